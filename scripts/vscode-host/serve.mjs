// Starts and stops the embedded VS Code server.
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureParts } from './fetch.mjs';
import { closeAtEnd, run, start, stop } from './processes.mjs';
import { Trouble } from './trouble.mjs';

const START_LIMIT = 60_000;

/** The oldest Node that this VS Code runs on; the user's own serves when it is at least this. */
const NODE_NEEDED = 24;

/** User settings of a host that asks nothing, calls nobody and shows no page of its own in front of the files. */
export const SETTINGS = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * Fetches what the server needs and says how to run it.
 * @returns {Promise<{ node: string, main: string }>}
 */
async function serverProgram() {
  const ownNode = Number(process.versions.node.split('.')[0]) >= NODE_NEEDED;
  const folders = await ensureParts(ownNode ? ['vscode'] : ['node', 'vscode']);
  return {
    node: ownNode ? process.execPath : join(folders.node, 'bin/node'),
    main: join(folders.vscode, 'out/server-main.js'),
  };
}

/** Writes the user settings of a fresh data folder; `more` is added to the usual ones. */
export async function prepareDataFolder(dataFolder, more = {}) {
  const file = join(dataFolder, 'data/User/settings.json');
  await mkdir(dirname(file), { recursive: true });
  await mkdir(join(dataFolder, 'extensions'), { recursive: true });
  await writeFile(file, JSON.stringify({ ...SETTINGS, ...more }, undefined, 2));
}

/** Installs a package into a data folder, as a person does with "Install from VSIX". */
export async function installPackage(dataFolder, vsix) {
  const { node, main } = await serverProgram();
  const args = [
    main,
    '--accept-server-license-terms',
    '--server-data-dir',
    dataFolder,
    '--install-extension',
    vsix,
  ];
  const { code, stdout, stderr } = await run(node, args, { timeLimit: START_LIMIT });
  if (code !== 0) throw new Trouble(`VS Code does not install ${vsix}:\n${stdout}${stderr}`);
}

/**
 * Starts the server on 127.0.0.1 and waits until it answers.
 * @param {{ dataFolder: string, logFile: string, port?: number, folder?: string, testing?: boolean }} options
 *   `port` 0 or absent: a free one; `folder`: what the bare address opens; `testing`: let the address name
 *   extensions under development and suites to run.
 * @returns {Promise<{ address: string, authority: string, ended: Promise<void>, stop: () => Promise<void> }>}
 */
export async function startServer({ dataFolder, logFile, port = 0, folder, testing = false }) {
  const { node, main } = await serverProgram();
  await mkdir(dirname(logFile), { recursive: true });
  const guard = fileURLToPath(new URL('./guard.mjs', import.meta.url));
  const args = ['--import', guard, main, '--host', '127.0.0.1', '--port', String(port)];
  args.push('--without-connection-token', '--accept-server-license-terms', '--server-data-dir', dataFolder);
  args.push('--disable-workspace-trust', '--disable-telemetry');
  if (testing) args.push('--enable-smoke-test-driver');

  const child = start(node, args, {
    // Without a gallery it has nobody outside to ask.
    env: {
      ...withoutEditorVariables(process.env),
      EXTENSIONS_GALLERY: '{}',
      ...(folder && { NETMAP_INF_FOLDER: folder }),
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logFile);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      log.write(text);
      if (output.length < 20_000) output += text;
    });
  }
  let isUp = true;
  const ended = new Promise((resolve) => {
    child.once('error', (error) => log.write(String(error)));
    child.once('close', () => {
      isUp = false;
      log.end();
      resolve();
    });
  });
  const close = closeAtEnd(async () => {
    await stop(child.pid);
    await ended;
  });

  const deadline = Date.now() + START_LIMIT;
  for (;;) {
    const bound = /Extension host agent listening on (\d+)/.exec(output)?.[1];
    if (bound && (await answers(`http://127.0.0.1:${bound}/version`))) {
      return { address: `http://127.0.0.1:${bound}/`, authority: `127.0.0.1:${bound}`, ended, stop: close };
    }
    if (/EADDRINUSE|EACCES/.test(output)) {
      await close();
      throw new Trouble(
        `Port ${port} cannot be had (${/EADDRINUSE|EACCES/.exec(output)[0]}); choose another with --port.`,
      );
    }
    if (!isUp || Date.now() > deadline) {
      await close();
      throw new Trouble(
        `The embedded VS Code did not start. Its output (${logFile}):\n${output.slice(-2000)}`,
      );
    }
    await sleep(25);
  }
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** A terminal inside another VS Code has variables that would tie our server to that editor. */
function withoutEditorVariables(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)),
  );
}
