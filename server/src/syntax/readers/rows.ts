import type { Entry, Row } from '../row';
import { Tree } from '../tree';
import {
  folded,
  longestSectionName,
  type ReadingError,
  type ReadingErrorName,
  type ReadLine,
  type ReadSection,
} from './reading';

/** The sections of a text as setupapi and text mode merge them, and what they may refuse the text for. */
export interface Collected {
  readonly sections: readonly ReadSection[];
  /** The first header that is not closed or too long. */
  readonly badHeader: ReadingError | undefined;
  /** The line, from 1, of the first entry that stands before all sections. */
  readonly strayLine: number | undefined;
}

/** The tree of a text up to, not including, the first character that `end` matches: a reader stops there. */
export function treeUpTo(source: Tree | string, end: RegExp): Tree {
  const text = typeof source === 'string' ? source : source.text();
  const at = text.search(end);
  if (at >= 0) return Tree.parse(text.slice(0, at));
  return typeof source === 'string' ? Tree.parse(text) : source;
}

/**
 * Sorts the rows of a text into sections. Blocks of one name become one section, in file order. Entries before the
 * first header belong to none.
 *
 * @param lineOf gives key and fields of an entry as the reader in question sees them.
 */
export function collect(tree: Tree, lineOf: (entry: Entry, row: Row) => ReadLine): Collected {
  const sections = new Map<string, { name: string; lines: ReadLine[] }>();
  let open: { name: string; lines: ReadLine[] } | undefined;
  let badHeader: ReadingError | undefined;
  let strayLine: number | undefined;
  for (const { row, offset } of tree.rows()) {
    const { header, entry } = row;
    if (header !== undefined) {
      // setupapi writes a blank for a NUL wherever it stands.
      const name = header.name.replaceAll('\0', ' ');
      const problem = header.close === undefined ? 'ERROR_BAD_SECTION_NAME_LINE' : tooLong(name);
      if (problem !== undefined) badHeader ??= { name: problem, line: lineNumber(tree, offset) };
      open = sections.get(folded(name));
      if (open === undefined) {
        open = { name, lines: [] };
        sections.set(folded(name), open);
      }
    } else if (entry !== undefined) {
      if (open === undefined) strayLine ??= lineNumber(tree, offset);
      else open.lines.push(lineOf(entry, row));
    }
  }
  return { sections: [...sections.values()], badHeader, strayLine };
}

function tooLong(name: string): ReadingErrorName | undefined {
  return name.length > longestSectionName ? 'ERROR_SECTION_NAME_TOO_LONG' : undefined;
}

/** The line of an offset, from 1. Only LF ends a line for these readers, unlike for editors. */
function lineNumber(tree: Tree, offset: number): number {
  let line = 1;
  const before = tree.text({ start: 0, end: offset });
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line++;
  return line;
}
