import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

/** A folder on disk from which files are read. */
export interface Folder {
  /** As it is shown: the path that was given, and what was found below it. */
  readonly shown: string;
  readonly absolute: string;
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
  return { shown: shownIn(folder, name), absolute: join(folder.absolute, name), root: folder.root };
}

/** The path under which a file of a folder is shown. */
export function shownIn(folder: Folder, name: string): string {
  return withSlashes(join(folder.shown, name));
}

/** Paths are shown with slashes on every system, so that reports can be compared. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Whether a link leads to a file inside of the folder's root. */
function leadsInside(folder: Folder, absolute: string): boolean {
  try {
    const real = realpathSync(absolute);
    const inside = real.startsWith(folder.root.endsWith(sep) ? folder.root : folder.root + sep);
    return inside && statSync(real).isFile();
  } catch {
    return false;
  }
}

/** The URI under which the workspace knows a file. All parts of the core escape names in the same way. */
export function uriOf(absolute: string): string {
  const path = withSlashes(absolute);
  const uri = path.split('/').map(encodeURIComponent).join('/');
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
  return entry.isSymbolicLink() && leadsInside(folder, join(folder.absolute, entry.name));
}
