/** Line ends, white space, NUL and 0x1A, and the encodings of files. */
import { A, AB, B, C, inf, rule, signature } from '../row';
import { iniTest, keyed, named, opened, profileTest, wine, wineProfile } from '../sources';

const crOnly = profileTest('test_GetPrivateProfileString, "CR only"');
const crlf = profileTest('test_GetPrivateProfileString, "CR+LF"');

export const characters = [
  rule(
    'line-end-crlf',
    'A CRLF ends a line and leaves no CR in values.',
    '[Version]\r\nSignature="$Windows NT$"\r\n[A]\r\nq = 1 \r\nr=2\r\n',
    AB('T', `${opened(10)}; ${keyed(30)}`, {
      A: [
        ['q', '1'],
        ['r', '2'],
      ],
    }),
    C('T', crlf, {
      A: [
        ['q', '1'],
        ['r', '2'],
      ],
    }),
  ),
  rule(
    'line-end-mixed',
    'CRLF and LF may be mixed.',
    '[Version]\nSignature="$Windows NT$"\r\n[A]\nq=1\r\nr=2\n',
    AB('T', keyed(0), {
      A: [
        ['q', '1'],
        ['r', '2'],
      ],
    }),
  ),
  rule(
    'line-end-lone-cr-behind-key',
    'A lone CR is a blank to setupapi, and a line end to the profile API.',
    inf('[A]', ' x y\r = 1\r'),
    AB('T', keyed(30), { A: [['x y', '1']] }),
    C('T', crOnly, {
      A: [
        [null, 'x y'],
        ['', '1'],
      ],
    }),
  ),
  rule(
    'line-end-lone-cr-between-entries',
    'Hence two entries with a lone CR between them are one entry to setupapi, with the CR inside of its value.',
    `${signature}[A]\nq=1\rr=2\n`,
    AB('W', wine, { A: [['q', '1\rr=2']] }),
    C('T', crOnly, {
      A: [
        ['q', '1'],
        ['r', '2'],
      ],
    }),
  ),
  rule(
    'line-end-lone-cr-in-header',
    'In a header a lone CR is part of the name, as are other control characters.',
    `${signature}[a\r\b\tb]\nq=1\n`,
    AB('T', named(22), { 'a\r\b\tb': [['q', '1']] }),
    C('T', `${crOnly}; ${iniTest('SquareBracket_Tests')}`, {
      a: [
        [null, '\b\tb]'],
        ['q', '1'],
      ],
    }),
  ),
  rule(
    'line-end-lone-cr-everywhere',
    'A file with CR line ends throughout is read by the profile API only: to setupapi, all text behind the first header is one line and is ignored.',
    `${signature}[S]\rk=v\rl="w"\r`,
    AB('W', wine, { S: [] }),
    C('T', crOnly, {
      S: [
        ['k', 'v'],
        ['l', 'w'],
      ],
    }),
  ),
  rule(
    'line-end-doubled',
    'Blank lines are no lines of a section.',
    `${signature}[A]\n\n\r\nq=1\n \t\n\nr=2\n\n`,
    AB(
      'T',
      'Wine dlls/setupapi/tests/parser.c test_GLE',
      {
        A: [
          ['q', '1'],
          ['r', '2'],
        ],
      },
      { calls: [{ call: 'SetupGetLineByIndex', section: 'A', field: 1, result: '2' }] },
    ),
    C('W', wineProfile, {
      A: [
        ['q', '1'],
        ['r', '2'],
      ],
    }),
  ),
  rule(
    'blank-outer',
    'Blanks around keys and fields are dropped, those inside are kept.',
    inf('[A]', '  q r =  x  y ,  z '),
    AB('T', keyed(28), { A: [['q r', 'x  y', 'z']] }),
    C('T', iniTest('WhiteSpace_Tests'), { A: [['q r', 'x  y ,  z']] }),
  ),
  rule(
    'blank-tab',
    'A TAB is a blank.',
    inf('[A]', '\tq\tr\t=\tx\ty\t,\tz\t'),
    AB('W', wine, { A: [['q\tr', 'x\ty', 'z']] }),
    C('T', iniTest('WhiteSpace_Tests'), { A: [['q\tr', 'x\ty\t,\tz']] }),
  ),
  rule(
    'blank-vertical-tab-and-form-feed',
    'VT and FF are blanks as well.',
    inf('[A]', '\v\fq\v=\f1\v\f'),
    AB('W', wine, { A: [['q', '1']] }),
    C('W', wineProfile, { A: [['q', '1']] }),
  ),
  rule(
    'blank-vertical-tab-for-the-profile-api',
    'For the profile API a test shows it of VT.',
    '[A]\n\vq\v=\v1\v\n',
    B({ A: [['q', '1']] }),
    C('T', iniTest('WhiteSpace_Tests'), { A: [['q', '1']] }),
  ),
  rule(
    'nul-inside-value',
    'A NUL inside of a value reads as a blank. Text mode ends there.',
    inf('[A]', 'q=a\0b', 'r=1'),
    A('T', keyed(39), {
      A: [
        ['q', 'a b'],
        ['r', '1'],
      ],
    }),
    B({ A: [['q', 'a']] }),
  ),
  rule(
    'nul-behind-value',
    'A NUL at the end of a value is dropped as a blank is.',
    inf('[A]', 'q=%t%', '[Strings]', 't=x\0'),
    A('T', keyed(40), { A: [['q', 'x']] }),
  ),
  rule(
    'nul-behind-blank',
    '… together with the blanks before it.',
    inf('[A]', 'q=%t%', '[Strings]', 't=x \0'),
    A('T', keyed(41), { A: [['q', 'x']] }),
  ),
  rule(
    'nul-inside-and-behind',
    'Both in one value.',
    inf('[A]', 'q=%u%', '[Strings]', 'u=y\0z \0'),
    A('T', keyed(42), { A: [['q', 'y z']] }),
  ),
  rule(
    'nul-in-key-and-quotes',
    'In a key and between quotes it is a blank, too.',
    inf('[A]', 'q\0r="a\0"'),
    A('W', wine, { A: [['q r', 'a ']] }),
  ),
  rule(
    'nul-in-header',
    'A NUL in a header does not keep the file from opening. Which name comes out is not known.',
    `${signature} [Al\0pha]\nq=1\n [Beta\0]\n`,
    A('T', opened(22, 23, 24, 25), {}),
  ),
  rule(
    'nul-in-header-name',
    'The name that we take: with a blank for the NUL, as in values.',
    `${signature}[Al\0pha]\nq=1\n`,
    A('W', wine, { 'Al pha': [['q', '1']] }),
  ),
  rule(
    'nul-ends-text-mode',
    'For text mode a NUL ends the file.',
    '[A]\nq=1\n\0r=2\n[B]\n',
    B({ A: [['q', '1']] }, { absent: ['B'] }),
  ),
  rule(
    'ctrl-z-in-value',
    '0x1A ends the line and its value.',
    inf('[A]', 'q=a\x1ab'),
    AB('T', keyed(37), { A: [['q', 'a']] }),
    C('W', wineProfile, { A: [['q', 'a\x1ab']] }),
  ),
  rule(
    'ctrl-z-before-equals',
    'Before the equals sign it leaves a single field.',
    inf('[A]', 'q\x1a=1'),
    A('T', keyed(38), { A: [['q', 'q']] }),
    B({ A: [[null, 'q']] }),
    C('W', wineProfile, { A: [['q', '1']] }),
  ),
  rule(
    'ctrl-z-behind-header',
    'Behind a header it does no harm.',
    `${signature}[A] \x1a\n`,
    AB('T', named(11), { A: [] }),
  ),
  rule(
    'ctrl-z-on-next-line',
    '… nor on the line behind it.',
    `${signature}[A] \n\x1aq=1`,
    AB('T', named(12), { A: [] }),
  ),
  rule(
    'ctrl-z-ends-file',
    'Everything behind 0x1A is ignored, even a broken header. To the profile API it is a blank.',
    `${signature}[A]\nq=1\n\x1a\n[B\nr=2\n`,
    AB('W', wine, { A: [['q', '1']] }, { absent: ['B'] }),
    C('W', wineProfile, { A: [['q', '1']], B: [['r', '2']] }),
  ),
  rule(
    'ctrl-z-in-comment',
    'It ends the file in a comment, too.',
    `${signature}[A]\nq=1 ; x\x1ay\nr=2\n`,
    AB('W', wine, { A: [['q', '1']] }),
  ),
  rule(
    'ctrl-z-in-quotes',
    '… between quotes …',
    `${signature}[A]\nq="a\x1ab"\nr=2\n`,
    AB('W', wine, { A: [['q', 'a']] }),
  ),
  rule(
    'ctrl-z-in-continuation',
    '… and in the comment of a line that would go on.',
    `${signature}[A]\nq=a, \\ ; x\x1ay\n b\n`,
    AB('W', wine, { A: [['q', 'a', '']] }),
  ),
  rule(
    'ctrl-z-behind-value-for-the-profile-api',
    'The profile API drops it as a blank at the ends of values.',
    '[A]\nq=1\x1a\n\x1a r=2\n',
    C('W', wineProfile, {
      A: [
        ['q', '1'],
        ['r', '2'],
      ],
    }),
  ),
];
