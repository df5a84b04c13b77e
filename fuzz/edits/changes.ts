import type { Position } from '../../server/src/syntax';
import type { Random } from '../random';
import type { Material } from './material';
import { hostilePiece, hostileText, lineEnd, someLine, someLines } from './pieces';
import { type Change, positionOf, replacement } from './plain';

/** The ways in which a text is changed, and how often each is taken. */
const kinds = {
  character: 20,
  delete: 14,
  word: 14,
  insertLine: 12,
  lineEnd: 8,
  removeLines: 8,
  copyLine: 5,
  moveLine: 4,
  comment: 4,
  case: 3,
  paste: 4,
  hostile: 4,
  anywhere: 4,
  everything: 0.6,
};

/** A change of a text that takes `most` characters or more back to fewer. */
export function someChange(random: Random, text: string, material: Material, most: number): Change {
  if (text.length > most) {
    const from = random.below(text.length);
    return replacement(text, from, Math.min(text.length, from + random.between(1, text.length >> 1)), '');
  }
  return disguised(random, plainChange(random, text, material), text);
}

function plainChange(random: Random, text: string, material: Material): Change {
  const at = random.between(0, text.length);
  const line = lineAround(text, at);
  switch (random.weighted(kinds)) {
    case 'character':
      return replacement(
        text,
        at,
        at,
        random.chance(0.6) ? hostilePiece(random) : random.pick([...'abAB01._- xyz']),
      );
    case 'delete':
      return replacement(
        text,
        at,
        Math.min(text.length, at + random.between(1, random.pick([1, 1, 3, 12]))),
        '',
      );
    case 'word': {
      // A word in the place of another makes and breaks references.
      const [start, end] = wordAround(text, at);
      return replacement(text, start, end, random.chance(0.8) ? wordOf(random, text) : hostilePiece(random));
    }
    case 'insertLine':
      return replacement(text, line.start, line.start, someLine(random, material) + lineEnd(random));
    case 'lineEnd':
      // A line end comes, goes, or becomes another one.
      return random.chance(0.5)
        ? replacement(text, at, at, lineEnd(random))
        : replacement(text, line.end, line.next, random.pick(['', '', '\n', '\r\n', '\r', '\\\n']));
    case 'removeLines': {
      let { next } = line;
      for (let more = random.below(4); more > 0; more--) next = lineAround(text, next).next;
      return replacement(text, line.start, next, '');
    }
    case 'copyLine': {
      const other = lineAround(text, random.between(0, text.length));
      return replacement(text, line.start, line.start, text.slice(other.start, other.next));
    }
    case 'moveLine': {
      const below = lineAround(text, line.next);
      const swapped = text.slice(below.start, below.next) + text.slice(line.start, line.next);
      return below.start === line.start
        ? replacement(text, line.start, line.next, '')
        : replacement(text, line.start, below.next, swapped);
    }
    case 'comment':
      return text[line.start] === ';'
        ? replacement(text, line.start, line.start + 1, '')
        : replacement(text, line.start, line.start, ';');
    case 'case': {
      const [start, end] = wordAround(text, at);
      const word = text.slice(start, end);
      return replacement(text, start, end, random.chance(0.5) ? word.toUpperCase() : word.toLowerCase());
    }
    case 'paste':
      return replacement(text, line.start, line.start, someLines(random, material, 30));
    case 'hostile':
      return replacement(text, at, Math.min(text.length, at + random.below(8)), hostileText(random, 6));
    case 'anywhere':
      return {
        range: { start: anywhere(random, text), end: anywhere(random, text) },
        text: hostileText(random, 3),
      };
    case 'everything':
      return { text: random.chance(0.5) ? someLines(random, material, 30) : hostileText(random, 40) };
  }
}

/** Names the same place in a way that only a careful server understands: out of bounds, or end before start. */
function disguised(random: Random, change: Change, text: string): Change {
  if (change.range === undefined || random.chance(0.85)) return change;
  const { start, end } = change.range;
  const atLineEnd = (position: Position) => {
    const next = positionOf(text, text.length);
    const far = random.pick([1, 5, 1000, 2 ** 31 - 1]);
    if (position.line === next.line && position.character === next.character && random.chance(0.5)) {
      return { line: position.line + far, character: random.below(4) };
    }
    return { line: position.line, character: position.character + far };
  };
  switch (random.below(3)) {
    case 0:
      return { ...change, range: { start: end, end: start } };
    case 1:
      return { ...change, range: { start, end: atLineEnd(end) } };
    default:
      return { ...change, range: { start: atLineEnd(start), end: atLineEnd(end) } };
  }
}

/** A position in or near a text, or far from it. */
export function anywhere(random: Random, text: string): Position {
  const { line } = positionOf(text, text.length);
  const far = [-1, -1000, 2 ** 31 - 1, 2 ** 53];
  return {
    line: random.chance(0.03) ? random.pick(far) : random.between(0, line + 1),
    character: random.chance(0.05) ? random.pick(far) : random.below(40),
  };
}

/** A position on a word of a text, which features have most to say about. */
export function somewhere(random: Random, text: string): Position {
  if (random.chance(0.1)) return anywhere(random, text);
  const at = random.between(0, text.length);
  const [start, end] = wordAround(text, at);
  return positionOf(text, random.chance(0.7) ? random.between(start, end) : at);
}

/** A word of the text, or one that is new. */
export function wordOf(random: Random, text: string): string {
  if (random.chance(0.15))
    return random.pick(['q', 'a b', '', 'x,y', '"', 'params.new', '%x%', 'ü', '[x]', 'A', 'b']);
  const [start, end] = wordAround(text, random.between(0, text.length));
  return text.slice(start, end);
}

const wordCharacter = /[\w.\-\\:*&]/;

function wordAround(text: string, at: number): [start: number, end: number] {
  let from = at;
  // A place between words belongs to the word behind it.
  while (from < text.length && !wordCharacter.test(text[from]!)) from++;
  let start = from;
  let end = from;
  while (start > 0 && wordCharacter.test(text[start - 1]!)) start--;
  while (end < text.length && wordCharacter.test(text[end]!)) end++;
  return [start, end];
}

/** The line that holds an offset: its start, the end of its text, and the start of the next one. */
function lineAround(text: string, at: number): { start: number; end: number; next: number } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const lineFeed = text.indexOf('\n', start);
  if (lineFeed < 0) return { start, end: text.length, next: text.length };
  return {
    start,
    end: text[lineFeed - 1] === '\r' && lineFeed > start ? lineFeed - 1 : lineFeed,
    next: lineFeed + 1,
  };
}
