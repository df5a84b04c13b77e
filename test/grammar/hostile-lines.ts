/** Lines that a careless expression reads again and again. */

const units = [
  ...['[', ']', '"', '\\', '%', '=', ' ', '\t', ';', ',', 'a', '1', '-', '{', '$', '.1', '\0', '\u{1f600}'],
  ...[
    '\\ ',
    ' \\',
    '\\x',
    '\\;',
    '\\"',
    '"\\',
    '%a',
    '%a%',
    '% ',
    '%,',
    '%"',
    '"%',
    '%%a',
    '"a',
    '""a',
    '",',
  ],
  ...['[]', '=a', 'a=', ' =', 'a ', '1 ', '0x', '{0', 'HKR ', 'HKR,', 'AddReg ', '"=', 'x\\ '],
];

const frames = [
  ['', ''],
  ['a=', 'x'],
  ['"', '='],
  ['a,\\', ';'],
  ['[', '\\'],
] as const;

/** A line that repeats one thing, with something before and behind it. */
export interface HostileLine {
  /** For the report. */
  readonly what: string;
  /** The line with so many characters between its frame. */
  ofLength(length: number): string;
}

export const hostileLines: readonly HostileLine[] = units.flatMap((unit) =>
  frames.map(([head, tail]) => lineOf(head, unit, tail)),
);

/** What stands for a class of characters. */
const samples: Readonly<Record<string, string>> = {
  s: ' ',
  S: 'x',
  d: '1',
  D: 'x',
  w: 'a',
  W: '-',
  h: 'f',
  b: '',
  B: '',
  G: '',
  p: '\u4e00',
  P: 'x',
  r: '\r',
  n: '\n',
  t: '\t',
  v: '\v',
  f: '\f',
  0: '\0',
};

/** What an expression is made of. */
interface Makings {
  /** Its characters, one for each of its classes, in runs that nothing parts. */
  readonly words: readonly string[];
  /** What stands before each repetition, with which a match comes that far. */
  readonly heads: readonly string[];
}

/** Takes an expression to pieces. What it says about places, such as `^`, is left out. */
function makingsOf(source: string): Makings {
  const words: string[] = [];
  const heads: string[] = [];
  let text = '';
  let word = '';
  const add = (character: string) => {
    word += character;
    text += character;
  };
  const end = () => {
    if (word !== '') words.push(word);
    word = '';
  };
  for (let at = 0; at < source.length; at++) {
    const rest = source.slice(at);
    const character = source[at]!;
    if (character === '\\') {
      const code = /^\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|p\{[^}]*\}|.)/i.exec(rest)!;
      const hex = code[1] ?? code[2];
      add(hex === undefined ? sampleOf(code[0][1]!) : String.fromCharCode(Number.parseInt(hex, 16)));
      at += code[0].length - 1;
    } else if (character === '(') {
      end();
      at += /^\((?:\?(?:[:=!>]|<[=!]|[imx-]+:)?)?/.exec(rest)![0].length - 1;
    } else if ('[])|'.includes(character)) {
      end();
    } else if (/^(?:[*+]|\{[\d,]+\})/.test(rest)) {
      // The last character is what is repeated.
      heads.push(text.slice(0, -1), text);
      if (character === '{') at = source.indexOf('}', at);
    } else if (!'?^$.-'.includes(character)) {
      add(character);
    }
  }
  end();
  return { words, heads };
}

function sampleOf(escaped: string): string {
  return samples[escaped] ?? escaped;
}

/** So many different characters of an expression are put together in pairs. */
const mostPaired = 8;
/** Of an expression that lists names the first ones are as good as all. */
const mostWords = 6;
const mostHeads = 10;

/**
 * Lines for one expression: what it is made of, again and again, behind what leads to each of its repetitions, and
 * with an end that it does not want.
 */
export function linesFor(source: string): HostileLine[] {
  const makings = makingsOf(source);
  const words = makings.words.slice(0, mostWords);
  const characters = [...new Set([...words.flatMap((word) => [...word]), ' ', 'x'])];
  const paired = characters.slice(0, mostPaired);
  const pairs = paired.flatMap((one) => paired.map((other) => one + other));
  const heads = [...new Set(['', words[0] ?? '', ...makings.heads])].slice(0, mostHeads);
  return [...new Set([...characters, ...words, ...pairs])].flatMap((unit) =>
    heads.map((head) => lineOf(head, unit, '\u0001')),
  );
}

function lineOf(head: string, unit: string, tail: string): HostileLine {
  return {
    what: JSON.stringify([head, unit, tail]),
    ofLength: (length) => head + repeated(unit, length) + tail,
  };
}

function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}
