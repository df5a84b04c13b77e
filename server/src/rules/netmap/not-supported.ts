import { nearest } from '../nearest';

/** Whether a value is the keyword that stands in place of a migration DLL. */
export function isNotSupported(value: string): boolean {
  return value.toLowerCase() === 'notsupported';
}

/**
 * Whether a value in place of a migration DLL is a slip of NotSupported: written with blanks, with letters missing, or
 * another word for it. A name without an extension is usually a DLL.
 */
export function isNotSupportedSlip(value: string): boolean {
  if (isNotSupported(value) || /[.\\/%]/.test(value)) return false;
  const plain = value.toLowerCase().replace(/[\s_-]+/g, '');
  return otherWords.has(plain) || nearest(plain, ['notsupported'], 2) !== undefined;
}

const otherWords: ReadonlySet<string> = new Set([
  'notsupported',
  'unsupported',
  'nonsupported',
  'nosupport',
  'none',
  'no',
]);
