// From a change in the editor to its diagnostics, on the built server over stdio, beside the round trip of a request
// that costs nothing. Both take turns, so that a busy machine slows both.
import { scenarios } from './lib/changes.mjs';
import { Client } from './lib/lsp.mjs';
import { median, report } from './lib/numbers.mjs';
import { kinds, sizeName, sizes, textOf } from './lib/texts.mjs';

const mostRounds = 200;
/** A change that takes long is measured less often, but often enough for a median. */
const mostTime = 2500;
const leastRounds = 12;

const uriOf = (file) => `file:///bench/${file}`;
async function measure({ kind, file }, size) {
  const text = textOf(kind, size);
  const uri = uriOf(file);
  const client = await new Client().start();
  const first = JSON.parse(await client.openChecked(uri, text)).params.diagnostics.length;
  let version = 0;
  const timed = async (act) => {
    const start = performance.now();
    await act();
    return performance.now() - start;
  };
  const rows = [];
  for (const { name, there, back, split } of scenarios(text)) {
    const empty = [];
    const forth = [];
    const undone = [];
    const until = performance.now() + mostTime;
    const enough = () =>
      forth.length >= mostRounds || (forth.length >= leastRounds && performance.now() > until);
    while (!enough()) {
      empty.push(await timed(() => client.empty()));
      forth.push(await timed(() => client.change(uri, ++version, [there])));
      empty.push(await timed(() => client.empty()));
      undone.push(await timed(() => client.change(uri, ++version, [back])));
    }
    // The first rounds warm the engine up.
    const warm = (times) => times.slice(times.length >> 2);
    const trip = median(warm(empty));
    const row = (what, times) => {
      const change = median(warm(times));
      rows.push({
        file: kind,
        size: sizeName(size),
        change: what,
        findings: first,
        'empty ms': trip,
        ms: change,
        ratio: change / trip,
      });
    };
    if (split) {
      row(name, forth);
      row(`${name}, undone`, undone);
    } else {
      row(name, [...forth, ...undone]);
    }
  }
  await client.stop();
  return rows;
}

/** How the same change grows from the smallest to the largest file. */
function growth(rows, measured) {
  const [smallest] = measured;
  const largest = measured.at(-1);
  const of = (row, size) =>
    rows.find(
      (other) => other.file === row.file && other.change === row.change && other.size === sizeName(size),
    );
  return rows
    .filter((row) => row.size === sizeName(smallest))
    .map((row) => ({
      file: row.file,
      change: row.change,
      [`ms at ${sizeName(smallest)}`]: row.ms,
      [`ms at ${sizeName(largest)}`]: of(row, largest).ms,
      growth: of(row, largest).ratio / row.ratio,
    }));
}

export async function run({ large, only }) {
  const rows = [];
  const measured = sizes(large);
  for (const size of measured) {
    for (const kind of kinds) if (only(kind.kind)) rows.push(...(await measure(kind, size)));
  }
  report('keystroke', 'From a change to its diagnostics, beside an empty request (target: ratio 3)', rows);
  report('keystroke-growth', 'How a change grows with the file (target: 1.5)', growth(rows, measured));
}
