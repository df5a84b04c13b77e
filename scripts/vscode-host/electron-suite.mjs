// Runs the bundled suite in the desktop VS Code, the one at VSCODE_PATH or one that @vscode/test-electron
// downloads into .vscode-host/desktop/.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { freshWorkspace, unpackPackage } from './materials.mjs';
import { hostFolder } from './paths.mjs';
import { endDescendants, temporaryFolder } from './processes.mjs';
import { GOOD_END, logFolder, readResults } from './results.mjs';
import { SETTINGS } from './serve.mjs';
import { Trouble } from './trouble.mjs';

/** @returns {Promise<import('./results.mjs').Results>} */
export async function runElectronSuite({ vsix, suite, timeLimit }) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Trouble(
      'electron: the desktop VS Code needs a display, and there is none here (DISPLAY is not set).\n' +
        'Run it under a virtual one: xvfb-run -a npm run test:electron',
    );
  }
  const vscodeExecutablePath = process.env.VSCODE_PATH ?? (await download());
  const folder = temporaryFolder('electron');
  const workspace = await freshWorkspace(folder);
  const settings = join(folder, 'user/User/settings.json');
  await mkdir(dirname(settings), { recursive: true });
  await writeFile(settings, JSON.stringify(SETTINGS));

  const timer = setTimeout(endDescendants, timeLimit);
  let ending = GOOD_END;
  try {
    await runTests({
      vscodeExecutablePath,
      // The package's contents: what the .vsix holds is what is tested, without touching the person's own editor.
      extensionDevelopmentPath: await unpackPackage(vsix),
      extensionTestsPath: suite,
      launchArgs: [
        workspace,
        `--user-data-dir=${join(folder, 'user')}`,
        `--extensions-dir=${join(folder, 'extensions')}`,
        `--logsPath=${logFolder('electron')}`,
        '--disable-extensions',
        '--disable-telemetry',
      ],
    });
  } catch (error) {
    ending = `${vscodeExecutablePath}: ${error.message} (time limit ${timeLimit / 1000} s)`;
  } finally {
    clearTimeout(timer);
  }
  return readResults(join(folder, 'results.json'), { ending, host: 'node' });
}

async function download() {
  try {
    return await downloadAndUnzipVSCode({ cachePath: join(hostFolder, 'desktop') });
  } catch (error) {
    throw new Trouble(
      `electron: VSCODE_PATH is not set, and no desktop VS Code could be downloaded (${error.message}).\n` +
        'Set VSCODE_PATH to the program of an installed one, for example /usr/share/code/code.',
    );
  }
}
