// npm start: builds the extension and opens a VS Code with it and with samples/ as the workspace.
//
//   npm start                    the desktop VS Code when there is one (VSCODE_PATH, or "code" on the PATH)
//                                and a display to show it on, else the embedded one
//   npm start -- --embedded      the embedded one: served on 127.0.0.1, seen in any browser at the printed
//                                address; fetched once into .vscode-host/
//   npm start -- --port 8123     the embedded one, at that port
//   npm start -- --no-open       does not open the browser by itself
//
// The embedded one runs the extension from this folder: after `npm run watch` has rebuilt it, "Developer: Reload
// Window" shows the change. Its settings and state live in a temporary folder. Ctrl-C ends everything.
import { spawn } from 'node:child_process';
import { access, readFile, symlink } from 'node:fs/promises';
import { delimiter, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { root, samplesFolder } from './vscode-host/paths.mjs';
import {
  isStopping,
  start,
  stopEverything,
  stopOnSignals,
  temporaryFolder,
} from './vscode-host/processes.mjs';
import { prepareDataFolder, startServer } from './vscode-host/serve.mjs';
import { main, Trouble } from './vscode-host/trouble.mjs';

function options() {
  try {
    const { values } = parseArgs({
      options: {
        embedded: { type: 'boolean', default: false },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
      },
    });
    const port = values.port === undefined ? 0 : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`"${values.port}" is no port.`);
    return { embedded: values.embedded || values.port !== undefined, port, open: !values['no-open'] };
  } catch (error) {
    throw new Trouble(`${error.message}\nUsage: npm start [-- [--embedded] [--port N] [--no-open]]`);
  }
}

async function build() {
  const child = start(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Trouble('The build failed; its messages are above.');
}

const hasDisplay =
  process.platform !== 'linux' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.env.WSL_DISTRO_NAME);

/** The desktop VS Code and, when there is one that cannot serve here, the reason. */
async function desktop() {
  const path = process.env.VSCODE_PATH ?? (await onPath('code'));
  if (!path) return {};
  if (!hasDisplay) return { reason: 'there is no display for the desktop VS Code' };
  // The terminal of a remote window has a "code" of its own that cannot run extensions under development.
  if (process.env.VSCODE_IPC_HOOK_CLI && !process.env.VSCODE_PATH) {
    return { reason: 'the "code" of this terminal belongs to a remote window' };
  }
  return { path };
}

async function onPath(name) {
  const names = process.platform === 'win32' ? [`${name}.cmd`] : [name];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const file of names) {
      const path = join(folder, file);
      const isThere = await access(path).then(
        () => true,
        () => false,
      );
      if (folder && isThere) return path;
    }
  }
  return undefined;
}

/** Opens the desktop VS Code, which then is the person's own window; gives the reason when it does not open. */
async function openDesktop(path) {
  const args = [
    `--extensionDevelopmentPath=${root}`,
    '--disable-workspace-trust',
    '--new-window',
    samplesFolder,
  ];
  // The command of an installation returns at once, with an error when it cannot open a window; the program that
  // VSCODE_PATH may name stays as long as its window.
  const child = spawn(path, args, { stdio: 'ignore', detached: true, shell: process.platform === 'win32' });
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', resolve);
    setTimeout(resolve, 5000, 0);
  });
  child.unref();
  return code === 0 ? undefined : `${path} ended with ${code}`;
}

async function serveEmbedded({ port, open }) {
  const dataFolder = temporaryFolder('start');
  await prepareDataFolder(dataFolder);
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const name = `${manifest.publisher}.${manifest.name}-${manifest.version}`;
  await symlink(root, join(dataFolder, 'extensions', name), 'dir');
  const server = await startServer({
    dataFolder,
    port,
    folder: samplesFolder,
    logFile: join(root, 'out/logs/start-server.log'),
  });
  console.log(`\n  VS Code with the extension and ${relative(root, samplesFolder)}/ is at\n`);
  console.log(`      ${server.address}\n\n  Ctrl-C ends it.`);
  if (open && hasDisplay && process.platform === 'linux') {
    // The browser is the person's own and stays.
    const browser = spawn('xdg-open', [server.address], { stdio: 'ignore', detached: true });
    browser.once('error', () => console.log('  (no xdg-open here: open the address yourself)'));
    browser.unref();
  }
  await server.ended;
  if (isStopping()) return;
  await stopEverything();
  throw new Trouble('The embedded VS Code has ended by itself; its log is out/logs/start-server.log.');
}

// Ctrl-C is how a person ends it, so that is no failure.
stopOnSignals({ codeOfInterrupt: 0 });
await main(async () => {
  const { embedded, port, open } = options();
  await build();
  if (!embedded) {
    const { path, reason: cannot } = await desktop();
    const reason = path ? await openDesktop(path) : cannot;
    if (path && !reason) {
      console.log('Opened samples/ in the desktop VS Code, with the extension under development.');
      return;
    }
    if (reason) console.log(`Using the embedded VS Code: ${reason}.`);
  }
  await serveEmbedded({ port, open });
});
