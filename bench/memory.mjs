// What an open file costs in memory: of the process as a whole, of the heap after a collection, and what stays after
// many edits that leave the text as it was.
import { fileURLToPath } from 'node:url';
import { Client } from './lib/lsp.mjs';
import { randomNumbers, report } from './lib/numbers.mjs';
import { kinds, MiB, sizeName, sizes, textOf } from './lib/texts.mjs';

const probe = fileURLToPath(new URL('./lib/probe.cjs', import.meta.url));
const edits = 10_000;
/** The arguments with which the editor starts the server; see client/src/extension-node.ts. */
const asEditors = ['--max-semi-space-size=4'];
/** Ten thousand edits take a while; what grows, grows in these. */
const edited = ['driver INF', 'netmap.inf', 'AnswerFile'];

async function measure({ kind, file }, size) {
  const text = textOf(kind, size);
  const uri = `file:///bench/${file}`;
  const client = await new Client([...asEditors, '--expose-gc', '--require', probe], { ipc: true }).start();
  await client.empty();
  const idle = await client.memory();
  await client.openChecked(uri, text);
  const open = await client.memory();
  const row = {
    file: kind,
    size: sizeName(size),
    'idle MiB': idle.rss / MiB,
    'open MiB': open.rss / MiB,
    ratio: open.rss / idle.rss,
    'idle heap MiB': idle.heap / MiB,
    'open heap MiB': open.heap / MiB,
    'heap ratio': open.heap / idle.heap,
    'held bytes per byte': (open.heap - idle.heap) / Buffer.byteLength(text),
  };
  if (size === MiB && edited.includes(kind))
    row['heap after 10,000 edits, times'] = (await afterEdits(client, uri, text)) / open.heap;
  await client.stop();
  return row;
}

/** The heap after 10,000 edits all over the file, in pairs of which the second takes the first back. */
async function afterEdits(client, uri, text) {
  const lines = text.split('\n');
  const random = randomNumbers(2);
  for (let version = 0; version < edits; version += 2) {
    const line = random(lines.length);
    const start = { line, character: random(lines[line].length + 1) };
    const end = { line, character: start.character + 1 };
    const change = (number, range, typed) =>
      client.notify('textDocument/didChange', {
        textDocument: { uri, version: number },
        contentChanges: [{ range, text: typed }],
      });
    change(version + 1, { start, end: start }, 'x');
    change(version + 2, { start, end }, '');
    if (version % 100 === 0) await client.empty();
  }
  await client.empty();
  return (await client.memory()).heap;
}

export async function run({ large, only }) {
  const rows = [];
  for (const size of sizes(large)) {
    for (const kind of kinds) if (only(kind.kind)) rows.push(await measure(kind, size));
  }
  report('memory', 'Memory with a file open, beside the idle server (target: ratio 1.5 at 1 MiB)', rows);
}
