// Runs the tests and ends with a line "N passed, N failed".
//
//   node scripts/test.mjs             everything: lint, unit, vscode
//   node scripts/test.mjs unit        the core, the built server and the command line (seconds)
//   node scripts/test.mjs vscode      suites in a real VS Code (scripts/vscode-test.mjs)
//   node scripts/test.mjs electron    the same suite in a desktop VS Code
//
// What does not run, fails: a suite that ends without results counts as one failure.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const bin = (name) => join('node_modules', '.bin', name);
const results = 'out/results';

/** Runs a command with its output shown. @returns whether it ended well. */
function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  return status === 0;
}

/** A result of one test that is a command. */
function check(title, passed) {
  console.log(`${title}: ${passed ? 'passed' : 'FAILED'}`);
  return { title, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

function lint() {
  return [
    check('lint: style', run(bin('biome'), ['check', '--error-on-warnings', '.'])),
    check('lint: types', run(bin('tsc'), ['-p', 'tsconfig.json'])),
  ];
}

function unit() {
  if (!run(process.execPath, ['scripts/build.mjs', '--tests'])) return [check('unit: build', false)];
  const file = `${results}/unit.json`;
  mkdirSync(results, { recursive: true });
  rmSync(file, { force: true });
  run(process.execPath, [
    '--enable-source-maps',
    'node_modules/mocha/bin/mocha.js',
    ...['--reporter', 'json', '--reporter-option', `output=${file}`, '--timeout', '60000'],
    ...['--require', 'test/support/fixed-seed.mjs'],
    'out/test/**/*.test.mjs',
  ]);
  if (!existsSync(file)) return [check('unit: ran to its end', false)];
  const { stats, failures, pending } = JSON.parse(readFileSync(file, 'utf8'));
  for (const { fullTitle, err } of failures) console.log(`\n✗ ${fullTitle}\n${err.stack ?? err.message}`);
  for (const { fullTitle } of pending) console.log(`- skipped: ${fullTitle}`);
  const { passes: passed, failures: failed, pending: skipped } = stats;
  console.log(`unit: ${passed} passed, ${failed} failed`);
  return [{ title: 'unit', passed, failed, skipped }];
}

function vscode(suites) {
  rmSync(results, { recursive: true, force: true });
  run(process.execPath, ['scripts/vscode-test.mjs', ...suites]);
  const names = suites.length > 0 ? suites : ['desktop', 'web', 'page', 'start'];
  return names.map((name) => {
    const file = `${results}/vscode-${name}.json`;
    if (!existsSync(file)) return check(`vscode: ${name} ran to its end`, false);
    const { passed, failed, skipped } = JSON.parse(readFileSync(file, 'utf8'));
    return { title: `vscode: ${name}`, passed, failed, skipped };
  });
}

const [what = 'all'] = process.argv.slice(2);
const suites = {
  all: () => [...lint(), ...unit(), ...vscode([])],
  lint,
  unit,
  vscode: () => vscode([]),
  electron: () => vscode(['electron']),
};
if (!Object.hasOwn(suites, what)) {
  console.error(`There is no suite "${what}". There are: ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

const outcome = suites[what]();
const sum = (key) => outcome.reduce((total, suite) => total + suite[key], 0);
const skipped = sum('skipped');
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);
