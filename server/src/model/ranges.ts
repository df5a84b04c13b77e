import type { Range, Row, Span } from '../syntax';
import { positionInRow } from '../syntax/positions';
import type { FileModel } from './file-model';
import type { Part } from './section-model';

/**
 * The range in a file's current text of a span that counts from the start of a row. The part knows its line, so that
 * nothing is looked for from the top of the tree.
 */
export function rangeInPart(file: FileModel, part: Part, row: Row, span: Span): Range {
  const line = lineOfRow(file, part, row);
  const start = positionInRow(row, span.start);
  const end = positionInRow(row, span.end);
  return {
    start: { line: line + start.line, character: start.character },
    end: { line: line + end.line, character: end.character },
  };
}

/** The line in a file's current text, from 0, on which a row of a part starts. */
export function lineOfRow(file: FileModel, part: Part, row: Row): number {
  let { line } = file.placeOf(part);
  for (const other of part.rows) {
    if (other === row) break;
    line += other.lineBreaks;
  }
  return line;
}
