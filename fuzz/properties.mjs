// Runs the properties among the tests with ever new seeds: `npm run fuzz -- properties --minutes 10`. Each run
// prints its seed; `--seed N` runs them once with that one. Ends at the first run that fails.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { seed: { type: 'string' }, minutes: { type: 'string', default: '1' } },
});

const files = readdirSync('test', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.test.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => readFileSync(file, 'utf8').includes('fc.assert('))
  .map((file) => join('out', file.replace(/\.ts$/, '.mjs')));

const build = spawnSync(process.execPath, ['scripts/build.mjs', '--tests'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);

const end = Date.now() + Number(values.minutes) * 60_000;
let runs = 0;
do {
  const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
  console.log(`properties --seed ${seed}`);
  const { status } = spawnSync(
    process.execPath,
    [
      '--enable-source-maps',
      'node_modules/mocha/bin/mocha.js',
      ...['--reporter', 'dot', '--timeout', '0', '--require', 'test/support/fixed-seed.mjs', ...files],
    ],
    { stdio: 'inherit', env: { ...process.env, PROPERTIES_SEED: seed } },
  );
  if (status !== 0) process.exit(1);
  runs++;
} while (values.seed === undefined && Date.now() < end);
console.log(`${runs} runs of ${files.length} files of properties, no find`);
