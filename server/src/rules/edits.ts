import type { FileModel, SectionModel } from '../model';
import { factsOfAnyRow } from '../model/facts';
import type { Row, RowPlace, Sequence, Span, Tree } from '../syntax';
import { byteOrderMark } from '../syntax/characters';
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
  const rows = (text.endsWith('\n') ? text : text + eol) + (goesOn(place.row) ? eol : '');
  return [{ span, text: '' }, addToSection(file, target, rows, order, span)];
}

/**
 * The index of the first comment line above an entry that speaks of it alone. A comment above a group of entries
 * speaks of the group and stays, except where it silences a rule for the next line.
 */
function firstCommentOf({ section, rowIndex }: RowPlace): number {
  const { rows } = section;
  let first = rowIndex;
  while (rows.at(first - 1)?.kind === 'comment') first--;
  const heads = rows.at(rowIndex + 1)?.kind === 'entry';
  const follows = rows.at(first - 1)?.kind === 'entry';
  if (!heads || follows) return first;
  let own = rowIndex;
  while (own > first && factsOfAnyRow(rows.at(own - 1)!).some(({ usage }) => usage === 'next-line')) own--;
  return own;
}

/**
 * Adds rows to the end of a section, which is made where it is missing (see `moveEntry`). Of several sections of
 * that name the last one gets them.
 *
 * @param rows with their line ends.
 * @param removed a span that another edit removes at the same time.
 */
export function addToSection(
  file: FileModel,
  name: string,
  rows: string,
  order: readonly string[] = [],
  removed?: Span,
): Edit {
  const existing = file.sectionList(name).at(-1);
  if (existing !== undefined) return insertAt(file, endOfEntries(file, existing), rows, removed);
  const text = `[${name}]${lineEnd(file.tree)}${rows}`;
  const position = order.findIndex((other) => other.toLowerCase() === name.toLowerCase());
  for (const before of order.slice(0, Math.max(position, 0)).reverse()) {
    const section = file.sectionList(before).at(-1);
    if (section !== undefined) return insertSection(file, endOfSection(file, section), text, removed);
  }
  for (const after of order.slice(position + 1)) {
    const section = file.sectionList(after)[0];
    if (section !== undefined) return insertSection(file, startOfSection(file, section), text, removed);
  }
  return insertSection(file, file.tree.length, text, removed);
}

/** Puts rows right below the header of a section. @param rows with their line ends. */
export function insertBelowHeader(file: FileModel, section: SectionModel, rows: string): Edit {
  const { offset } = file.placeOf(section.headerPart!);
  return insertAt(file, offset + section.header!.length, rows);
}

/** Makes a new section with these rows right behind another one. */
export function addSectionBehind(file: FileModel, section: SectionModel, name: string, rows: string): Edit {
  const text = `[${name}]${lineEnd(file.tree)}${rows}`;
  return insertSection(file, endOfSection(file, section), text);
}

/** Removes a section with its header; comment lines right above the next header speak of that one and stay. */
export function removeSection(file: FileModel, section: SectionModel): Edit {
  const { offset } = file.placeOf(section.headerPart!);
  return { span: { start: offset, end: offsetBehind(file, section, ownRows(file, section)) }, text: '' };
}

/** Behind the last entry and the comment lines right below it; without an entry, the same for the header. */
function endOfEntries(file: FileModel, section: SectionModel): number {
  const { rows } = section;
  const most = ownRows(file, section);
  const count = counted(rows, `entries of ${most}`, () => {
    let found = rows.count;
    while (found > 0 && rows.at(found - 1)!.kind !== 'entry') found--;
    while (found < most && rows.at(found)!.kind === 'comment') found++;
    return found;
  });
  return offsetBehind(file, section, count);
}

/** Behind the last row that is not blank. */
function endOfSection(file: FileModel, section: SectionModel): number {
  const { rows } = section;
  const own = ownRows(file, section);
  const count = counted(rows, `not blank of ${own}`, () => {
    let found = own;
    while (found > 0 && rows.at(found - 1)!.kind === 'blank') found--;
    return found;
  });
  return offsetBehind(file, section, count);
}

/** Where the comment lines right above the header start. The comment that begins a file speaks of the file. */
function startOfSection(file: FileModel, section: SectionModel): number {
  const { offset } = file.placeOf(section.headerPart!);
  const above = offset === 0 ? undefined : file.tree.rowAt(offset - 1)!.section;
  if (above === undefined) return offset;
  const count = rowsBeforeComments(above.rows);
  if (count === 0 && above.header === undefined) return offset;
  return offset - above.rows.slice(count, above.rows.count).length;
}

/** How many rows of a section are its own: comment lines right above the next header speak of what it heads. */
function ownRows(file: FileModel, section: SectionModel): number {
  const { rows } = section;
  const last = file.tree.sections.at(file.tree.sections.count - 1)!;
  return last.header === section.header ? rows.count : rowsBeforeComments(rows);
}

/** How many rows there are before the comment lines at the end. */
function rowsBeforeComments(rows: Sequence<Row>): number {
  return counted(rows, 'before comments', () => {
    let count = rows.count;
    while (count > 0 && rows.at(count - 1)!.kind === 'comment') count--;
    return count;
  });
}

const countsByRows = new WeakMap<Sequence<Row>, Map<string, number>>();

/** A number of rows that many fixes ask for. A sequence never changes, so that it is counted once. */
function counted(rows: Sequence<Row>, what: string, count: () => number): number {
  let counts = countsByRows.get(rows);
  if (counts === undefined) {
    counts = new Map();
    countsByRows.set(rows, counts);
  }
  let known = counts.get(what);
  if (known === undefined) {
    known = count();
    counts.set(what, known);
  }
  return known;
}

function offsetBehind(file: FileModel, section: SectionModel, count: number): number {
  const start = section.headerPart === undefined ? 0 : file.placeOf(section.headerPart).offset;
  return start + (section.header?.length ?? 0) + section.rows.slice(0, count).length;
}

/** Inserts a section with its header, set off from what stands around it by blank lines. */
function insertSection(file: FileModel, at: number, text: string, removed?: Span): Edit {
  const { tree } = file;
  const eol = lineEnd(tree);
  const next = at < tree.length ? tree.rowAt(at)!.row : undefined;
  const isAboveBlank = next === undefined || next.kind === 'blank';
  const end = endBefore(at, removed);
  const above = end === 0 ? undefined : tree.rowAt(end - 1)!.row;
  const isBelowBlank = above === undefined || above.kind === 'blank';
  return insertAt(file, at, (isBelowBlank ? '' : eol) + text + (isAboveBlank ? '' : eol), removed);
}

/** Whether a backslash would join to the row what is written behind it. */
function goesOn(row: Row): boolean {
  return row.entry?.continuations.at(-1)?.end === row.length;
}

/** Where the row before has no line end, it gets one, and the text goes without its own. */
function insertAt(file: FileModel, at: number, text: string, removed?: Span): Edit {
  const { tree } = file;
  const eol = lineEnd(tree);
  const end = endBefore(at, removed);
  const isOpen = end > 0 && tree.text({ start: end - 1, end }) !== '\n';
  const isLast = at === tree.length && at > 0 && tree.text({ start: at - 1, end: at }) !== '\n';
  const isJoined = end > 0 && goesOn(tree.rowAt(end - 1)!.row);
  let inserted = (isOpen ? eol : '') + (isJoined ? eol : '') + text;
  if (isLast) inserted = inserted.replace(/\r?\n$/, '');
  // The byte order mark stays the first character of the file.
  const start = at === 0 && tree.rowAt(0)?.row.text.charCodeAt(0) === byteOrderMark ? 1 : at;
  return { span: { start, end: start }, text: inserted };
}

/** Where the text before a place ends, once a span is removed. */
function endBefore(at: number, removed: Span | undefined): number {
  return removed?.end === at ? removed.start : at;
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
