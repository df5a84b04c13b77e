import iconv from 'iconv-lite';
import { CodePage, none } from './code-page';

/**
 * The code pages of Windows, out of a library with large tables. Only who is asked for a code page loads this module;
 * the editor's bundles do without it, because editors decode files themselves.
 */

/** Which bytes can be the first and the second of a pair. Source: the lead byte ranges that GetCPInfo tells. */
const pairs: Readonly<Record<number, { first: readonly Span[]; second: readonly Span[] }>> = {
  932: {
    first: [
      [0x81, 0x9f],
      [0xe0, 0xfc],
    ],
    second: [
      [0x40, 0x7e],
      [0x80, 0xfc],
    ],
  },
  936: {
    first: [[0x81, 0xfe]],
    second: [
      [0x40, 0x7e],
      [0x80, 0xfe],
    ],
  },
  949: {
    first: [[0x81, 0xfe]],
    second: [
      [0x41, 0x5a],
      [0x61, 0x7a],
      [0x81, 0xfe],
    ],
  },
  950: {
    first: [[0x81, 0xfe]],
    second: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  },
};

/** The first and the last byte of a range. */
type Span = readonly [number, number];

const known = new Map<number, CodePage>();

/**
 * A code page by its number, which must be one of `codePageNumbers`. A byte that is the first of a pair, with one
 * behind it that no pair can have, stands alone: the end of a row behind it stays the end of a row.
 */
export function codePage(number: number): CodePage {
  let page = known.get(number);
  if (page === undefined) {
    page = read(number);
    known.set(number, page);
  }
  return page;
}

function read(number: number): CodePage {
  const name = `cp${number}`;
  const preferred = (character: string) => iconv.encode(character, name);
  const high = range([0x80, 0xff]);
  const single = new Uint16Array(256).fill(none);
  const singles = charactersIn(
    name,
    high.map((byte) => [byte]),
  );
  for (const [at, byte] of high.entries()) single[byte] = singles[at]!;
  const bytes = pairs[number];
  if (bytes === undefined) {
    // Windows reads most bytes that its ANSI code pages do not define as control characters.
    for (let byte = 0x80; byte < 0xa0; byte++) if (single[byte] === none) single[byte] = byte;
    return new CodePage(single, undefined, () => false, preferred);
  }
  const double = new Uint16Array(0x10000).fill(none);
  const seconds = bytes.second.flatMap(range);
  for (const lead of bytes.first.flatMap(range)) {
    single[lead] = none;
    const doubles = charactersIn(
      name,
      seconds.map((second) => [lead, second]),
    );
    for (const [at, second] of seconds.entries()) double[lead * 256 + second] = doubles[at]!;
  }
  const isPair = (lead: number, second: number) => isIn(bytes.first, lead) && isIn(bytes.second, second);
  return new CodePage(single, double, isPair, preferred);
}

/** The one character that each of these bytes or pairs stands for; `none` where they stand for none or several. */
function charactersIn(name: string, units: readonly (readonly number[])[]): number[] {
  // One call for all. No code page has a pair with a line feed, so each of them stands on a line of its own.
  const lines = iconv.decode(Buffer.from(units.flatMap((unit) => [...unit, 0x0a])), name).split('\n');
  return units.map((_, at) => {
    const text = lines[at]!;
    return text.length === 1 && text !== '\ufffd' ? text.charCodeAt(0) : none;
  });
}

function range([from, to]: Span): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function isIn(spans: readonly Span[], byte: number): boolean {
  return spans.some(([from, to]) => from <= byte && byte <= to);
}
