/** Keys, fields and commas. */
import { A, AB, B, C, inf, rule } from '../row';
import { iniTest, keyed, profileTest, syntaxPage, wine, wineProfile } from '../sources';

export const keys = [
  rule(
    'key-and-field',
    'A key, an equals sign and a field.',
    inf('[A]', 'name=value'),
    AB('T', keyed(0), { A: [['name', 'value']] }),
    C('T', iniTest('Reading_Tests'), { A: [['name', 'value']] }),
  ),
  rule(
    'key-and-fields',
    'Commas separate fields. To the profile API they are text.',
    inf('[A]', 'name=v1,v2,v3'),
    AB('T', keyed(1), { A: [['name', 'v1', 'v2', 'v3']] }),
    C('W', wineProfile, { A: [['name', 'v1,v2,v3']] }),
  ),
  rule(
    'key-single-field',
    'A single field without a key is the key of its line as well. Not so in text mode, and to the profile API such a line has no key.',
    inf('[A]', 'driver.sys'),
    A(
      'T',
      keyed(2),
      { A: [['driver.sys', 'driver.sys']] },
      {
        calls: [{ call: 'SetupFindFirstLine', section: 'A', key: 'DRIVER.SYS', result: 'driver.sys' }],
      },
    ),
    B(
      { A: [[null, 'driver.sys']] },
      {
        calls: [
          { call: 'SetupFindFirstLine', section: 'A', key: 'driver.sys', error: 'ERROR_LINE_NOT_FOUND' },
        ],
      },
    ),
    C('T', profileTest('test_profile_string, test_profile_sections'), { A: [[null, 'driver.sys']] }),
  ),
  rule(
    'key-none-with-several-fields',
    'Several fields without an equals sign have no key.',
    inf('[A]', 'HKR,Sub'),
    AB(
      'T',
      keyed(3),
      { A: [[null, 'HKR', 'Sub']] },
      {
        calls: [
          { call: 'SetupFindFirstLine', section: 'A', key: 'HKR', error: 'ERROR_LINE_NOT_FOUND' },
          { call: 'SetupGetStringField', section: 'A', field: 0, error: 'ERROR_INVALID_PARAMETER' },
        ],
      },
    ),
    C('W', wineProfile, { A: [[null, 'HKR,Sub']] }),
  ),
  rule(
    'key-none-behind-comma',
    'Behind a comma an equals sign is text.',
    inf('[A]', 'a,b=c'),
    AB('T', keyed(4), { A: [[null, 'a', 'b=c']] }),
    C('W', wineProfile, { A: [['a,b', 'c']] }),
  ),
  rule(
    'key-empty',
    'An equals sign at the start leaves an empty key, which is not the same as none.',
    inf('[A]', '=v1,v2'),
    AB(
      'T',
      keyed(5),
      { A: [['', 'v1', 'v2']] },
      {
        calls: [{ call: 'SetupFindFirstLine', section: 'A', key: '', result: 'v1,v2' }],
      },
    ),
    C(
      'T',
      profileTest('test_profile_string, test_profile_sections'),
      { A: [['', 'v1,v2']] },
      {
        calls: [{ call: 'GetPrivateProfileString', section: 'A', key: '', result: 'v1,v2' }],
      },
    ),
  ),
  rule(
    'key-only-equals',
    'A lone equals sign is an empty key with one empty field.',
    inf('[A]').trimEnd().concat('\n='),
    AB('T', keyed(36), { A: [['', '']] }),
  ),
  rule(
    'key-without-value',
    'A key may have one empty field.',
    inf('[A]', 'a=', 'b= '),
    AB('T', keyed(35), {
      A: [
        ['a', ''],
        ['b', ''],
      ],
    }),
    C('T', profileTest('test_profile_sections'), {
      A: [
        ['a', ''],
        ['b', ''],
      ],
    }),
  ),
  rule(
    'key-empty-fields-behind',
    'Behind an empty key empty fields count.',
    inf('[A]', '=,,b'),
    AB('T', keyed(33), { A: [['', '', '', 'b']] }),
  ),
  rule(
    'key-leading-comma',
    'A comma at the start leaves no key, an empty first field and an equals sign that is text.',
    inf('[A]', ',=,x'),
    AB('T', keyed(34), { A: [[null, '', '=', 'x']] }),
  ),
  rule(
    'key-leading-comma-before-equals',
    '… wherever the equals sign stands.',
    inf('[A]', ',a=b'),
    AB('W', wine, { A: [[null, '', 'a=b']] }),
    C('W', wineProfile, { A: [[',a', 'b']] }),
  ),
  rule(
    'key-second-equals',
    'Of several equals signs the first one ends the key.',
    inf('[A]', 'name=v=w', 'x==', '= = y'),
    AB('W', wine, {
      A: [
        ['name', 'v=w'],
        ['x', '='],
        ['', '= y'],
      ],
    }),
    C('W', wineProfile, {
      A: [
        ['name', 'v=w'],
        ['x', '='],
        ['', '= y'],
      ],
    }),
  ),
  rule(
    'key-repeated',
    'Keys may repeat, in any case. The profile API finds the first one only.',
    inf('[A]', 'x=1', 'y=2', 'X=3'),
    AB(
      'W',
      wine,
      {
        A: [
          ['x', '1'],
          ['y', '2'],
          ['X', '3'],
        ],
      },
      {
        calls: [{ call: 'SetupFindFirstLine', section: 'A', key: 'X', result: '1' }],
      },
    ),
    C('T', iniTest('Reading_Tests'), {
      A: [
        ['x', '1'],
        ['y', '2'],
      ],
    }),
  ),
  rule(
    'key-found-without-case',
    'Keys are found without case.',
    inf('[A]', 'CopyFiles=x'),
    A(
      'D',
      syntaxPage,
      {},
      { calls: [{ call: 'SetupFindFirstLine', section: 'A', key: 'copyFILES', result: 'x' }] },
    ),
    C(
      'T',
      `${profileTest('test_GetPrivateProfileString')}; ${iniTest('Casing_Tests')}`,
      {},
      {
        calls: [{ call: 'GetPrivateProfileString', section: 'a', key: 'copyFILES', result: 'x' }],
      },
    ),
  ),
  rule(
    'key-missing-for-the-profile-api',
    'For a key or section that is not there the profile API gives what the caller said.',
    '[A]\nq=1\nlone\n',
    C(
      'T',
      iniTest('Reading_Tests'),
      {},
      {
        calls: [
          { call: 'GetPrivateProfileString', section: 'A', key: 'r', result: 'default' },
          { call: 'GetPrivateProfileString', section: 'B', key: 'q', result: 'default' },
          { call: 'GetPrivateProfileString', section: 'A', key: 'lone', result: 'default' },
        ],
      },
    ),
  ),
];
