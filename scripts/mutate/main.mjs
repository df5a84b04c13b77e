// Mutation testing of one room: changes its code in one small way after the other and looks whether a test fails.
//
//   npm run mutate -- syntax                    all of server/src/syntax
//   npm run mutate -- rules --every 4           every fourth file of server/src/rules, from the first on
//   npm run mutate -- rules --files '**/netmap/*.ts'
//   npm run mutate -- rules --without 'whole files'    leaves out tests by their titles, such as those that fail
//
// The tool is not among the development dependencies, because it is larger than all of them together: it is
// installed into out/ when it is asked for, as its own lock file says. The room and its tests are copied there too, so
// that people can go on working.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filesOf, rooms } from './rooms.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    files: { type: 'string' },
    without: { type: 'string' },
    concurrency: { type: 'string', default: '1' },
  },
});
const [room] = positionals;
if (!Object.hasOwn(rooms, room ?? '')) {
  console.error(
    `usage: npm run mutate -- ${Object.keys(rooms).join('|')} [--every N --from K] [--files GLOB]`,
  );
  process.exit(2);
}

/** Runs a command with its output shown. Ends with it where it fails. */
function run(command, args, options) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (status !== 0) process.exit(status ?? 1);
}

const tool = resolve('out/mutate/tool');
const lock = 'package-lock.json';
const isInstalled = () =>
  existsSync(join(tool, 'node_modules/.bin/stryker')) &&
  readFileSync(join(tool, lock), 'utf8') === readFileSync(join(import.meta.dirname, lock), 'utf8');
if (!isInstalled()) {
  mkdirSync(tool, { recursive: true });
  for (const name of ['package.json', lock]) cpSync(join(import.meta.dirname, name), join(tool, name));
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: tool });
}

const work = resolve('out/mutate', room);
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
for (const name of ['server', 'test', 'fuzz', 'samples', 'docs', 'scripts', 'package.json']) {
  cpSync(name, join(work, name), { recursive: true });
}
symlinkSync(resolve('node_modules'), join(work, 'node_modules'));

const files = values.files
  ? [values.files]
  : filesOf(work, room).filter((_, at) => at % Number(values.every) === Number(values.from));
console.log(`${files.length} files of ${room}`);
run(
  process.execPath,
  [
    join(tool, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    'scripts/mutate/stryker.config.mjs',
  ],
  {
    cwd: work,
    env: {
      ...process.env,
      MUTATE_ROOM: room,
      MUTATE_FILES: JSON.stringify(files),
      MUTATE_TOOL: tool,
      MUTATE_WITHOUT: values.without ?? '',
      MUTATE_CONCURRENCY: values.concurrency,
    },
  },
);
