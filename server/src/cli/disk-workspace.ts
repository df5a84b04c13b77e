import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { type CodePage, decode, type TextFormat } from '../encoding';
import { isTooLarge, largestChecked } from '../features/diagnostics';
import { type FileModel, Workspace } from '../model';
import { pathComponents } from '../model/paths';
import { type Folder, folderIn, type Listing, list, reasonOf, shownIn, uriOf, withSlashes } from './disk';
import { isSetupTextName, isSkippedFolder } from './file-names';

/** A file that is checked. */
export interface CheckedFile {
  readonly uri: string;
  /** The path as it is shown: the one that was given, or what was found below it. */
  readonly shown: string;
  readonly absolute: string;
}

/** Told of input that cannot be read. @param shown the path as people know it. */
export type OnUnreadable = (shown: string, reason: string) => void;

/** Neighbours larger than this are not read; nobody writes a netmap.inf of that size. */
const largestNeighbour = 16 * 1024 * 1024;

interface Source extends CheckedFile {
  readonly folder: Folder;
  format?: TextFormat;
}

/**
 * The files to check and their neighbours on disk, as one workspace. Neighbours stay loaded; other files are in
 * memory only while they are looked at, so that a finding does not depend on which files were checked before.
 */
export class DiskWorkspace {
  readonly workspace = new Workspace();
  private readonly sources = new Map<string, Source>();
  private readonly checked = new Map<string, CheckedFile>();
  private readonly listings = new Map<string, Listing | undefined>();
  private readonly tried = new Set<string>();
  private readonly unreadable = new Set<string>();

  /**
   * @param largest files beyond this size in MiB are not looked at, which is told of as well.
   * @param codePage the code page of files without a byte order mark; undefined where it is to be guessed.
   */
  constructor(
    private readonly onUnreadable: OnUnreadable,
    private readonly largest = largestChecked,
    private readonly codePage?: CodePage,
  ) {}

  /** The files that the paths name, in their order, each of them once. Folders are walked. */
  collect(paths: readonly string[]): CheckedFile[] {
    for (const path of paths) {
      try {
        if (statSync(path).isDirectory()) this.addFolder(path);
        else this.addFile(path);
      } catch (error) {
        this.onUnreadable(withSlashes(path), reasonOf(error));
      }
    }
    this.loadNeighbours();
    return [...this.checked.values()];
  }

  /**
   * Calls `use` with the model of a file.
   *
   * @returns what `use` returns; undefined where the file cannot be read, which is told of once.
   */
  with<T>(file: CheckedFile, use: (model: FileModel) => T): T | undefined {
    const known = this.workspace.file(file.uri);
    if (known !== undefined) return use(known);
    if (this.unreadable.has(file.uri)) return undefined;
    const model = this.load(file.uri, this.onUnreadable);
    if (model === undefined) {
      this.unreadable.add(file.uri);
      return undefined;
    }
    this.loadNeighbours();
    try {
      return use(model);
    } finally {
      this.workspace.removeFile(file.uri);
      this.workspace.noteFile(file.uri);
    }
  }

  /** How a file that was loaded writes its text. */
  formatOf(file: CheckedFile): TextFormat | undefined {
    return this.sources.get(file.uri)?.format;
  }

  /** The path under which a file of the workspace is shown. */
  sourceOf(uri: string): Pick<CheckedFile, 'shown' | 'absolute'> {
    return this.checked.get(uri) ?? this.sources.get(uri) ?? { shown: uri, absolute: uri };
  }

  private addFile(path: string): void {
    const absolute = resolve(path);
    const root = realpathSync(dirname(absolute));
    const folder = { shown: dirname(path), absolute: dirname(absolute), real: root, root };
    this.noteFilesIn(folder);
    const file = { uri: uriOf(absolute), shown: withSlashes(normalize(path)), absolute };
    this.note({ ...file, folder });
    this.check(file);
  }

  private addFolder(path: string): void {
    const root = realpathSync(path);
    this.walk({ shown: normalize(path), absolute: resolve(path), real: root, root });
  }

  private walk(folder: Folder): void {
    let listing: Listing;
    try {
      listing = list(folder);
    } catch (error) {
      this.onUnreadable(withSlashes(folder.shown), reasonOf(error));
      return;
    }
    this.listings.set(folder.absolute, listing);
    for (const name of listing.files) {
      const source = this.noteFileIn(folder, name);
      if (isSetupTextName(name)) this.check(source);
    }
    for (const name of listing.folders) if (!isSkippedFolder(name)) this.walk(folderIn(folder, name));
  }

  private check(file: CheckedFile): void {
    if (!this.checked.has(file.uri)) this.checked.set(file.uri, file);
  }

  private noteFilesIn(folder: Folder): void {
    for (const name of this.listing(folder)?.files ?? []) this.noteFileIn(folder, name);
  }

  private noteFileIn(folder: Folder, name: string): Source {
    const absolute = join(folder.absolute, name);
    return this.note({ uri: uriOf(absolute), shown: shownIn(folder, name), absolute, folder });
  }

  private note(source: Source): Source {
    const known = this.sources.get(source.uri);
    if (known !== undefined) return known;
    this.sources.set(source.uri, source);
    this.workspace.noteFile(source.uri);
    return source;
  }

  /** A folder's listing; undefined where it cannot be read. */
  private listing(folder: Folder): Listing | undefined {
    if (!this.listings.has(folder.absolute)) {
      let listing: Listing | undefined;
      try {
        listing = list(folder);
      } catch {
        // Neighbours are a help. Without them the file is checked alone.
      }
      this.listings.set(folder.absolute, listing);
    }
    return this.listings.get(folder.absolute);
  }

  /** Loads what belongs to an upgrade beside and below the files to check, until nothing new is asked for. */
  private loadNeighbours(): void {
    for (;;) {
      const wanted = [...this.workspace.wanted()].filter((uri) => !this.tried.has(uri));
      if (wanted.length === 0) return;
      for (const uri of wanted) {
        this.tried.add(uri);
        // A file to check that cannot be read is told of when its turn comes.
        if (this.checked.has(uri) || this.isSmall(uri)) this.load(uri, () => {});
      }
    }
  }

  private isSmall(uri: string): boolean {
    try {
      return statSync(this.sources.get(uri)!.absolute).size <= largestNeighbour;
    } catch {
      return false;
    }
  }

  private load(uri: string, onUnreadable: OnUnreadable): FileModel | undefined {
    const source = this.sources.get(uri)!;
    try {
      const { text, format } = decode(readFileSync(source.absolute), this.codePage);
      if (isTooLarge(text.length, this.largest)) {
        onUnreadable(
          source.shown,
          `not checked, because it is larger than ${this.largest} MiB (--max-file-size)`,
        );
        return undefined;
      }
      source.format = format;
      this.workspace.loadFile(uri, text);
    } catch (error) {
      onUnreadable(source.shown, reasonOf(error));
      return undefined;
    }
    const model = this.workspace.file(uri)!;
    if (model.dialect === 'netupg') this.noteUpgradeFolders(model, source.folder);
    return model;
  }

  /** Notes what is in the folders that a netupg.inf names, where they stand below it. */
  private noteUpgradeFolders(netupg: FileModel, folder: Folder): void {
    for (const name of netupg.names('file')) {
      for (const fact of netupg.facts('file', name)) {
        if (fact.usage !== 'directory' || this.workspace.folderFor(netupg.uri, fact.name)) continue;
        const parts = pathComponents(fact.name) ?? [];
        for (let from = 0; from < parts.length; from++) {
          const below = this.descend(folder, parts.slice(from));
          if (below === undefined) continue;
          this.noteFilesIn(below);
          break;
        }
      }
    }
  }

  private descend(folder: Folder, names: readonly string[]): Folder | undefined {
    let below: Folder | undefined = folder;
    for (const name of names) {
      const found: string | undefined = this.listing(below)?.folders.find(
        (other) => other.toLowerCase() === name.toLowerCase(),
      );
      if (found === undefined) return undefined;
      below = folderIn(below, found);
    }
    return below;
  }
}
