// How large what we ship is: the bundles, minified and not, and the package where it was built (npm run package).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { zipEntries } from '../scripts/vscode-host/archives.mjs';
import { report, results } from './lib/numbers.mjs';
import { KiB } from './lib/texts.mjs';

const packageFile = 'out/netmap-inf.vsix';

export async function run() {
  const folder = join(results, 'dist');
  const rows = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const code = readFileSync(join(folder, name), 'utf8');
    const { code: minified } = await esbuild.transform(code, { minify: true, legalComments: 'none' });
    rows.push({
      bundle: name,
      'built KiB': Buffer.byteLength(code) / KiB,
      'minified KiB': Buffer.byteLength(minified) / KiB,
      'compressed KiB': deflateRawSync(minified, { level: 9 }).length / KiB,
    });
  }
  report('size', 'The bundles', rows);
  if (!existsSync(packageFile)) {
    console.log('There is no package to look at; npm run package makes one.');
    return;
  }
  const bytes = readFileSync(packageFile);
  const files = [...zipEntries(bytes)];
  const sum = (wanted) => files.filter(wanted).reduce((total, { packed }) => total + packed, 0) / 1000;
  const isPicture = ({ path }) => /\.(png|gif|jpe?g|svg)$/.test(path);
  report('package', 'The package, compressed (target: 400 KB without pictures, in thousands of bytes)', [
    { part: 'code', KB: sum(({ path }) => path.startsWith('extension/dist/')) },
    { part: 'pages of the rules', KB: sum(({ path }) => path.startsWith('extension/docs/rules/')) },
    { part: 'pictures', KB: sum(isPicture) },
    { part: 'all but pictures', KB: sum((file) => !isPicture(file)) },
    { part: 'the whole file', KB: bytes.length / 1000 },
  ]);
}
