import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { decode } from '../encoding';
import { endings, type Files, largestFile, mostFiles } from './files';

const wantedName = new RegExp(`\\.(${endings.join('|')})$`, 'i');
const skippedFolders = new Set(['node_modules', '.git', '.svn', '.hg']);

/**
 * Files read with Node. A symbolic link that leads out of the folder it was found in is not followed.
 *
 * @param folders the workspace folders.
 */
export function nodeFiles(folders: readonly string[]): Files {
  return {
    async find() {
      const found: string[] = [];
      for (const folder of folders) {
        const uri = URI.parse(folder);
        if (uri.scheme === 'file') await walk(uri.fsPath, found);
      }
      return found;
    },

    async list(folder) {
      const uri = URI.parse(folder);
      if (uri.scheme !== 'file') return [];
      // The folder of a document that was never saved need not be there.
      const entries = await entriesOf(uri.fsPath).catch(() => []);
      return entries
        .filter((entry) => entry.isFile() && wantedName.test(entry.name))
        .slice(0, mostFiles)
        .map((entry) => fileUri(join(uri.fsPath, entry.name)));
    },

    async read(uri) {
      const { scheme, fsPath } = URI.parse(uri);
      if (scheme !== 'file') return undefined;
      // The file may have become a link since it was listed.
      const folder = await realpath(join(fsPath, '..'));
      const real = await realpath(fsPath);
      if (!real.startsWith(folder + sep)) return undefined;
      const info = await stat(real);
      if (!info.isFile() || info.size > largestFile) return undefined;
      return decode(await readFile(real)).text;
    },
  };
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
