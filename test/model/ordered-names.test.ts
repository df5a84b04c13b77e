import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OrderedNames } from '../../server/src/model/ordered-names';

/** Few letters, so that names begin with each other. */
const name = fc.string({ unit: fc.constantFrom('a', 'b', '.', 'ü'), maxLength: 5 });

describe('ordered names', () => {
  it('give, whatever came and went, what begins with a prefix, by the alphabet', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.array(name, { maxLength: 60 }), name, (start, changes, prefix) => {
        const names = new OrderedNames(start);
        const expected = new Set(start);
        for (const changed of changes) {
          if (expected.delete(changed)) {
            names.delete(changed);
          } else {
            names.add(changed);
            expected.add(changed);
          }
        }
        const fitting = [...expected].filter((each) => each.startsWith(prefix)).sort();
        assert.deepEqual([...names.beginningWith(prefix)], fitting);
        assert.equal(names.count, expected.size);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same with very many of them', () => {
    const digits = (n: number) => String(n).padStart(5, '0');
    const names = new OrderedNames([]);
    for (let n = 0; n < 20_000; n++) names.add(digits((n * 7919) % 20_000));
    for (let n = 0; n < 20_000; n++) if (n % 10 !== 3) names.delete(digits((n * 104_729) % 20_000));
    const left = Array.from({ length: 20_000 }, (_, n) => (n * 104_729) % 20_000)
      .filter((_, n) => n % 10 === 3)
      .map(digits)
      .sort();
    assert.deepEqual([...names.beginningWith('')], left);
    assert.deepEqual(
      [...names.beginningWith('012')],
      left.filter((each) => each.startsWith('012')),
    );
    assert.equal(names.count, 2000);
  });
});
