/** Tokens, and the strings sections that say what they stand for. */
import { A, AB, B, C, inf, rule } from '../row';
import { inTest, keyed, stringsPage, syntaxPage, wine, wineProfile } from '../sources';

const strings = ['[Strings]', 'name="Net"', 'ver=3', 'drive="C:\\"', 'l1=%l2%', 'l2=%l1%'];

export const tokens = [
  rule(
    'token-key-and-field',
    'Tokens are replaced in keys and fields, and keys are found as they then are. Text mode leaves keys alone, the profile API everything.',
    inf('[A]', '%name%=%ver%', ...strings),
    A(
      'T',
      keyed(44),
      { A: [['Net', '3']] },
      {
        calls: [
          { call: 'SetupFindFirstLine', section: 'A', key: 'net', result: '3' },
          { call: 'SetupFindFirstLine', section: 'A', key: '%name%', error: 'ERROR_LINE_NOT_FOUND' },
        ],
      },
    ),
    B({ A: [['%name%', '3']] }),
    C('W', wineProfile, { A: [['%name%', '%ver%']] }),
  ),
  rule(
    'token-not-expanded',
    'Before that, a value is what the file writes.',
    { text: inf('[A]', '%name%=%ver%,50%%', ...strings), expand: false },
    AB('W', wine, { A: [['%name%', '%ver%', '50%%']] }),
  ),
  rule(
    'token-inside-text',
    'They may stand inside of other text.',
    inf('[A]', '%name%Key=v%ver%.0', ...strings),
    A('T', keyed(45), { A: [['NetKey', 'v3.0']] }),
    B({ A: [['%name%Key', 'v3.0']] }),
  ),
  rule(
    'token-several',
    'Several of them make one string.',
    inf('[A]', 'q="%name% %ver% %name%"', ...strings),
    AB('D', stringsPage, { A: [['q', 'Net 3 Net']] }),
  ),
  rule(
    'token-single-field',
    'A single field that is a token is found by what it stands for.',
    inf('[A]', '%name%', ...strings),
    A('W', wine, { A: [['Net', 'Net']] }),
    B({ A: [[null, 'Net']] }),
  ),
  rule(
    'token-two-percent-signs',
    'Two percent signs are one.',
    inf('[A]', '%% %name%=%ver%', ...strings),
    A('T', keyed(46), { A: [['% Net', '3']] }),
  ),
  rule(
    'token-environment-variable',
    'With them, variables of the registry are written.',
    inf('[A]', 'HKR,,File,0x20000,"%%SystemRoot%%\\a.dll"'),
    AB('D', syntaxPage, { A: [[null, 'HKR', '', 'File', '0x20000', '%SystemRoot%\\a.dll']] }),
  ),
  rule(
    'token-three-percent-signs',
    'Percent signs pair from the left.',
    inf('[A]', 'q=%%%ver%,%ver%%%', ...strings),
    AB('W', wine, { A: [['q', '%3', '3%']] }),
  ),
  rule(
    'token-quotes-inside',
    'Quotation marks are dropped before tokens are looked for.',
    inf('[A]', '%n"am"e%=x', ...strings),
    A('T', keyed(47), { A: [['Net', 'x']] }),
  ),
  rule(
    'token-alone-percent',
    'A percent sign without a partner is text.',
    inf('[A]', 'q=50%', 'r=%name', ...strings),
    AB('T', keyed(48), {
      A: [
        ['q', '50%'],
        ['r', '%name'],
      ],
    }),
  ),
  rule(
    'token-wrong-pair',
    '"% of %" is a token that nobody defines, and stays.',
    inf('[A]', 'q=50% of %name%', ...strings),
    AB('W', wine, { A: [['q', '50% of %name%']] }),
  ),
  rule(
    'token-undefined',
    'A token that is not defined stays as it is written.',
    inf('[A]', 'q="%nmae%",x', ...strings),
    AB('T', inTest('test_pSetupGetField'), { A: [['q', '%nmae%', 'x']] }),
  ),
  rule(
    'token-without-strings',
    '… also in a file without a [Strings] section.',
    inf('[A]', 'q=%name%'),
    AB('W', wine, { A: [['q', '%name%']] }),
  ),
  rule(
    'token-not-recursive',
    'What is put in is not expanded again.',
    inf('[A]', 'q=%l1%', ...strings),
    AB('T', keyed(49), { A: [['q', '%l2%']] }),
  ),
  rule(
    'token-not-scanned-again',
    'Commas, semicolons and quotation marks of what is put in separate nothing.',
    inf('[A]', 'q=%c%,x', '[Strings]', 'c="a,b;c=""d"""'),
    AB('W', wine, { A: [['q', 'a,b;c="d"', 'x']] }),
  ),
  rule(
    'token-doubled-percent-in-name',
    'A name with a doubled percent sign, which the page asks for, is read as two tokens.',
    inf('[A]', '%per%%cent%=100', '[Strings]', 'per%%cent=x', 'per=1', 'cent=2'),
    A('T', `${keyed(50)}, against ${stringsPage}`, { A: [['12', '100']] }),
  ),
  rule(
    'token-case',
    'Tokens compare without case.',
    inf('[A]', 'q=%NAME%', ...strings),
    AB('D', syntaxPage, { A: [['q', 'Net']] }),
  ),
  rule(
    'token-any-visible-character',
    'Their names may hold any visible character.',
    inf('[A]', '%*PNP0F0C.DeviceDesc%=x', '[Strings]', '*PNP0F0C.DeviceDesc="Mouse"'),
    A('D', stringsPage, { A: [['Mouse', 'x']] }),
  ),
  rule(
    'token-section-reference',
    'A reference to a section may be a token.',
    inf('[A]', 'AddReg=%where%', '[Strings]', 'where=B', '[B]', 'HKR,,x,,y'),
    A('D', syntaxPage, { A: [['AddReg', 'B']], B: [[null, 'HKR', '', 'x', '', 'y']] }),
  ),
  rule(
    'token-across-comma',
    'A comma ends a field, whatever percent signs stand around it.',
    inf('[A]', 'q=%a,b%,"%a,b%"', '[Strings]', '"a,b"=x'),
    AB('W', wine, { A: [['q', '%a', 'b%', 'x']] }),
  ),
  rule(
    'token-first-definition',
    'Of two definitions the first one counts, and of several fields the first.',
    inf('[A]', 'q=%t%,%u%', '[Strings]', 't=1', 't=2', 'u=a,b'),
    AB('W', wine, { A: [['q', '1', 'a']] }),
  ),
  rule(
    'token-empty-value',
    'A token may stand for nothing.',
    inf('[A]', 'q=a%t%b,%t%', '[Strings]', 't=""'),
    AB('W', wine, { A: [['q', 'ab', '']] }),
  ),
  rule(
    'token-second-strings-section',
    'A second [Strings] section adds to the first one.',
    inf('[Strings]', 't=1', '[A]', 'q=%t%%u%', '[strings]', 'u=2'),
    AB('W', wine, { A: [['q', '12']] }),
  ),
  rule(
    'token-not-in-strings',
    'In strings sections percent signs are text.',
    inf('[Strings]', 'a=1', 'b=%a%', '[Strings.0407]', 'b=%a%'),
    AB('D', 'install/using-dirids', {
      Strings: [
        ['a', '1'],
        ['b', '%a%'],
      ],
      'Strings.0407': [['b', '%a%']],
    }),
  ),
];
