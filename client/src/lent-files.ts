import { decode } from '../../server/src/encoding';
import { endings, largestFile, mostFiles } from '../../server/src/protocol/files';

/** The types of files that `vscode.FileType` names; a link also has the bit of what it leads to. */
export const plainFile = 1;
export const plainFolder = 2;

/** What is needed of the editor and its file system. URIs are as the editor writes them. */
export interface Editor {
  /** The workspace folders. */
  folders(): readonly string[];
  /** The documents that are open. */
  documents(): readonly string[];
  /** The files of the workspace that match a glob pattern. */
  findFiles(pattern: string, most: number): PromiseLike<readonly string[]>;
  /** The URI of a name in a folder. */
  join(folder: string, name: string): string;
  /** The type of a file or folder, and its size in bytes. */
  stat(uri: string): PromiseLike<{ readonly type: number; readonly size: number }>;
  /** Names and types of what is in a folder. */
  readDirectory(folder: string): PromiseLike<readonly (readonly [string, number])[]>;
  readFile(uri: string): PromiseLike<Uint8Array>;
}

/** The pattern of all files that matter. Case does not count in Windows file names. */
const wantedFiles = `**/*.{${endings.map((ending) => [...ending].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('')).join(',')}}`;

/**
 * The files that the editor lends to the server: those of the workspace, and those beside open documents. Symbolic
 * links are followed neither to files nor to folders: a folder from a stranger may hold links to anywhere.
 */
export class LentFiles {
  constructor(private readonly editor: Editor) {}

  /** The files of the workspace that may matter. The editor's search follows links; what it found there is left out. */
  async find(): Promise<string[]> {
    const found = await this.editor.findFiles(wantedFiles, mostFiles);
    const folders = new Map<string, Promise<ReadonlySet<string>>>();
    for (const uri of found) {
      const folder = folderOf(uri);
      if (!folders.has(folder))
        folders.set(
          folder,
          this.list(folder).then((files) => new Set(files)),
        );
    }
    const kept: string[] = [];
    for (const uri of found) if ((await folders.get(folderOf(uri)))!.has(uri)) kept.push(uri);
    return kept;
  }

  /** The files in a folder that may matter; none where the folder is not ours to look at. */
  async list(folder: string, seen: Seen = new Map()): Promise<string[]> {
    if (!(await this.isOurs(folder, seen))) return [];
    // The folder of a document that was never saved need not be there.
    const entries = await Promise.resolve(this.editor.readDirectory(folder)).catch(() => []);
    return entries
      .filter(([name, type]) => type === plainFile && hasWantedEnding(name))
      .slice(0, mostFiles)
      .map(([name]) => this.editor.join(folder, name));
  }

  /** The text of a file; null where it is not ours to read, no plain file or too large. */
  async read(uri: string): Promise<string | null> {
    const isOurs =
      isPlainName(uri.slice(uri.lastIndexOf('/') + 1)) && (await this.isOurs(folderOf(uri), new Map()));
    if (!isOurs) return null;
    const { type, size } = await this.editor.stat(uri);
    if (type !== plainFile || size > largestFile) return null;
    return decode(await this.editor.readFile(uri)).text;
  }

  /** Whether a folder is a workspace folder or below one, reached without links, or that of an open document. */
  private async isOurs(folder: string, seen: Seen): Promise<boolean> {
    const root = this.editor
      .folders()
      .map(withoutSlash)
      .filter((each) => folder === each || folder.startsWith(`${each}/`))
      .sort((a, b) => b.length - a.length)[0];
    if (root === undefined) return this.editor.documents().some((uri) => folderOf(uri) === folder);
    let at = root;
    for (const name of folder.slice(root.length).split('/').slice(1)) {
      if (!isPlainName(name)) return false;
      at += `/${name}`;
      let isFolder = seen.get(at);
      if (isFolder === undefined) {
        isFolder = this.isPlainFolder(at);
        seen.set(at, isFolder);
      }
      if (!(await isFolder)) return false;
    }
    return true;
  }

  private async isPlainFolder(uri: string): Promise<boolean> {
    try {
      return (await this.editor.stat(uri)).type === plainFolder;
    } catch {
      return false;
    }
  }
}

/** Whether what a URI names is a folder and no link, for URIs that were looked at before in answering one request. */
type Seen = Map<string, Promise<boolean>>;

/** Whether a component of a URI's path names something in its folder. */
function isPlainName(escaped: string): boolean {
  let name: string;
  try {
    name = decodeURIComponent(escaped);
  } catch {
    return false;
  }
  return name !== '' && name !== '.' && name !== '..' && !/[\\/]/.test(name);
}

function folderOf(uri: string): string {
  return uri.slice(0, Math.max(uri.lastIndexOf('/'), 0));
}

function withoutSlash(folder: string): string {
  return folder.replace(/\/$/, '');
}

function hasWantedEnding(name: string): boolean {
  const lower = name.toLowerCase();
  return endings.some((ending) => lower.endsWith(`.${ending}`));
}
