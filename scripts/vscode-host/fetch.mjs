// The one-time set-up of the embedded VS Code in .vscode-host/, from the package registry alone.
//
//   node scripts/vscode-host/fetch.mjs            fetches everything that is missing
//   node scripts/vscode-host/fetch.mjs node vscode   only these parts (see parts.mjs)
//
// Each part is built in .vscode-host/tmp/ and renamed when it is whole, with a stamp that holds its version: an
// interrupted run goes on with the part it was at, a changed version replaces its part, and two runs at a time
// wait for each other.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { tarEntries, writeBelow } from './archives.mjs';
import { withLock } from './lock.mjs';
import { download, npm } from './npm.mjs';
import { parts, stampOf } from './parts.mjs';
import { hostFolder } from './paths.mjs';
import { stopOnSignals } from './processes.mjs';
import { step } from './progress.mjs';
import { main, Trouble } from './trouble.mjs';

/** How each part is made from its tarball: `folder` is its temporary folder, kept when a run is interrupted. */
const builders = {
  node: (part, folder, say) =>
    fresh(folder, async () => {
      const tarball = await say('downloading', () => download(part, `${folder}-download`));
      await say('unpacking', () =>
        unpack(tarball, folder, (path) => (path === 'bin/node' || path === 'LICENSE' ? path : undefined)),
      );
    }),

  async vscode(part, folder, say) {
    const unpacked = join(folder, '.unpacked');
    if ((await read(unpacked)) !== stampOf(part)) {
      await fresh(folder, async () => {
        const tarball = await say('downloading', () => download(part, `${folder}-download`));
        await say('unpacking', () =>
          unpack(tarball, folder, (path) => /^lib\/vscode\/(.+)$/.exec(path)?.[1]),
        );
        await writeFile(unpacked, stampOf(part));
      });
    }
    await say('fetching its libraries, about 130 MB', async () => {
      // The lock file in the package holds every version but this one, so it is named here; for the same
      // reason `npm ci` refuses that lock file.
      const exact = ['--save-exact', 'tslib@2.9.1'];
      await npm(['install', '--ignore-scripts', '--omit=dev', ...exact], folder, `${part.title}'s libraries`);
      for (const [library, file] of Object.entries(NATIVE_REPLACED)) {
        const own = await readFile(new URL(file, import.meta.url));
        await writeFile(join(folder, 'node_modules', library, 'index.js'), own);
      }
    });
  },

  playwright: (part, folder, say) =>
    fresh(folder, async () => {
      const tarball = await say('downloading', () => download(part, `${folder}-download`));
      await say('unpacking', () => unpack(tarball, folder, (path) => path));
    }),

  chromium: (part, folder, say) =>
    fresh(folder, async () => {
      const tarball = await say('downloading', () => download(part, `${folder}-download`));
      await say('unpacking', async () => {
        for (const { path, bytes } of tarEntries(await promisify(gunzip)(tarball))) {
          const name = /^package\/(?:bin\/)?(chromium|al2023\.tar|swiftshader\.tar|LICENSE)(?:\.br)?$/.exec(
            path,
          )?.[1];
          if (!name) continue;
          if (name === 'LICENSE') await writeBelow(folder, name, bytes);
          else if (name === 'chromium')
            await writeBelow(folder, name, await promisify(brotliDecompress)(bytes), 0o755);
          else await unpackTar(await promisify(brotliDecompress)(bytes), folder, (entry) => entry);
        }
      });
    }),

  fonts: (part, folder, say) =>
    fresh(folder, async () => {
      const tarball = await say('downloading', () => download(part, `${folder}-download`));
      await say('unpacking', async () => {
        await unpack(
          tarball,
          folder,
          (path) => /^(?:ttf\/(DejaVuSans(?:Mono)?(?:-Bold)?\.ttf)|LICENSE)$/.exec(path) && path,
        );
        await writeFile(join(folder, 'fonts.conf'), FONTS_CONF);
      });
    }),
};

/** Libraries of VS Code that need a compiler and that it misses when they are not there, and our own for them. */
const NATIVE_REPLACED = {
  '@vscode/spdlog': './spdlog.cjs',
  '@vscode/native-watchdog': './watchdog.cjs',
};

const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">ttf</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
</fontconfig>
`;

/**
 * Makes sure that parts are here and whole; fetches what is missing and shows it.
 * @param {string[]} names Names of parts.mjs.
 * @returns {Promise<Record<string, string>>} The folder of each part.
 * @throws {Trouble} In words for a person.
 */
export async function ensureParts(names) {
  if ((await missingOf(names)).length > 0) {
    refuseForeignPlatform();
    await mkdir(join(hostFolder, 'tmp'), { recursive: true });
    const onWait = () => console.log('Another run is setting up the embedded VS Code; waiting for it.');
    await withLock(hostFolder, onWait, async () => fetchAll(await missingOf(names)));
  }
  return Object.fromEntries(names.map((name) => [name, join(hostFolder, name)]));
}

async function fetchAll(missing) {
  if (missing.length === 0) return;
  const total = missing.reduce((sum, name) => sum + parts[name].megabytes, 0);
  console.log(`Setting up the embedded VS Code, once, in .vscode-host/ (download about ${total} MB)`);
  for (const [index, name] of missing.entries()) {
    const part = parts[name];
    const say = (what, work) => step(`  [${index + 1}/${missing.length}] ${part.title}: ${what}`, work);
    const folder = join(hostFolder, 'tmp', name);
    await builders[name](part, folder, say);
    await writeFile(join(folder, '.stamp'), stampOf(part));
    await rm(join(hostFolder, name), { recursive: true, force: true });
    await rename(folder, join(hostFolder, name));
  }
}

async function missingOf(names) {
  const missing = [];
  for (const name of names) {
    if ((await read(join(hostFolder, name, '.stamp'))) !== stampOf(parts[name])) missing.push(name);
  }
  return missing;
}

function refuseForeignPlatform() {
  const glibc = process.report?.getReport().header.glibcVersionRuntime;
  if (process.platform === 'linux' && process.arch === 'x64' && glibc) return;
  throw new Trouble(
    `The embedded VS Code is for Linux x64 with glibc; this is ${process.platform} ${process.arch}.\n` +
      'Use a desktop VS Code: "code" on the PATH, or VSCODE_PATH=/path/to/code.',
  );
}

/** Begins a temporary folder anew and fills it. */
async function fresh(folder, fill) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await fill();
}

/** Unpacks an npm tarball; `choose` maps a path inside the package to the path to write, or to nothing. */
async function unpack(tarball, folder, choose) {
  await unpackTar(await promisify(gunzip)(tarball), folder, (path) => choose(path.replace(/^[^/]+\//, '')));
}

async function unpackTar(tar, folder, choose) {
  for (const { path, bytes, mode } of tarEntries(tar)) {
    const target = choose(path);
    if (target) await writeBelow(folder, target, bytes, mode);
  }
}

async function read(file) {
  return readFile(file, 'utf8').catch(() => undefined);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  stopOnSignals();
  await main(async () => {
    const wanted = process.argv.slice(2);
    const unknown = wanted.find((name) => !(name in parts));
    if (unknown)
      throw new Trouble(`There is no part "${unknown}"; the parts are ${Object.keys(parts).join(', ')}.`);
    await ensureParts(wanted.length > 0 ? wanted : Object.keys(parts));
    console.log('The embedded VS Code is complete.');
  });
}
