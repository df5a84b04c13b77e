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
    ['in the comment of a continued line', 'q=a, \\ ; x\x1ay\nr=1\n', ['entry', 'a', '']],
    ['on a line of its own', '\x1a[A]\nr=1\n', ['blank']],
  ] as const) {
    it(where, () => assert.deepEqual(rowsOf(text), [first, ['entry', '1']]));
  }

  it('so that a comment with it belongs to the entry, up to it', () => {
    const text = 'q=a, \\ ; x\x1ay\nr=1\n';
    const { entry } = [...Tree.parse(text).rows()][0]!.row;
    assert.deepEqual(entry!.comments, [{ start: 7, end: 10 }]);
    assert.deepEqual(entry!.continuations, [{ start: 5, end: 10, lineBreak: undefined }]);
  });
});
