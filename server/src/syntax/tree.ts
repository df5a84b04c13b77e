import { positionInRow } from './positions';
import { type Row, readRows } from './row';
import { type Measured, type Place, Sequence } from './sequence';
import { endOfLine, type Position, type Range, type Span, startOfLine } from './text';

/**
 * A header and the rows below it, up to the next header. The first section of a tree has no header: it holds what
 * stands before the first one.
 */
export class Section implements Measured {
  readonly header: Row | undefined;
  readonly rows: Sequence<Row>;
  /** The name as the header writes it; empty for the rows before the first header. */
  readonly name: string;

  constructor(header: Row | undefined, rows: Sequence<Row>) {
    this.header = header;
    this.rows = rows;
    this.name = header?.header?.name ?? '';
  }

  get length(): number {
    return (this.header?.length ?? 0) + this.rows.length;
  }

  get lineBreaks(): number {
    return (this.header?.lineBreaks ?? 0) + this.rows.lineBreaks;
  }
}

/** A row and where it stands in the text. */
export interface RowPlace {
  readonly row: Row;
  readonly section: Section;
  readonly sectionIndex: number;
  /** The index among the section's rows; -1 for its header. */
  readonly rowIndex: number;
  /** Where the row starts, in UTF-16 code units from the start of the text. */
  readonly offset: number;
  /** The 0-based line it starts on. */
  readonly line: number;
}

/**
 * The lossless tree of an INF text as the setupapi reader sees it. It is immutable: an edit gives a new tree that
 * shares every section, and within a section every leaf of rows, that the edit does not touch. Reading never
 * fails; what is wrong in a text is found in its rows.
 */
export class Tree {
  /** The sections; the first one has no header and may be empty. */
  readonly sections: Sequence<Section>;

  private constructor(sections: Sequence<Section>) {
    this.sections = sections;
  }

  /** Reads a text. */
  static parse(text: string): Tree {
    const sections: Section[] = [];
    let header: Row | undefined;
    let rows: Row[] = [];
    for (const row of readRows(text).rows) {
      if (row.kind === 'header') {
        sections.push(new Section(header, Sequence.from(rows)));
        header = row;
        rows = [];
      } else {
        rows.push(row);
      }
    }
    sections.push(new Section(header, Sequence.from(rows)));
    return new Tree(Sequence.from(sections));
  }

  /** The length of the text in UTF-16 code units. */
  get length(): number {
    return this.sections.length;
  }

  /** The number of line breaks as editors count them. */
  get lineBreaks(): number {
    return this.sections.lineBreaks;
  }

  /** The text, or the part of it that `span` covers. */
  text(span: Span = { start: 0, end: this.length }): string {
    let text = '';
    for (const { row, offset } of this.rows(span)) {
      text += row.text.slice(Math.max(span.start - offset, 0), Math.max(span.end - offset, 0));
    }
    return text;
  }

  /** The rows that `span` touches, headers included, in order; by default all rows. */
  *rows(span?: Span): Generator<RowPlace> {
    const first = this.sections.placeAtOffset(span?.start ?? 0);
    if (first === undefined) return;
    let { index, offset, line } = first;
    for (; index < this.sections.count; index++) {
      const section = this.sections.at(index)!;
      let rowIndex = -1;
      if (section.header !== undefined) {
        if (span !== undefined && offset > span.end) return;
        if (span === undefined || offset + section.header.length >= span.start) {
          yield { row: section.header, section, sectionIndex: index, rowIndex, offset, line };
        }
        offset += section.header.length;
        line += section.header.lineBreaks;
      }
      if (span !== undefined && offset < span.start) {
        const skip = section.rows.placeAtOffset(span.start - offset);
        if (skip !== undefined) {
          rowIndex = skip.index - 1;
          offset += skip.offset;
          line += skip.line;
        }
      }
      for (const row of section.rows.slice(rowIndex + 1, section.rows.count)) {
        if (span !== undefined && offset > span.end) return;
        rowIndex++;
        yield { row, section, sectionIndex: index, rowIndex, offset, line };
        offset += row.length;
        line += row.lineBreaks;
      }
    }
  }

  /**
   * The row that holds the code unit at `offset`; at the end of the text, the last row. Undefined only for the
   * empty text.
   */
  rowAt(offset: number): RowPlace | undefined {
    const place = this.sections.placeAtOffset(offset);
    return (
      place &&
      rowInSection(
        place,
        (rows, start) => rows.placeAtOffset(offset - start.offset),
        (header) => offset < place.offset + header.length,
      )
    );
  }

  /** The row that holds the start of `line`; beyond the last line, the last row. */
  rowAtLine(line: number): RowPlace | undefined {
    const place = this.sections.placeAtLine(line);
    return (
      place &&
      rowInSection(
        place,
        (rows, start) => rows.placeAtLine(line - start.line),
        (header) => line < place.line + header.lineBreaks,
      )
    );
  }

  /**
   * The offset of a position. A line or character beyond the end is taken back to the end, and what is negative to
   * 0, as the protocol says.
   */
  offsetAt(position: Position): number {
    if (position.line > this.lineBreaks) return this.length;
    const wanted = Math.max(position.line, 0);
    const place = this.rowAtLine(wanted);
    if (place === undefined) return 0;
    const { row, offset, line } = place;
    // The empty line behind the last line break has no row of its own; it is found at the end of the last one.
    const start = startOfLine(row.text, wanted - line);
    return offset + Math.min(start + Math.max(position.character, 0), endOfLine(row.text, start));
  }

  /** The position of an offset; an offset out of the text is taken back to its start or end. */
  positionAt(offset: number): Position {
    const place = this.rowAt(Math.max(0, Math.min(offset, this.length)));
    if (place === undefined) return { line: 0, character: 0 };
    const inside = positionInRow(place.row, Math.max(0, Math.min(offset, this.length)) - place.offset);
    return { line: place.line + inside.line, character: inside.character };
  }

  /** The range of positions that `span` covers. */
  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /**
   * The tree of the text in which `text` stands in place of what `span` covers. Only the rows that the span
   * touches are read again, and the next one where a row is left without its line end.
   */
  edit(span: Span, text: string): Tree {
    const start = Math.max(0, Math.min(span.start, this.length));
    const end = Math.max(start, Math.min(span.end, this.length));
    const first = this.rowAt(start);
    if (first === undefined) return Tree.parse(text);
    const last = end > start ? this.rowAt(end - 1)! : first;
    const { rows, after } = this.readAgain(
      first.row.text.slice(0, start - first.offset) + text + last.row.text.slice(end - last.offset),
      nextRow(this.sections, last),
    );
    // Rows at the ends that came out as they were keep their identity, and with it all that is known of them.
    keepIdentity(rows, 0, first.row);
    keepIdentity(rows, rows.length - 1, last.row);
    return this.replace(first, after, rows);
  }

  /** Reads `text` and, as long as its last row is left open, the rows from `after` on. */
  private readAgain(
    text: string,
    after: RowPointer | undefined,
  ): { rows: Row[]; after: RowPointer | undefined } {
    let rows: Row[] = [];
    let next = after;
    let reading = readRows(text);
    // One backslash can join all rows below it, so that each time twice as many are taken up as the time before.
    for (let most = 1; reading.open && next !== undefined; most *= 2) {
      const open = reading.rows.pop();
      rows = rows.concat(reading.rows);
      const taken: RowPointer[] = [];
      for (; next !== undefined && taken.length < most; next = nextRow(this.sections, next)) taken.push(next);
      const texts = taken.map((at) => rowOf(this.sections, at).text);
      reading = readRows((open?.text ?? '') + texts.join(''));
      // What came out as it was is not part of the change.
      while (!reading.open && reading.rows.length > 1 && reading.rows.at(-1)!.text === texts.at(-1)) {
        reading.rows.pop();
        texts.pop();
        next = taken.pop();
      }
    }
    return { rows: rows.length === 0 ? reading.rows : rows.concat(reading.rows), after: next };
  }

  /** Puts `rows` in place of the rows from `first` up to, not including, `after`. */
  private replace(first: RowPointer, after: RowPointer | undefined, rows: readonly Row[]): Tree {
    const { sections } = this;
    const before = sections.at(first.sectionIndex)!;
    // Where the header itself is read again, the rows below it fall to the section before, if none replaces it.
    const headerGoes = first.rowIndex < 0;
    const keepUntil = headerGoes ? first.sectionIndex - 1 : first.sectionIndex;
    let open = headerGoes ? sections.at(keepUntil)! : withRows(before, before.rows.slice(0, first.rowIndex));
    const fresh: Section[] = [];
    let pending: Row[] = [];
    for (const row of rows) {
      if (row.kind === 'header') {
        fresh.push(withRows(open, open.rows.concat(Sequence.from(pending))));
        open = new Section(row, Sequence.from<Row>([]));
        pending = [];
      } else {
        pending.push(row);
      }
    }
    let tail = Sequence.from<Row>([]);
    let resume = sections.count;
    if (after !== undefined) {
      const section = sections.at(after.sectionIndex)!;
      resume = after.rowIndex < 0 ? after.sectionIndex : after.sectionIndex + 1;
      if (after.rowIndex >= 0) tail = section.rows.slice(after.rowIndex, section.rows.count);
    }
    const last = withRows(open, open.rows.concat(Sequence.from(pending)).concat(tail));
    const was = sections.at(first.sectionIndex)!;
    fresh.push(last.header === was.header && last.rows === was.rows ? was : last);
    return new Tree(
      sections
        .slice(0, keepUntil)
        .concat(Sequence.from(fresh))
        .concat(sections.slice(resume, sections.count)),
    );
  }
}

/** The section with other rows; the section itself where they are the same. */
function withRows(section: Section, rows: Sequence<Row>): Section {
  return rows === section.rows ? section : new Section(section.header, rows);
}

/** Puts the old row object back where the row that was read has the same text. */
function keepIdentity(rows: Row[], index: number, old: Row): void {
  if (rows[index]?.text === old.text && !rows.includes(old)) rows[index] = old;
}

type RowPointer = Pick<RowPlace, 'sectionIndex' | 'rowIndex'>;

function rowOf(sections: Sequence<Section>, { sectionIndex, rowIndex }: RowPointer): Row {
  const section = sections.at(sectionIndex)!;
  return rowIndex < 0 ? section.header! : section.rows.at(rowIndex)!;
}

function nextRow(sections: Sequence<Section>, at: RowPointer): RowPointer | undefined {
  const { sectionIndex, rowIndex } = at;
  if (rowIndex + 1 < sections.at(sectionIndex)!.rows.count) return { sectionIndex, rowIndex: rowIndex + 1 };
  return sectionIndex + 1 < sections.count ? { sectionIndex: sectionIndex + 1, rowIndex: -1 } : undefined;
}

function rowInSection(
  place: Place<Section>,
  find: (rows: Sequence<Row>, start: { offset: number; line: number }) => Place<Row> | undefined,
  isHeader: (header: Row) => boolean,
): RowPlace | undefined {
  const { item: section, index: sectionIndex, offset, line } = place;
  const { header } = section;
  if (header !== undefined && (section.rows.count === 0 || isHeader(header))) {
    return { row: header, section, sectionIndex, rowIndex: -1, offset, line };
  }
  const start = { offset: offset + (header?.length ?? 0), line: line + (header?.lineBreaks ?? 0) };
  const found = find(section.rows, start);
  if (found === undefined) return undefined;
  return {
    row: found.item,
    section,
    sectionIndex,
    rowIndex: found.index,
    offset: start.offset + found.offset,
    line: start.line + found.line,
  };
}
