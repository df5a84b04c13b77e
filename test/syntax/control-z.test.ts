import assert from 'node:assert/strict';
import { Tree } from '../../server/src/syntax';

/** Kinds and fields of the rows of a text. */
function rowsOf(text: string) {
  return [...Tree.parse(text).rows()].map(({ row }) => [
    row.kind,
    ...(row.entry?.fields.map(({ value }) => value) ?? []),
  ]);
}

describe('syntax: 0x1A ends a line', () => {
  for (const [where, text, first] of [
    ['in a value', 'q=a\x1ab\nr=1\n', ['entry', 'a']],
    ['in a string', 'q="a\x1ab"\nr=1\n', ['entry', 'a']],
    ['in a comment', 'q=a ; \x1a \\\nr=1\n', ['entry', 'a']],
    ['behind a backslash', 'q=a, \\ \x1a\nr=1\n', ['entry', 'a', '']],
    ['on a line of its own', '\x1a[A]\nr=1\n', ['blank']],
  ] as const) {
    it(where, () => assert.deepEqual(rowsOf(text), [first, ['entry', '1']]));
  }
});
