/** Sections of one name. */
import { A, AB, B, C, inf, rule } from '../row';
import { iniTest, keyed, opened, profileTest, syntaxPage, wine, wineProfile } from '../sources';

export const sections = [
  rule(
    'merge-same-name',
    'Sections of one name are one section. The profile API knows the first one only.',
    inf('[A]', 'q=1', '[B]', 'r=2', '[A]', 's=3'),
    A('T', `${opened(9)}; ${keyed(43)}`, {
      A: [
        ['q', '1'],
        ['s', '3'],
      ],
      B: [['r', '2']],
    }),
    B({
      A: [
        ['q', '1'],
        ['s', '3'],
      ],
      B: [['r', '2']],
    }),
    C('T', iniTest('Reading_Tests'), { A: [['q', '1']], B: [['r', '2']] }),
  ),
  rule(
    'merge-order',
    'Its lines come in the order of the file.',
    inf('[A]', 'q=1', 'r=2', '[B]', '[A]', 'q=3', 'p=4'),
    AB('W', wine, {
      A: [
        ['q', '1'],
        ['r', '2'],
        ['q', '3'],
        ['p', '4'],
      ],
    }),
  ),
  rule(
    'merge-across-case',
    'The names may differ in case.',
    inf('[Alpha]', 'q=1', '[ALPHA]', 'r=2'),
    AB('D', syntaxPage, {
      alpha: [
        ['q', '1'],
        ['r', '2'],
      ],
    }),
    C('W', wineProfile, { alpha: [['q', '1']] }),
  ),
  rule(
    'merge-empty-first',
    'An empty first section hides a later one from the profile API.',
    inf('[A]', '[A]', 'q=1'),
    AB('W', wine, { A: [['q', '1']] }),
    C('T', iniTest('Reading_Tests'), { A: [] }),
  ),
  rule(
    'merge-blanks-differ',
    '[A] and [ A ] are two sections to setupapi and one name to the profile API.',
    inf('[ A ]', 'q=1', '[A]', 'r=2'),
    AB('W', wine, { ' A ': [['q', '1']], A: [['r', '2']] }),
    C('T', profileTest('test_profile_sections_names'), { A: [['q', '1']] }),
  ),
];
