import type { Workspace } from '../model';
import { contentSpan, rangeInRow } from '../model/row-text';
import type { Row, Tree } from '../syntax';

/** Lines that an editor can fold away below the first of them. */
export interface FoldingRange {
  readonly kind: 'section' | 'comment' | 'entry';
  /** The 0-based line that stays. */
  readonly startLine: number;
  /** The last line that goes. */
  readonly endLine: number;
}

/**
 * What can be folded in a file: each section from its header to its last row that is not blank, comments of two
 * lines and more, and entries that continue over several lines. In the order of the text; a section comes before
 * what is in it.
 */
export function foldingRanges(workspace: Workspace, uri: string): FoldingRange[] {
  const file = workspace.file(uri);
  return file === undefined || file.dialect === 'foreign' ? [] : foldingOf(file.tree);
}

/** The same of a text of which nothing but its syntax is known. */
export function foldingOf(tree: Tree): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let line = 0;
  for (const { header, rows } of tree.sections) {
    const startLine = line;
    const at = ranges.length;
    let endLine = line;
    let comment: { start: number; end: number } | undefined;
    const endComment = () => {
      if (comment !== undefined) add(ranges, 'comment', comment.start, comment.end);
      comment = undefined;
    };
    if (header !== undefined) line += header.lineBreaks;
    for (const row of rows) {
      if (row.kind === 'comment') {
        comment = { start: comment?.start ?? line, end: line };
        endLine = line;
      } else {
        endComment();
        if (row.kind === 'entry') {
          endLine = lastLine(row, line);
          add(ranges, 'entry', line, endLine);
        }
      }
      line += row.lineBreaks;
    }
    endComment();
    if (header !== undefined && endLine > startLine) {
      ranges.splice(at, 0, { kind: 'section', startLine, endLine });
    }
  }
  return ranges;
}

function add(ranges: FoldingRange[], kind: FoldingRange['kind'], startLine: number, endLine: number): void {
  if (endLine > startLine) ranges.push({ kind, startLine, endLine });
}

/** The line of the last character of an entry: a continuation may lead to blank lines. */
function lastLine(row: Row, line: number): number {
  return row.lineBreaks <= 1 ? line : rangeInRow(row, contentSpan(row), line).end.line;
}
