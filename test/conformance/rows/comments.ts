/** Comments, and lines that go on in the next one. */
import { A, AB, B, C, inf, rule, signature } from '../row';
import { iniTest, keyed, syntaxPage, wine, wineProfile } from '../sources';

export const comments = [
  rule(
    'comment-behind-value',
    'A semicolon starts a comment, at the start of a line or behind a value. To the profile API, only at the start.',
    inf('[A]', 'q=1 ; note, x=2', ';r=3', ' \t; s=4'),
    AB('D', syntaxPage, { A: [['q', '1']] }),
    C('T', iniTest('Semicolon_Tests'), { A: [['q', '1 ; note, x=2']] }),
  ),
  rule(
    'comment-without-blank',
    'No blank is needed before it.',
    inf('[A]', 'q=1;2', 'k;ey=3'),
    A('W', wine, {
      A: [
        ['q', '1'],
        ['k', 'k'],
      ],
    }),
    C('T', iniTest('Semicolon_Tests'), {
      A: [
        ['q', '1;2'],
        ['k;ey', '3'],
      ],
    }),
  ),
  rule(
    'comment-in-token',
    'In an unquoted token it starts a comment, too, though a page says otherwise. The percent sign that is left is text.',
    inf('[A]', 'q=%a;b%', '[Strings]', 'a="x"', '"a;b"="y"'),
    AB('T', `${keyed(48)}, against ${syntaxPage}`, { A: [['q', '%a']] }),
  ),
  rule(
    'comment-in-quoted-token',
    'Between quotation marks a token may hold one.',
    inf('[A]', 'q="%a;b%"', '[Strings]', '"a;b"="y"'),
    AB('D', syntaxPage, { A: [['q', 'y']] }),
  ),
  rule(
    'comment-in-place-of-value',
    'Right behind the equals sign or a comma it leaves an empty field.',
    inf('[A]', 'q=;x', 'r=a,;x'),
    AB('W', wine, {
      A: [
        ['q', ''],
        ['r', 'a', ''],
      ],
    }),
    C('T', iniTest('Semicolon_Tests'), {
      A: [
        ['q', ';x'],
        ['r', 'a,;x'],
      ],
    }),
  ),
  rule(
    'comment-does-not-continue',
    'A backslash at its end continues nothing.',
    inf('[A]', '; note \\', 'q=1', 'r=2 ; note \\', 's=3'),
    AB('W', wine, {
      A: [
        ['q', '1'],
        ['r', '2'],
        ['s', '3'],
      ],
    }),
  ),
  rule(
    'comment-holds-anything',
    'What stands in a comment does not matter.',
    inf('[A]', '; "open [B] %x', 'q=1'),
    AB('W', wine, { A: [['q', '1']] }, { absent: ['B'] }),
    C('W', wineProfile, { A: [['q', '1']] }, { absent: ['B'] }),
  ),
  rule(
    'continue-key',
    'A backslash at the end of a line joins the next one to it, even in a key. The profile API knows no such thing.',
    inf('[A]', 'na\\', 'me=v'),
    AB('T', keyed(6), { A: [['name', 'v']] }),
    C('W', wineProfile, {
      A: [
        [null, 'na\\'],
        ['me', 'v'],
      ],
    }),
  ),
  rule(
    'continue-blanks-vanish',
    'Blanks around the backslash and those that start the next line vanish.',
    inf('[A]', 'na  \\  ', '  me=v'),
    AB('T', keyed(7), { A: [['name', 'v']] }),
  ),
  rule(
    'continue-without-key',
    'Joined text has no key either where a comma follows.',
    inf('[A]', 'HKR\\', '2,x'),
    AB('T', keyed(8), { A: [[null, 'HKR2', 'x']] }),
  ),
  rule(
    'continue-comment-in-key',
    'A comment may stand behind the backslash.',
    inf('[A]', 'na  \\ ;cc', 'me=v'),
    AB('T', keyed(9), { A: [['name', 'v']] }),
  ),
  rule(
    'continue-comment',
    '… whatever it holds.',
    inf('[A]', 'q=a, \\ ; note \\ here', '  b'),
    AB('D', syntaxPage, { A: [['q', 'a', 'b']] }),
    C('W', wineProfile, {
      A: [
        ['q', 'a, \\ ; note \\ here'],
        [null, 'b'],
      ],
    }),
  ),
  rule(
    'continue-several-backslashes',
    'All backslashes at the end of a line go, with the blanks between them.',
    inf('[A]', 'q=a \\ \\ ', ' b'),
    AB('T', keyed(10), { A: [['q', 'ab']] }),
  ),
  rule(
    'continue-two-backslashes',
    'Two of them do not make one of the value.',
    inf('[A]', 'r=c\\\\', 'd'),
    AB('T', `${keyed(12)}; ${syntaxPage}`, { A: [['r', 'cd']] }),
  ),
  rule(
    'continue-not-inside-line',
    'A backslash with text behind it is text.',
    inf('[A]', 'ba \\ dc=xx', 'p=c:\\a b\\c'),
    AB('T', keyed(11, 61), {
      A: [
        ['ba \\ dc', 'xx'],
        ['p', 'c:\\a b\\c'],
      ],
    }),
  ),
  rule(
    'continue-two-inside-line',
    '… and so are two.',
    inf('[A]', 'q=b\\\\c', 'p=\\\\server\\share'),
    AB('T', keyed(13, 61), {
      A: [
        ['q', 'b\\\\c'],
        ['p', '\\\\server\\share'],
      ],
    }),
  ),
  rule(
    'continue-at-end-of-file',
    'At the end of the file it ends the value.',
    `${signature}[A]\nab=cd \\ `,
    AB('T', keyed(14), { A: [['ab', 'cd']] }),
  ),
  rule(
    'continue-twice',
    'The next line may continue, too, even if nothing else stands in it.',
    inf('[A]', 'q=c \\ ', ' \\ ', ' a'),
    AB('T', keyed(15), { A: [['q', 'ca']] }),
  ),
  rule(
    'continue-then-literal',
    'A backslash at the start of the next line with text behind it is text.',
    inf('[A]', 'q=c \\ ', ' \\ a'),
    AB('T', keyed(16), { A: [['q', 'c\\ a']] }),
  ),
  rule(
    'continue-literal-first',
    '… as is one that starts a key or a value.',
    inf('[A]', '  \\ a= \\ b'),
    AB('T', keyed(17), { A: [['\\ a', '\\ b']] }),
  ),
  rule(
    'continue-quoted-path',
    'A path that ends in a backslash goes between quotation marks when the line continues.',
    inf('[A]', 'CopyFiles="Dir\\"\\ ; why', ',File'),
    AB('D', syntaxPage, { A: [['CopyFiles', 'Dir\\', 'File']] }),
  ),
  rule(
    'continue-quoted-path-without-comment',
    '… the documented example without a comment.',
    inf('[A]', 'CopyFiles = "Dir\\"\\', ',File'),
    AB('D', syntaxPage, { A: [['CopyFiles', 'Dir\\', 'File']] }),
  ),
  rule(
    'continue-unquoted-path',
    '… and what becomes of it without the quotation marks, whatever number of backslashes stands there.',
    inf('[A]', 'CopyFiles = Dir\\\\', ',File'),
    AB('D', syntaxPage, { A: [['CopyFiles', 'Dir', 'File']] }),
  ),
  rule(
    'continue-quote-on-next-line',
    'The next line may start with a string.',
    inf('[A]', 'q=x \\', '  " y"'),
    AB('W', wine, { A: [['q', 'x y']] }),
  ),
  rule(
    'continue-crlf',
    'CRLF line ends continue as well.',
    `${signature}[A]\r\nq=a, \\\r\n  b\r\n`,
    AB('W', wine, { A: [['q', 'a', 'b']] }),
  ),
  rule(
    'continue-swallows-header',
    'An unquoted path with a backslash at its end joins what follows, be it a header.',
    inf('[A]', 'q=c:\\dir\\', '[B]', 'r=1'),
    AB(
      'W',
      wine,
      {
        A: [
          ['q', 'c:\\dir[B]'],
          ['r', '1'],
        ],
      },
      { absent: ['B'] },
    ),
    C('W', wineProfile, { A: [['q', 'c:\\dir\\']], B: [['r', '1']] }),
  ),
  rule(
    'continue-swallows-entry',
    '… or an entry, whose equals sign becomes text.',
    inf('[A]', 'q=a\\', 'r=1', 's=2'),
    AB('W', wine, {
      A: [
        ['q', 'ar=1'],
        ['s', '2'],
      ],
    }),
  ),
  rule(
    'continue-into-blank-line',
    'A blank line ends the value.',
    inf('[A]', 'q=a, \\', '', 'r=1'),
    AB('W', wine, {
      A: [
        ['q', 'a', ''],
        ['r', '1'],
      ],
    }),
  ),
  rule(
    'continue-into-comment-line',
    '… as does a line that is a comment.',
    inf('[A]', 'q=a, \\', '; note', 'r=1'),
    AB('W', wine, {
      A: [
        ['q', 'a', ''],
        ['r', '1'],
      ],
    }),
  ),
  rule(
    'continue-only-backslash',
    'A line that is nothing but a backslash is the start of the next one.',
    inf('[A]', '\\', 'q=1', '\\', '', 'r=2'),
    A('W', wine, {
      A: [
        ['q', '1'],
        ['', ''],
        ['r', '2'],
      ],
    }),
    B({
      A: [
        ['q', '1'],
        [null, ''],
        ['r', '2'],
      ],
    }),
  ),
];
