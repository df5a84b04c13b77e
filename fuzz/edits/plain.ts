import type { Position, Range } from '../../server/src/syntax';

/**
 * Text and positions as the language server protocol tells them, written for plainness: the reference that the
 * server's trees are held against. Nothing here shares code with the server.
 */

/** A change of text: in place of a range, or of everything where there is none. */
export interface Change {
  readonly range?: Range;
  readonly text: string;
}

/** Where the lines of a text start; CRLF, LF and a lone CR each end a line. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}

/**
 * The offset of a position. Below the last line it is the end of the text, behind the end of a line the end of that
 * line, and what is negative counts as 0.
 */
export function offsetOf(text: string, position: Position): number {
  const starts = lineStarts(text);
  const line = Math.max(position.line, 0);
  if (line >= starts.length) return text.length;
  const start = starts[line]!;
  const length = text.slice(start, starts[line + 1]).replace(/[\r\n]+$/, '').length;
  return start + Math.min(Math.max(position.character, 0), length);
}

/** The position of an offset. Between the CR and the LF of a CRLF it is the end of the line. */
export function positionOf(text: string, offset: number): Position {
  const starts = lineStarts(text);
  let line = starts.length - 1;
  while (starts[line]! > offset) line--;
  const inside = text[offset - 1] === '\r' && text[offset] === '\n' && offset > starts[line]!;
  return { line, character: offset - starts[line]! - (inside ? 1 : 0) };
}

/** Whether a place between two characters has a position of its own: editors place nothing inside a CRLF. */
export function isPlace(text: string, offset: number): boolean {
  return !(text[offset - 1] === '\r' && text[offset] === '\n');
}

/** The offsets that a change covers, in order. */
export function spanOf(text: string, { range }: Change): [start: number, end: number] {
  if (range === undefined) return [0, text.length];
  const start = offsetOf(text, range.start);
  const end = offsetOf(text, range.end);
  return [Math.min(start, end), Math.max(start, end)];
}

/** The text behind changes, each of which counts on what the one before left. */
export function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((result, change) => {
    const [start, end] = spanOf(result, change);
    return result.slice(0, start) + change.text + result.slice(end);
  }, text);
}

/** The changes that undo changes of a text, in the order in which they have to be made. */
export function inverse(text: string, changes: readonly Change[]): Change[] {
  const undoing: Change[] = [];
  let before = text;
  for (const change of changes) {
    const [start, end] = spanOf(before, change);
    const after = before.slice(0, start) + change.text + before.slice(end);
    undoing.unshift(replacement(after, start, start + change.text.length, before.slice(start, end)));
    before = after;
  }
  return undoing;
}

/** The change that puts `text` in place of what stands from `start` to `end`, wherever these are. */
export function replacement(whole: string, start: number, end: number, text: string): Change {
  // A place inside a CRLF cannot be named, so the CRLF is taken along.
  const from = isPlace(whole, start) ? start : start - 1;
  const to = isPlace(whole, end) ? end : end + 1;
  return {
    range: { start: positionOf(whole, from), end: positionOf(whole, to) },
    text: whole.slice(from, start) + text + whole.slice(end, to),
  };
}
