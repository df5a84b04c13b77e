import { untracked } from '../context';
import { moveEntry, removeRow } from '../edits';
import { defineRule } from '../rule';
import { placeOfRow } from './fixes';
import { isNotSupported } from './not-supported';
import { sectionOrder } from './sections';

const support = 'OemUpgradeSupport';

export const netmapNotsupportedSection = defineRule({
  id: 'netmap-notsupported-section',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'NotSupported in [OemUpgradeHelpFiles]',
  what: 'A row of [OemUpgradeHelpFiles] has the keyword NotSupported. The text of the page on help messages puts it there, its example has it in [OemUpgradeSupport].',
  why: 'In [OemUpgradeHelpFiles] two files are expected, so that the keyword would be taken as the name of one. What is done for a component is said in [OemUpgradeSupport].',
  fix: 'Move the row to [OemUpgradeSupport].',
  pages: ['network/specifying-alternative-help-message-files-in-a-netmap-inf-file'],
  good: '[OemUpgradeSupport]\nacme_old = NotSupported\n\n[OemUpgradeHelpFiles]\nacme_old = acme.txt, acme.htm\n',
  bad: `[OemUpgradeHelpFiles]
acme_old = NotSupported
;          ^^^^^^^^^^^^ netmap-notsupported-section
acme_fax = "notsupported", fax.htm
;          ^^^^^^^^^^^^^^ netmap-notsupported-section
`,
  silent: [
    '[OemUpgradeSupport]\nacme_old = NotSupported\n[OemUpgradeHelpFiles]\nacme_old = a.txt, a.htm\n',
    '[OemUpgradeHelpFiles]\na = notsupported.txt, notsupported.htm\nb = a.txt, NotSupported\n',
    '[OemNetServices]\nAcme = NotSupported\n[OemUpgradeHelpFiles]\n; a = NotSupported\nNotSupported\n',
  ],
  entries: {
    roles: ['help-files'],
    check({ row, entry, part }, context) {
      const field = entry.fields[0]!;
      if (entry.key === null || !isNotSupported(field.value)) return;
      context.report(
        row,
        part,
        field,
        `NotSupported belongs in [${support}]. Here NetSetup expects two files with a message. Move the row.`,
      );
    },
  },
  fixes(finding, context) {
    const { file } = context;
    const place = placeOfRow(finding, file);
    const id = finding.row.entry!.key!.value;
    if (untracked(context).facts('post-id', id, 'support').length > 0) {
      const title = `Remove the row: [${support}] has one for ${id}`;
      return [{ title, edits: [removeRow(place)], safe: false }];
    }
    const edits = moveEntry(file, place, support, sectionOrder);
    return [{ title: `Move the row to [${support}]`, edits, safe: false }];
  },
});
