import assert from 'node:assert/strict';
import { definedString, Workspace } from '../../server/src/model';

const uri = 'test:/acme.inf';

describe('what a token stands for', () => {
  for (const count of [1, 32, 33, 100]) {
    it(`is the first of its definitions, in ${count} sections, and follows edits`, () => {
      const sections = Array.from({ length: count }, (_, n) => `[Strings]\nA=a${n}\nB${n}=b${n}\n`);
      const workspace = new Workspace();
      workspace.openFile(uri, sections.join(''));
      const file = workspace.file(uri)!;
      const last = count - 1;
      const known = () => ['a', 'B0', `b${last}`, 'c'].map((name) => definedString(file, name));
      assert.deepEqual(known(), ['a0', 'b0', `b${last}`, undefined]);
      const first = { start: '[Strings]\n'.length, end: '[Strings]\nA=a0\n'.length };
      workspace.changeFile(uri, file.tree.edit(first, 'C=c\n'));
      assert.deepEqual(known(), [count > 1 ? 'a1' : undefined, 'b0', `b${last}`, 'c']);
      workspace.changeFile(uri, file.tree.edit({ start: 0, end: '[Strings]'.length }, '[Other]'));
      const only = count === 1;
      assert.deepEqual(known(), [
        only ? undefined : 'a1',
        undefined,
        only ? undefined : `b${last}`,
        undefined,
      ]);
    });
  }
});
