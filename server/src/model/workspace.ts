import { Tree } from '../syntax';
import type { Fact, SymbolKind } from './fact';
import { FileModel, type ModelChange } from './file-model';
import { fileNameOf, folderOf, isPlainFileName, pathComponents, unescaped } from './paths';

/** Where a workspace gets files from that are not open. Implemented with Node's fs or the editor's file system. */
export interface FileSystem {
  /** The URIs of all files below the workspace folders that may be INF text, by their names. */
  find(): Promise<readonly string[]>;
  /** The text of a file; undefined where it cannot be read. */
  read(uri: string): Promise<string | undefined>;
}

/** A change to one file of the workspace. */
export interface WorkspaceChange {
  readonly uri: string;
  /** What changed in a file that was there before and still is; undefined where it came, went or was replaced. */
  readonly change: ModelChange | undefined;
  /** The model before, where it went or was replaced. */
  readonly before: FileModel | undefined;
}

/** A fact and the file that holds it. */
export interface FactInFile {
  readonly file: FileModel;
  readonly fact: Fact;
}

/**
 * The files of a network upgrade and what they say together: the open ones, and their neighbours on disk. Open
 * text always wins over what is on disk.
 */
export class Workspace {
  private readonly files = new Map<string, FileModel>();
  private readonly open = new Set<string>();
  private readonly onDisk = new Set<string>();
  /** All files below the workspace folders, whether loaded or not; names by folder, in lower case. */
  private readonly namesByFolder = new Map<string, FolderNames>();
  /** The files in the order of their URIs, until one comes or goes. */
  private inOrder: readonly FileModel[] | undefined;
  private readonly listeners = new Set<(change: WorkspaceChange) => void>();

  /** All files whose contents are known, in the order of their URIs, whichever came first. */
  all(): readonly FileModel[] {
    this.inOrder ??= [...this.files.values()].sort((a, b) => compare(a.uri, b.uri));
    return this.inOrder;
  }

  /** The model of a file; undefined where its contents are not known. */
  file(uri: string): FileModel | undefined {
    return this.files.get(uri);
  }

  /** Whether the file is open in the editor. */
  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  /** Whether the file is there, be it on disk or in the editor alone. */
  isThere(uri: string): boolean {
    return this.onDisk.has(uri) || this.open.has(uri);
  }

  /** Calls `listener` after every change to a file. @returns what takes the listener away again. */
  onChange(listener: (change: WorkspaceChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes a file that was opened, with its text. */
  openFile(uri: string, text: string): FileModel {
    this.open.add(uri);
    this.addName(uri);
    return this.put(uri, Tree.parse(text));
  }

  /**
   * Takes a file that was opened and is too large to be read as a model: it is there, what it says is not known, and
   * what was known of it is forgotten. `openFile` reads it after all.
   */
  openUnread(uri: string): void {
    this.open.add(uri);
    this.addName(uri);
    const before = this.files.get(uri);
    if (before === undefined) return;
    this.files.delete(uri);
    this.inOrder = undefined;
    this.tell({ uri, change: undefined, before });
  }

  /** Gives an open file a new tree, usually an edit of the one it has. */
  changeFile(uri: string, tree: Tree): void {
    const file = this.files.get(uri);
    if (file === undefined) return;
    const change = file.update(tree);
    this.tell({ uri, change, before: undefined });
  }

  /** Closes a file. What is on disk counts again; until it is loaded, the text last seen stands for it. */
  closeFile(uri: string): void {
    this.open.delete(uri);
    if (!this.onDisk.has(uri)) this.removeFile(uri);
  }

  /** Takes the text of a file on disk. It is ignored where the file is open. */
  loadFile(uri: string, text: string): void {
    this.noteFile(uri);
    if (this.open.has(uri)) return;
    const known = this.files.get(uri);
    if (known !== undefined && known.tree.length === text.length && known.tree.text() === text) return;
    this.put(uri, Tree.parse(text));
  }

  /** Forgets a file that is gone from disk. An open one stays until it is closed. */
  removeFile(uri: string): void {
    this.onDisk.delete(uri);
    if (this.open.has(uri)) return;
    this.removeName(uri);
    const before = this.files.get(uri);
    this.files.delete(uri);
    this.inOrder = undefined;
    this.tell({ uri, change: undefined, before });
  }

  /** Notes that a file is on disk without loading it, so that links to it and names beside it can be told. */
  noteFile(uri: string): void {
    this.onDisk.add(uri);
    this.addName(uri);
  }

  private addName(uri: string): void {
    const folder = folderOf(uri);
    let names = this.namesByFolder.get(folder);
    if (names === undefined) {
      names = new Map();
      this.namesByFolder.set(folder, names);
    }
    const key = fileNameOf(uri).toLowerCase();
    const known = names.get(key) ?? [];
    if (known.includes(uri)) return;
    names.set(key, [...known, uri].sort(compare));
    this.tell({ uri, change: undefined, before: undefined });
    // Who has looked for the name so far may find another file now.
    for (const other of known) this.tell({ uri: other, change: undefined, before: this.files.get(other) });
  }

  private removeName(uri: string): void {
    const folder = folderOf(uri);
    const names = this.namesByFolder.get(folder);
    const key = fileNameOf(uri).toLowerCase();
    const left = names?.get(key)?.filter((other) => other !== uri) ?? [];
    if (left.length > 0) names!.set(key, left);
    else names?.delete(key);
    // Folders without files are none: nothing on the target machine is found in them.
    if (names?.size === 0) this.namesByFolder.delete(folder);
  }

  /**
   * The URI of the file of that name in a folder, compared without case; undefined where none is known. Of several,
   * which only file systems other than that of Windows can hold, the one of that very spelling, else the first.
   */
  uriIn(folder: string, name: string): string | undefined {
    if (!isPlainFileName(name)) return undefined;
    const uris = this.namesByFolder.get(folder)?.get(name.toLowerCase()) ?? [];
    return uris.find((uri) => fileNameOf(uri) === name) ?? uris[0];
  }

  /** The names of the files of a folder, in lower case, whether they are loaded or not. */
  fileNamesIn(folder: string): Iterable<string> {
    return this.namesByFolder.get(folder)?.keys() ?? [];
  }

  /** The model of the file of that name beside another one. */
  beside(uri: string, name: string): FileModel | undefined {
    const other = this.uriIn(folderOf(uri), name);
    return other === undefined ? undefined : this.files.get(other);
  }

  /**
   * The folder of the workspace that stands for a directory on the target machine: below or beside the file that
   * names it, the one that agrees with the most last components of the path.
   */
  folderFor(uri: string, directory: string): string | undefined {
    const parts = pathComponents(directory);
    if (parts === undefined) return undefined;
    // Clients escape characters in their own ways, so the names themselves are compared.
    const here = `${unescaped(folderOf(uri)).toLowerCase()}/`;
    const path = `/${parts.join('/').toLowerCase()}`;
    let best: string | undefined;
    let most = 0;
    for (const folder of this.namesByFolder.keys()) {
      const name = unescaped(folder).toLowerCase();
      if (!name.startsWith(here)) continue;
      // The slash before the first name below is part of both.
      const below = name.slice(here.length - 1);
      if (below.length < most || !path.endsWith(below)) continue;
      if (below.length > most || folder < best!) best = folder;
      most = below.length;
    }
    return best;
  }

  /** What all known files say about a name. */
  facts(symbol: SymbolKind, name: string): FactInFile[] {
    const found: FactInFile[] = [];
    for (const file of this.all()) {
      for (const fact of file.facts(symbol, name)) found.push({ file, fact });
    }
    return found;
  }

  /**
   * The URIs of files that are there but not loaded and belong to an upgrade: netmap.inf and netupg.inf,
   * AnswerFiles, and the vendor INFs beside a netmap.inf.
   */
  *wanted(): Generator<string> {
    for (const names of this.namesByFolder.values()) {
      const vendor = names.has('netmap.inf');
      for (const [name, uris] of names) {
        if (!isUpgradeFile(name) && !(vendor && name.endsWith('.inf'))) continue;
        for (const uri of uris) if (!this.files.has(uri) && !this.open.has(uri)) yield uri;
      }
    }
  }

  /** A workspace with the same files, except that one has another tree. Neither notices changes of the other. */
  fork(uri: string, tree: Tree): Workspace {
    const fork = new Workspace();
    for (const [folder, names] of this.namesByFolder) fork.namesByFolder.set(folder, new Map(names));
    for (const [other, file] of this.files) if (other !== uri) fork.files.set(other, file);
    fork.open.add(uri);
    fork.put(uri, tree);
    return fork;
  }

  private put(uri: string, tree: Tree): FileModel {
    const before = this.files.get(uri);
    const file = new FileModel(uri, fileNameOf(uri), tree);
    this.files.set(uri, file);
    this.inOrder = undefined;
    this.tell({ uri, change: undefined, before });
    return file;
  }

  private tell(change: WorkspaceChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

/** The URIs of the files of one folder by their names in lower case, in order. */
type FolderNames = Map<string, readonly string[]>;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isUpgradeFile(lowerName: string): boolean {
  return (
    lowerName === 'netmap.inf' ||
    lowerName === 'netupg.inf' ||
    lowerName.endsWith('.sif') ||
    lowerName === 'sysprep.inf' ||
    lowerName === '$winnt$.inf' ||
    // The answers of single computers, which complete an AnswerFile.
    lowerName.endsWith('.udf') ||
    /^unattend.*\.(txt|udb)$/.test(lowerName)
  );
}
