import { folderOf, type Workspace } from '../model';

/**
 * Where the server gets files that are not open. The editor lends its file system where it can, so that remote and
 * virtual workspaces work; else Node's own serves.
 */
export interface Files {
  /** The URIs of all files below the workspace folders that may matter, by their names. */
  find(): Promise<readonly string[]>;
  /** The URIs of the files in one folder. */
  list(folder: string): Promise<readonly string[]>;
  /** The text of a file; undefined where it cannot be read or is too large. */
  read(uri: string): Promise<string | undefined>;
}

/** Endings of files that matter: INF text, and what INF text names beside it. */
export const endings = ['inf', 'inx', 'sif', 'udf', 'udb', 'txt', 'dll', 'htm', 'html', 'oem'] as const;

/** Larger files are not read unless they are opened. */
export const largestFile = 4 * 1024 * 1024;

/** At most this many files are looked at in a workspace. */
export const mostFiles = 20_000;

/** At most this many neighbours are loaded. */
const mostLoaded = 1000;

/** Keeps the workspace's neighbours in step with the files on disk. Loads one after the other, in the background. */
export class Neighbours {
  private readonly known = new Set<string>();
  private working: Promise<void> = Promise.resolve();
  private loaded = 0;
  private events = 0;
  private readonly lastEvents = new Map<string, number>();
  private readonly listings = new Map<string, Promise<readonly string[]>>();

  /** @param changedOne is called after each file that was loaded, and when others came or went, to publish what changed. */
  constructor(
    private readonly workspace: Workspace,
    private readonly files: Files,
    private readonly changedOne: () => void,
    private readonly failed: (what: string, error: unknown) => void,
  ) {}

  /** Looks through the workspace folders. */
  async start(): Promise<void> {
    try {
      for (const uri of await this.files.find()) this.workspace.noteFile(uri);
      this.changedOne();
    } catch (error) {
      this.failed('looking through the workspace folders', error);
    }
    await this.loadWanted();
  }

  /** Looks beside a file that was opened, which may stand outside of all workspace folders. */
  async lookBeside(folder: string): Promise<void> {
    if (!this.known.has(folder)) {
      this.known.add(folder);
      try {
        for (const uri of await this.listed(folder)) this.workspace.noteFile(uri);
        this.changedOne();
      } catch (error) {
        this.failed(`listing ${folder}`, error);
      }
    }
    await this.loadWanted();
  }

  /** Takes a file that came or changed on disk. What is no file of its folder, such as a link, is none of ours. */
  async changed(uri: string): Promise<void> {
    const event = ++this.events;
    this.lastEvents.set(uri, event);
    const folder = folderOf(uri);
    let isThere: boolean;
    try {
      isThere = (await this.listed(folder)).includes(uri);
    } catch (error) {
      this.failed(`listing ${folder}`, error);
      return;
    }
    // What happened to the file in the meantime counts more.
    if (this.lastEvents.get(uri) !== event) return;
    this.lastEvents.delete(uri);
    if (isThere) this.workspace.noteFile(uri);
    else this.workspace.removeFile(uri);
    this.changedOne();
    if (isThere && this.workspace.file(uri) !== undefined && !this.workspace.isOpen(uri))
      await this.load(uri);
    await this.loadWanted();
  }

  /** Takes a file that went from disk. */
  deleted(uri: string): void {
    this.lastEvents.delete(uri);
    this.workspace.removeFile(uri);
  }

  /** The files in a folder. All that ask before it is looked at get one answer. */
  private async listed(folder: string): Promise<readonly string[]> {
    // A document that was never saved is in no folder.
    if (folder === '') return [];
    const asked = this.listings.get(folder);
    if (asked !== undefined) return asked;
    const listing = Promise.resolve().then(() => {
      this.listings.delete(folder);
      return this.files.list(folder);
    });
    this.listings.set(folder, listing);
    return listing;
  }

  private loadWanted(): Promise<void> {
    // One after the other: a file that is noted while others are read is looked for again when they are done.
    this.working = this.working.then(() => this.loadAllWanted());
    return this.working;
  }

  private async loadAllWanted(): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      const next = [...this.workspace.wanted()].find((uri) => !tried.has(uri));
      if (next === undefined || this.loaded >= mostLoaded) return;
      tried.add(next);
      this.loaded++;
      await this.load(next);
    }
  }

  private async load(uri: string): Promise<void> {
    try {
      const text = await this.files.read(uri);
      if (text === undefined) return;
      this.workspace.loadFile(uri, text);
      this.changedOne();
    } catch (error) {
      this.failed(`reading ${uri}`, error);
    }
  }
}
