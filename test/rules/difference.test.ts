import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { rules } from '../../server/src/rules';
import { ruleUrl } from '../../server/src/rules/docs-url';
import { difference } from '../../server/src/rules/fix-all';

/** Before, after, and the edit: where it starts and ends, and its text. */
const cases: readonly (readonly [string, string, readonly [number, number, string] | undefined])[] = [
  ['', '', undefined],
  ['abc', 'abc', undefined],
  ['abc', 'axc', [1, 2, 'x']],
  ['abc', 'abxc', [2, 2, 'x']],
  ['abc', 'ac', [1, 2, '']],
  ['', 'x', [0, 0, 'x']],
  ['x', '', [0, 1, '']],
  ['aa', 'aaa', [2, 2, 'a']],
  ['aaa', 'aa', [2, 3, '']],
  // Neither a CRLF nor a surrogate pair is cut, at the start, at the end, in the old text or in the new one.
  ['a\r\nb', 'a\rb', [1, 3, '\r']],
  ['a\rb', 'a\r\nb', [1, 2, '\r\n']],
  ['a\nb', 'a\r\nb', [1, 2, '\r\n']],
  ['a\r\nb', 'a\nb', [1, 3, '\n']],
  ['a\rb', 'a\rcb', [2, 2, 'c']],
  ['a\nb', 'ac\nb', [1, 1, 'c']],
  ['\u{1f600}', '\u{1f601}', [0, 2, '\u{1f601}']],
  ['\u{1f600}', '\u{1fa00}', [0, 2, '\u{1fa00}']],
  ['x\u{1f600}y', 'x\u{2f600}y', [1, 3, '\u{2f600}']],
  ['\u{10000}', '\u{103ff}', [0, 2, '\u{103ff}']],
  ['\u{10fc00}', '\u{10ffff}', [0, 2, '\u{10ffff}']],
  ['\ud7ff\ue000', '\ud7ff\ue001', [1, 2, '\ue001']],
  ['\ud800a', '\ud800b', [1, 2, 'b']],
];

describe('rules: the one edit between two texts', () => {
  for (const [before, after, expected] of cases) {
    it(`${JSON.stringify(before)} → ${JSON.stringify(after)}`, () => {
      const edit = difference(before, after);
      assert.deepEqual(edit && [edit.span.start, edit.span.end, edit.text], expected);
    });
  }

  it('makes the one of the other', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '\r', '\n', '\r\n', '\u{1f600}', '\ud83d', '\ude00'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = difference(before, after);
        const { start, end } = edit?.span ?? { start: 0, end: 0 };
        assert.equal(before.slice(0, start) + (edit?.text ?? '') + before.slice(end), after);
        for (const at of [start, end]) {
          assert.ok(!(before[at - 1] === '\r' && before[at] === '\n'));
          assert.ok(!/^[\ud800-\udbff][\udc00-\udfff]$/.test(before.slice(Math.max(at - 1, 0), at + 1)));
        }
      }),
    );
  });
});

describe('rules: their pages', () => {
  it('are where the addresses say', () => {
    for (const { id } of rules) {
      const path = ruleUrl(id).split('/blob/main/')[1]!;
      assert.ok(existsSync(path), path);
    }
  });
});
