// The package registry, through the user's own npm and its own configuration (registry, proxy, certificates).
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './processes.mjs';
import { Trouble } from './trouble.mjs';

// npm's own patience (minutes of silence) is too long for somebody who waits for an editor.
const PATIENCE = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

const UNREACHABLE =
  /E(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|HOSTUNREACH|NETUNREACH|SOCKETTIMEDOUT)|ERR_SOCKET_TIMEOUT/;
const REFUSED = /\bE(401|403|404|405|5\d\d|TARGET)\b/;

/** Runs npm in a folder and returns what it printed; a failure is told in words that help. */
export async function npm(args, cwd, what) {
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith('npm-cli.js') ? [process.execPath, [own]] : ['npm', []];
  const options = ['--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier', ...PATIENCE];
  const { code, stdout, stderr } = await run(command, [...first, ...args, ...options], { cwd }).catch(
    (error) => {
      throw new Trouble(
        `npm could not be started (${error.message}). It comes with Node; is it on the PATH?`,
      );
    },
  );
  if (code !== 0) throw new Trouble(explain(what, stderr || stdout, code));
  return stdout;
}

/** What failed, why as far as npm tells, and what a person can do. */
function explain(what, output, code) {
  const lines = output.split('\n').filter((line) => line.trim() && !/complete log of this run/.test(line));
  const telling = lines.filter((line) =>
    /\b(code E|code:|reason:|request to|failed|refused|\d{3} )/i.test(line),
  );
  let why = `npm ended with status ${code}.`;
  if (UNREACHABLE.test(output)) why = 'The package registry cannot be reached.';
  else if (REFUSED.test(output)) why = 'The package registry answered, but would not give it.';
  else if (/ENOSPC/.test(output)) why = 'The disk is full; 1 GB is needed.';
  return `${what} could not be fetched. ${why}

npm says:
${(telling.length > 0 ? telling : lines)
  .slice(0, 6)
  .map((line) => `  ${line}`)
  .join('\n')}

What helps:
  - look at the network, and at npm's registry and proxy settings (npm config get registry, npm ping);
  - run the same command again: what is already here is kept;
  - or use what you have: VSCODE_PATH=/path/to/code for the editor (npm start, npm run test:electron; a "code"
    on the PATH is found by npm start itself), CHROMIUM_PATH=/path/to/chrome for the browser.`;
}

/**
 * Downloads the tarball of a part and checks it against its pinned sha512.
 * @param {import('./parts.mjs').Part} part
 * @param {string} folder An empty or absent folder for the download; removed again.
 * @returns {Promise<Buffer>} The tarball.
 */
export async function download(part, folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await npm(['pack', part.package], folder, part.title);
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Trouble(`npm pack ${part.package} gave no tarball.`);
  const tarball = await readFile(join(folder, name));
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  if (integrity !== part.integrity) {
    throw new Trouble(
      `The registry gave another ${part.package} than the one pinned in scripts/vscode-host/parts.mjs:\n` +
        `  pinned ${part.integrity}\n  given  ${integrity}\nNothing was kept of it.`,
    );
  }
  await rm(folder, { recursive: true, force: true });
  return tarball;
}
