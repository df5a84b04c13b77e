// Writes docs/rules, a page for every rule of the catalogue and a list of them, docs/conformance-syntax.md from the rows
// of the conformance suite, docs/conformance.md from the statements about the network upgrade, and the setting for the
// severities of rules in package.json. Tests hold that all is up to date.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const folder = 'docs/rules';

// The catalogue is TypeScript; it is bundled in memory together with what makes the pages of it.
const { outputFiles } = await esbuild.build({
  stdin: {
    contents: `
      export { conformancePage } from './scripts/conformance-page.mts';
      export { conformancePage as upgradePage } from './scripts/conformance-upgrade-page.mts';
      export { rulePages } from './scripts/rule-pages.mts';
      export { ruleSettings } from './scripts/rule-settings.mts';
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
const { conformancePage, upgradePage, rulePages, ruleSettings, rules } = await import(
  `data:text/javascript;base64,${bundle}`
);

const pages = rulePages(rules);
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name), { recursive: true });
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
console.log(`${pages.size} pages in ${folder}`);
writeFileSync('docs/conformance-syntax.md', conformancePage());
writeFileSync('docs/conformance.md', upgradePage());

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
manifest.contributes.configuration.properties['netmapInf.rules'] = ruleSettings(rules);
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
execFileSync(
  process.execPath,
  ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', 'package.json'],
  {
    stdio: 'ignore',
  },
);
