// Writes docs/rules: a page for every rule of the catalogue and a list of them. A test holds that they are up to date.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const folder = 'docs/rules';

// The catalogue is TypeScript; it is bundled in memory together with what makes the pages of it.
const { outputFiles } = await esbuild.build({
  stdin: {
    contents: `
      export { rulePages } from './scripts/rule-pages.mts';
      export { rules } from './server/src/rules';
    `,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
});
const bundle = Buffer.from(outputFiles[0].contents).toString('base64');
const { rulePages, rules } = await import(`data:text/javascript;base64,${bundle}`);

const pages = rulePages(rules);
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name), { recursive: true });
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
console.log(`${pages.size} pages in ${folder}`);
