import type { Entry, Row, Span } from '../../syntax';

/** Whether a line is joined to the row's first one. */
export function hasSeveralLines({ text }: Row): boolean {
  const lineEnd = text.indexOf('\n');
  return lineEnd >= 0 && lineEnd + 1 < text.length;
}

export type Joined = 'header' | 'entry' | 'nothing' | 'text';

/** A line that ends in backslashes which join the next one to it. */
export interface ContinuedLine {
  /** What stands before the backslashes, from the last separator or the start of the line on. */
  readonly value: Span;
  readonly backslashes: Span;
  /** The line that is joined. */
  readonly next: string;
}

/** The lines of a row that are continued; not the last one of a text, which has nothing to join. */
export function continuedLines({ text }: Row, entry: Entry): ContinuedLine[] {
  const lines: ContinuedLine[] = [];
  let lineStart = 0;
  let comma = 0;
  for (const { start: end, end: goesOn, lineBreak } of entry.continuations) {
    // At the end of the text there is nothing to join.
    if (lineBreak === undefined || lineBreak + 1 === text.length) break;
    let from = lineStart;
    if (entry.equals !== undefined && entry.equals < end) from = Math.max(from, entry.equals + 1);
    for (; comma < entry.commas.length && entry.commas[comma]! < end; comma++) {
      from = Math.max(from, entry.commas[comma]! + 1);
    }
    const before = text.slice(from, end);
    const start = end - before.trimStart().length;
    const lineEnd = text.indexOf('\n', lineBreak + 1);
    lines.push({
      value: { start, end: Math.max(start, from + before.trimEnd().length) },
      backslashes: { start: end, end: end + /^\\+/.exec(text.slice(end, lineBreak))![0].length },
      next: text.slice(lineBreak + 1, lineEnd < 0 ? text.length : lineEnd).trimEnd(),
    });
    lineStart = goesOn;
  }
  return lines;
}

/** What a continuation joins that nobody can have meant; undefined for what may be a continuation on purpose. */
export function whatIsJoined({ text }: Row, { value, backslashes, next }: ContinuedLine): Joined | undefined {
  if (/^\s*\[[^\]]*\]/.test(next)) return 'header';
  if (looksLikeEntry.test(next)) return 'entry';
  // A line that goes on from the one before is indented, or begins with the comma of a list.
  const blank = /^\s*(;.*)?$/.test(next);
  if (!blank && /^[\s,]/.test(next)) return undefined;
  const endsInPath =
    value.end > value.start &&
    value.end === backslashes.start &&
    /[\\:%]/.test(text.slice(value.start, value.end));
  if (!endsInPath) return undefined;
  return blank ? 'nothing' : 'text';
}

/** A key and an equals sign. Registry rows and lists have none before their first comma. */
const looksLikeEntry = /^\s*(%[^%]+%|[\w.*$-]+)\s*=/;
