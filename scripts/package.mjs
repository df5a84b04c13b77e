// npm run package: builds the extension minified and packs it into out/netmap-inf.vsix.
// What goes in is chosen in .vscodeignore.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { zipEntries } from './vscode-host/archives.mjs';
import { packageFile, root } from './vscode-host/paths.mjs';
import { run, stopOnSignals } from './vscode-host/processes.mjs';
import { main, Trouble } from './vscode-host/trouble.mjs';

const TIME_LIMIT = 120_000;

async function node(what, ...args) {
  const options = { cwd: root, timeLimit: TIME_LIMIT };
  const { code, stdout, stderr, timedOut } = await run(process.execPath, args, options);
  if (code !== 0) throw new Trouble(`${what} ${timedOut ? 'took too long' : 'failed'}:\n${stdout}${stderr}`);
}

stopOnSignals();
await main(async () => {
  await rm(packageFile, { force: true });
  await mkdir(dirname(packageFile), { recursive: true });
  await node('The build', join(root, 'scripts/build.mjs'), '--minify');
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  await node('vsce', vsce, 'package', '--no-dependencies', '--out', packageFile);

  const bytes = await readFile(packageFile);
  const files = [...zipEntries(bytes)];
  const isPicture = ({ path }) => /\.(png|gif|jpe?g|svg)$/.test(path);
  const pictures = files.filter(isPicture).reduce((sum, { packed }) => sum + packed, 0);
  const size = (count) => `${(count / 1000).toFixed(0)} KB`;
  console.log(
    `out/netmap-inf.vsix: ${size(bytes.length)}, ${files.length} files; ${size(bytes.length - pictures)} without pictures`,
  );
});
