/** The characters that mean something to the setupapi reader. */

export const tab = 9;
export const lineFeed = 10;
export const carriageReturn = 13;
export const controlZ = 26;
export const blank = 32;
export const quote = 34;
export const comma = 44;
export const semicolon = 59;
export const equals = 61;
export const openBracket = 91;
export const backslash = 92;
const nul = 0;
export const byteOrderMark = 0xfeff;

/**
 * Whether the reader drops `code` at the ends of a line, a key or a field: blank, TAB, CR, VT and FF. A lone CR
 * does not end a line. NUL reads as a blank.
 */
export function isWhiteSpace(code: number): boolean {
  return (
    code === blank || code === tab || code === carriageReturn || code === 11 || code === 12 || code === nul
  );
}

/** The first offset from `at` on, before `end`, that holds no white space; else `end`. */
export function skipWhiteSpace(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isWhiteSpace(text.charCodeAt(next))) next++;
  return next;
}
