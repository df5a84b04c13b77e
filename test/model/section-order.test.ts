import assert from 'node:assert/strict';
import { FileModel } from '../../server/src/model';
import { Tree } from '../../server/src/syntax';

/** Where each part stands by counting, and by asking. */
function assertPlaces(file: FileModel): void {
  let offset = 0;
  let line = 0;
  for (const part of file.allParts()) {
    assert.deepEqual(file.placeOf(part), { offset, line });
    for (const row of part.rows) {
      offset += row.length;
      line += row.lineBreaks;
    }
  }
  assert.equal(offset, file.tree.length);
}

describe('section order', () => {
  it('knows every place in a file of many sections and of large ones, through large and small edits', () => {
    const sections = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => `[S${from + n}]\n${'k=v\n'.repeat((from + n) % 90)}`).join('');
    let text = sections(0, 1200);
    const file = new FileModel('test:/a.inf', 'a.inf', Tree.parse(text));
    assertPlaces(file);
    const edit = (start: number, end: number, inserted: string) => {
      text = text.slice(0, start) + inserted + text.slice(end);
      file.update(file.tree.edit({ start, end }, inserted));
      assertPlaces(file);
    };
    edit(text.indexOf('[S600]'), text.indexOf('[S600]') + 6, ''); // Two sections become one.
    edit(text.indexOf('[S700]'), text.indexOf('[S1100]'), ''); // Four hundred go.
    edit(text.indexOf('[S300]'), text.indexOf('[S300]'), sections(5000, 900)); // Nine hundred come.
    edit(text.indexOf('[S5400]') + 8, text.indexOf('[S5400]') + 8, 'x\n'); // One row comes.
    edit(0, 0, 'stray\n');
    edit(0, text.length, '[Last]\n');
    edit(0, text.length, '');
    edit(0, 0, sections(0, 600));
  });
});
