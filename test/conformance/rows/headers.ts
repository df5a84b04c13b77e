/** Section headers, and sections of one name. */
import { A, AB, B, C, inf, refused, rule, signature } from '../row';
import { iniTest, inTest, named, opened, profileTest, syntaxPage, wine, wineProfile } from '../sources';

const n255 = 'n'.repeat(255);
const count = (section: string, result: number) => ({
  calls: [{ call: 'SetupGetLineCount', section, result }],
});

export const headers = [
  rule(
    'header-empty-section',
    'A section without lines exists.',
    inf('[A]'),
    AB('T', named(0, 1), { A: [] }, count('A', 0)),
    C('T', profileTest('test_profile_sections'), { A: [] }),
  ),
  rule(
    'header-missing-section',
    'A section that is not there is an error of its own only where lines are counted.',
    inf('[A]', 'q=1'),
    A(
      'T',
      `${named(5)}; ${inTest('test_GLE')}`,
      {},
      {
        absent: ['B'],
        calls: [
          { call: 'SetupGetLineCount', section: 'B', error: 'ERROR_SECTION_NOT_FOUND' },
          { call: 'SetupFindFirstLine', section: 'B', key: null, error: 'ERROR_LINE_NOT_FOUND' },
          { call: 'SetupFindFirstLine', section: 'B', key: 'q', error: 'ERROR_LINE_NOT_FOUND' },
          { call: 'SetupFindFirstLine', section: 'A', key: 'r', error: 'ERROR_LINE_NOT_FOUND' },
          { call: 'SetupGetLineByIndex', section: 'B', field: 0, error: 'ERROR_LINE_NOT_FOUND' },
          { call: 'SetupGetLineByIndex', section: 'A', field: 1, error: 'ERROR_LINE_NOT_FOUND' },
        ],
      },
    ),
  ),
  rule(
    'header-found-without-case',
    'Sections are found without case.',
    inf('[ALPHA]', 'q=1'),
    AB('T', named(2, 3), { alpha: [['q', '1']] }, count('Alpha', 1)),
    C('T', iniTest('Casing_Tests'), { alpha: [['q', '1']] }),
  ),
  rule(
    'header-commented-out',
    'A header behind a semicolon does not exist.',
    inf(';[Alpha]', ' ;[Beta]'),
    AB('T', named(4), {}, { absent: ['Alpha', 'Beta'] }),
    C('T', iniTest('Semicolon_Tests'), {}, { absent: ['Alpha', 'Beta'] }),
  ),
  rule(
    'header-blanks-around',
    'Blanks may stand before and behind the brackets.',
    inf('  \t[A]   ', 'q=1'),
    AB('T', named(6, 7), { A: [['q', '1']] }),
    C('T', iniTest('WhiteSpace_Tests'), { A: [['q', '1']] }),
  ),
  rule(
    'header-text-behind',
    'Text behind the closing bracket is ignored, and is no entry.',
    inf('[Alpha] tail = x, y', 'q=1'),
    AB('T', named(8), { Alpha: [['q', '1']] }),
    C('T', iniTest('SquareBracket_Tests'), { Alpha: [['q', '1']] }),
  ),
  rule(
    'header-header-behind',
    'A second header on a line is such text.',
    inf('[Alpha] [Beta', 'q=1'),
    AB('T', named(9), { Alpha: [['q', '1']] }, { absent: ['Beta'] }),
  ),
  rule(
    'header-comment-behind',
    'A comment may follow a header.',
    inf('[A] ; note ]', 'q=1'),
    AB('D', syntaxPage, { A: [['q', '1']] }),
    C('W', wineProfile, { 'A] ; note': [['q', '1']] }),
  ),
  rule(
    'header-blanks-inside',
    'Blanks inside of the brackets belong to the name. The profile API trims them.',
    inf('[ My Sect ]', 'q=1'),
    AB('T', named(10), { ' My Sect ': [['q', '1']] }, { absent: ['My Sect'] }),
    C('T', `${profileTest('test_profile_sections_names')}; ${iniTest('WhiteSpace_Tests')}`, {
      'My Sect': [['q', '1']],
    }),
  ),
  rule(
    'header-opening-bracket-inside',
    'An opening bracket in a name is a character like others.',
    inf('[Al[pha]', 'q=1', '[Be[[ta]', 'r=2'),
    AB('T', named(13, 15), { 'Al[pha': [['q', '1']], 'Be[[ta': [['r', '2']] }),
    C('T', iniTest('SquareBracket_Tests'), { 'Al[pha': [['q', '1']], 'Be[[ta': [['r', '2']] }),
  ),
  rule(
    'header-opening-brackets-first',
    '… also at the start of the name.',
    inf('[[[b]', 'q=1'),
    AB('T', named(17), { '[[b': [['q', '1']] }),
  ),
  rule(
    'header-closing-bracket-inside',
    'The first closing bracket ends the name for setupapi, the last one of the line for the profile API.',
    {
      text: inf('[Al[p]ha]', 'q=1'),
      doubt:
        'The profile API of Wine goes by the last bracket. Tests of the collection that is run on Windows (SquareBracket_Tests, Abuse_Tests) go by the first one. We keep to the facts that the project was given, until somebody looks on Windows.',
    },
    AB('T', named(14), { 'Al[p': [['q', '1']] }, { absent: ['Al[p]ha'] }),
    C('W', wineProfile, { 'Al[p]ha': [['q', '1']] }),
  ),
  rule(
    'header-empty-name',
    '[] is a section with an empty name.',
    inf('[]', 'q=1'),
    AB('T', `${named(16)}; ${opened(11)}`, { '': [['q', '1']] }),
    C('T', `${profileTest('test_profile_string')}; ${iniTest('EdgeCases_Tests')}`, { '': [['q', '1']] }),
  ),
  rule(
    'header-lines-before-are-not-unnamed',
    'For the profile API, lines before the first header are not those of [].',
    'q=0\n[]\nq=1\n',
    C('T', profileTest('test_profile_string'), { '': [['q', '1']] }),
  ),
  rule(
    'header-quote-inside',
    'A quotation mark in a name is a character like others.',
    inf('[a"b]', 'q=1', '["c"]', 'r=2'),
    AB('T', named(18), { 'a"b': [['q', '1']], '"c"': [['r', '2']] }),
    C('T', iniTest('Concept_Transfer_Tests'), { 'a"b': [['q', '1']], '"c"': [['r', '2']] }),
  ),
  rule(
    'header-backslash-inside',
    '… as is a backslash, with or without a blank behind it.',
    inf('[a\\b]', 'q=1', '[a\\ b]', 'r=2'),
    AB('T', named(19, 20), { 'a\\b': [['q', '1']], 'a\\ b': [['r', '2']] }),
  ),
  rule(
    'header-semicolon-inside',
    '… and a semicolon.',
    inf('[a;b]', 'q=1', '[;c]', 'r=2'),
    AB('T', named(21), { 'a;b': [['q', '1']], ';c': [['r', '2']] }),
    C('T', iniTest('Semicolon_Tests'), { ';c': [['r', '2']] }),
  ),
  rule(
    'header-all-specials',
    'Several of them in one name.',
    inf('[a"b;c\\ d,e=f]', 'q=1'),
    AB('W', wine, { 'a"b;c\\ d,e=f': [['q', '1']] }),
    C('W', wineProfile, { 'a"b;c\\ d,e=f': [['q', '1']] }),
  ),
  rule(
    'header-backslash-last',
    'A name may end in a backslash; but no unquoted reference can be written to it.',
    inf('[dir\\]', 'q=1'),
    AB('W', wine, { 'dir\\': [['q', '1']] }),
  ),
  rule(
    'header-token',
    'Tokens in a header are plain text.',
    inf('[%t%]', 'q=1', '[Strings]', 't="x"'),
    AB('W', wine, { '%t%': [['q', '1']] }, { absent: ['x'] }),
  ),
  rule(
    'header-not-at-line-start',
    'A bracket behind other text starts no section.',
    inf('[A]', 'q [B]', 'r=[C]'),
    A(
      'W',
      wine,
      {
        A: [
          ['q [B]', 'q [B]'],
          ['r', '[C]'],
        ],
      },
      { absent: ['B', 'C'] },
    ),
    C('W', wineProfile, {
      A: [
        [null, 'q [B]'],
        ['r', '[C]'],
      ],
    }),
  ),
  rule(
    'header-opening-bracket-missing',
    'Without the opening bracket there is no section.',
    '[A]\nB]\nq=1\n',
    B({
      A: [
        [null, 'B]'],
        ['q', '1'],
      ],
    }),
    C('T', iniTest('SquareBracket_Tests'), {
      A: [
        [null, 'B]'],
        ['q', '1'],
      ],
    }),
  ),
  rule(
    'header-unclosed',
    'A header without its closing bracket is refused by its line. The profile API takes all of the line for the name.',
    inf('q=1', '[Alpha  ', 'r=2'),
    AB(
      'T',
      opened(14),
      {
        Version: [
          ['Signature', '$Windows NT$'],
          ['q', '1'],
        ],
      },
      refused('ERROR_BAD_SECTION_NAME_LINE', 4),
    ),
    C('T', iniTest('SquareBracket_Tests'), { Alpha: [['r', '2']] }),
  ),
  rule(
    'header-unclosed-by-ctrl-z',
    '0x1A before the bracket leaves the header unclosed.',
    `${signature}\n\n[Al\x1apha]\n`,
    AB('T', opened(15), {}, refused('ERROR_BAD_SECTION_NAME_LINE', 5)),
  ),
  rule(
    'header-255-characters',
    'A name may have 255 characters.',
    inf(`[${n255}]`, 'q=1'),
    AB('T', `${opened(13)}; ${syntaxPage}`, { [n255]: [['q', '1']] }),
  ),
  rule(
    'header-256-characters',
    '256 are refused, by the line of the header. The profile API knows no such limit.',
    inf(`[${n255}n]`, 'q=1'),
    AB('T', `${opened(16)}; ${syntaxPage}`, {}, refused('ERROR_SECTION_NAME_TOO_LONG', 3)),
    C('W', wineProfile, { [`${n255}n`]: [['q', '1']] }),
  ),
  rule(
    'header-quoted-reference',
    'A quoted reference names the section whose header holds the same characters.',
    inf('[Ins]', 'AddReg="; my sect "', '[; my sect ]', 'HKR,,x,,y'),
    A('D', syntaxPage, { Ins: [['AddReg', '; my sect ']], '; my sect ': [[null, 'HKR', '', 'x', '', 'y']] }),
  ),
];
