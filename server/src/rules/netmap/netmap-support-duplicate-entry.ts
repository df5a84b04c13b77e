import { removeRow } from '../edits';
import { haveSameFields } from '../entries';
import { defineRule } from '../rule';
import { placeOfRow } from './fixes';
import { rowsWithOtherDll } from './migration-dlls';

export const netmapSupportDuplicateEntry = defineRule({
  id: 'netmap-support-duplicate-entry',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'Post-upgrade ID with two rows in [OemUpgradeSupport]',
  what: 'A post-upgrade ID has more than one row in [OemUpgradeSupport]. IDs are the same whatever their case.',
  why: 'One row tells how a component is upgraded, and no page says which of two rows NetSetup takes.',
  fix: 'Keep one of the rows.',
  pages: ['network/specifying-the-upgrade-dll-in-a-netmap-inf-file'],
  good: '[OemUpgradeSupport]\nacme_spool = acmemig.dll\n',
  bad: `[OemUpgradeSupport]
acme_spool = acmemig.dll
acme_fax = acmemig.dll
ACME_SPOOL = NotSupported
;<--------- netmap-support-duplicate-entry

[OemUpgradeSupport]
"acme_fax" = ACMEMIG.dll ; again
;<--------- netmap-support-duplicate-entry
`,
  silent: [
    '[OemUpgradeSupport]\nacme_spool = acmemig.dll\nacme_spool2 = acmemig.dll\n; acme_spool = NotSupported\n',
    // A help row for the same ID is right.
    '[OemUpgradeSupport]\nacme_spool = NotSupported\n[OemUpgradeHelpFiles]\nacme_spool = a.txt, a.htm\n',
    // That there are two DLLs is the mistake, and another rule speaks of it.
    '[OemUpgradeSupport]\nacme_spool = acmemig.dll\nacme_fax = acmemig.dll\nacme_spool = other.dll\n',
    '[OemUpgradeSupport]\n= acmemig.dll\n= acmemig.dll\n%Id% = acmemig.dll\n%Id% = NotSupported\n',
  ],
  entries: {
    roles: ['upgrade-support'],
    check({ row, entry, part }, context) {
      if (entry.key === null || entry.key.value === '') return;
      const { value } = entry.key;
      const [first] = context.facts('post-id', value, 'support');
      if (first === undefined || first.row === row) return;
      const others = rowsWithOtherDll(context);
      if (others.has(row) || others.has(first.row)) return;
      const redundant = haveSameFields(first.row.entry!, entry);
      const message = redundant
        ? `${value} has the same row above already. Remove this one.`
        : `${value} has another row above already, and no page says which of them NetSetup takes. Keep one.`;
      const related = [context.related(first, 'The first row is here.')];
      context.report(row, part, entry.key, message, { related, data: redundant });
    },
  },
  fixes(finding, { file }) {
    const edits = [removeRow(placeOfRow(finding, file))];
    return [{ title: 'Remove this row', edits, safe: finding.data === true }];
  },
});
