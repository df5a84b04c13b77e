/** Which strings section a token comes from, and which directory. */
import { A, AB, B, inf, rule } from '../row';
import { keyed, stringsPage, wine } from '../sources';

const strings = ['[Strings]', 'drive="C:\\"'];
const inGerman = { language: 0x0407 };
const inSwissGerman = { language: 0x0807 };
const root = {
  directories: new Map([
    [24, 'C:\\'],
    [11, 'C:\\WINDOWS\\system32'],
  ]),
};

export const languages = [
  rule(
    'language-exact',
    'The strings section of the language of the machine comes first.',
    { text: inf('[A]', 'q=%t%', '[Strings]', 't="en"', '[Strings.0407]', 't="de"'), ...inGerman },
    AB('D', stringsPage, { A: [['q', 'de']] }),
  ),
  rule(
    'language-not-asked-for',
    'On a machine of another language, or where none is said, it is [Strings].',
    inf('[A]', 'q=%t%', '[Strings.0407]', 't="de"', '[Strings]', 't="en"'),
    AB('D', stringsPage, { A: [['q', 'en']] }),
  ),
  rule(
    'language-neutral',
    'Then comes the neutral sublanguage of the language.',
    {
      text: inf(
        '[A]',
        'q=%t%',
        '[Strings]',
        't="en"',
        '[Strings.0407]',
        't="de"',
        '[Strings.0007]',
        't="neutral"',
      ),
      ...inSwissGerman,
    },
    AB('D', stringsPage, { A: [['q', 'neutral']] }),
  ),
  rule(
    'language-any-sublanguage',
    'Then any other sublanguage of it. Text mode does not look for these.',
    { text: inf('[A]', 'q=%t%', '[Strings]', 't="en"', '[Strings.0407]', 't="de"'), ...inSwissGerman },
    A('D', stringsPage, { A: [['q', 'de']] }),
    B({ A: [['q', 'en']] }),
  ),
  rule(
    'language-other',
    'Then [Strings].',
    { text: inf('[A]', 'q=%t%', '[Strings]', 't="en"', '[Strings.040C]', 't="fr"'), ...inGerman },
    AB('D', stringsPage, { A: [['q', 'en']] }),
  ),
  rule(
    'language-hexadecimal-case',
    'The digits compare without case.',
    {
      text: inf('[A]', 'q=%t%', '[Strings]', 't="en"', '[sTRINGS.0C0a]', 't="es"'),
      language: 0x0c0a,
    },
    AB('W', wine, { A: [['q', 'es']] }),
  ),
  rule(
    'language-taken-whole',
    'One section is taken for all tokens, so that one that it lacks is undefined. Text mode looks on, token by token.',
    { text: inf('[A]', 'q=%t%%u%', '[Strings]', 't="en"', 'u="1"', '[Strings.0407]', 't="de"'), ...inGerman },
    A('D', stringsPage, { A: [['q', 'de%u%']] }),
    B({ A: [['q', 'de1']] }),
  ),
  rule(
    'language-short-suffix',
    'A suffix that has not four digits names no language.',
    { text: inf('[A]', 'q=%t%', '[Strings]', 't="en"', '[Strings.7]', 't="de"'), language: 7 },
    AB('W', wine, { A: [['q', 'en']] }),
  ),
  rule(
    'dirid',
    'A token that is a number is a directory. Text mode knows no such.',
    { text: inf('[A]', 'q="%24%"', 'r=%11%\\a.dll', ...strings), ...root },
    A('T', keyed(56), {
      A: [
        ['q', 'C:\\'],
        ['r', 'C:\\WINDOWS\\system32\\a.dll'],
      ],
    }),
    B({
      A: [
        ['q', '%24%'],
        ['r', '%11%\\a.dll'],
      ],
    }),
  ),
  rule(
    'dirid-backslash',
    'A backslash behind a directory that ends in one is dropped.',
    { text: inf('[A]', 'q="%24%\\x"', ...strings), ...root },
    A('T', keyed(58), { A: [['q', 'C:\\x']] }),
  ),
  rule(
    'dirid-two-backslashes',
    '… but only one.',
    { text: inf('[A]', 'q="%24%\\\\x"'), ...root },
    A('T', keyed(60), { A: [['q', 'C:\\\\x']] }),
  ),
  rule(
    'dirid-backslash-not-for-strings',
    'Behind a string none is dropped.',
    inf('[A]', 'q="%drive%"', 'r="%drive%\\x"', ...strings),
    AB('T', keyed(57, 59), {
      A: [
        ['q', 'C:\\'],
        ['r', 'C:\\\\x'],
      ],
    }),
  ),
  rule(
    'dirid-unknown',
    'A number for which no directory is known stays as it is written.',
    { text: inf('[A]', 'q=%-1%,%99%'), ...root },
    A('W', wine, { A: [['q', '%-1%', '%99%']] }),
  ),
  rule(
    'dirid-before-string',
    'A string whose name is a number is hidden by the directory of that number.',
    {
      text: inf('[A]', 'q=%24%,%25%', '[Strings]', '24=x', '25=y'),
      ...root,
      doubt:
        'The page says that the directories of the system cannot be assigned anew; Wine looks among the strings first.',
    },
    A('D', 'install/using-dirids', { A: [['q', 'C:\\', 'y']] }),
    B({ A: [['q', 'x', 'y']] }),
  ),
];
