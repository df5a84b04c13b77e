// Builds the extension, the server and the command line into dist/ and the tests into out/.
// `--watch` rebuilds on every change, `--tests` builds the tests as well, `--minify` is for the package.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import * as esbuild from 'esbuild';
import { coreApart, coreEntry, coreOf, moduleOfWorker, nodeWhenAsked } from './server-bundles.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const flags = new Set(process.argv.slice(2));
const watch = flags.has('--watch');
const minify = flags.has('--minify');

/**
 * The tables of language/data as text: engines read JSON much faster than the same as code, and nobody waits for a
 * table that is not asked for. A table is read when one of its properties is.
 */
const tablesAsText = {
  name: 'tables-as-text',
  setup(build) {
    build.onLoad({ filter: /language[\\/]data[\\/][^\\/]+\.json$/ }, ({ path }) => {
      const table = JSON.parse(readFileSync(path, 'utf8'));
      const properties = Object.keys(table).map((name) => {
        const key = JSON.stringify(name);
        return `get ${key}() { return read()[${key}]; }`;
      });
      const contents = `let table;
const read = () => (table ??= JSON.parse(${JSON.stringify(JSON.stringify(table))}));
export default { ${properties.join(', ')} };`;
      return { contents, loader: 'js', watchFiles: [path] };
    });
  },
};

/**
 * Rules without their examples and what is said of them on their pages, which are for tests, documentation and the
 * command line: the server never looks at them, and who starts it would wait for them.
 */
const rulesWithoutTexts = {
  name: 'rules-without-texts',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/].+\.ts$/ }, async ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes('defineRule({')) return undefined;
      const sourcemap = minify ? false : 'inline';
      const { code } = await esbuild.transform(source, { loader: 'ts', sourcefile: path, sourcemap });
      return { contents: withoutTexts(code), loader: 'js' };
    });
  },
};

const texts = new Set(['good', 'bad', 'silent', 'title', 'what', 'why', 'fix', 'pages', 'infVerif']);

/** The code with blanks in place of those texts of its rules, so that positions stay what they were. */
function withoutTexts(code) {
  let left = code;
  const blank = ({ start, end }) => {
    const until = code[end] === ',' ? end + 1 : end;
    left = left.slice(0, start) + code.slice(start, until).replace(/[^\n]/g, ' ') + left.slice(until);
  };
  const look = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (node.type === 'CallExpression' && node.callee.name === 'defineRule') {
      for (const property of node.arguments[0].properties) {
        if (property.key !== undefined && texts.has(property.key.name)) blank(property);
      }
    }
    for (const child of Object.values(node)) {
      if (Array.isArray(child)) child.forEach(look);
      else look(child);
    }
  };
  look(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
  return left;
}

const common = {
  bundle: true,
  // What is built is read anew at every start, so that it holds no more than has to be read.
  minifyWhitespace: true,
  minifySyntax: true,
  minifyIdentifiers: minify,
  sourcemap: minify ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  // The hook by which tests make a request fail is not in what is built here.
  define: { NETMAP_INF_VERSION: JSON.stringify(version), NETMAP_INF_TEST_CRASH: 'undefined' },
  plugins: [tablesAsText],
};

/** Every file below `folder` that ends in `ending`. */
function filesBelow(folder, ending) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Node and browsers alike: what only one of them has is in modules that the other never runs. */
const anywhere = { platform: 'node', format: 'cjs', conditions: ['node', 'browser'] };

const server = {
  ...common,
  ...anywhere,
  entryPoints: { server: 'server/src/protocol/main.ts' },
  outdir: 'dist',
  external: ['./core.js'],
  minifyIdentifiers: false,
  plugins: [coreApart, nodeWhenAsked],
  banner: { js: moduleOfWorker },
};

const product = [
  {
    ...common,
    ...anywhere,
    entryPoints: { client: 'client/src/extension.ts' },
    outdir: 'dist',
    external: ['vscode'],
  },
  server,
  {
    ...common,
    ...anywhere,
    entryPoints: { core: coreEntry },
    outdir: 'dist',
    format: 'iife',
    globalName: 'netmapInfCore',
    minifyIdentifiers: false,
    plugins: [coreOf(server), tablesAsText, rulesWithoutTexts],
    footer: { js: "if (typeof module === 'object') module.exports = netmapInfCore;" },
  },
  {
    ...common,
    entryPoints: { cli: 'server/src/cli/main.ts', commands: 'server/src/cli/commands.ts' },
    outdir: 'dist',
    platform: 'node',
    format: 'cjs',
    // The command line starts the server by requiring its bundle, so that `check` never loads it.
    external: ['./server.js', './commands.js'],
  },
];

/** The unit and protocol tests share chunks; the suites of the editor are loaded by its extension host. */
function tests() {
  return [
    {
      ...common,
      entryPoints: filesBelow('test', '.test.ts').filter((file) => !file.startsWith('test/vscode')),
      outdir: 'out/test',
      outbase: 'test',
      platform: 'node',
      format: 'esm',
      splitting: true,
      packages: 'external',
      outExtension: { '.js': '.mjs' },
      chunkNames: 'chunks/[hash]',
    },
  ];
}

/**
 * Gives a bundle of the server its shortest names. That comes last, because a bundler that shortens names makes each
 * module an arrow function in place of a method, and those take V8 a third longer to read: the server would start
 * slower as it is installed than as it is built here.
 */
function shortenNames(file) {
  const options = { minify: true, target: common.target, legalComments: 'none' };
  writeFileSync(file, esbuild.transformSync(readFileSync(file, 'utf8'), options).code);
}

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
// Node looks for the next package.json to know what kind of module a file is. Ours is long, and this one is near.
writeFileSync('dist/package.json', '{"type":"commonjs"}\n');
if (flags.has('--tests')) rmSync('out/test', { recursive: true, force: true });
const jobs = flags.has('--tests') ? [...product, ...tests()] : product;
if (watch) {
  const contexts = await Promise.all(jobs.map((job) => esbuild.context({ ...job, logLevel: 'info' })));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  await Promise.all(jobs.map((job) => esbuild.build(job)));
  if (minify) for (const file of ['dist/server.js', 'dist/core.js']) shortenNames(file);
}
