// Figures: medians and shares of many times, tables on the screen, and the same as JSON in out/bench.
import { mkdirSync, writeFileSync } from 'node:fs';

export const results = 'out/bench';

export function median(values) {
  return quantile(values, 0.5);
}

/** The value that the given share of all values does not exceed. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** A number with three significant digits, so that nobody takes noise for news. */
export function short(value) {
  return typeof value === 'number' && Number.isFinite(value) ? Number(value.toPrecision(3)) : value;
}

/** Prints rows under a title and writes them to out/bench/<name>.json. */
export function report(name, title, rows) {
  const shown = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, short(value)])),
  );
  console.log(`\n${title}`);
  console.table(shown);
  mkdirSync(results, { recursive: true });
  const machine = { node: process.version, platform: `${process.platform}-${process.arch}` };
  writeFileSync(
    `${results}/${name}.json`,
    `${JSON.stringify({ title, ...machine, rows: shown }, null, 2)}\n`,
  );
}

/** Numbers that look random and are the same in every run. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
