// Starts the browser that shows the workbench to the tests.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureParts } from './fetch.mjs';
import { closeAtEnd, run, temporaryFolder } from './processes.mjs';
import { Trouble } from './trouble.mjs';

// No request of the browser leaves this machine: every other name and address fails to resolve.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** The oldest Chromium that the workbench of this VS Code runs in without complaint. */
const VERSION_NEEDED = 126;

/** CHROMIUM_PATH, else a Chromium or Chrome of the system, else nothing. */
async function installedBrowser() {
  const given = process.env.CHROMIUM_PATH;
  const names = given ? [given] : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  for (const name of names) {
    const { stdout } = await run(name, ['--version'], { timeLimit: 10_000 }).catch(() => ({ stdout: '' }));
    const version = /Chrom\D*(\d+)\./.exec(stdout)?.[1];
    if (Number(version) >= VERSION_NEEDED) return name;
    if (given) {
      throw new Trouble(
        `CHROMIUM_PATH=${given} is no Chromium ${VERSION_NEEDED} or newer (it says "${stdout.split('\n')[0]}").`,
      );
    }
  }
  return undefined;
}

/**
 * Starts a headless browser.
 * @returns {Promise<{ browser: import('playwright-core').Browser, close: () => Promise<void> }>}
 */
export async function launchBrowser() {
  const installed = await installedBrowser();
  const folders = await ensureParts(installed ? ['playwright'] : ['playwright', 'chromium', 'fonts']);
  const { chromium } = await import(pathToFileURL(join(folders.playwright, 'index.mjs')).href);
  const env = { ...process.env };
  if (!installed) {
    // Only for the browser: the server's Node must not meet these libraries.
    env.LD_LIBRARY_PATH = join(folders.chromium, 'lib');
    env.FONTCONFIG_PATH = folders.fonts;
  }
  const home = temporaryFolder('browser');
  await mkdir(join(home, 'tmp'));
  const browser = await chromium.launch({
    executablePath: installed ?? join(folders.chromium, 'chromium'),
    args: ARGUMENTS,
    env: { ...env, HOME: home, TMPDIR: join(home, 'tmp') },
    // We end it ourselves, after the page has been asked for its last words.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  return { browser, close: closeAtEnd(() => browser.close()) };
}
