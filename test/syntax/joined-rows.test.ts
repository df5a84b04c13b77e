import assert from 'node:assert/strict';
import { Tree } from '../../server/src/syntax';

const texts = (tree: Tree) => Array.from(tree.rows(), ({ row }) => row.text);

/** Texts with a line end taken out at "‸", by which rows below it are joined to the row above. */
const cases = [
  ['a‸\nb\nc\n', 1],
  // A backslash means nothing behind a header, but joined to an entry it continues the line.
  ['a‸\n[x] \\\nb\nc\n', 1],
  ['a‸\n[x] \\\n[y] \\\nb\nc\nd\n', 2],
  ['a‸\n[x] \\\n[y] \\\n[z] \\\nb\nc\nd\ne\n', 3],
  [`a‸\n${'[x] \\\n'.repeat(9)}b\n${'c\n'.repeat(40)}`, 40],
  ['a‸\n; x \\\nb\n', 1],
  ['a‸\n[x] \\', 0],
] as const;

describe('tree: rows that an edit joins', () => {
  for (const [marked, shared] of cases) {
    it(JSON.stringify(marked), () => {
      const at = marked.indexOf('‸');
      const before = Tree.parse(marked.replace('‸', ''));
      const after = before.edit({ start: at, end: at + 1 }, '');
      const fresh = marked.replace('‸\n', '');
      assert.equal(after.text(), fresh);
      assert.deepEqual(texts(after), texts(Tree.parse(fresh)));
      // What stands below the joined rows stays what it was.
      const old = new Set(Array.from(before.rows(), ({ row }) => row));
      assert.ok([...after.rows()].filter(({ row }) => old.has(row)).length >= shared);
    });
  }
});
