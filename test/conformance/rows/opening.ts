/** Which files open as WIN4 INFs, and what is said of the others. */
import { A, AB, B, C, inf, refused, rule, signature } from '../row';
import { iniTest, inTest, keyed, opened, syntaxPage, versionPage, wine, wineProfile } from '../sources';

const wrongStyle = refused('ERROR_WRONG_INF_STYLE', 0);
const stray = (line: number) => refused('ERROR_EXPECTED_SECTION_NAME', line);
/** No section is found. */
const nothing = { sectionCount: 0 };
/** What text mode says of a line before the first section. */
const strayInTextMode = (line: number) => refused('ERROR_WRONG_INF_STYLE', line);

export const opening = [
  rule(
    'open-nothing',
    'A file without sections is no INF; the other readers find nothing in it and do not mind.',
    '\r\n',
    A('T', opened(0), {}, wrongStyle),
    B({}, nothing),
    C('W', wineProfile, {}, nothing),
  ),
  rule(
    'open-text-without-sections',
    'Without a Signature the style is what is wrong, even where lines stand before all sections.',
    'hello\nworld\n',
    A('T', opened(1), {}, wrongStyle),
    B({}, strayInTextMode(1)),
    C('T', iniTest('SquareBracket_Tests'), {}, nothing),
  ),
  rule(
    'open-version-without-signature',
    'A [Version] section without a Signature does not make a WIN4 INF. Text mode asks for none.',
    '[Version]\nProvider=Contoso\n',
    A('T', opened(2), { Version: [['Provider', 'Contoso']] }, wrongStyle),
    B({ Version: [['Provider', 'Contoso']] }),
  ),
  rule(
    'open-signature-empty',
    'An empty Signature is none.',
    '[Version]\nSignature=\n',
    A('T', opened(3), { Version: [['Signature', '']] }, wrongStyle),
  ),
  rule(
    'open-signature-unknown',
    'A Signature that is not one of the known ones is none.',
    '[Version]\nSignature="$Linux$"\n',
    A('T', opened(4), { Version: [['Signature', '$Linux$']] }, wrongStyle),
  ),
  rule(
    'open-signature-case',
    'Section, key and value of the Signature compare without case; quotes are not needed.',
    '[VeRsIoN]\nsIgNaTuRe=$ChIcAgO$\n',
    A('T', opened(5, 6), { Version: [['sIgNaTuRe', '$ChIcAgO$']] }),
  ),
  rule(
    'open-signature-windows-nt',
    'The Signature of Windows NT and its successors opens.',
    '[Version]\nSignature = "$Windows NT$"\n',
    A('D', versionPage, { Version: [['Signature', '$Windows NT$']] }),
  ),
  rule(
    'open-signature-unquoted-blank',
    'It needs no quotes for its blank, which stands inside.',
    '[Version]\nSignature = $Windows NT$\n',
    A('W', wine, { Version: [['Signature', '$Windows NT$']] }),
  ),
  rule(
    'open-signature-windows-95',
    'The Signature of Windows 95, which the page does not list.',
    '[Version]\nSignature="$Windows 95$"\n',
    A('W', wine, { Version: [['Signature', '$Windows 95$']] }),
  ),
  rule(
    'open-signature-more-fields',
    'Only the first field of the Signature counts; more may follow.',
    '[Version]\nSignature="$Windows NT$",more,fields\n',
    A('T', opened(7), { Version: [['Signature', '$Windows NT$', 'more', 'fields']] }),
  ),
  rule(
    'open-signature-in-second-field',
    'A Signature in the second field is none.',
    '[Version]\nSignature=x,"$Windows NT$"\n',
    A('W', wine, { Version: [['Signature', 'x', '$Windows NT$']] }, wrongStyle),
  ),
  rule(
    'open-signature-repeated',
    'Of two Signatures the first counts.',
    '[Version]\nSignature=x\nSignature="$CHICAGO$"\n',
    A(
      'W',
      wine,
      {
        Version: [
          ['Signature', 'x'],
          ['Signature', '$CHICAGO$'],
        ],
      },
      wrongStyle,
    ),
  ),
  rule(
    'open-signature-through-token',
    'A Signature that is a token is not looked up.',
    '[Version]\nSignature=%s%\n[Strings]\ns="$CHICAGO$"\n',
    A('W', wine, { Version: [['Signature', '$CHICAGO$']] }, wrongStyle),
  ),
  rule(
    'open-signature-below-other-keys',
    'The Signature need not be the first line of its section.',
    '[Version]\nClass=Net\nSignature="$CHICAGO$"\n',
    A('T', opened(8), {
      Version: [
        ['Class', 'Net'],
        ['Signature', '$CHICAGO$'],
      ],
    }),
  ),
  rule(
    'open-signature-in-second-version',
    'A Signature in a second [Version] section is found, as the two are one.',
    '[Version]\nClass=Net\n[Other]\nx=1\n[Version]\nSignature="$CHICAGO$"\n',
    A('T', opened(9), {
      Version: [
        ['Class', 'Net'],
        ['Signature', '$CHICAGO$'],
      ],
      Other: [['x', '1']],
    }),
  ),
  rule(
    'open-version-with-blanks',
    'Blanks in the brackets of [ Version ] make another section of it, and the Signature in it counts for nothing.',
    '[ Version ]\nSignature="$CHICAGO$"\n',
    A('W', wine, { ' Version ': [['Signature', '$CHICAGO$']] }, { ...wrongStyle, absent: ['Version'] }),
    C('T', iniTest('WhiteSpace_Tests'), { Version: [['Signature', '$CHICAGO$']] }),
  ),
  rule(
    'open-section-before-version',
    'The [Version] section need not be the first one.',
    `[Alpha]\nq=1\n${signature}`,
    A('T', opened(17), { Alpha: [['q', '1']] }),
  ),
  rule(
    'open-sections-in-any-order',
    'Sections may come in any order; [Strings] may be the first one.',
    `[Strings]\nt="x"\n[A]\nq=%t%\n${signature}`,
    A('D', syntaxPage, { A: [['q', 'x']] }),
  ),
  rule(
    'open-comments-first',
    'Comments and blank lines may stand before the first section.',
    `; head\n;more\n\n${signature}[A]\nq=1\n`,
    AB('T', opened(21), { A: [['q', '1']] }),
    C('W', wineProfile, { A: [['q', '1']] }),
  ),
  rule(
    'open-stray-line-after-comments',
    'A line before the first section is refused by its number, which counts comments.',
    `; one\n; two\nstray=1\nstray=2\n${signature}`,
    A('T', opened(19, 20), {}, stray(3)),
    B({}, strayInTextMode(3)),
    C('T', iniTest('SquareBracket_Tests'), { Version: [['Signature', '$Windows NT$']] }),
  ),
  rule(
    'open-stray-line-after-blanks',
    'A line of blanks only is no stray line, but counts.',
    ` \t \nstray\n[A]\n${signature}`,
    A('T', opened(30, 36), {}, stray(2)),
    B({}, strayInTextMode(2)),
  ),
  rule(
    'open-stray-line-first',
    'The stray line may be the first one of the file.',
    `stray\n${signature}`,
    A('T', opened(18), {}, stray(1)),
    B({}, strayInTextMode(1)),
  ),
  rule(
    'open-stray-line-sections-between',
    'The [Strings] section is what forgives stray lines, not any section.',
    `stray\nmore\n[A]\n${signature}[B]\n`,
    A('T', opened(26, 32), { A: [], B: [] }, stray(1)),
  ),
  rule(
    'open-stray-line-with-strings-next',
    'Stray lines are forgiven where the file has a [Strings] section. Text mode forgives nothing.',
    `stray\nmore stray\n[Strings]\nn="v"\n${signature}[A]\nq=%n%\n`,
    A('T', opened(27), { A: [['q', 'v']] }),
    B({ A: [['q', 'v']] }, strayInTextMode(1)),
  ),
  rule(
    'open-stray-line-with-strings-last',
    '… wherever in the file that section stands.',
    `; c\nstray\n${signature}[Strings]\nn="v"\n`,
    A('T', opened(35), { Strings: [['n', 'v']] }),
    B({}, strayInTextMode(2)),
  ),
  rule(
    'open-stray-line-with-language-strings',
    'A section [Strings.0407] alone does not forgive them.',
    `stray\n${signature}[Strings.0407]\nn="v"\n`,
    A('W', wine, {}, stray(1)),
  ),
  rule(
    'open-stray-line-with-strings-without-signature',
    'Where stray lines are forgiven, the Signature is asked for all the same.',
    'stray\n[Strings]\nn="v"\n',
    A('W', wine, {}, wrongStyle),
  ),
  rule(
    'open-stray-number-sign',
    'A line with # is a line like others: # starts no comment in any reader.',
    `# Copyright\n${signature}`,
    A('W', wine, {}, stray(1)),
    B({}, strayInTextMode(1)),
    C('T', iniTest('Hashtag_Tests'), { Version: [['Signature', '$Windows NT$']] }),
  ),
  rule(
    'open-stray-continued',
    'A stray line that goes on in the next one is one line, numbered by its first.',
    `\na=b, \\\n c\n${signature}`,
    A('W', wine, {}, stray(2)),
  ),
  rule(
    'open-closing-bracket-line',
    'A line that starts with "]" is a line like others.',
    inf(']'),
    AB('T', opened(12), {}),
  ),
  rule(
    'open-header-refused-before-style',
    'A header without a bracket is told of before the missing Signature and before stray lines.',
    'stray\n[A\nq=1\n',
    A('W', wine, {}, refused('ERROR_BAD_SECTION_NAME_LINE', 2)),
  ),
  rule(
    'open-first-error-in-text-mode',
    'Text mode stops at the first line that it cannot place.',
    '[A\nq=1\n[B\n',
    B({}, refused('ERROR_BAD_SECTION_NAME_LINE', 1)),
    C('T', iniTest('SquareBracket_Tests'), { A: [['q', '1']], B: [] }),
  ),
  rule(
    'open-file-without-last-line-end',
    'The last line needs no line end.',
    `${signature}[A]\nq=1`,
    AB('T', keyed(0), { A: [['q', '1']] }),
    C('T', iniTest('Reading_Tests'), { A: [['q', '1']] }),
  ),
  rule(
    'open-windows-nt-file',
    'A whole small file: keys, several fields and a blank line.',
    inf('FileVersion=5.1', '[A]', 'k1=F1,F2', '', 'k2=F3'),
    A(
      'T',
      inTest('test_GLE'),
      {
        Version: [
          ['Signature', '$Windows NT$'],
          ['FileVersion', '5.1'],
        ],
        A: [
          ['k1', 'F1', 'F2'],
          ['k2', 'F3'],
        ],
      },
      { calls: [{ call: 'SetupGetLineCount', section: 'a', result: 2 }] },
    ),
  ),
];
