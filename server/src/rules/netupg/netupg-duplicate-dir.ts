import type { Fact } from '../../model';
import type { FileView } from '../context';
import { removeRow } from '../edits';
import { defineRule } from '../rule';
import { comparable, directoryOf } from './directory';

export const netupgDuplicateDir = defineRule({
  id: 'netupg-duplicate-dir',
  dialects: ['netupg'],
  severity: 'information',
  title: 'Directory that is listed twice',
  what: 'Two rows of [OemNetUpgradeDirs] name the same directory. Case and a backslash at the end make no difference.',
  why: 'NetSetup reads the netmap.inf of a directory once; the second row adds nothing, and perhaps another directory was meant.',
  fix: 'Remove one of the rows, or correct it.',
  pages: ['network/creating-a-netupg-inf-file'],
  good: '[OemNetUpgradeDirs]\nc:\\upg\\acme\nc:\\upg\\beta\n',
  bad: `[OemNetUpgradeDirs]
c:\\upg\\acme
c:\\upg\\beta
C:\\UPG\\ACME
;<---------- netupg-duplicate-dir
"c:\\upg\\beta\\"
;<------------- netupg-duplicate-dir
`,
  silent: [
    '[OemNetUpgradeDirs]\nc:\\upg\\acme\nc:\\upg\\acme2\nd:\\upg\\acme\n; c:\\upg\\acme\n',
    // Percent signs may stand for anything.
    '[OemNetUpgradeDirs]\n%Upg%\\acme\n%Upg%\\acme\n',
    '[OemNetUpgradeDirs]\nc:\\upg\\acme\n[Notes]\nc:\\upg\\acme\n',
  ],
  entries: {
    roles: ['upgrade-dirs'],
    check({ row, entry, part }, context) {
      const field = directoryOf(entry);
      if (field === undefined || field.value.includes('%')) return;
      const first = firstWith(context, field.value);
      if (first === undefined || first.row === row) return;
      context.report(
        row,
        part,
        field,
        'This directory stands in a row above already. Remove this one, or correct it.',
        { related: [context.related(first, 'The first row is here.')] },
      );
    },
  },
  fixes(finding, { file }) {
    const place = file.tree.rowAt(file.offsetOfRow(finding.part, finding.row))!;
    return [{ title: 'Remove this row', edits: [removeRow(place)], safe: false }];
  },
});

/** The first row that names the directory, in whatever way it is written. */
function firstWith(view: FileView, path: string): Fact | undefined {
  const plain = comparable(path);
  return view.once(`first row with ${plain}`, (all) => {
    const { model } = all;
    const firsts = [plain, `${plain}\\`].flatMap((name) => all.facts('file', name, 'directory').slice(0, 1));
    const at = (fact: Fact) => model.offsetOfRow(fact.part, fact.row);
    return firsts.sort((a, b) => at(a) - at(b))[0];
  });
}
