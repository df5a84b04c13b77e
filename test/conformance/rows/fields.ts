/** Fields and the commas between them. */
import { A, AB, C, inf, rule } from '../row';
import { iniTest, inTest, keyed, opened, syntaxPage, wine, wineProfile } from '../sources';

export const fields = [
  rule(
    'field-blanks',
    'Blanks around keys, equals signs, commas and fields are dropped.',
    inf('[A]', ' a b = c , d '),
    AB('T', keyed(28), { A: [['a b', 'c', 'd']] }),
    C('T', iniTest('WhiteSpace_Tests'), { A: [['a b', 'c , d']] }),
  ),
  rule(
    'field-empty-in-the-middle',
    'Empty fields between commas count.',
    inf('[A]', 'q=b,,,c'),
    AB('T', keyed(31), { A: [['q', 'b', '', '', 'c']] }),
  ),
  rule(
    'field-empty-first',
    'An empty first field counts.',
    inf('[A]', 'q=,b'),
    AB('W', wine, { A: [['q', '', 'b']] }),
  ),
  rule(
    'field-trailing-comma',
    'A trailing comma makes one more field, an empty one.',
    inf('[A]', 'name=v,'),
    AB(
      'T',
      inTest('test_SetupGetIntField'),
      { A: [['name', 'v', '']] },
      {
        calls: [{ call: 'SetupGetIntField', section: 'A', key: 'name', field: 2, result: 0 }],
      },
    ),
    C('W', wineProfile, { A: [['name', 'v,']] }),
  ),
  rule(
    'field-only-comma',
    'A lone comma makes two empty fields and no key.',
    inf('[A]', ','),
    AB('W', wine, { A: [[null, '', '']] }),
  ),
  rule(
    'field-trailing-left-out',
    'Commas in the middle stay where fields are left out; at the end they may be left out, too.',
    inf('[SourceDisksFiles]', 'a.sys=1,,5', 'b.sys=1'),
    AB('D', syntaxPage, {
      SourceDisksFiles: [
        ['a.sys', '1', '', '5'],
        ['b.sys', '1'],
      ],
    }),
  ),
  rule(
    'field-number-out-of-range',
    'A field behind the last one is an error, not an empty field.',
    inf('[A]', 'q=1,2'),
    AB(
      'T',
      inTest('test_pSetupGetField'),
      {},
      {
        calls: [
          { call: 'SetupGetStringField', section: 'A', key: 'q', field: 0, result: 'q' },
          { call: 'SetupGetStringField', section: 'A', key: 'q', field: 2, result: '2' },
          { call: 'SetupGetStringField', section: 'A', key: 'q', field: 3, error: 'ERROR_INVALID_PARAMETER' },
        ],
      },
    ),
  ),
  rule(
    'field-line-text',
    'The text of a line is its fields with commas between them; quotes are gone.',
    inf('[A]', 'q= a ,"b,c", ""'),
    AB(
      'T',
      inTest('test_key_names'),
      {},
      {
        calls: [{ call: 'SetupGetLineText', section: 'A', key: 'q', result: 'a,b,c,' }],
      },
    ),
  ),
  rule(
    'field-closing-bracket',
    'A line that starts with "]" is an entry.',
    inf('[A]', ']', '] = 1'),
    A('W', opened(12), {
      A: [
        [']', ']'],
        [']', '1'],
      ],
    }),
    C('W', wineProfile, {
      A: [
        [null, ']'],
        [']', '1'],
      ],
    }),
  ),
  rule(
    'field-rows-without-keys',
    'Rows without keys, as AddReg sections have them.',
    inf('[A]', 'HKLM,"Software\\Acme",Start,0x00010001,3'),
    AB('D', 'install/inf-addreg-directive', {
      A: [[null, 'HKLM', 'Software\\Acme', 'Start', '0x00010001', '3']],
    }),
    C('W', wineProfile, { A: [[null, 'HKLM,"Software\\Acme",Start,0x00010001,3']] }),
  ),
  rule(
    'field-number-sign-and-slashes',
    '# and // are text. Only the semicolon starts a comment.',
    inf('[A]', '# x=1', '// y=2', '#'),
    A('W', wine, {
      A: [
        ['# x', '1'],
        ['// y', '2'],
        ['#', '#'],
      ],
    }),
    C('T', iniTest('Hashtag_Tests'), {
      A: [
        ['# x', '1'],
        ['// y', '2'],
        [null, '#'],
      ],
    }),
  ),
];
