import type { Position, Range, Row, Span } from '../syntax';
import { positionInRow } from '../syntax/positions';

/** How rows are shown: where their text is, in lines and characters, and a short form of it. */

/** Where a row's text is, without blanks around it and without its line end; empty for a blank row. */
export function contentSpan(row: Row): Span {
  const start = row.text.length - row.text.trimStart().length;
  return { start: Math.min(start, row.text.trimEnd().length), end: row.text.trimEnd().length };
}

/** The range of a span of a row that starts on `line`. */
export function rangeInRow(row: Row, span: Span, line: number): Range {
  const place = (offset: number): Position => {
    const inside = positionInRow(row, offset);
    return { line: line + inside.line, character: inside.character };
  };
  return { start: place(span.start), end: place(span.end) };
}

/** A text as one line of at most so many characters; what is left out shows as an ellipsis. */
export function shortened(text: string, most = 100): string {
  const line = text.slice(0, most + 1).replace(/[\x00-\x20\x7f\u2028\u2029]+/g, ' ');
  if (text.length <= most) return line;
  // A surrogate pair is not cut in two.
  const cut = /[\ud800-\udbff]$/.test(line.slice(0, most)) ? most - 1 : most;
  return `${line.slice(0, cut)}…`;
}
