import assert from 'node:assert/strict';
import { readAs } from '../../server/src/syntax/readers';
import { binaryField, intField, profileInt, stringField } from '../../server/src/syntax/readers/calls';
import { substitute } from '../../server/src/syntax/readers/tokens';

const lineOf = (...fields: string[]) => ({ key: 'k', fields });

describe('readers: calls at their limits', () => {
  it('has no bytes outside of the fields', () => {
    const line = lineOf('1', 'FF', '0x10');
    assert.deepEqual(binaryField(line, 1), { value: Uint8Array.of(1, 255, 16) });
    assert.deepEqual(binaryField(line, 3), { value: Uint8Array.of(16) });
    for (const index of [0, -1, 4])
      assert.deepEqual(binaryField(line, index), { error: 'ERROR_INVALID_PARAMETER' });
    for (const text of ['100', 'x1', '1x', '', '0x', 'g']) {
      assert.deepEqual(binaryField(lineOf(text), 1), { error: 'ERROR_INVALID_DATA' }, text);
    }
  });

  it('has no number where there is no field', () => {
    assert.deepEqual(intField(lineOf('7'), 2), { error: 'ERROR_INVALID_PARAMETER' });
    assert.deepEqual(stringField({ key: null, fields: [] }, 0), { error: 'ERROR_INVALID_PARAMETER' });
  });

  it('takes a sign of a profile for that, and nothing else behind the digits', () => {
    const numberOf = (value: string) => profileInt(readAs('profile', `[A]\nk=${value}`), 'A', 'k', 9);
    assert.deepEqual(
      ['5', '+5', '-5', '5-', '5+6', 'x', '', '-', '+'].map(numberOf),
      [5, 5, 0xfffffffb, 5, 5, 0, 0, 0, 0],
    );
  });

  it('takes only whole names for strings sections and dirids', () => {
    const values = (text: string, language?: number) =>
      readAs('setupapi', `[A]\nk = %t%, %10%, %10x%, %x10%\n${text}`, {
        expand: true,
        directories: new Map([[10, 'W']]),
        ...(language === undefined ? {} : { language }),
      }).sections[0]!.lines[0]!.fields;
    assert.deepEqual(values('[Strings]\nt = 1\n10x = 2\nx10 = 3\n'), ['1', 'W', '2', '3']);
    const several =
      '[xStrings.0409]\nt = 0\n[Strings.04090]\nt = 1\n[Strings.0409]\nt = 2\n[Strings.0009]\nt = 3\n[Strings]\nt = 4\n';
    assert.equal(values(several)[0], '4');
    assert.equal(values(several, 0x0409)[0], '2');
    assert.equal(values(several, 0x0809)[0], '3');
    assert.equal(values(several, 0x0407)[0], '4');
  });

  it('cuts what is put in at its longest, and not a character earlier', () => {
    const lookup = (name: string) => (name === 'a' ? '12345' : undefined);
    assert.equal(substitute('%a%', lookup, 5), '12345');
    assert.equal(substitute('%a%', lookup, 4), '1234');
    assert.equal(substitute('%a%%a%', lookup, 5), '12345');
    assert.equal(substitute('x%', lookup, 1), 'x');
    assert.equal(substitute('%', lookup, 5), '%');
    assert.equal(substitute('no sign and longer', lookup, 2), 'no sign and longer');
  });
});
