import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Sequence } from '../../server/src/syntax';

interface Item {
  id: number;
  length: number;
  lineBreaks: number;
}

const step = fc.record({ from: fc.nat(2000), remove: fc.nat(300), insert: fc.nat(200) });

describe('sequence', () => {
  it('is an array with cheap changes: the same items, places and sums, and the change is found again', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.array(step, { maxLength: 10 }), (size, steps) => {
        let id = 0;
        const make = (count: number) =>
          Array.from({ length: count }, (): Item => ({ id: id++, length: id % 5, lineBreaks: id % 2 }));
        let items = make(size);
        let sequence = Sequence.from(items);
        for (const { from, remove, insert } of steps) {
          const start = Math.min(from, items.length);
          const end = Math.min(start + remove, items.length);
          const fresh = make(insert);
          const gone = items.slice(start, end);
          items = [...items.slice(0, start), ...fresh, ...items.slice(end)];
          const before = sequence;
          sequence = sequence
            .slice(0, start)
            .concat(Sequence.from(fresh))
            .concat(sequence.slice(end, sequence.count));
          assert.deepEqual([...sequence], items);
          const { index, ...changed } = Sequence.changedItems(before, sequence);
          assert.deepEqual(changed, { removed: gone, added: fresh });
          if (gone.length + fresh.length > 0) assert.equal(index, start);
        }
        assert.equal(
          sequence.length,
          items.reduce((sum, item) => sum + item.length, 0),
        );
        let offset = 0;
        let line = 0;
        items.forEach((item, index) => {
          assert.equal(sequence.at(index), item);
          if (index % 97 === 0) {
            assert.deepEqual(sequence.placeAt(index), { item, index, offset, line });
            if (item.length > 0)
              assert.deepEqual(sequence.placeAtOffset(offset), { item, index, offset, line });
            if (item.lineBreaks > 0)
              assert.deepEqual(sequence.placeAtLine(line), { item, index, offset, line });
          }
          offset += item.length;
          line += item.lineBreaks;
        });
      }),
      { numRuns: 60 },
    );
  });

  it('stays flat: a hundred thousand items in few levels, after any cutting', () => {
    const items = Array.from({ length: 100_000 }, () => ({ length: 1, lineBreaks: 0 }));
    let sequence = Sequence.from(items);
    for (let round = 0; round < 500; round++) {
      const at = (round * 7919) % 100_000;
      sequence = sequence
        .slice(0, at)
        .concat(Sequence.from([{ length: 1, lineBreaks: 0 }]))
        .concat(sequence.slice(at + 1, sequence.count));
    }
    assert.equal(sequence.count, 100_000);
    const leaves = [...sequence.leaves()];
    assert.ok(leaves.length < 10_000, `${leaves.length} leaves`);
  });
});
