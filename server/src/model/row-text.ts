import type { Position, Range, Row, Span } from '../syntax';
import { positionIn } from '../syntax/text';

/** How rows are shown: where their text is, in lines and characters, and a short form of it. */

/** Where a row's text is, without blanks around it and without its line end; empty for a blank row. */
export function contentSpan(row: Row): Span {
  const start = row.text.length - row.text.trimStart().length;
  return { start: Math.min(start, row.text.trimEnd().length), end: row.text.trimEnd().length };
}

/** The range of a span of a row that starts on `line`. */
export function rangeInRow(row: Row, span: Span, line: number): Range {
  return { start: positionInRow(row, span.start, line), end: positionInRow(row, span.end, line) };
}

function positionInRow(row: Row, offset: number, line: number): Position {
  // Nearly all rows are one line; their text need not be looked at.
  if (row.lineBreaks === 0 || (row.lineBreaks === 1 && row.text.endsWith('\n'))) {
    return { line, character: offset };
  }
  const inside = positionIn(row.text, offset);
  return { line: line + inside.line, character: inside.character };
}

/** A text as one line of at most so many characters; what is left out shows as an ellipsis. */
export function shortened(text: string, most = 100): string {
  const line = text.slice(0, most + 1).replace(/[\x00-\x20\x7f\u2028\u2029]+/g, ' ');
  if (text.length <= most) return line;
  // A surrogate pair is not cut in two.
  const cut = /[\ud800-\udbff]$/.test(line.slice(0, most)) ? most - 1 : most;
  return `${line.slice(0, cut)}…`;
}
