import { mask, type ShownLine } from './secrets';

/** What is printed for a finding: a line of the file and, below it, a mark under the words that are wrong. */
export interface Excerpt {
  readonly text: string;
  readonly underline: string;
}

/** What one or more characters of a line are printed as. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

const tabWidth = 4;
/** So many code units before the words that are wrong are looked at; of a line of a megabyte, not all of it. */
const lookBack = 200;
/** Controls, invisible characters that change how others are shown, ends of line of all kinds. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const zeroWidth = /\p{M}/u;
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\p{Emoji_Presentation}]/u;

/** A text in which characters that could disturb the terminal, or mislead the eye, are spelled out. */
export function printable(text: string): string {
  let shown = '';
  for (const character of text) shown += unprintable.test(character) ? spelled(character) : character;
  return shown;
}

/**
 * The excerpt for a stretch of a line: tabs become blanks, a long line is cut around the stretch, and secrets are
 * masked.
 *
 * @param span in UTF-16 code units of the line.
 * @param width the most columns to fill.
 */
export function excerpt(
  line: ShownLine,
  span: { readonly start: number; readonly end: number },
  width: number,
): Excerpt {
  const from = Math.max(span.start - lookBack, 0);
  const all = cellsOf(line, isLowHalf(line.text, from) ? from - 1 : from, span.start + lookBack + width);
  const columns = [0];
  for (const cell of all) columns.push(columns.at(-1)! + cell.width);
  const first = all.findIndex((cell) => cell.end > span.start);
  const start = columns[first < 0 ? all.length : first]!;
  const last = all.findLastIndex((cell) => cell.start < span.end);
  const end = Math.max(columns[last + 1]!, start + 1);

  // On the left no more is cut than must be for the end to show, and never the start.
  const left = Math.max(Math.min(end - width, start - Math.floor(width / 3)), 0);
  const shown = all.filter((_, at) => columns[at]! >= left && columns[at + 1]! <= left + width);
  const cutLeft = shown.length > 0 && shown[0]!.start > 0;
  const cutRight = shown.length > 0 && shown.at(-1)!.end < line.text.length;
  const origin = shown.length > 0 ? columns[all.indexOf(shown[0]!)]! : left;
  const before = cutLeft ? '…' : '';
  const marks = Math.max(Math.min(end, origin + columnsOf(shown)) - start, 1);
  return {
    text: `${before}${shown.map((cell) => cell.text).join('')}${cutRight ? '…' : ''}`.trimEnd(),
    underline: ' '.repeat(before.length + start - origin) + '^'.repeat(marks),
  };
}

function cellsOf({ text, secretFrom }: ShownLine, from: number, until: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let at = from;
  while (at < text.length && at < until) {
    const cell =
      secretFrom !== undefined && at >= secretFrom
        ? { text: mask, width: mask.length, start: at, end: text.length }
        : cellAt(text, at, column);
    cells.push(cell);
    column += cell.width;
    at = cell.end;
  }
  return cells;
}

function cellAt(text: string, start: number, column: number): Cell {
  const character = String.fromCodePoint(text.codePointAt(start)!);
  const end = start + character.length;
  if (character === '\t') {
    const width = tabWidth - (column % tabWidth);
    return { text: ' '.repeat(width), width, start, end };
  }
  if (unprintable.test(character)) {
    const shown = spelled(character);
    return { text: shown, width: shown.length, start, end };
  }
  return { text: character, width: zeroWidth.test(character) ? 0 : wide.test(character) ? 2 : 1, start, end };
}

function columnsOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** `<U+001B>` says which character is there, and cannot be mistaken for INF syntax. */
function spelled(character: string): string {
  return `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;
}

function isLowHalf(text: string, at: number): boolean {
  return at > 0 && /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1]!);
}
