import type { FileModel, SectionModel } from '../model';
import type { Row, RowPlace, Tree } from '../syntax';
import type { Edit } from './fix';

/** Text edits that fixes are made of. All leave every other character of the file as it is. */

/** The line end that a text uses: that of its first line. */
export function lineEnd(tree: Tree): string {
  for (const { row } of tree.rows()) {
    if (row.text.endsWith('\r\n')) return '\r\n';
    if (row.text.endsWith('\n')) return '\n';
  }
  return '\n';
}

/** Removes a row with its line end. */
export function removeRow(place: RowPlace): Edit {
  return { span: { start: place.offset, end: place.offset + place.row.length }, text: '' };
}

/**
 * Moves an entry, with the comment lines that belong to it, to the end of a section. The section is made where it
 * is missing: behind the last one that comes before it in `order`, else before the first that comes after it.
 */
export function moveEntry(
  file: FileModel,
  place: RowPlace,
  target: string,
  order: readonly string[],
): Edit[] {
  const { tree } = file;
  const first = firstCommentOf(place);
  const span = { start: place.offset, end: place.offset + place.row.length };
  for (let index = place.rowIndex - 1; index >= first; index--)
    span.start -= place.section.rows.at(index)!.length;
  const eol = lineEnd(tree);
  const text = tree.text(span);
  return [{ span, text: '' }, addToSection(file, target, text.endsWith('\n') ? text : text + eol, order)];
}

/**
 * The index of the first comment line above an entry that speaks of it alone. A comment above a group of entries
 * speaks of the group and stays.
 */
function firstCommentOf({ section, rowIndex }: RowPlace): number {
  let first = rowIndex;
  while (section.rows.at(first - 1)?.kind === 'comment') first--;
  const heads = section.rows.at(rowIndex + 1)?.kind === 'entry';
  const follows = section.rows.at(first - 1)?.kind === 'entry';
  return heads && !follows ? rowIndex : first;
}

/** Adds rows to the end of a section, which is made where it is missing (see `moveEntry`). */
export function addToSection(
  file: FileModel,
  name: string,
  rows: string,
  order: readonly string[] = [],
): Edit {
  const existing = [...file.sectionsNamed(name)].at(-1);
  if (existing !== undefined) return insertBehind(file, existing, rows, 'entries');
  const eol = lineEnd(file.tree);
  const text = `[${name}]${eol}${rows}`;
  const position = order.findIndex((other) => other.toLowerCase() === name.toLowerCase());
  for (const before of order.slice(0, Math.max(position, 0)).reverse()) {
    const section = [...file.sectionsNamed(before)].at(-1);
    if (section !== undefined) return insertBehind(file, section, eol + text, 'section');
  }
  for (const after of order.slice(position + 1)) {
    const section = [...file.sectionsNamed(after)][0];
    if (section !== undefined) {
      const { offset } = file.placeOf(section.headerPart!);
      return { span: { start: offset, end: offset }, text: text + eol };
    }
  }
  return insertAtEnd(file, text);
}

/** Makes a new section with these rows right behind another one. */
export function addSectionBehind(file: FileModel, section: SectionModel, name: string, rows: string): Edit {
  const eol = lineEnd(file.tree);
  return insertBehind(file, section, `${eol}[${name}]${eol}${rows}`, 'section');
}

/** Inserts text behind the last entry of a section, or behind whatever in it is not blank. */
function insertBehind(
  file: FileModel,
  section: SectionModel,
  text: string,
  what: 'entries' | 'section',
): Edit {
  let offset = section.headerPart === undefined ? 0 : file.placeOf(section.headerPart).offset;
  let last: Row | undefined = section.header;
  let end = offset + (section.header?.length ?? 0);
  offset = end;
  for (const row of section.rows) {
    offset += row.length;
    if (row.kind === 'entry' || (what === 'section' && row.kind !== 'blank')) {
      end = offset;
      last = row;
    }
  }
  return insert(file, end, last, text);
}

function insertAtEnd(file: FileModel, text: string): Edit {
  const { tree } = file;
  const last = tree.rowAt(tree.length)?.row;
  const blank = last === undefined || last.kind === 'blank' ? '' : lineEnd(tree);
  return insert(file, tree.length, last, blank + text);
}

/** Where the row before has no line end, it gets one, and the text goes without its own. */
function insert(file: FileModel, at: number, before: Row | undefined, text: string): Edit {
  const eol = lineEnd(file.tree);
  const open = before !== undefined && !before.text.endsWith('\n');
  const inserted = open ? eol + (text.endsWith(eol) ? text.slice(0, -eol.length) : text) : text;
  return { span: { start: at, end: at }, text: inserted };
}

/** The text of a file after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const { span, text: inserted } of inOrder) {
    result += text.slice(at, span.start) + inserted;
    at = span.end;
  }
  return result + text.slice(at);
}
