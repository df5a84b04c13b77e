// A page that shows the workbench of a running server.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { logFolder } from './results.mjs';

/**
 * Opens a browser page whose console is kept in the suite's logs.
 * @param {string} name The suite.
 * @param {import('playwright-core').BrowserContextOptions} options
 */
export async function openPage(name, options = {}) {
  const { browser, close } = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const log = (line) => appendFileSync(join(logFolder(name), 'browser.log'), `${line}\n`);
  page.on('console', (message) => log(`[${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => log(`[page error] ${error.stack ?? error}`));
  page.on('crash', () => log('[crash] The page crashed.'));
  page.on('requestfailed', (request) => log(`[request] ${request.failure()?.errorText} ${request.url()}`));
  return { page, close };
}

/** The address of the workbench with a folder and with what is under development. */
export function workbenchAddress(server, folder, payload = []) {
  const query = new URLSearchParams({ folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `${server.address}?${query}`;
}

/** A file of this machine as the workbench names it. */
export function remoteUri(server, path) {
  return `vscode-remote://${server.authority}${path}`;
}
