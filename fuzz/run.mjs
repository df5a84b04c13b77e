// Builds the fuzzers into out/fuzz/ and runs one: `npm run fuzz -- edits --seed 1 --minutes 5`.
import { spawnSync } from 'node:child_process';
import * as esbuild from 'esbuild';

await esbuild.build({
  bundle: true,
  entryPoints: { main: 'fuzz/main.ts' },
  outdir: 'out/fuzz',
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  format: 'esm',
  packages: 'external',
  sourcemap: 'inline',
  target: 'es2022',
  logLevel: 'warning',
});
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', 'out/fuzz/main.mjs', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
