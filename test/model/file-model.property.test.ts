import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FileModel } from '../../server/src/model';
import { Tree } from '../../server/src/syntax';
import { infText, ringText, share, spanOf, type TextChange, textChange } from '../support/arbitrary';
import { modelOutline } from '../support/model-outline';

const name = fc.constantFrom('netmap.inf', 'netupg.inf', 'winnt.sif', 'acme.inf', 'acme.inf');

/** Edits a model and holds it against a fresh one after each step. */
function holds(fileName: string, start: string, changes: readonly TextChange[]): void {
  const model = new FileModel(`test:/${fileName}`, fileName, Tree.parse(start));
  let text = start;
  for (const change of changes) {
    const span = spanOf(change, text);
    text = text.slice(0, span.start) + change.text + text.slice(span.end);
    model.update(model.tree.edit(span, change.text));
    const fresh = new FileModel(`test:/${fileName}`, fileName, Tree.parse(text));
    assert.deepEqual(modelOutline(model), modelOutline(fresh));
  }
}

describe('file model: properties', () => {
  it('says, after any edits, what a fresh model of the text says', () => {
    fc.assert(fc.property(name, infText, fc.array(textChange, { maxLength: 12 }), holds), { numRuns: 1500 });
  });

  it('forgets sections that only name each other once nothing else names them', () => {
    const change = fc.record({
      at: share,
      extent: fc.nat(12),
      text: ringText,
    });
    const file = fc.constant('acme.inf');
    fc.assert(fc.property(file, ringText, fc.array(change, { maxLength: 6 }), holds), { numRuns: 2500 });
  });
});
