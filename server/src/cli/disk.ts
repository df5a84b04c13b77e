import { type Dirent, lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** A folder on disk from which files are read. */
export interface Folder {
  /** As it is shown: the path that was given, and what was found below it. */
  readonly shown: string;
  readonly absolute: string;
  /** Its path below `root`. */
  readonly real: string;
  /** The real path of the folder out of which no symbolic link leads us. */
  readonly root: string;
}

/** What stands in a folder and may be read, in a stable order. */
export interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/**
 * Lists a folder. Of symbolic links only those to files inside of the folder's root are listed: a folder behind a
 * link is either outside or found under its own name.
 *
 * @throws the error of the file system where the folder cannot be read.
 */
export function list(folder: Folder): Listing {
  const files: string[] = [];
  const folders: string[] = [];
  for (const entry of readdirSync(folder.absolute, { withFileTypes: true })) {
    if (entry.isDirectory()) folders.push(entry.name);
    else if (isFileInside(folder, entry)) files.push(entry.name);
  }
  return { files: files.sort(), folders: folders.sort() };
}

/** A folder in a folder. */
export function folderIn(folder: Folder, name: string): Folder {
  return {
    shown: shownIn(folder, name),
    absolute: join(folder.absolute, name),
    real: join(folder.real, name),
    root: folder.root,
  };
}

/** The path under which a file of a folder is shown. */
export function shownIn(folder: Folder, name: string): string {
  return withSlashes(join(folder.shown, name));
}

/** Paths are shown with slashes on every system, so that reports can be compared. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** More links than this in one path lead in a circle, or might as well. */
const mostLinks = 40;

/**
 * Whether a path below a folder's root leads to a plain file inside of that root. It is gone step by step, as the
 * system itself goes it, and nothing outside is touched on the way: on Windows a link can name a server, and to look
 * there tells that server who is looking.
 */
function leadsInside({ root }: Folder, path: string): boolean {
  let links = 0;
  let at = root;
  let left = stepsBelow(root, path);
  while (left !== undefined) {
    const [name, ...rest] = left;
    if (name === undefined) return false;
    if (name === '..') {
      if (at === root) return false;
      at = dirname(at);
      left = rest;
      continue;
    }
    const next = join(at, name);
    const info = lstatSync(next, { throwIfNoEntry: false });
    if (info?.isSymbolicLink()) {
      if (++links > mostLinks) return false;
      const target = readlinkSync(next);
      const steps = isAbsolute(target) ? stepsBelow(root, target) : stepsOf(target);
      if (isAbsolute(target)) at = root;
      left = steps && [...steps, ...rest];
    } else if (rest.length === 0) {
      return info?.isFile() === true;
    } else {
      if (!info?.isDirectory()) return false;
      at = next;
      left = rest;
    }
  }
  return false;
}

/** The steps from a folder to a path that is written as one below it; undefined where it is not. */
function stepsBelow(folder: string, path: string): string[] | undefined {
  const start = folder.endsWith(sep) ? folder : folder + sep;
  return path.startsWith(start) ? stepsOf(path.slice(start.length)) : undefined;
}

/** Not normalized: where a link leads to, the step back from there leads elsewhere than it seems. */
function stepsOf(path: string): string[] {
  return path.split(sep === '\\' ? /[\\/]/ : '/').filter((name) => name !== '' && name !== '.');
}

/** The URI under which the workspace knows a file. All parts of the core escape names in the same way. */
export function uriOf(absolute: string): string {
  const path = withSlashes(absolute);
  // A name on Windows can hold half a surrogate pair, which a URI cannot.
  const uri = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return path.startsWith('/') ? `file://${uri}` : `file:///${uri}`;
}

/** The path of a file as seen from a folder, with slashes; undefined where it is not below that folder. */
export function relativeTo(folder: string, absolute: string): string | undefined {
  const path = relative(folder, absolute);
  const outside = path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return outside ? undefined : withSlashes(path);
}

/** What an error of the file system says, without paths. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ELOOP') return 'its symbolic links lead in a circle';
  if (code === 'ERR_STRING_TOO_LONG' || code === 'ERR_FS_FILE_TOO_LARGE') return 'the file is too large';
  return code ?? (error instanceof Error ? error.message : String(error));
}

function isFileInside(folder: Folder, entry: Dirent): boolean {
  if (entry.isFile()) return true;
  if (!entry.isSymbolicLink()) return false;
  try {
    return leadsInside(folder, join(folder.real, entry.name));
  } catch {
    // A link that cannot be looked at leads nowhere.
    return false;
  }
}
