/** The encodings of files. */
import { A, AB, C, inf, rule } from '../row';
import { guidelinesPage, iniTest, internationalPage, wine } from '../sources';

export const encodings = [
  rule(
    'encoding-ascii',
    'A file of ASCII characters reads the same in every code page.',
    { text: inf('[A]', 'q=plain'), encoding: 'windows-1252' },
    AB('D', guidelinesPage, { A: [['q', 'plain']] }),
  ),
  rule(
    'encoding-utf-16le',
    'UTF-16LE with a byte order mark is how text beyond ASCII is to be written.',
    { text: inf('[A]', 'q=ä€猫'), encoding: 'utf-16le-bom' },
    A('D', guidelinesPage, { A: [['q', 'ä€猫']] }),
    C('T', iniTest('UTF16LE_Tests'), { A: [['q', 'ä€猫']] }),
  ),
  rule(
    'encoding-utf-16le-without-mark',
    'UTF-16LE without a mark is guessed.',
    { text: inf('[A]', 'q=plain'), encoding: 'utf-16le' },
    A('W', wine, { A: [['q', 'plain']] }),
  ),
  rule(
    'encoding-utf-16be',
    'UTF-16BE is named on one page only.',
    {
      text: inf('[A]', 'q=ä€'),
      encoding: 'utf-16be-bom',
      doubt:
        'The other pages name UTF-16LE only. The profile API does not read such files (UTF16BE_Tests of the same collection that is quoted for it elsewhere).',
    },
    A('D', internationalPage, { A: [['q', 'ä€']] }),
  ),
  rule(
    'encoding-utf-8-with-mark',
    'UTF-8 with a byte order mark is no documented encoding of INFs, but is read.',
    {
      text: inf('[A]', 'q=ä'),
      encoding: 'utf-8-bom',
      doubt:
        'The profile API takes the three bytes of the mark for characters, so that it does not find a section on the first line (UTF8_Tests of the collection).',
    },
    A('W', wine, { A: [['q', 'ä']] }),
  ),
  rule(
    'encoding-ansi',
    'Other bytes are text in the ANSI code page of the machine, for which we take that of Western Windows.',
    { text: inf('[A]', 'q=ä€'), encoding: 'windows-1252' },
    A('D', internationalPage, { A: [['q', 'ä€']] }),
  ),
];
