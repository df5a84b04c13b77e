import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { decode } from '../encoding';
import { endings, type Files, largestFile, mostFiles } from './files';

const wantedName = new RegExp(`\\.(${endings.join('|')})$`, 'i');
const skippedFolders = new Set(['node_modules', '.git', '.svn', '.hg']);

/**
 * Files read with Node. Below a workspace folder no symbolic link is followed, neither to a file nor to a folder: a
 * folder from a stranger may hold links to anywhere, and on Windows to look at one that leads to a server tells that
 * server who is looking. A document outside of all workspace folders is seen with what stands in its own folder.
 *
 * @param folders the workspace folders.
 */
export function nodeFiles(folders: readonly string[]): Files {
  const roots = folders.map((folder) => URI.parse(folder)).flatMap((uri) => pathOf(uri) ?? []);

  const innermostFirst = roots.toSorted((a, b) => b.length - a.length);

  /** The workspace folder that a path is in or is itself; undefined outside of all. */
  const rootOf = (path: string) => innermostFirst.find((root) => root === path || isBelow(root, path));

  return {
    async find() {
      const found: string[] = [];
      for (const root of roots) await walk(root, found);
      return found;
    },

    async list(folder) {
      const path = pathOf(URI.parse(folder));
      if (path === undefined || !(await isReached(rootOf(path) ?? path, path))) return [];
      // The folder of a document that was never saved need not be there.
      const entries = await entriesOf(path).catch(() => []);
      return entries
        .filter((entry) => entry.isFile() && wantedName.test(entry.name))
        .slice(0, mostFiles)
        .map((entry) => fileUri(join(path, entry.name)));
    },

    async read(uri) {
      const path = pathOf(URI.parse(uri));
      if (path === undefined) return undefined;
      const folder = dirname(path);
      return (await isReached(rootOf(path) ?? folder, folder)) ? readPlainFile(path) : undefined;
    },
  };
}

/** The path of a file URI; undefined for what is no file on this machine. */
function pathOf(uri: URI): string | undefined {
  if (uri.scheme !== 'file') return undefined;
  const path = join(uri.fsPath);
  return path.length > 1 && path.endsWith(sep) ? path.slice(0, -1) : path;
}

function isBelow(root: string, path: string): boolean {
  const rest = relative(root, path);
  return rest !== '' && rest !== '..' && !rest.startsWith(`..${sep}`) && !isAbsolute(rest);
}

/** Whether a folder is reached from `root`, which is taken as it is, through folders only. */
async function isReached(root: string, folder: string): Promise<boolean> {
  let at = root;
  for (const name of relative(root, folder).split(sep)) {
    if (name === '') continue;
    at = join(at, name);
    const info = await lstat(at).catch(() => undefined);
    if (!info?.isDirectory()) return false;
  }
  return true;
}

/** The text of a file that is no link, device or pipe, whatever it was when it was listed. */
async function readPlainFile(path: string): Promise<string | undefined> {
  if (!(await lstat(path)).isFile()) return undefined;
  // It may become a link or a pipe in this moment: the one is not opened, and to open the other does not wait.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = await open(path, flags);
  try {
    const info = await file.stat();
    if (!info.isFile() || info.size > largestFile) return undefined;
    return decode(await file.readFile()).text;
  } finally {
    await file.close();
  }
}

async function walk(folder: string, found: string[]): Promise<void> {
  let entries: Awaited<ReturnType<typeof entriesOf>>;
  try {
    entries = await entriesOf(folder);
  } catch {
    // A folder that cannot be read holds nothing for us.
    return;
  }
  for (const entry of entries) {
    if (found.length >= mostFiles) return;
    const path = join(folder, entry.name);
    // isFile and isDirectory are false for symbolic links.
    if (entry.isFile() && wantedName.test(entry.name)) found.push(fileUri(path));
    else if (entry.isDirectory() && !skippedFolders.has(entry.name)) await walk(path, found);
  }
}

function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true });
}

function fileUri(path: string): string {
  return URI.file(path).toString();
}
