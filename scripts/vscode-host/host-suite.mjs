// Runs the bundled suite inside an extension host of the embedded VS Code: the desktop one (a Node process of
// the server) or the web one (a worker of the page).
import { join } from 'node:path';
import { freshWorkspace } from './materials.mjs';
import { temporaryFolder } from './processes.mjs';
import { keepLogs, logFolder, readResults } from './results.mjs';
import { installPackage, prepareDataFolder, startServer } from './serve.mjs';
import { openPage, remoteUri, workbenchAddress } from './workbench.mjs';

/** Without this setting an extension that can run beside the workspace's files does so. */
const WEB_KIND = { 'netmap-inf.netmap-inf': ['web'], 'netmap-inf-test.driver': ['web'] };

/**
 * @param {'desktop' | 'web'} name
 * @param {{ vsix: string, driver: string, suite: string, timeLimit: number }} materials
 * @returns {Promise<import('./results.mjs').Results>}
 */
export async function runHostSuite(name, { vsix, driver, suite, timeLimit }) {
  const folder = temporaryFolder(name);
  const dataFolder = join(folder, 'data');
  const workspace = await freshWorkspace(folder);
  await prepareDataFolder(dataFolder, name === 'web' ? { 'remote.extensionKind': WEB_KIND } : {});
  await installPackage(dataFolder, vsix);

  const logFile = join(logFolder(name), 'server.log');
  const server = await startServer({ dataFolder, logFile, testing: true });
  const { page, close } = await openPage(name);
  try {
    const payload = [
      ['extensionDevelopmentPath', remoteUri(server, driver)],
      ['extensionTestsPath', remoteUri(server, suite)],
    ];
    page.on('console', (message) => {
      // The host's console comes out in the page's; the first line of each result is worth showing at once.
      const line = /^(?:%c\s*INFO color: \S+ )?( {2}(?:ok|FAILED|skipped) .*)/.exec(message.text())?.[1];
      if (line) console.log(line);
    });
    const ending = await new Promise((resolve) => {
      setTimeout(resolve, timeLimit, `no end within ${timeLimit / 1000} s`).unref();
      void server.ended.then(() => resolve('the server ended'));
      page.once('crash', () => resolve('the page crashed'));
      page.once('close', () => resolve('the page was closed'));
      (async () => {
        await page.exposeFunction('codeAutomationExit', (code) => resolve(`exit code ${code}`));
        await page.goto(workbenchAddress(server, workspace, payload));
      })().catch((error) => resolve(error.message));
    });
    const host = name === 'web' ? 'worker' : 'node';
    return await readResults(join(folder, 'results.json'), { ending, host });
  } finally {
    await page.screenshot({ path: join(logFolder(name), 'last.png') }).catch(() => {});
    await close();
    await server.stop();
    await keepLogs(name, dataFolder);
  }
}
