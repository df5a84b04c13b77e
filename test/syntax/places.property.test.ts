import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type RowPlace, Tree } from '../../server/src/syntax';

/** Lines of all lengths, most of them in sections with more rows than stand in one leaf. */
const line = fc.oneof(
  fc.constantFrom(
    'k = v',
    'a, "b" ; c',
    '[S]',
    '; c',
    '',
    'HKR,,x,1,2',
    'x = "open',
    '[open',
    '\u{1f600} = \u{1f600}',
  ),
  fc.constantFrom(500, 501, 520).map((length) => 'a'.repeat(length)),
  // One row of several lines, longer and shorter than what is looked through each time.
  fc.constantFrom(1, 200).map((count) => `${'a, \\\n'.repeat(count)}\\ ; c\r\n b\rc`),
);
const lines = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n', '\r', '\r\r\n')), { maxLength: 120 })
  .map((all) => all.map(([text, end]) => text + end).join(''));
// Not fc.double, most of whose numbers between 0 and 1 are next to nothing.
const share = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);

/** The place of an offset as editors count it, by looking at every character. */
function positionIn(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset);
  const insideCrlf = before.endsWith('\r') && text[offset] === '\n';
  const all = (insideCrlf ? before.slice(0, -1) : before).split(/\r\n|\r|\n/);
  return { line: all.length - 1, character: all.at(-1)!.length };
}

function shown({ row, sectionIndex, rowIndex, offset, line }: RowPlace): unknown {
  return [sectionIndex, rowIndex, offset, line, row.text];
}

describe('tree: places', () => {
  it('are those that counting every character gives', () => {
    fc.assert(
      fc.property(lines, fc.array(share, { minLength: 1, maxLength: 8 }), (text, shares) => {
        const tree = Tree.parse(text);
        for (const each of shares) {
          const offset = Math.floor(each * text.length);
          assert.deepEqual(tree.positionAt(offset), positionIn(text, offset));
          const { line, character } = positionIn(text, offset);
          const isInside = text[offset] === '\n' && text[offset - 1] === '\r';
          assert.equal(tree.offsetAt({ line, character }), isInside ? offset - 1 : offset);
          const rest = /^[^\r\n]*/.exec(text.slice(offset))![0].length;
          assert.equal(tree.offsetAt({ line, character: 1e9 }), isInside ? offset - 1 : offset + rest);
        }
        const [start, end] = [Math.min(...shares), Math.max(...shares)].map((each) =>
          Math.floor(each * text.length),
        );
        assert.deepEqual(tree.rangeOf({ start: start!, end: end! }), {
          start: positionIn(text, start!),
          end: positionIn(text, end!),
        });
        assert.equal(tree.offsetAt({ line: 1e9, character: 0 }), text.length);
        assert.equal(tree.offsetAt({ line: -1, character: -1 }), 0);
        assert.equal(tree.sections.at(0)!.name, '');
        assert.deepEqual(tree.positionAt(-1), { line: 0, character: 0 });
        assert.deepEqual(tree.positionAt(text.length + 1), positionIn(text, text.length));
      }),
      { numRuns: 300 },
    );
  });

  it('of rows are told whole and in part', () => {
    fc.assert(
      fc.property(lines, share, share, (text, from, to) => {
        const tree = Tree.parse(text);
        const all = [...tree.rows()];
        let offset = 0;
        for (const place of all) {
          assert.equal(place.offset, offset);
          assert.deepEqual({ line: place.line, character: 0 }, positionIn(text, offset));
          offset += place.row.length;
          const section = tree.sections.at(place.sectionIndex)!;
          assert.equal(place.section, section);
          assert.equal(place.rowIndex < 0 ? section.header : section.rows.at(place.rowIndex), place.row);
        }
        const [start, end] = [Math.min(from, to), Math.max(from, to)].map((each) =>
          Math.floor(each * text.length),
        );
        const given = [...tree.rows({ start: start!, end: end! })];
        const isGiven = new Set(given.map(({ row, offset }) => `${offset} ${row.text}`));
        // A row that only borders on the span may be given or not.
        const isNear = ({ row, offset }: RowPlace) => offset <= end! && offset + row.length >= start!;
        const isIn = ({ row, offset }: RowPlace) => offset < end! && offset + row.length > start!;
        const expected = all.filter(
          (place) => isNear(place) && isGiven.has(`${place.offset} ${place.row.text}`),
        );
        assert.deepEqual(given.map(shown), expected.map(shown));
        assert.ok(all.filter(isIn).every((place) => isGiven.has(`${place.offset} ${place.row.text}`)));
        const at = all.findLast((place) => place.offset <= start!);
        assert.deepEqual(
          [tree.rowAt(start!)].filter((place) => place !== undefined).map(shown),
          at ? [shown(at)] : [],
        );
        const { line: wanted } = positionIn(text, start!);
        const atLine =
          all.findLast((place) => place.line <= wanted && place.line + place.row.lineBreaks > wanted) ??
          all.at(-1);
        assert.deepEqual(
          [tree.rowAtLine(wanted)].filter((place) => place !== undefined).map(shown),
          atLine ? [shown(atLine)] : [],
        );
      }),
      { numRuns: 300 },
    );
  });
});
