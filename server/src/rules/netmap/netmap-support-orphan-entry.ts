import { removeRow } from '../edits';
import { defineRule } from '../rule';
import { placeOfRow } from './fixes';
import { PostIds } from './post-ids';

export const netmapSupportOrphanEntry = defineRule({
  id: 'netmap-support-orphan-entry',
  dialects: ['netmap'],
  severity: 'information',
  title: 'Row of [OemUpgradeSupport] for an ID that nothing is mapped to',
  what: 'The key of the row is no post-upgrade ID that a mapping of this file gives.',
  why: 'NetSetup comes to this section with IDs that a mapping gave it, so it never uses the row. It is left over or misspelt.',
  fix: 'Correct the ID, map a component to it, or remove the row.',
  pages: [
    'network/specifying-the-upgrade-dll-in-a-netmap-inf-file',
    'network/winnt32-phase-of-the-network-upgrade-process',
  ],
  good: '[OemNetServices]\nAcmeSpool = acme_spool\n\n[OemUpgradeSupport]\nacme_spool = acmemig.dll\n',
  bad: `[OemNetServices]
AcmeSpool = acme_spool

[OemNetAdapters]
AcmeNic = 0, AcmeBoards

[AcmeBoards]
ValueName = "BoardType"
ValueType = 1
"ACME PCI" = acme_pci
AcmeIsa = acme_isa

[OemUpgradeSupport]
acme_spool = acmemig.dll
acme_old = acmemig.dll
;<------- netmap-support-orphan-entry
AcmeIsa = acmemig.dll
;<------ netmap-support-orphan-entry
acme_pci = acmemig.dll
acme_isa = acmemig.dll
`,
  silent: [
    // Nothing tells which side holds the IDs, and the name stands on one of them.
    '[OemNetAdapters]\nAcmeNic = 0, Boards\nAcmeBus = acme_bus\n[Boards]\nacme_a = one\ntwo = acme_b\n[OemUpgradeSupport]\nacme_a = a.dll\nacme_b = a.dll\n',
    // The pre-upgrade ID, and an ID that looks like the one that is mapped: other rules speak.
    '[OemNetServices]\nAcmeSpool = acme_spool\nAcmeLog = acme_log\n[OemUpgradeSupport]\nAcmeSpool = a.dll\nacme_1og = a.dll\n',
    // Nothing at all is mapped: that is the mistake.
    '[OemNetServices]\n[OemUpgradeSupport]\nacme_spool = a.dll\n',
    // The section that gives the ID is named from a section that cannot have one-to-many rows.
    '[OemNetProtocols]\nAcmeLink = 0, Kinds\n[Kinds]\nacme_link = "ValueNotPresent"\n[OemUpgradeSupport]\nacme_link = a.dll\n',
    '[OemNetServices]\nAcmeSpool = %Spool%\n[OemUpgradeSupport]\nacme_spool = a.dll\n[Strings]\nSpool = "acme_spool"\n',
    '[OemNetServices]\nAcmeSpool = acme_spool, acme.inf\n[OemUpgradeSupport]\nACME_SPOOL = a.dll\nacme_x\n',
    '[OemNetAdapters]\nAcmeNic = 0\n[OemUpgradeSupport]\n0 = a.dll\n',
  ],
  entries: {
    roles: ['upgrade-support'],
    check({ row, entry, part }, context) {
      const { key } = entry;
      if (key === null || key.value === '' || key.value.includes('%')) return;
      const ids = PostIds.of(context);
      // Where nothing at all is mapped, that is the mistake.
      if (!ids.isOrphan(key.value) || context.names('pre-id', 0).length === 0) return;
      if (ids.lackingLike(key.value) !== undefined) return;
      context.report(
        row,
        part,
        key,
        `No mapping of this file gives the ID ${key.value}, so NetSetup never uses this row. Correct the ID, map a component to it, or remove the row.`,
      );
    },
  },
  fixes(finding, { file }) {
    return [{ title: 'Remove this row', edits: [removeRow(placeOfRow(finding, file))], safe: false }];
  },
});
