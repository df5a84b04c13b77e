/**
 * URIs and the paths that files contain. Contents come from strangers: a name is looked up only beside the file
 * that mentions it, or below the workspace folder, and never with a path of its own.
 */

/** The folder of a file URI, without a slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(uri.lastIndexOf('/'), 0));
}

/** The name of the file that a URI names, percent-decoded. */
export function fileNameOf(uri: string): string {
  return unescaped(uri.slice(uri.lastIndexOf('/') + 1));
}

/** A URI with its percent escapes undone; one that is escaped wrongly stays as it is. */
export function unescaped(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Windows takes these for devices whatever stands behind a dot or a blank, and superscript digits for digits. */
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\..*)?$/i;

/**
 * Whether a name from a file's contents is one plain path component that can be looked up in a folder: no
 * separators, drive, token, wildcard or control characters, no `.` or `..`, no device name.
 */
export function isPlainFileName(name: string): boolean {
  if (name === '' || name.length > 255 || name === '.' || name === '..') return false;
  if (/[\\/:*?"<>|%]/.test(name) || deviceName.test(name) || /[ .]$/.test(name)) return false;
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) < 32) return false;
  return true;
}

/** The last component of a Windows path, as written: `c:\temp\a.dll` gives `a.dll`. */
export function lastComponent(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
}

/** A path of Windows has less than 260 characters, and a component at least one and its backslash. */
const mostComponents = 129;

/**
 * The components of a path on the target machine, its drive or server left out. Such a path is never opened; its
 * last components are compared with folders of the workspace.
 *
 * @returns undefined where a component cannot be a folder's name, and for more of them than a path of Windows has.
 */
export function pathComponents(path: string): string[] | undefined {
  const parts = path
    .replace(/^[a-z]:/i, '')
    .split(/[\\/]+/)
    .filter((part) => part !== '');
  return parts.length <= mostComponents && parts.every(isPlainFileName) ? parts : undefined;
}
