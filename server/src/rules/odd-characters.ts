import type { Part } from '../model';
import type { Row, Span } from '../syntax';

/** Anything but printable ASCII and what every reader takes for white space. */
const odd = /[^\t-\r\x20-\x7e]/;

// Several rules look for characters that hardly any file has. The rows of a part are searched once for all of them.
let searched: readonly Row[] | undefined;
let found: readonly Row[] = [];

/** Whether a row of a part holds a character that is neither printable ASCII nor white space. */
export function hasOddCharacter(row: Row, { rows }: Part): boolean {
  if (rows !== searched) {
    searched = rows;
    found = rows.filter(({ text }) => odd.test(text));
  }
  return found.length > 0 && found.includes(row);
}

/** Whether a place of a row is in one of its comments; a header's line ends with its bracket. */
export function isInComment(row: Row, at: number): boolean {
  if (row.kind === 'entry') return holds(row.entry!.comments, at);
  return row.kind !== 'header' || at > (row.header!.close ?? row.length);
}

/** Whether a place of a row is in quotation marks. */
export function isQuoted(row: Row, at: number): boolean {
  return row.kind === 'entry' && holds(row.entry!.strings, at);
}

function holds(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}
