/** Positions in text as editors count them: 0-based lines, UTF-16 code units. */

/** A position: a 0-based line and a 0-based UTF-16 code unit in that line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text from `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of text in UTF-16 code units from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const lineFeed = 10;
const carriageReturn = 13;

/**
 * How many line breaks `text` holds as editors count them: CRLF, LF and lone CR each break a line. (Of these the
 * setupapi reader knows only LF; see scanner.ts.)
 */
export function countLineBreaks(text: string): number {
  let breaks = 0;
  if (text.indexOf('\r') < 0) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++;
    return breaks;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed) breaks++;
    else if (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed) breaks++;
  }
  return breaks;
}

/** Where line `line` of `text` starts; beyond the last line, the end of the text. */
export function startOfLine(text: string, line: number): number {
  let at = 0;
  for (let left = line; left > 0; left--) {
    const next = endOfLine(text, at);
    if (next === text.length) return text.length;
    at = next + (text.charCodeAt(next) === carriageReturn && text.charCodeAt(next + 1) === lineFeed ? 2 : 1);
  }
  return at;
}

/** Where the line that holds `offset` ends, its line break not counted. */
export function endOfLine(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn) return at;
  }
  return text.length;
}

/**
 * Where the lines of `text` start. Whoever asks for many positions in a text of many lines keeps this: to count the
 * lines anew each time would cost the number of positions times the length of the text.
 */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed))
      starts.push(at + 1);
  }
  return starts;
}

/** The position of `offset` in the text whose lines start there; see `positionIn`. */
export function positionByLines(text: string, starts: readonly number[], offset: number): Position {
  let line = 0;
  for (let after = starts.length; after - line > 1; ) {
    const middle = (line + after) >> 1;
    if (starts[middle]! <= offset) line = middle;
    else after = middle;
  }
  const start = starts[line]!;
  return { line, character: offset - start - (isInsideCrlf(text, offset) && offset > start ? 1 : 0) };
}

function isInsideCrlf(text: string, offset: number): boolean {
  return text.charCodeAt(offset) === lineFeed && text.charCodeAt(offset - 1) === carriageReturn;
}

/** The position of `offset` in `text`. An offset between the CR and the LF of a CRLF belongs to the line's end. */
export function positionIn(text: string, offset: number): Position {
  let line = 0;
  let start = 0;
  for (let at = 0; at < offset; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed) {
      line++;
      start = at + 1;
    } else if (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed) {
      line++;
      start = at + 1;
    }
  }
  return { line, character: offset - start - (isInsideCrlf(text, offset) && offset > start ? 1 : 0) };
}
