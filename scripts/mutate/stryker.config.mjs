import { join } from 'node:path';

const { MUTATE_ROOM: room, MUTATE_WITHOUT: without } = process.env;
const plugin = (name) => join(process.env.MUTATE_TOOL, 'node_modules', name);

/** The configuration of Stryker for one room; main.mjs says which one. */
export default {
  mutate: JSON.parse(process.env.MUTATE_FILES),
  plugins: [
    join(plugin('@stryker-mutator/mocha-runner'), 'dist/src/index.js'),
    './scripts/mutate/ignore-texts.mjs',
  ],
  ignorers: ['texts'],
  testRunner: 'mocha',
  mochaOptions: {
    spec: ['out/tests.mjs'],
    ui: 'bdd',
    ...(without === '' ? {} : { grep: `^(?!.*(?:${without}))` }),
  },
  buildCommand: `node scripts/mutate/bundle.mjs ${room}`,
  coverageAnalysis: 'perTest',
  // What runs once when the code is loaded would take all tests in a process of their own for each mutant: in
  // rules/ these are the texts of the rules, in syntax/ a few tables.
  ignoreStatic: true,
  concurrency: Number(process.env.MUTATE_CONCURRENCY),
  timeoutMS: 2500,
  timeoutFactor: 1.25,
  reporters: ['json', 'clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `../${room}.json` },
  tempDirName: 'sandbox',
  allowConsoleColors: false,
  checkers: [],
  disableTypeChecks: true,
  symlinkNodeModules: true,
  warnings: false,
};
