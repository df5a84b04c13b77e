// Builds the tests of a room into one file, in the copy whose code was changed: `node bundle.mjs syntax`.
import { resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { testsOf } from './rooms.mjs';

const room = process.argv[2];
await esbuild.build({
  stdin: {
    contents: testsOf('.', room)
      .map((file) => `import './${file}';`)
      .join('\n'),
    resolveDir: process.cwd(),
  },
  outfile: 'out/tests.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  packages: 'external',
  logLevel: 'warning',
  plugins: [
    {
      name: 'quick-properties',
      setup({ onResolve }) {
        onResolve({ filter: /^fast-check$/ }, ({ importer }) =>
          importer.endsWith('quick-fast-check.mjs')
            ? undefined
            : { path: resolve('scripts/mutate/quick-fast-check.mjs') },
        );
      },
    },
  ],
});
