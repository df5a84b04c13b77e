import {
  backslash,
  byteOrderMark,
  carriageReturn,
  comma,
  controlZ,
  equals,
  isWhiteSpace,
  lineFeed,
  openBracket,
  quote,
  semicolon,
  skipWhiteSpace,
} from './characters';
import type { Measured } from './sequence';
import { countLineBreaks, type Span } from './text';

/**
 * One logical line with its line end: a blank line, a comment, a section header, or an entry together with the
 * lines that continue it. Rows are immutable and know nothing of their place, so that they stay valid and shared
 * while the text around them changes. All offsets count UTF-16 code units from the start of the row.
 */
export class Row implements Measured {
  readonly text: string;
  readonly kind: RowKind;
  readonly lineBreaks: number;

  constructor(text: string, kind: RowKind) {
    this.text = text;
    this.kind = kind;
    this.lineBreaks = countLineBreaks(text);
  }

  get length(): number {
    return this.text.length;
  }

  /** What the header of a section says; undefined for other rows. */
  get header(): Header | undefined {
    return undefined;
  }

  /** Key and fields of an entry; undefined for other rows. */
  get entry(): Entry | undefined {
    return this.kind === 'entry' ? entryOf(this) : undefined;
  }

  /** Where the comment of this row is, the semicolon included; undefined where there is none. */
  get comment(): Span | undefined {
    if (this.kind === 'comment') {
      const start = rowStart(this.text, 0);
      return { start, end: contentEnd(this.text, start) };
    }
    return this.kind === 'header' ? this.header!.comment : this.entry?.comment;
  }
}

/** A row with a section header, which is read once: it is looked at all the time, and headers are few. */
class HeaderRow extends Row {
  private read: Header | undefined;

  constructor(text: string) {
    super(text, 'header');
  }

  override get header(): Header {
    this.read ??= parseHeader(this.text);
    return this.read;
  }
}

export type RowKind = 'blank' | 'comment' | 'header' | 'entry';

/** A section header. */
export interface Header {
  /** The name between the brackets, every character literal; without a closing bracket, what stands for it. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Where "[" stands. */
  readonly open: number;
  /** Where "]" stands; undefined where it is missing, which makes the reader refuse the file. */
  readonly close: number | undefined;
  /** The comment behind the header. The reader ignores whatever else follows the closing bracket as well. */
  readonly comment: Span | undefined;
}

/** A key or a field. */
export interface Field extends Span {
  /** What the reader hands out: without quotes, continuations and outer blanks; `%tokens%` as written. */
  readonly value: string;
  /** Whether a quotation mark stands anywhere in it. */
  readonly quoted: boolean;
}

/** An entry: `key = field, field …` or `field, field …`. */
export interface Entry {
  /** What stands before the first "="; null where the entry has none. */
  readonly key: Field | null;
  /** Where the "=" behind the key stands; undefined without a key. */
  readonly equals: number | undefined;
  /** The fields; at least one. An empty field has an empty span behind its comma or equals sign. */
  readonly fields: readonly Field[];
  /** Where the commas between the fields stand: one fewer than there are fields. */
  readonly commas: readonly number[];
  /** The quoted stretches with their quotation marks. */
  readonly strings: readonly QuotedString[];
  /** From the first backslash of a continuation to where the entry goes on. */
  readonly continuations: readonly Continuation[];
  /** The comments; those behind continuations first, a comment behind the last field last. */
  readonly comments: readonly Span[];
  /** The comment behind the last field. */
  readonly comment: Span | undefined;
}

export interface QuotedString extends Span {
  /** Whether the closing quotation mark is there; if not, the string ends at the line end. */
  readonly closed: boolean;
}

export interface Continuation extends Span {
  /** Where the LF stands that the continuation swallows; undefined at the end of the text. */
  readonly lineBreak: number | undefined;
}

/** Rows read off a text. */
export interface Reading {
  /** Joined they give the text back. */
  readonly rows: Row[];
  /** Whether the last row ran into the end of the text, so that more text would belong to it. */
  readonly open: boolean;
}

/** Reads all rows of `text`, which must begin where a row begins. */
export function readRows(text: string): Reading {
  const rows: Row[] = [];
  const ends = new RowEnds(text);
  for (let at = 0; at < text.length; ) {
    const kind = rowKind(text, at);
    const end = ends.endOf(at, kind);
    const row = text.slice(at, end);
    rows.push(kind === 'header' ? new HeaderRow(row) : new Row(row, kind));
    at = end;
  }
  return { rows, open: ends.open };
}

/** The first character that is not white space decides what a row is. */
function rowKind(text: string, start: number): RowKind {
  const first = rowStart(text, start);
  if (first === text.length) return 'blank';
  switch (text.charCodeAt(first)) {
    case lineFeed:
    case controlZ:
      return 'blank';
    case semicolon:
      return 'comment';
    case openBracket:
      return 'header';
    default:
      return 'entry';
  }
}

/** Finds row ends; remembers the next backslash, so that text without continuations costs one search. */
class RowEnds {
  /** Whether the row found last has no line end of its own. */
  open = false;
  private nextBackslash = 0;

  constructor(private readonly text: string) {
    this.nextBackslash = text.indexOf('\\');
  }

  endOf(start: number, kind: RowKind): number {
    const { text } = this;
    const lineEnd = text.indexOf('\n', start);
    this.open = lineEnd < 0;
    if (lineEnd < 0) return text.length;
    if (kind !== 'entry') return lineEnd + 1;
    if (this.nextBackslash !== -1 && this.nextBackslash < start) {
      this.nextBackslash = text.indexOf('\\', start);
    }
    if (this.nextBackslash === -1 || this.nextBackslash > lineEnd) return lineEnd + 1;
    return this.entryEnd(start);
  }

  /** Where an entry with backslashes ends: at the first line end that no continuation swallows. */
  private entryEnd(start: number): number {
    const { text } = this;
    let literalUntil = start;
    for (let at = start; at < text.length; ) {
      const code = text.charCodeAt(at);
      if (code === lineFeed) return at + 1;
      if (code === quote) {
        at = quotedEnd(text, at + 1).end;
      } else if (code === semicolon || code === controlZ) {
        const lineEnd = text.indexOf('\n', at);
        if (lineEnd >= 0) return lineEnd + 1;
        at = text.length;
      } else if (code === backslash && at >= literalUntil) {
        const look = lookBehindBackslash(text, at);
        // The line that a continuation leads to may be blank or missing: then the entry ends with it.
        if (look.continues) at = look.next;
        else literalUntil = look.next;
      } else {
        at++;
      }
    }
    this.open = true;
    return text.length;
  }
}

/** Where the first character of a row stands that is neither white space nor a byte order mark. */
function rowStart(text: string, start: number): number {
  return skipWhiteSpace(text, text.charCodeAt(start) === byteOrderMark ? start + 1 : start, text.length);
}

/** Where the text of the line at `at` ends: before its LF, or before the CR of its CRLF. */
function contentEnd(text: string, at: number): number {
  const lineEnd = text.indexOf('\n', at);
  if (lineEnd < 0) return text.length;
  return lineEnd > at && text.charCodeAt(lineEnd - 1) === carriageReturn ? lineEnd - 1 : lineEnd;
}

/** Reads on behind an opening quotation mark: where the string ends, and whether it is closed there. */
function quotedEnd(text: string, from: number): { end: number; closed: boolean } {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === controlZ) break;
    if (code === quote) {
      if (text.charCodeAt(at + 1) !== quote) return { end: at + 1, closed: true };
      at++;
    }
  }
  // The CR of a CRLF belongs to the line end, not to the string that the line end closes.
  const crlf = text.charCodeAt(at) === lineFeed && at > from && text.charCodeAt(at - 1) === carriageReturn;
  return { end: crlf ? at - 1 : at, closed: false };
}

type BackslashLook =
  | { continues: true; next: number; comment: Span | undefined; lineBreak: number | undefined }
  | { continues: false; next: number };

/**
 * Looks behind an unquoted backslash: only blanks, further backslashes or a comment up to the line end make it
 * continue the line.
 *
 * @returns where the entry goes on if it does; else up to where all backslashes are literal.
 */
function lookBehindBackslash(text: string, start: number): BackslashLook {
  let at = start;
  while (at < text.length && (text.charCodeAt(at) === backslash || isWhiteSpace(text.charCodeAt(at)))) at++;
  const code = text.charCodeAt(at);
  if (at === text.length || code === controlZ) {
    return { continues: true, next: at, comment: undefined, lineBreak: undefined };
  }
  if (code !== lineFeed && code !== semicolon) return { continues: false, next: at };
  const lineEnd = text.indexOf('\n', at);
  return {
    continues: true,
    next: lineEnd < 0 ? text.length : skipWhiteSpace(text, lineEnd + 1, text.length),
    comment: code === semicolon ? { start: at, end: contentEnd(text, at) } : undefined,
    lineBreak: lineEnd < 0 ? undefined : lineEnd,
  };
}

function parseHeader(text: string): Header {
  const open = rowStart(text, 0);
  const limit = contentEnd(text, open);
  // 0x1A ends the line for every reader, so a bracket behind it does not close the header.
  const dead = text.indexOf('\x1a', open);
  const close = text.indexOf(']', open + 1);
  const lineEnd = text.indexOf('\n', open);
  if (close >= 0 && (dead < 0 || close < dead) && (lineEnd < 0 || close < lineEnd)) {
    const comment = text.indexOf(';', close);
    return {
      name: text.slice(open + 1, close),
      nameSpan: { start: open + 1, end: close },
      open,
      close,
      comment: comment >= 0 && comment < limit ? { start: comment, end: limit } : undefined,
    };
  }
  // What stands for the name is the text up to a comment, so that a missing bracket can be put behind it.
  let end = text.indexOf(';', open);
  if (end < 0 || end > limit) end = limit;
  if (dead >= 0 && dead < end) end = dead;
  while (end > open + 1 && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return {
    name: text.slice(open + 1, end),
    nameSpan: { start: open + 1, end },
    open,
    close: undefined,
    comment: undefined,
  };
}

// Reading an entry is cheap and its result is many times larger than its text. A few hundred remembered results
// serve the repeated looks at the rows in hand; more would only cost memory.
const remembered: ({ row: Row; entry: Entry } | undefined)[] = new Array(256);

function entryOf(row: Row): Entry {
  const slot = slotOf(row.text);
  const known = remembered[slot];
  if (known?.row === row) return known.entry;
  const entry = new EntryReader(row.text).read();
  remembered[slot] = { row, entry };
  return entry;
}

/** Rows of one file often differ in a number at the end of their key or in front of their line end. */
function slotOf(text: string): number {
  const { length } = text;
  let slot = length;
  for (let at = Math.max(0, length - 8); at < length; at++) slot = slot * 31 + text.charCodeAt(at);
  return (slot * 31 + text.charCodeAt(length >> 1)) & 255;
}

/** Reads one entry as the setupapi reader does. */
class EntryReader {
  private key: Field | null = null;
  private equals: number | undefined;
  // Most entries have a field or two and nothing else, so that a list is made when something goes into it.
  private fields: Field[] | undefined;
  private commas: number[] | undefined;
  private strings: QuotedString[] | undefined;
  private continuations: Continuation[] | undefined;
  private comments: Span[] | undefined;
  /** Where the reading of a field stopped: at "=", ",", ";" or the line end. */
  private next = 0;

  constructor(private readonly text: string) {}

  read(): Entry {
    const { text } = this;
    let at = 0;
    let trailing: Span | undefined;
    for (;;) {
      const field = this.readField(at);
      const { next } = this;
      const code = next < text.length ? text.charCodeAt(next) : lineFeed;
      if (code === equals) {
        this.key = field;
        this.equals = next;
      } else {
        this.fields = withItem(this.fields, field);
        if (code === semicolon) {
          trailing = { start: next, end: contentEnd(text, next) };
          this.comments = withItem(this.comments, trailing);
        }
        if (code !== comma) break;
        this.commas = withItem(this.commas, next);
      }
      at = next + 1;
    }
    return {
      key: this.key,
      equals: this.equals,
      fields: this.fields!,
      commas: this.commas ?? none,
      strings: this.strings ?? none,
      continuations: this.continuations ?? none,
      comments: this.comments ?? none,
      comment: trailing,
    };
  }

  /** Reads one field from `from` on. */
  private readField(from: number): Field {
    const { text } = this;
    let at = from === 0 ? rowStart(text, 0) : skipWhiteSpace(text, from, text.length);
    let start = from === 0 ? at : from;
    let end = start;
    let begun = false;
    let quoted = false;
    let value = '';
    // A run of literal text that is not in `value` yet starts at `run`. Blanks belong to the value only when more
    // text follows them, so a new run starts at `blanks`, where the text before it ended.
    let run = -1;
    let blanks = at;
    let literalUntil = at;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === lineFeed || code === controlZ || code === semicolon || code === comma) break;
      if (code === equals && this.key === null && this.fields === undefined) break;
      if (code === quote) {
        const string = quotedEnd(text, at + 1);
        if (begun) value += text.slice(run < 0 ? blanks : run, at);
        value += text.slice(at + 1, string.closed ? string.end - 1 : string.end).replaceAll('""', '"');
        this.strings = withItem(this.strings, { start: at, end: string.end, closed: string.closed });
        if (!begun) start = at;
        begun = true;
        quoted = true;
        run = -1;
        at = string.end;
        end = at;
        blanks = at;
        continue;
      }
      if (code === backslash && at >= literalUntil) {
        const look = lookBehindBackslash(text, at);
        if (look.continues) {
          if (run >= 0) value += text.slice(run, end);
          run = -1;
          if (look.comment !== undefined) this.comments = withItem(this.comments, look.comment);
          const continuation = { start: at, end: look.next, lineBreak: look.lineBreak };
          this.continuations = withItem(this.continuations, continuation);
          // The blanks before the backslash and those that start the next line vanish.
          at = look.next;
          blanks = at;
          continue;
        }
        literalUntil = look.next;
      }
      if (!isWhiteSpace(code)) {
        if (run < 0) run = begun ? blanks : at;
        if (!begun) start = at;
        begun = true;
        end = at + 1;
        blanks = end;
      }
      at++;
    }
    if (run >= 0) value += text.slice(run, end);
    // The reader turns NUL into a blank.
    if (value.includes('\0')) value = value.replaceAll('\0', ' ');
    this.next = at;
    return { start, end, value, quoted };
  }
}

const none: readonly never[] = [];

function withItem<T>(list: T[] | undefined, item: T): T[] {
  if (list === undefined) return [item];
  list.push(item);
  return list;
}
