/** To which lengths values are cut, and what numbers and bytes they are. */
import { fieldLengths } from '../../../server/src/syntax/readers';
import { A, AB, B, C, inf, rule } from '../row';
import { iniTest, inTest, keyed, profileTest, wine, wineProfile } from '../sources';

const of = (char: string, count: number) => char.repeat(count);
const vista = { lengths: fieldLengths.vista };
const windows2000 = { lengths: fieldLengths.windows2000 };
const big = ['[Strings]', `big=${of('b', 400)}`];
const twelveHundred = `t=${of('c', 1200)}`;

const int = (key: string, field: number, result: number) => ({
  call: 'SetupGetIntField',
  section: 'A',
  key,
  field,
  result,
});
const noInt = (key: string, field: number) => ({
  call: 'SetupGetIntField',
  section: 'A',
  key,
  field,
  error: 'ERROR_INVALID_DATA',
});
const profileInt = (key: string, result: number) => ({
  call: 'GetPrivateProfileInt',
  section: 'A',
  key,
  result,
});

export const lengths = [
  rule(
    'length-literal',
    'A field is cut to 4096 characters from Vista on, without an error.',
    { text: inf('[A]', `q=x,${of('a', 4097)}`), ...vista },
    A('T', inTest('test_pSetupGetField'), { A: [['q', 'x', of('a', 4096)]] }),
  ),
  rule(
    'length-literal-before-vista',
    'Before Vista it is cut to 511 characters. Text mode cuts so as well, the profile API does not.',
    { text: inf('[A]', `q=x,${of('a', 600)}`), ...windows2000 },
    AB('T', inTest('test_pSetupGetField'), { A: [['q', 'x', of('a', 511)]] }),
    C('T', iniTest('Limits_Tests'), { A: [['q', `x,${of('a', 600)}`]] }),
  ),
  rule(
    'length-literal-fits',
    'What is not longer is whole.',
    { text: inf('[A]', `q=${of('a', 511)}`), ...windows2000 },
    AB('T', inTest('test_pSetupGetField'), { A: [['q', of('a', 511)]] }),
  ),
  rule(
    'length-quotes-do-not-count',
    'Quotation marks and blanks that are dropped do not count.',
    { text: inf('[A]', `q= "${of('a', 510)}""" ,b`), ...windows2000 },
    A('W', wine, { A: [['q', `${of('a', 510)}"`, 'b']] }),
  ),
  rule(
    'length-key',
    'Keys are cut as fields are.',
    { text: inf('[A]', `${of('k', 600)}=1`), ...windows2000 },
    AB('W', wine, { A: [[of('k', 511), '1']] }),
  ),
  rule(
    'length-string-before-vista',
    'A string is cut in its section, so that its token stands for what is left.',
    { text: inf('[A]', 'q=%t%', '[Strings]', twelveHundred), ...windows2000 },
    AB('T', keyed(52), { A: [['q', of('c', 511)]] }),
  ),
  rule(
    'length-string',
    'From Vista on it is whole.',
    { text: inf('[A]', 'q=%t%', '[Strings]', twelveHundred), ...vista },
    A('T', keyed(52), { A: [['q', of('c', 1200)]] }),
  ),
  rule(
    'length-400',
    'A string of 400 characters fits everywhere.',
    { text: inf('[A]', 'q=%big%', ...big), ...windows2000 },
    AB('T', keyed(51), { A: [['q', of('b', 400)]] }),
  ),
  rule(
    'length-expanded-1600',
    'What comes out of several tokens may be longer than 511 characters everywhere: the limit is for the text of the file.',
    { text: inf('[A]', `q=${of('%big%', 4)}`, ...big), ...windows2000 },
    AB('T', keyed(53), { A: [['q', of('b', 1600)]] }),
  ),
  rule(
    'length-expanded-3600',
    '… up to 4096 characters.',
    { text: inf('[A]', `q=${of('%big%', 9)}`, ...big), ...windows2000 },
    AB('T', keyed(54), { A: [['q', of('b', 3600)]] }),
  ),
  rule(
    'length-expanded-cut',
    'Longer results are cut to 4097 characters.',
    { text: inf('[A]', `q=${of('%big%', 11)}`, ...big), ...windows2000 },
    AB('T', keyed(55), { A: [['q', of('b', 4097)]] }),
  ),
  rule(
    'length-expanded-cut-windows-10',
    'From Windows 10, version 1709, on to 4096.',
    inf('[A]', `q=${of('%big%', 11)}`, ...big),
    A('T', keyed(55), { A: [['q', of('b', 4096)]] }),
    B({ A: [['q', of('b', 4097)]] }),
  ),
  rule(
    'integer',
    'A number is decimal, or hexadecimal with 0x; an empty field is 0. Field 0 is the key.',
    inf('[A]', '123=48,0x1F,,9'),
    A(
      'T',
      inTest('test_SetupGetIntField'),
      { A: [['123', '48', '0x1F', '', '9']] },
      {
        calls: [int('123', 0, 123), int('123', 1, 48), int('123', 2, 31), int('123', 3, 0), int('123', 4, 9)],
      },
    ),
  ),
  rule(
    'integer-behind-comma',
    'The field behind a trailing comma is 0, too.',
    inf('[A]', 'q=word,'),
    A('T', inTest('test_SetupGetIntField'), {}, { calls: [int('q', 2, 0)] }),
  ),
  rule(
    'integer-other-text',
    'Other text is an error.',
    inf('[A]', 'q=word,4x,0x'),
    A('T', inTest('test_SetupGetIntField'), {}, { calls: [noInt('q', 0), noInt('q', 1)] }),
  ),
  rule(
    'integer-digits-and-text',
    '… even where it starts with digits.',
    inf('[A]', 'q=4x,0x,1 2'),
    A('W', wine, {}, { calls: [noInt('q', 1), noInt('q', 2), noInt('q', 3)] }),
  ),
  rule(
    'integer-signs-and-octal',
    'Signs, and octal numbers with a leading 0.',
    { text: inf('[A]', 'q=-1,+2,010'), doubt: 'No test shows on Windows what becomes of these.' },
    A('W', wine, {}, { calls: [int('q', 1, -1), int('q', 2, 2), int('q', 3, 8)] }),
  ),
  rule(
    'bytes',
    'Bytes are one hexadecimal number a field, with or without 0x; leading zeros do no harm.',
    inf('[A]', 'q=x,1,0x2F,007,0x0Ab'),
    A(
      'T',
      inTest('test_SetupGetBinaryField'),
      { A: [['q', 'x', '1', '0x2F', '007', '0x0Ab']] },
      {
        calls: [{ call: 'SetupGetBinaryField', section: 'A', key: 'q', field: 2, result: '012F07AB' }],
      },
    ),
  ),
  rule(
    'bytes-too-large',
    'More than FF is an error.',
    inf('[A]', 'q=123'),
    A(
      'T',
      inTest('test_SetupGetBinaryField'),
      {},
      {
        calls: [
          { call: 'SetupGetBinaryField', section: 'A', key: 'q', field: 1, error: 'ERROR_INVALID_DATA' },
        ],
      },
    ),
  ),
  rule(
    'profile-integer',
    'The profile API takes the digits at the start, a sign before them, and 0 for other text.',
    '[A]\na=42x\nb=x42\nc=-1\nd=+1\n',
    C(
      'T',
      profileTest('test_profile_int'),
      {
        A: [
          ['a', '42x'],
          ['b', 'x42'],
          ['c', '-1'],
          ['d', '+1'],
        ],
      },
      {
        calls: [profileInt('a', 42), profileInt('b', 0), profileInt('c', 4294967295), profileInt('d', 1)],
      },
    ),
  ),
  rule(
    'profile-integer-wraps',
    'Numbers beyond 32 bits wrap.',
    '[A]\na=4294967296\nb=4294967297\nc=-4294967297\n',
    C(
      'T',
      profileTest('test_profile_int'),
      {},
      {
        calls: [profileInt('a', 0), profileInt('b', 1), profileInt('c', 4294967295)],
      },
    ),
  ),
  rule(
    'profile-integer-missing',
    'For a key that is not there it is the number that the caller gives (here 7).',
    '[A]\n',
    C('T', profileTest('test_profile_int'), {}, { calls: [profileInt('a', 7)] }),
  ),
  rule(
    'profile-integer-empty',
    'An empty value is 0.',
    '[A]\na=\n',
    C('W', wineProfile, {}, { calls: [profileInt('a', 0)] }),
  ),
];
