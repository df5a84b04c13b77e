import type { Row } from './row';
import { lineStarts, type Position, positionByLines, positionIn } from './text';

/** Shorter rows are looked through each time; it costs less than to keep where their lines start. */
const shortText = 500;

const startsByRow = new WeakMap<Row, readonly number[]>();

/** The position of an offset in a row: a 0-based line and character, counted from the start of the row. */
export function positionInRow(row: Row, offset: number): Position {
  const { text, lineBreaks } = row;
  // Nearly all rows are one line, which need not be looked at.
  if (lineBreaks === 0) return { line: 0, character: offset };
  if (lineBreaks === 1 && text.endsWith('\n')) return positionByLines(text, [0, text.length], offset);
  if (text.length <= shortText) return positionIn(text, offset);
  let starts = startsByRow.get(row);
  if (starts === undefined) {
    starts = lineStarts(text);
    startsByRow.set(row, starts);
  }
  return positionByLines(text, starts, offset);
}
