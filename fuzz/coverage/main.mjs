// Coverage-guided fuzzing: the fuzzer sees which code an input reached and goes on from inputs that reached new one.
//
//   npm run fuzz -- coverage                                 each target for ten minutes
//   npm run fuzz -- coverage --target decoder --minutes 2
//   npm run fuzz -- coverage --target scanner --seed 7       begins with the same choices again
//
// The fuzzer is Jazzer.js with its libFuzzer, prebuilt. It is not among the development dependencies, because few need
// its 30 MB: it is installed into out/ when it is asked for, as its own lock file says. What it found once is kept
// there as well, and where the next run begins.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { suitOlderGlibc } from './older-glibc.mjs';

const targets = {
  scanner: {
    longest: 1500,
    seeds: () => texts().map((text) => Buffer.concat([Buffer.from([0, 2, 0, 9, 2, 1]), text])),
  },
  decoder: {
    longest: 600,
    seeds: () => texts().flatMap((text) => [Buffer.concat([Buffer.from([33, 0, 9, 1, 1]), text]), japanese]),
  },
};

/** A file of code page 932, which is number 17 of its list. */
const japanese = Buffer.from([
  17, 0, 4, 0, 1, 0x6b, 0x3d, 0x83, 0x5c, 0x0d, 0x0a, 0x87, 0x9a, 0x81, 0xe6, 0xff, 0x81,
]);

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    target: { type: 'string' },
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string' },
  },
});
const folder = resolve('out/fuzz/coverage');
const tool = join(folder, 'tool');

/** Small texts to begin with. */
function texts() {
  const names = readdirSync('samples', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(inf|sif|txt)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return names.map((name) => readFileSync(name).subarray(0, 400));
}

function install() {
  const lock = 'package-lock.json';
  const isThere =
    existsSync(join(tool, 'node_modules')) &&
    readFileSync(join(tool, lock), 'utf8') === readFileSync(join(import.meta.dirname, lock), 'utf8');
  if (!isThere) {
    mkdirSync(tool, { recursive: true });
    for (const name of ['package.json', lock]) cpSync(join(import.meta.dirname, name), join(tool, name));
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: tool });
  }
  if (loads()) return;
  if (process.platform === 'linux' && process.arch === 'x64') {
    suitOlderGlibc(join(tool, 'node_modules/@jazzer.js/fuzzer/prebuilds/fuzzer-linux-x64.node'));
    if (loads()) return;
  }
  console.error('The prebuilt part of @jazzer.js/fuzzer cannot be loaded on this machine.');
  process.exit(2);
}

/** Whether the prebuilt addon can be loaded, which a process of its own tries. */
function loads() {
  const addon = join(tool, 'node_modules/@jazzer.js/fuzzer');
  return spawnSync(process.execPath, ['-e', `require(${JSON.stringify(addon)})`]).status === 0;
}

/** Runs a command with its output shown. Ends with it where it fails. */
function run(command, args, options) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (status !== 0) process.exit(status ?? 1);
}

const chosen = values.target === undefined ? Object.keys(targets) : [values.target];
if (!chosen.every((target) => Object.hasOwn(targets, target))) {
  console.error(`There is no target "${values.target}". There are: ${Object.keys(targets).join(', ')}.`);
  process.exit(2);
}
install();
for (const target of chosen) {
  const { longest, seeds } = targets[target];
  const [corpus, finds] = [join(folder, 'corpus', target), join(folder, 'finds', target)];
  for (const each of [corpus, finds]) mkdirSync(each, { recursive: true });
  for (const [at, seed] of seeds().entries()) writeFileSync(join(corpus, `seed-${at}`), seed);
  const bundle = join(folder, `${target}.js`);
  await esbuild.build({
    entryPoints: [`fuzz/coverage/${target}.ts`],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    logLevel: 'warning',
  });
  console.log(
    `\n${target}: ${values.minutes} minutes; finds go to ${join('out/fuzz/coverage/finds', target)}`,
  );
  const seconds = Math.round(Number(values.minutes) * 60);
  run(process.execPath, [
    join(tool, 'node_modules/@jazzer.js/core/dist/cli.js'),
    ...[bundle, corpus, '--sync', '--timeout', '10000', '--disableBugDetectors', '.*'],
    ...['--includes', bundle, '--excludes', 'node_modules', '--'],
    ...[
      `-max_total_time=${seconds}`,
      `-max_len=${longest}`,
      `-artifact_prefix=${finds}/`,
      '-print_final_stats=1',
    ],
    ...(values.seed === undefined ? [] : [`-seed=${values.seed}`]),
  ]);
}
