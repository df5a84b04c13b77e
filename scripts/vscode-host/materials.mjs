// What the suites are run on: the package, its contents, the bundled suite and fresh workspaces.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { writeBelow, zipEntries } from './archives.mjs';
import { outFolder, packageFile, root, samplesFolder } from './paths.mjs';
import { run } from './processes.mjs';
import { Trouble } from './trouble.mjs';

/** Makes the package anew, unless one is given. */
export async function makePackage(given) {
  if (given) return given;
  const args = [join(root, 'scripts/package.mjs')];
  const { code, stdout, stderr } = await run(process.execPath, args, { cwd: root, timeLimit: 300_000 });
  if (code !== 0) throw new Trouble(`The package could not be made.\n${stdout}${stderr}`);
  process.stdout.write(stdout);
  return packageFile;
}

/** Unpacks the extension out of a package and returns its folder; for hosts that install nothing. */
export async function unpackPackage(vsix) {
  const folder = join(outFolder, 'vscode-test/package');
  await rm(folder, { recursive: true, force: true });
  for (const { path, bytes } of zipEntries(await readFile(vsix))) {
    if (path.startsWith('extension/')) await writeBelow(folder, path, bytes);
  }
  return join(folder, 'extension');
}

/**
 * Makes the extension that carries the suite: test/vscode/run.ts bundled into the one file that every kind of
 * host can load, and a manifest. VS Code runs a suite in the host of the extension that its file lies in.
 * @returns {Promise<{ driver: string, suite: string }>} The extension's folder and the suite's file in it.
 */
export async function makeDriver(grep = '') {
  const driver = join(outFolder, 'vscode-test/driver');
  const suite = join(driver, 'suite.js');
  await esbuild.build({
    entryPoints: [join(root, 'test/vscode/run.ts')],
    outfile: suite,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    define: {
      SUITE_OPTIONS: JSON.stringify({ grep }),
      // Mocha's browser build exports to a global when there is no `module`; else it would take ours.
      module: 'undefined',
    },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const manifest = {
    name: 'driver',
    publisher: 'netmap-inf-test',
    version: '0.0.1',
    engines: { vscode: '*' },
  };
  await writeFile(join(driver, 'package.json'), JSON.stringify(manifest));
  return { driver, suite };
}

/** A copy of the samples that a suite may change, below a folder of its own. */
export async function freshWorkspace(folder) {
  const workspace = join(folder, 'samples');
  await mkdir(workspace, { recursive: true });
  await cp(samplesFolder, workspace, { recursive: true });
  return workspace;
}
