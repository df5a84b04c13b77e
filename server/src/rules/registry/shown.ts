import { isSecretKey } from '../../language/secrets';
import { shortened } from '../../model/row-text';

/** A text as messages show it: in quotation marks, and not all of a long one. */
export function shown(text: string): string {
  return `"${shortened(text, 60)}"`;
}

/** A part of the data of a registry value as messages show it; what may be a password is not repeated. */
export function shownData(text: string, valueName: string): string {
  return isSecretKey(valueName) ? 'This' : shown(text);
}
