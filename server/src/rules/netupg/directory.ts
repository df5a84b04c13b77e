import type { Entry, Field } from '../../syntax';

/** What several rules ask of the rows of [OemNetUpgradeDirs]. */

/** The value that should be the path of a directory: the first one of the row. */
export function directoryOf({ fields }: Entry): Field | undefined {
  const [field] = fields;
  return field === undefined || field.value === '' ? undefined : field;
}

/** Whether a path says where the directory is, whatever the current one is: it has a drive and a root, or a server. */
export function isComplete(path: string): boolean {
  return /^[a-z]:[\\/]/i.test(path) || /^[\\/]{2}[^\\/]+[\\/]+[^\\/]/.test(path);
}

/** Whether something stands between percent signs, so that what the path is cannot be told. `%%` is one sign. */
export function hasToken(path: string): boolean {
  return /%[^%]+%/.test(path.replaceAll('%%', ''));
}

/** A path in the form in which paths compare: without case, without separators at its end. */
export function comparable(path: string): string {
  return path
    .toLowerCase()
    .replaceAll('/', '\\')
    .replace(/(?<=[^\\:])\\+$/, '');
}
