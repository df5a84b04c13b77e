// Builds the extension, the server and the command line into dist/ and the tests into out/.
// `--watch` rebuilds on every change, `--tests` builds the tests as well, `--minify` is for the package.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

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

const common = {
  bundle: true,
  minify,
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

const product = [
  {
    ...common,
    ...anywhere,
    entryPoints: { client: 'client/src/extension.ts' },
    outdir: 'dist',
    external: ['vscode'],
  },
  {
    ...common,
    ...anywhere,
    entryPoints: { server: 'server/src/protocol/main.ts' },
    outdir: 'dist',
    // A worker has no modules to export to.
    banner: { js: 'var module = typeof module === "object" ? module : { exports: {} };' },
  },
  {
    ...common,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    outdir: 'dist',
    platform: 'node',
    format: 'cjs',
    // The command line starts the server by requiring its bundle, so that `check` never loads it.
    external: ['./server.js'],
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

rmSync('dist', { recursive: true, force: true });
if (flags.has('--tests')) rmSync('out/test', { recursive: true, force: true });
const jobs = flags.has('--tests') ? [...product, ...tests()] : product;
if (watch) {
  const contexts = await Promise.all(jobs.map((job) => esbuild.context({ ...job, logLevel: 'info' })));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  await Promise.all(jobs.map((job) => esbuild.build(job)));
}
