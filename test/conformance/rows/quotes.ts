/** Quotation marks. */
import { A, AB, B, C, inf, rule } from '../row';
import {
  iniTest,
  keyed,
  profilePage,
  profileTest,
  stringsPage,
  syntaxPage,
  wine,
  wineProfile,
} from '../sources';

export const quotes = [
  rule(
    'quote-whole-value',
    'Quotation marks around a value are not part of it.',
    inf('[A]', 'q="v 2"'),
    AB('D', syntaxPage, { A: [['q', 'v 2']] }),
    C('T', `${profileTest('test_GetPrivateProfileString')}; ${iniTest('Quotes_Tests')}`, {
      A: [['q', 'v 2']],
    }),
  ),
  rule(
    'quote-part-of-key',
    'They may enclose a part of a key or value and are dropped all the same.',
    inf('[A]', 'Na"Me"=x"y"z'),
    AB('T', keyed(18, 24), { A: [['NaMe', 'xyz']] }),
    C('W', wineProfile, { A: [['Na"Me"', 'x"y"z']] }),
  ),
  rule(
    'quote-hides-equals',
    'An equals sign between them makes no key.',
    inf('[A]', '"name=v"'),
    A('T', keyed(19), { A: [['name=v', 'name=v']] }),
    B({ A: [[null, 'name=v']] }),
    C('W', wineProfile, { A: [['"name', 'v"']] }),
  ),
  rule(
    'quote-hides-equals-in-part',
    '… also where text stands before them.',
    inf('[A]', 'na"me=v"'),
    A('T', keyed(19), { A: [['name=v', 'name=v']] }),
  ),
  rule(
    'quote-doubled-inside',
    'Two marks between marks are one mark of the value.',
    inf('[A]', 'a"b""c,d=e"'),
    A('T', keyed(20), { A: [['ab"c,d=e', 'ab"c,d=e']] }),
  ),
  rule(
    'quote-doubled-documented',
    'The documented example of it.',
    inf('[A]', 'HKR,,Ex,,"Show an ""odd"" word"'),
    AB('D', syntaxPage, { A: [[null, 'HKR', '', 'Ex', '', 'Show an "odd" word']] }),
  ),
  rule(
    'quote-tripled',
    'Three marks on each side leave one on each side.',
    inf('[A]', 'q=%t%', '[Strings]', 't="""some text"""'),
    AB('D', stringsPage, { A: [['q', '"some text"']] }),
  ),
  rule(
    'quote-empty-inside-key',
    'Two marks outside of marks are an empty string: nothing.',
    inf('[A]', 'na""me=v'),
    AB('T', keyed(21), { A: [['name', 'v']] }),
  ),
  rule(
    'quote-empty-inside-value',
    '… in values as in keys.',
    inf('[A]', 'q=a""b,c'),
    AB('T', keyed(22, 23), { A: [['q', 'ab', 'c']] }),
  ),
  rule(
    'quote-empty-field',
    'An empty string is an empty field.',
    inf('[A]', 'q="",x," "'),
    AB('T', keyed(32), { A: [['q', '', 'x', ' ']] }),
  ),
  rule(
    'quote-empty-line',
    'A line of one empty string is a line.',
    inf('[A]', '""'),
    A('W', wine, { A: [['', '']] }),
    B({ A: [[null, '']] }),
    C('W', wineProfile, { A: [[null, '""']] }),
  ),
  rule(
    'quote-four-marks',
    'Four marks are a mark between marks.',
    inf('[A]', 'q="""",""""""'),
    AB('W', wine, { A: [['q', '"', '""']] }),
  ),
  rule(
    'quote-doubled-outside',
    'Two marks, a word and two marks: nothing, the word, and nothing.',
    inf('[A]', 'q=""x""'),
    AB('W', wine, { A: [['q', 'x']] }),
    C('D', 'KB Q69752', { A: [['q', '"x"']] }),
  ),
  rule(
    'quote-hides-comma',
    'A comma between marks separates nothing.',
    inf('[A]', 'q=a","b'),
    AB('T', keyed(24), { A: [['q', 'a,b']] }),
  ),
  rule(
    'quote-hides-semicolon',
    'A semicolon between marks starts no comment.',
    inf('[A]', 'q="a;b" ; c'),
    AB('D', `${syntaxPage}; ${stringsPage}`, { A: [['q', 'a;b']] }),
    C('W', wineProfile, { A: [['q', '"a;b" ; c']] }),
  ),
  rule(
    'quote-hides-backslash',
    'A backslash between marks continues nothing, so that a path can end in one.',
    inf('[A]', 'q="c:\\dir\\"', 'r=1'),
    AB('D', stringsPage, {
      A: [
        ['q', 'c:\\dir\\'],
        ['r', '1'],
      ],
    }),
  ),
  rule(
    'quote-keeps-blanks',
    'Blanks between marks are kept, those around them dropped.',
    inf('[A]', 'q = c ," d" ', ' " r " = 1'),
    AB('T', keyed(29), {
      A: [
        ['q', 'c', ' d'],
        [' r ', '1'],
      ],
    }),
    C('T', iniTest('Quotes_Tests'), {
      A: [
        ['q', 'c ," d"'],
        ['" r "', '1'],
      ],
    }),
  ),
  rule(
    'quote-unterminated',
    'A string that is not closed ends with its line, without an error.',
    inf('[A]', 'q=a",b'),
    AB('T', keyed(25), { A: [['q', 'a,b']] }),
    C('W', wineProfile, { A: [['q', 'a",b']] }),
  ),
  rule(
    'quote-unterminated-backslash',
    'A backslash at the end of it is text and does not continue the line.',
    inf('[A]', 'q="dir\\', 'r=1'),
    AB('T', keyed(26), {
      A: [
        ['q', 'dir\\'],
        ['r', '1'],
      ],
    }),
  ),
  rule(
    'quote-unterminated-keeps-blanks',
    'Blanks at the end of it are kept, the CR of a CRLF is not.',
    '[Version]\r\nSignature="$Windows NT$"\r\n[A]\r\nq="a  \r\n',
    AB('W', wine, { A: [['q', 'a  ']] }),
  ),
  rule(
    'quote-does-not-span-lines',
    'Hence strings do not span lines, though a page prints one that does: its second line is a line of its own.',
    inf('[A]', 'q="first;', '   second"'),
    A('T', keyed(25, 26), {
      A: [
        ['q', 'first;'],
        ['second', 'second'],
      ],
    }),
    B({
      A: [
        ['q', 'first;'],
        [null, 'second'],
      ],
    }),
  ),
  rule(
    'quote-blank-before-part',
    'A blank between text and marks is kept by setupapi and lost in text mode.',
    inf('[A]', 'q=x "y z"'),
    A('W', wine, { A: [['q', 'x y z']] }),
    B({ A: [['q', 'xy z']] }),
    C('W', wineProfile, { A: [['q', 'x "y z"']] }),
  ),
  rule(
    'quote-blank-behind-part',
    'A blank between marks and text is kept by both.',
    inf('[A]', 'q="y" z'),
    AB('W', wine, { A: [['q', 'y z']] }),
  ),
  rule(
    'quote-blank-between-parts',
    'Between two strings it counts as one before marks.',
    inf('[A]', 'q="a" "b"'),
    A('W', wine, { A: [['q', 'a b']] }),
    B({ A: [['q', 'ab']] }),
    C('T', iniTest('Quotes_Tests'), { A: [['q', 'a" "b']] }),
  ),
  rule(
    'quote-blank-behind-backslash',
    'Behind a backslash text mode keeps the blank.',
    inf('[A]', 'q=x\\ "y"', 'r=x \\ \\ "y"'),
    AB('W', wine, {
      A: [
        ['q', 'x\\ y'],
        ['r', 'x \\ \\ y'],
      ],
    }),
  ),
  rule(
    'quote-single',
    'Single quotation marks are text. The profile API drops a pair of them.',
    inf('[A]', "HKLM,A,'C',D", "q='v'"),
    AB('T', keyed(27), {
      A: [
        [null, 'HKLM', 'A', "'C'", 'D'],
        ['q', "'v'"],
      ],
    }),
    C('T', `${iniTest('Quotes_Tests')}; ${profilePage}`, {
      A: [
        [null, "HKLM,A,'C',D"],
        ['q', 'v'],
      ],
    }),
  ),
  rule(
    'quote-profile-keeps-blanks',
    'For the profile API, blanks inside of the pair are kept, those around it dropped.',
    '[A]\nq=  "  v  "  \nr=  \'  w  \'  \n',
    C('T', iniTest('Quotes_Tests'), {
      A: [
        ['q', '  v  '],
        ['r', '  w  '],
      ],
    }),
  ),
  rule(
    'quote-profile-pair-must-match',
    'The marks of the pair must be the same.',
    '[A]\nq="v\'\nr=\'"w\'"\n',
    C('T', iniTest('Quotes_Tests'), {
      A: [
        ['q', '"v\''],
        ['r', '\'"w\'"'],
      ],
    }),
  ),
  rule(
    'quote-profile-only-outer-pair',
    'Only the outermost pair is dropped.',
    '[A]\nq="\'a\'"\nr=\'"b"\'\ns=""c""\nt=\'\'d\'\'\n',
    C('T', iniTest('Quotes_Tests'), {
      A: [
        ['q', "'a'"],
        ['r', '"b"'],
        ['s', '"c"'],
        ['t', "'d'"],
      ],
    }),
  ),
  rule(
    'quote-profile-single-mark',
    'A value that is one mark keeps it.',
    '[A]\nq="\nr=""\n',
    C('W', wineProfile, {
      A: [
        ['q', '"'],
        ['r', ''],
      ],
    }),
  ),
  rule(
    'quote-profile-not-in-keys',
    'Keys keep their marks.',
    '[A]\n"q"=1\n\'r\'=2\n',
    C('T', iniTest('Concept_Transfer_Tests'), {
      A: [
        ['"q"', '1'],
        ["'r'", '2'],
      ],
    }),
  ),
];
