import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Tree } from '../../server/src/syntax';
import { outline } from '../support/outline';

/** Characters and pieces that the reader treats specially, among a few that it does not. */
const hostile = fc.constantFrom(
  ...['[', ']', '"', '""', ';', '\\', ',', '=', '%', ' ', '\t', '\n', '\r\n', '\r', '\0', '\x1a', '\ufeff'],
  ...['a', 'b', '0', 'é', '😀', '\ud83d', '\udc00', '[S]\n', 'k=v\n', '\\\n', 'x,y\n'],
);
const hostileText = fc.array(hostile, { maxLength: 60 }).map((pieces) => pieces.join(''));
const edit = fc.record({ at: fc.nat(100), length: fc.nat(12), text: fc.oneof(hostileText, fc.constant('')) });

function spanIn(text: string, change: { at: number; length: number }) {
  const start = Math.min(change.at, text.length);
  return { start, end: Math.min(start + change.length, text.length) };
}

describe('tree: properties', () => {
  it('gives any text back character for character', () => {
    fc.assert(
      fc.property(hostileText, (text) => assert.equal(Tree.parse(text).text(), text)),
      { numRuns: 2000 },
    );
  });

  it('is, after any edits, what a fresh reading of the text gives', () => {
    fc.assert(
      fc.property(hostileText, fc.array(edit, { maxLength: 12 }), (start, changes) => {
        let text = start;
        let tree = Tree.parse(text);
        for (const change of changes) {
          const span = spanIn(text, change);
          text = text.slice(0, span.start) + change.text + text.slice(span.end);
          tree = tree.edit(span, change.text);
          assert.equal(tree.text(), text);
          assert.deepEqual(outline(tree), outline(Tree.parse(text)));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('agrees with the editor on lines and characters, in both directions', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(100), fc.nat(8), fc.nat(20), (text, at, line, character) => {
        const tree = Tree.parse(text);
        const lines = text.split(/\r\n|\r|\n/);
        assert.equal(tree.lineBreaks, lines.length - 1);
        const offset = Math.min(at, text.length);
        const position = tree.positionAt(offset);
        const insideCrlf = text[offset] === '\n' && text[offset - 1] === '\r';
        assert.equal(tree.offsetAt(position), insideCrlf ? offset - 1 : offset);
        const clamped = tree.positionAt(tree.offsetAt({ line, character }));
        const lastLine = lines.length - 1;
        assert.deepEqual(
          clamped,
          line > lastLine
            ? { line: lastLine, character: lines[lastLine]!.length }
            : { line, character: Math.min(character, lines[line]!.length) },
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps leaves that an edit does not touch', () => {
    const text = `[A]\n${'k=v\n'.repeat(400)}[B]\n${'HKR,,x,,y\n'.repeat(400)}`;
    const tree = Tree.parse(text);
    const at = text.indexOf('HKR');
    const edited = tree.edit({ start: at, end: at + 1 }, 'h');
    const shared = new Set([...tree.sections].flatMap((section) => [...section.rows.leaves()]));
    const fresh = [...edited.sections]
      .flatMap((section) => [...section.rows.leaves()])
      .filter((leaf) => !shared.has(leaf));
    assert.equal(fresh.length, 1);
    assert.equal(edited.sections.at(1), tree.sections.at(1));
  });
});
