import type { Part } from '../model';
import type { Row, Span } from '../syntax';
import { skipWhiteSpace } from '../syntax/characters';
import { hasOddCharacter, isInComment, isQuoted } from './odd-characters';

/**
 * What is wrong with the text of a row before anybody asks what it means. Rules for its meaning leave such rows alone:
 * what they would say follows from that.
 */
export function isMistakeOfText(row: Row, part: Part): boolean {
  if (row.kind !== 'entry') return false;
  if (foreignComment(row) !== undefined) return true;
  if (!hasOddCharacter(row, part)) return false;
  if (oddBlank(row, part) !== undefined) return true;
  return typographicSign(row) !== undefined && !part.section.roles.has('upgrade-dirs');
}

/** The sign with which a comment of another language begins the row. */
export function foreignComment({ text }: Row): Span | undefined {
  const start = skipWhiteSpace(text, 0, text.length);
  const next = text.charAt(start + 1);
  if (text[start] === '#') return next === ' ' || next === '\t' ? { start, end: start + 1 } : undefined;
  return text[start] === '/' && (next === '/' || next === '*') ? { start, end: start + 2 } : undefined;
}

/** Blanks that are none to Setup; asked of rows with an odd character. */
export const oddBlanks = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/;

/** Such blanks at the start or the end of the key or a field of an entry; values of [Strings] may have them. */
export function oddBlank(row: Row, part: Part): Span | undefined {
  const { key, fields } = row.entry!;
  const values = part.section.roles.has('Strings') ? [] : fields;
  for (const field of key === null ? values : [key, ...values]) {
    const span = edge(row, field);
    if (span !== undefined && !isQuoted(row, span.start)) return span;
  }
  return undefined;
}

function edge({ text }: Row, { start, end }: Span): Span | undefined {
  let at = start;
  while (at < end && oddBlanks.test(text[at]!)) at++;
  if (at > start) return { start, end: at };
  at = end;
  while (at > start && oddBlanks.test(text[at - 1]!)) at--;
  return at < end ? { start: at, end } : undefined;
}

/** The first sign of a word processor in an entry, if it is neither in quotation marks nor in a comment. */
export function typographicSign(row: Row): number | undefined {
  const [first] = typographicSigns(row.text);
  return first === undefined || isQuoted(row, first) || isInComment(row, first) ? undefined : first;
}

/** Where full-width signs stand, and curly quotation marks next to what begins or ends a field. */
export function typographicSigns(text: string): number[] {
  const signs =
    /[\uff02\uff05\uff0c\uff1b\uff1d\uff3b\uff3d]|(?<=[,=]\s?|^\s?)[\u2018\u201c\u201e]|[\u2019\u201d](?=\s?(?:[,;=\r\n]|$))/g;
  return Array.from(text.matchAll(signs), ({ index }) => index).slice(0, most);
}

/** So many signs of a row are looked at: each costs as much as the row has strings. */
const most = 100;
