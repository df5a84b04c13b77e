import { longestSectionName } from '../language/roles';

/**
 * What a name may be when somebody chooses a new one, and how it is written. All checks give a full sentence that
 * says what is wrong, or undefined.
 */

/** The length that IDs stay below. Source: kernel/irp-mn-query-id. */
const idLengthLimit = 200;

/**
 * What is wrong with a name for a section. Source: install/general-syntax-rules-for-inf-files. Stricter than the
 * reader where a name could be written in the header but not in every reference to it.
 */
export function sectionNameProblem(name: string): string | undefined {
  if (name === '') return 'The name of a section must not be empty.';
  if (name.length > longestSectionName) {
    return `The name of a section has at most ${longestSectionName} characters.`;
  }
  if (hasControlCharacter(name)) return 'The name of a section must not have control characters.';
  if (name.includes(']')) return 'The first "]" ends the name of a section, so that it must not have one.';
  if (name.includes('"')) return 'References cannot name a section with a quotation mark in its name.';
  if (name.includes('%')) {
    return 'In references a percent sign begins a string token, so that the name of a section must not have one.';
  }
  if (name.trim() !== name) return 'The name of a section must not begin or end with blanks.';
  if (name.endsWith('\\'))
    return 'A backslash at the end continues the line, so that the name must not have one.';
  return undefined;
}

/** What is wrong with a name for the ID of a component. Source: kernel/irp-mn-query-id. */
export function idProblem(name: string): string | undefined {
  if (name === '') return 'An ID must not be empty.';
  if (name.length >= idLengthLimit) return `An ID has fewer than ${idLengthLimit} characters.`;
  if (/[^\x21-\x7f]|,/.test(name)) {
    return 'An ID has only the ASCII characters from 0x21 to 0x7F, and no comma: no blanks and no letters with accents.';
  }
  if (/["%\]]/.test(name))
    return 'Quotation marks, percent signs and "]" in an ID cannot be written everywhere.';
  if (name.endsWith('\\'))
    return 'A backslash at the end continues the line, so that the ID must not have one.';
  return undefined;
}

/**
 * What is wrong with a name for a string token. Source: install/inf-strings-section. Stricter than the page: a
 * semicolon begins a comment even between percent signs, and commas and equals signs end a field.
 */
export function tokenNameProblem(name: string): string | undefined {
  if (name === '') return 'The name of a string token must not be empty.';
  if (name.includes('%')) return 'The percent signs stand around the name of a token, not in it.';
  if (/^-?\d+$/.test(name)) return 'A number between percent signs names a directory, not a string.';
  if (hasControlCharacter(name) || /\s/.test(name)) return 'The name of a token has only visible characters.';
  if (/[",;=]/.test(name))
    return 'The name of a token must not have quotation marks, commas, semicolons or "=".';
  if (name.startsWith('[')) return 'In [Strings] a line that begins with "[" is a header.';
  if (name.endsWith('\\'))
    return 'A backslash at the end continues the line, so that the name must not have one.';
  return undefined;
}

/** What is wrong with the uniqueness ID of a computer in a UDF. Source: NT 4.0 Resource Kit. */
export function uniqueIdProblem(name: string): string | undefined {
  if (name === '') return 'A uniqueness ID must not be empty.';
  if (/[*,=\s]/.test(name)) return 'A uniqueness ID has no star, no blank, no comma and no equals sign.';
  if (name.includes(':')) return 'A colon parts the ID from the section, so that the ID must not have one.';
  return hasControlCharacter(name) || /["%;[\]\\]/.test(name)
    ? 'Quotation marks, percent signs, semicolons, brackets and backslashes cannot be written everywhere.'
    : undefined;
}

/**
 * Whether a name must stand in quotes where it is a key or a field. Inner blanks are quoted as well: the pages
 * allow them without quotes, but not every tool does.
 */
export function needsQuotes(name: string): boolean {
  return /[\s,;="[\]]/.test(name);
}

function hasControlCharacter(name: string): boolean {
  return /[\x00-\x1f\x7f-\x9f]/.test(name);
}
