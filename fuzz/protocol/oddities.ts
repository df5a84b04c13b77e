import type { Random } from '../random';

/** Values that a careless server stumbles over. JSON that no client's serializer would write is given as its text. */
const values: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1,
    1.5,
    -0.5,
    2 ** 31 - 1,
    2 ** 31,
    -(2 ** 31),
    2 ** 53,
    1e300,
    '',
    ' ',
    '0',
    'x',
  ],
  ...[
    '\0',
    '\ud800',
    '__proto__',
    'constructor',
    'toString',
    'file:///',
    'file://%',
    '%',
    'untitled:x',
    'http://[',
    ':',
  ],
  ...[[], [null], [[]], {}, { line: 0 }, { uri: null }, { length: -1 }, { toString: null }],
];

/** A text that is none of the JSON that a message has. */
const junk: readonly string[] = [
  ...[
    '',
    ' ',
    '{',
    '}',
    '[',
    ']',
    '"',
    '{"',
    '{}{}',
    '{"jsonrpc":"2.0",',
    'null null',
    'undefined',
    'NaN',
    "{'a':1}",
  ],
  ...[
    '{"jsonrpc":"2.0","id":1,"method":"textDocument/hover"',
    '\ufeff{}',
    '\0',
    '\r\n\r\n',
    'Content-Length: 5\r\n\r\n',
  ],
  ...['{"a":1e}', '{"a":01}', '{"a":"\n"}', '{"a":"\\x"}', '//', '{"jsonrpc":"2.0","id":1,}', '\ud800'],
];

/** Headers that say the same in the ways that the protocol allows. */
export function header(random: Random, length: number): string {
  const said = `${random.pick(['Content-Length', 'content-length', 'CONTENT-LENGTH'])}: ${length}\r\n`;
  const type = `Content-Type: application/vscode-jsonrpc; charset=${random.pick(['utf-8', 'utf8'])}\r\n`;
  return `${random.pick([said, said, said + type, type + said])}\r\n`;
}

/** What is no header; a server that has read it can hardly know where the next message starts. */
export function brokenHeader(random: Random): string {
  const length = random.pick(['abc', '-5', '', '1e9', '99999999999', '0', 'NaN']);
  return random.pick([
    `Content-Length: ${length}\r\n\r\n`,
    'garbage\r\n\r\n',
    ':\r\n\r\n',
    '\0\0',
    'a'.repeat(99_999),
  ]);
}

/** Bytes in pieces, cut anywhere. */
export function inPieces(random: Random, bytes: Uint8Array): Uint8Array[] {
  const at = random.below(bytes.length + 1);
  return random.chance(0.95) ? [bytes] : [bytes.subarray(0, at), bytes.subarray(at)];
}

export function oddValue(random: Random): unknown {
  if (random.chance(0.03)) return deep(random.pick([50, 500, 3000]));
  if (random.chance(0.03)) return 'x'.repeat(random.pick([1000, 100_000]));
  return random.pick(values);
}

/** Bytes that are no JSON. */
export function notJson(random: Random): string | Uint8Array {
  if (random.chance(0.2)) {
    const bytes = new Uint8Array(random.below(60));
    for (let at = 0; at < bytes.length; at++) bytes[at] = random.below(256);
    // A first byte that no JSON starts with, so that chance does not write any.
    return Uint8Array.of(0xc0, ...bytes);
  }
  return random.pick(junk);
}

/** Arrays in arrays. */
export function deep(levels: number): unknown {
  let value: unknown = [];
  for (let left = levels; left > 0; left--) value = [value];
  return value;
}

/** A copy of a value in which something is missing, of another type, or too much. */
export function mutated(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.12)) return oddValue(random);
  if (Array.isArray(value)) {
    if (value.length === 0 || random.chance(0.2)) return [...value, oddValue(random)];
    const at = random.below(value.length);
    return value.map((item, index) => (index === at ? mutated(random, item) : item));
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return { [random.pick(['uri', 'x', '__proto__'])]: oddValue(random) };
  const at = random.below(entries.length);
  if (random.chance(0.3)) return Object.fromEntries(entries.filter((_, index) => index !== at));
  return Object.fromEntries(
    entries.map(([key, item], index) => [key, index === at ? mutated(random, item) : item]),
  );
}
