// Builds the fuzzers into out/fuzz/ and runs one: `npm run fuzz -- edits --seed 1 --minutes 5`.
import { spawnSync } from 'node:child_process';
import * as esbuild from 'esbuild';

if (process.argv[2] === 'coverage') {
  await import('./coverage/main.mjs');
  process.exit();
}
if (process.argv[2] === 'properties') {
  await import('./properties.mjs');
  process.exit();
}

const common = { bundle: true, platform: 'node', target: 'es2022', sourcemap: 'inline', logLevel: 'warning' };
await esbuild.build({
  ...common,
  entryPoints: { main: 'fuzz/main.ts' },
  outdir: 'out/fuzz',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  packages: 'external',
});
// A server of its own, so that a build of the product in the meantime does not change it.
await esbuild.build({
  ...common,
  entryPoints: { server: 'server/src/protocol/main-node.ts', cli: 'server/src/cli/main.ts' },
  outdir: 'out/fuzz/dist',
  format: 'cjs',
  external: ['./server.js', './commands.js'],
});
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', 'out/fuzz/main.mjs', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
