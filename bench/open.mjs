// From opening a file to its first diagnostics and to all of them: over stdio, in a server that has just started and in
// one that has worked before; and inside the core, step by step.
//
//   node --cpu-prof bench/open.mjs AnswerFile 1048576     opens one text again and again, for a profile
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadCore } from './lib/core.mjs';
import { Client } from './lib/lsp.mjs';
import { median, report } from './lib/numbers.mjs';
import { kinds, MiB, sizeName, sizes, textOf } from './lib/texts.mjs';

const own = fileURLToPath(import.meta.url);

async function overStdio({ kind, file }, size) {
  const text = textOf(kind, size);
  const uri = `file:///bench/${file}`;
  const cold = [];
  const first = [];
  const whole = [];
  let findings = 0;
  for (let round = 0; round < (size >= MiB ? 2 : 3); round++) {
    const client = await new Client().start();
    for (let open = 0; open < (size >= MiB ? 4 : 8); open++) {
      const start = performance.now();
      const opened = client.openChecked(uri, text, open);
      const shown = client.firstPublished.then(() => performance.now() - start);
      const body = await opened;
      const done = performance.now() - start;
      if (open === 0) {
        cold.push(done);
      } else {
        first.push(await shown);
        whole.push(done);
      }
      findings = body.toString('latin1').split('"codeDescription"').length - 1;
      client.notify('textDocument/didClose', { textDocument: { uri } });
      await client.empty();
    }
    await client.stop();
  }
  const speed = (times) => text.length / MiB / (median(times) / 1000);
  return {
    'cold, all MiB/s': speed(cold),
    'warm, first MiB/s': speed(first),
    'warm, all MiB/s': speed(whole),
    findings,
  };
}

/** Opens a text in the core and tells how long each step took. */
function openOnce({ Tree, Workspace, RuleEngine, rules, fileDiagnostics }, file, text) {
  const uri = `file:///bench/${file}`;
  const before = process.cpuUsage();
  const start = performance.now();
  Tree.parse(text);
  const parsed = performance.now();
  const workspace = new Workspace();
  workspace.openFile(uri, text);
  const modelled = performance.now();
  const engine = new RuleEngine(workspace, rules, { clientIds: [] });
  engine.watch(uri);
  const count = engine.findings(uri).length;
  const checked = performance.now();
  fileDiagnostics(workspace, engine, uri);
  const shown = performance.now();
  // What other processes do to the clock they do not do to the work; the collector's threads are in it.
  const { user, system } = process.cpuUsage(before);
  const parse = parsed - start;
  return {
    count,
    parse,
    model: modelled - parsed - parse,
    rules: checked - modelled,
    diagnostics: shown - checked,
    work: (user + system) / 1000,
  };
}

/** In a process of its own: the median of each step. */
async function measure(kind, size) {
  const core = await loadCore();
  const { file } = kinds.find((other) => other.kind === kind);
  const text = textOf(kind, size);
  const rounds = size > MiB ? 4 : size === MiB ? 12 : 60;
  const all = Array.from({ length: rounds }, () => {
    return openOnce(core, file, text);
  });
  const warm = all.slice(rounds >> 2);
  const steps = ['parse', 'model', 'rules', 'diagnostics', 'work'];
  process.stdout.write(
    JSON.stringify(
      Object.fromEntries(steps.map((step) => [`${step} ms`, median(warm.map((one) => one[step]))])),
    ),
  );
}

export async function run({ large, only }) {
  const rows = [];
  for (const size of sizes(large)) {
    for (const kind of kinds) {
      if (!only(kind.kind)) continue;
      const steps = spawnSync(process.execPath, ['--max-old-space-size=4096', own, kind.kind, String(size)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      rows.push({
        file: kind.kind,
        size: sizeName(size),
        ...(await overStdio(kind, size)),
        ...JSON.parse(steps.stdout),
      });
    }
  }
  report(
    'open',
    'From opening to the first diagnostics (target: 20 MiB/s) and to all of them, and the steps in the core',
    rows,
  );
}

if (process.argv[1] === own) await measure(process.argv[2], Number(process.argv[3]));
