import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules';
import { Project } from '../support/project';

/** Two rows that each make the same finding, on the lines where `A` and `B` stand. */
const a = 'NWWKSTA = acme_a';
const b = 'LanmanWorkstation = acme_b';
const rule = 'netmap-client-in-services';

/** A text, and the lines on which the rule still speaks. */
const cases: readonly (readonly [string, string, readonly number[]])[] = [
  ['nothing is switched off', `[OemNetServices]\n${a}\n${b}\n`, [1, 2]],
  ['the next line', `[OemNetServices]\n; netmap-inf-disable-next-line ${rule}\n${a}\n${b}\n`, [3]],
  [
    'the next line behind other rows',
    `[OemNetServices]\nx=y\n\n; netmap-inf-disable-next-line ${rule}\n${a}\n${b}\n`,
    [5],
  ],
  [
    'a line that is not the next one',
    `[OemNetServices]\n; netmap-inf-disable-next-line ${rule}\n\n${a}\n`,
    [3],
  ],
  [
    'several rules by one comment',
    `[OemNetServices]\n; netmap-inf-disable-next-line netmap-empty-id, ${rule}\n${a}\n`,
    [],
  ],
  ['another rule', `[OemNetServices]\n; netmap-inf-disable-next-line netmap-empty-id\n${a}\n`, [2]],
  [
    'two lines by a comment for each',
    `[OemNetServices]\n; netmap-inf-disable-next-line ${rule}\n${a}\n; netmap-inf-disable-next-line ${rule}\n${b}\n`,
    [],
  ],
  ['nothing, behind an entry', `[OemNetServices]\nx = y ; netmap-inf-disable-next-line ${rule}\n${a}\n`, [2]],
  [
    'the line behind a lone CR, which breaks lines for people only',
    `[OemNetServices]\n; x\r; netmap-inf-disable-next-line ${rule}\n${a}\n${b}\n`,
    [4],
  ],
  [
    'a line in the next section',
    `[X]\n; netmap-inf-disable-next-line ${rule}\n[OemNetServices]\n${a}\n`,
    [3],
  ],
  ['the file, from above', `; netmap-inf-disable ${rule}\n[OemNetServices]\n${a}\n${b}\n`, []],
  ['the file, from below', `[OemNetServices]\n${a}\n${b}\n; netmap-inf-disable ${rule}\n`, []],
  ['the file, for another rule', `; netmap-inf-disable netmap-empty-id\n[OemNetServices]\n${a}\n`, [2]],
];

describe('rules: comments that switch them off', () => {
  for (const [what, text, lines] of cases) {
    it(what, () => {
      const project = new Project(
        { 'netmap.inf': text },
        rules.filter(({ id }) => id === rule),
      );
      const told = () => project.diagnostics().map(({ range }) => range.start.line);
      assert.deepEqual(told(), lines);
      // Many rows above, in other leaves, move the lines and nothing else.
      project.workspace.openFile(project.uri, `[Y]\n${'y = z\n'.repeat(100)}${text}`);
      assert.deepEqual(
        told().map((line) => line - 101),
        lines,
      );
    });
  }

  it('settings', () => {
    const project = new Project(
      { 'netmap.inf': `[OemNetServices]\n${a}\n` },
      rules.filter(({ id }) => id === rule),
    );
    const severities = (level?: 'off' | 'error') =>
      project.diagnostics(level === undefined ? {} : { [rule]: level }).map(({ severity }) => severity);
    assert.deepEqual(severities(), ['warning']);
    assert.deepEqual(severities('error'), ['error']);
    assert.deepEqual(severities('off'), []);
  });
});
