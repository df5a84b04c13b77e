import { untracked } from '../context';
import { removeRow } from '../edits';
import type { Fix } from '../fix';
import { defineRule } from '../rule';
import { mappedTargets, mostTargets, newRow, placeOfRow, replaceIn } from './fixes';
import { PostIds } from './post-ids';
import { oneToOneTarget, written } from './rows';

const support = 'OemUpgradeSupport';

export const netmapSupportPreupgradeId = defineRule({
  id: 'netmap-support-preupgrade-id',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'Pre-upgrade ID as a key of [OemUpgradeSupport]',
  what: 'A row of [OemUpgradeSupport] has the ID that the component had before the upgrade. The example of the page on help messages has it so, its text and all other pages say post-upgrade ID.',
  why: 'NetSetup looks in this section with the ID that the mapping gave it, so it does not find the row.',
  fix: 'Write the post-upgrade ID.',
  pages: [
    'network/specifying-the-upgrade-dll-in-a-netmap-inf-file',
    'network/winnt32-phase-of-the-network-upgrade-process',
    'network/specifying-alternative-help-message-files-in-a-netmap-inf-file',
  ],
  good: '[OemNetServices]\nAcmeSpool = acme_spool\n\n[OemUpgradeSupport]\nacme_spool = acmemig.dll\n',
  bad: `[OemNetServices]
AcmeSpool = acme_spool
AcmeFax = acme_fax

[OemNetAdapters]
AcmeNic = 0, AcmeBoards

[AcmeBoards]
ValueName = "BoardType"
ValueType = 1
acme_pci = "ACME PCI"
acme_isa = "ValueNotPresent"

[OemUpgradeSupport]
acmespool = acmemig.dll
;<-------- netmap-support-preupgrade-id
"AcmeFax" = NotSupported
;<-------- netmap-support-preupgrade-id
AcmeNic = acmemig.dll
;<------ netmap-support-preupgrade-id
`,
  silent: [
    // Both IDs are the same: right.
    '[OemNetServices]\nacme = acme\n[OemUpgradeSupport]\nacme = acmemig.dll\n',
    // One component's old ID is another one's new ID.
    '[OemNetServices]\nacme1 = acme2\nacme2 = acme3\n[OemUpgradeSupport]\nacme2 = acmemig.dll\nacme3 = acmemig.dll\n',
    // The name may be an ID of the one-to-many section, whose sides cannot be told apart.
    '[OemNetAdapters]\nAcmeNic = 0, Boards\n[Boards]\nacmenic = one\nOne = acme_one\n[OemUpgradeSupport]\nAcmeNic = acmemig.dll\nOne = acmemig.dll\n',
    '[OemUpgradeSupport]\nacme_gone = acmemig.dll\n[OemUpgradeHelpFiles]\nAcme = a.txt, a.htm\n[OemNetServices]\nAcme = acme_a\n',
  ],
  entries: {
    roles: ['upgrade-support'],
    check({ row, entry, part }, context) {
      const { key } = entry;
      if (key === null || key.value === '' || key.value.includes('%')) return;
      if (!PostIds.of(context).isOnlyPreUpgrade(key.value)) return;
      const [first] = context.facts('pre-id', key.value);
      const mapping = first!.row.entry!;
      const target = oneToOneTarget(mapping)?.value;
      const message =
        target !== undefined && !target.includes('%')
          ? `${key.value} is the ID before the upgrade. NetSetup looks in [${support}] with the one after it, so it does not find this row. Write ${target}.`
          : `${key.value} is the ID before the upgrade. NetSetup looks in [${support}] with the one after it, so it does not find this row. Write a row for each post-upgrade ID that ${key.value} is mapped to.`;
      context.report(row, part, key, message, { related: [context.related(first!, 'It is mapped here.')] });
    },
  },
  fixes(finding, context) {
    const { file } = context;
    const { key } = finding.row.entry!;
    const view = untracked(context);
    const ids = PostIds.of(view);
    const targets = mappedTargets(view, key!.value);
    const lacking = targets.filter((id) => ids.support(id).length === 0);
    if (targets.length === 0 || targets.length > mostTargets) return [];
    if (lacking.length === 0) {
      const edits = [removeRow(placeOfRow(finding, file))];
      return [{ title: 'Remove this row: the post-upgrade ID has its own', edits, safe: false }];
    }
    if (targets.length === 1) {
      const edits = [replaceIn(finding, file, key!, written(targets[0]!))];
      return [{ title: `Replace with ${targets[0]}`, edits, safe: true }];
    }
    return [manyRows(finding.row.text, lacking)];

    function manyRows(text: string, missing: readonly string[]): Fix {
      const entry = finding.row.entry!;
      const value = text.slice(entry.fields[0]!.start, entry.fields.at(-1)!.end);
      const rows = missing.slice(1).map((id) => newRow(view, support, id, value));
      const place = placeOfRow(finding, file);
      const at = { start: place.offset, end: place.offset };
      return {
        title: `Write a row for each of the ${missing.length} post-upgrade IDs`,
        edits: [{ span: at, text: rows.join('') }, replaceIn(finding, file, key!, written(missing[0]!))],
        safe: false,
      };
    }
  },
});
