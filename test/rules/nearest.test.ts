import assert from 'node:assert/strict';
import { nearest } from '../../server/src/rules/nearest';

/** A name, the candidates, and the nearest of them. */
const cases: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ['Verison', ['Version', 'Strings'], 'Version'],
  ['VERISON', ['Version'], 'Version'],
  ['Version', ['Version', 'Verison'], undefined],
  ['version', ['Verison', 'VERSION'], undefined],
  ['Manufacturer', ['Manufacture', 'Manufactures'], 'Manufacture'],
  // Of equally near ones the first by the alphabet, whatever their order.
  ['abcx', ['abcz', 'abcy'], 'abcy'],
  ['abcx', ['abcy', 'abcz'], 'abcy'],
  ['abcx', ['abcdxy', 'abcz'], 'abcz'],
  // At most a third of the letters, and at most three.
  ['abc', ['abd'], 'abd'],
  ['abc', ['axy'], undefined],
  ['abcd', ['abxy'], 'abxy'],
  ['abcdef', ['abcxyz'], undefined],
  ['abcdefghijkl', ['abcdefghixyz'], 'abcdefghixyz'],
  ['abcdefghijkl', ['abcdefghwxyz'], undefined],
  // Names of one or two letters are near to everything.
  ['ab', ['ac'], undefined],
  ['', ['a'], undefined],
  ['a'.repeat(100), [`b${'a'.repeat(99)}`], `b${'a'.repeat(99)}`],
  ['a'.repeat(101), [`b${'a'.repeat(100)}`], undefined],
  ['abcdef', ['abcdefgh', 'abcdefg'], 'abcdefg'],
  ['abcdef', ['abcd'], 'abcd'],
];

describe('rules: the nearest name', () => {
  for (const [name, candidates, expected] of cases) {
    it(`${name.slice(0, 20)} among ${candidates.map((each) => each.slice(0, 20)).join(', ')}`, () =>
      assert.equal(nearest(name, candidates), expected));
  }

  it('is as near as is asked for', () => {
    assert.equal(nearest('abcdefghijkl', ['abcdefghixyz'], 2), undefined);
    assert.equal(nearest('abcdefghijkl', ['abcdefghijyz'], 2), 'abcdefghijyz');
  });

  it('is none among thousands, and the order of the candidates does not matter', () => {
    const others = Array.from({ length: 1999 }, (_, at) => `other${at}`);
    assert.equal(nearest('Verison', [...others, 'Version']), 'Version');
    assert.equal(nearest('Verison', ['Version', ...others]), 'Version');
    assert.equal(nearest('Verison', ['Version', ...others, 'one more']), undefined);
  });
});
