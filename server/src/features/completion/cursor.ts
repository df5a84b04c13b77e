import { type FileModel, type SectionModel, spotAt, type Workspace } from '../../model';
import { type SectionInFile, sectionWithKeys } from '../../model/overridden-section';
import type { Entry, Position, Row, Span } from '../../syntax';

/** Where something is to be put, and what is typed of it. */
export interface Cursor {
  readonly file: FileModel;
  readonly section: SectionModel;
  /** The section whose keys stand in it: in a UDF that of the AnswerFile which they override. */
  readonly keysOf: SectionInFile;
  /** The row with the cursor; undefined on an empty line behind the last row. */
  readonly row: Row | undefined;
  readonly entry: Entry | undefined;
  readonly place: CursorPlace;
  /** The words that will be replaced, from the start of the file. */
  readonly word: Span;
  /** What of these words stands before the cursor. */
  readonly typed: string;
  /** Whether the cursor is inside quotation marks. */
  readonly quoted: boolean;
  /** Whether `some` of what could be put here is not offered because of what is typed; noted by who leaves it out. */
  readonly omits: { some: boolean };
}

export type CursorPlace =
  /** Inside the brackets of a header. `closed`: the closing bracket is there. */
  | { readonly kind: 'header'; readonly closed: boolean }
  /** Behind the percent sign of a token. `closed`: the closing sign is there. */
  | { readonly kind: 'token'; readonly closed: boolean }
  /** At the start of an entry: a key, or the first field of an entry without one. */
  | { readonly kind: 'start' }
  /** In a field behind the key, or behind the first comma. */
  | { readonly kind: 'field'; readonly index: number };

/** What a word is made of: names of sections and IDs hold dots, underscores, hyphens and dollar signs. */
const notInWord = /[\s,;="%[\]]/;

/** Where the cursor is; undefined where nothing can be put: in comments and behind headers. */
export function cursorAt(workspace: Workspace, file: FileModel, position: Position): Cursor | undefined {
  const cursor = cursorIn(file, position);
  return cursor && { ...cursor, keysOf: sectionWithKeys(workspace, file, cursor.section) };
}

/** The same without what only the workspace knows. */
type CursorInFile = Omit<Cursor, 'keysOf'>;

function cursorIn(file: FileModel, position: Position): CursorInFile | undefined {
  const offset = file.tree.offsetAt(position);
  const spot = spotAt(file, position);
  if (spot === undefined) {
    const section = file.sectionOf(undefined);
    return section && emptyLine(file, section, offset);
  }
  const { row, rowOffset, section, place } = spot;
  const at = offset - rowOffset;
  // Behind the line end of the last row the cursor stands on a line of its own.
  if (at === row.length && row.text.endsWith('\n')) return emptyLine(file, section, offset);
  if (place.kind === 'header') return headerCursor(file, section, row, rowOffset, at);
  if (row.kind === 'blank') return { ...emptyLine(file, section, offset), row };
  if (place.kind !== 'key' && place.kind !== 'field') return undefined;
  const { entry } = place;
  const quoted = entry.strings.some(
    ({ start, end, closed }) => start < at && (closed ? at < end : at <= end),
  );
  const token = tokenBefore(row.text, place.field.start, at);
  if (token !== undefined) {
    const word = { start: rowOffset + token.start, end: rowOffset + token.end };
    const typed = row.text.slice(token.start, at);
    const omits = { some: false };
    return {
      file,
      section,
      row,
      entry,
      place: { kind: 'token', closed: token.closed },
      word,
      typed,
      quoted,
      omits,
    };
  }
  const { start, end } = wordAround(row.text, at);
  return {
    file,
    section,
    row,
    entry,
    place: placeIn(entry, place.kind === 'key' ? -1 : place.index),
    word: { start: rowOffset + start, end: rowOffset + end },
    typed: row.text.slice(start, at),
    quoted,
    omits: { some: false },
  };
}

function placeIn(entry: Entry, index: number): CursorPlace {
  if (index < 0 || (entry.key === null && index === 0)) return { kind: 'start' };
  return { kind: 'field', index };
}

function emptyLine(file: FileModel, section: SectionModel, offset: number): CursorInFile {
  const word = { start: offset, end: offset };
  const none = { row: undefined, entry: undefined, typed: '', quoted: false, omits: { some: false } };
  return { file, section, ...none, place: { kind: 'start' }, word };
}

function headerCursor(
  file: FileModel,
  section: SectionModel,
  row: Row,
  rowOffset: number,
  at: number,
): CursorInFile | undefined {
  const { open, close, nameSpan } = row.header!;
  if (at <= open || (close !== undefined && at > close)) return undefined;
  const end = Math.max(nameSpan.end, at);
  return {
    file,
    section,
    row,
    entry: undefined,
    place: { kind: 'header', closed: close !== undefined },
    word: { start: rowOffset + open + 1, end: rowOffset + (close ?? end) },
    typed: row.text.slice(open + 1, at),
    quoted: false,
    omits: { some: false },
  };
}

function wordAround(text: string, at: number): Span {
  let start = at;
  while (start > 0 && !notInWord.test(text[start - 1]!)) start--;
  let end = at;
  while (end < text.length && !notInWord.test(text[end]!)) end++;
  return { start, end };
}

/** The token that the cursor is in: behind a percent sign that none before it in the field closes. */
function tokenBefore(
  text: string,
  fieldStart: number,
  at: number,
): { start: number; end: number; closed: boolean } | undefined {
  let open = -1;
  for (let index = fieldStart; index < at; index++) {
    if (text[index] === '%') open = open < 0 ? index : -1;
  }
  if (open < 0) return undefined;
  const word = wordAround(text, at);
  const end = Math.max(word.end, at);
  const closed = text[end] === '%';
  return { start: open, end: closed ? end + 1 : end, closed };
}
