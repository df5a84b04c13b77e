import type { Field } from '../../syntax';
import { untracked } from '../context';
import { addToSection } from '../edits';
import { defineRule } from '../rule';
import { dllOf, newRow } from './fixes';
import { idField, PostIds } from './post-ids';
import { sectionOrder } from './sections';

const support = 'OemUpgradeSupport';

export const netmapSupportMissingEntry = defineRule({
  id: 'netmap-support-missing-entry',
  dialects: ['netmap'],
  severity: 'error',
  title: 'Post-upgrade ID without a row in [OemUpgradeSupport]',
  what: 'A mapping gives a post-upgrade ID that is no key of [OemUpgradeSupport]. IDs that a one-to-many section gives count as well.',
  why: 'NetSetup takes the migration DLL of a component from that row. Without it the component is not upgraded.',
  fix: 'Add a row with the migration DLL of this file, or with NotSupported.',
  pages: ['network/specifying-the-upgrade-dll-in-a-netmap-inf-file', 'network/one-to-many-id-mapping'],
  good: '[OemNetServices]\nAcmeSpool = acme_spool\n\n[OemUpgradeSupport]\nacme_spool = acmemig.dll\n',
  bad: `[OemNetServices]
AcmeSpool = acme_spool
;           ^^^^^^^^^^ netmap-support-missing-entry
AcmeSpool2 = ACME_SPOOL ; once for each ID
AcmeFax = "acme_fax"
;         ^^^^^^^^^^ netmap-support-missing-entry

[OemNetAdapters]
AcmeNic = 0, AcmeBoards

[AcmeBoards]
ValueName = "BoardType"
ValueType = 1
acme_pci = "ACME PCI"
;<------- netmap-support-missing-entry
acme_isa = "ACME ISA"
acme_gen = "ValueNotPresent"
;<------- netmap-support-missing-entry

[OemUpgradeSupport]
acme_isa = acmemig.dll
`,
  silent: [
    // [OemUpgradeSupport] itself is missing: another rule says so.
    '[OemNetServices]\nAcmeSpool = acme_spool\n',
    // The row is there under the pre-upgrade ID, also for all IDs of a one-to-many mapping.
    '[OemNetServices]\nAcmeSpool = acme_spool\n[OemNetAdapters]\nAcmeNic = 0, Boards\n[Boards]\nacme_a = "A 1"\nacme_b = "B 1"\n[OemUpgradeSupport]\nacmespool = a.dll\nACMENIC = a.dll\n',
    // NotSupported stands in the wrong section: that is the mistake.
    '[OemNetServices]\nAcmeFax = acme_fax\n[OemUpgradeSupport]\n[OemUpgradeHelpFiles]\nacme_fax = NotSupported\n',
    // Nothing tells which side of the section holds the IDs.
    '[OemNetAdapters]\nAcmeNic = 0, Boards\n[Boards]\nValueName = "Kind"\nValueType = 1\nacme_a = one\nacme_b = two\n[OemUpgradeSupport]\n',
    // Data on the left, as the syntax has it; the keyword is no ID.
    '[OemNetAdapters]\nAcmeNic = 0, Boards\n[Boards]\n"ACME 1" = acme_a\nValueNotPresent = acme_b\n[OemUpgradeSupport]\nacme_a = a.dll\nacme_b = a.dll\n',
    // Protocols cannot be mapped one to many, so that this section gives no ID.
    '[OemNetProtocols]\nAcmeLink = 0, Kinds\n[Kinds]\nacme_link = "ValueNotPresent"\n[OemUpgradeSupport]\n',
    '[OemNetAdapters]\nAcmeNic = 0\nAcmeBus =\nAcmeIsa = %Isa%\n[OemUpgradeSupport]\n',
    // An ID that looks alike has the row: another rule.
    '[OemNetServices]\nAcmeLog = acme_log\n[OemUpgradeSupport]\nacme_1og = a.dll\n',
    // What a token stands for may be the ID.
    '[OemNetServices]\nAcmeSpool = acme_spool\n[OemUpgradeSupport]\n%Spool% = a.dll\n[Strings]\nSpool = "acme_spool"\n',
  ],
  entries: {
    roles: ['mapping', 'value-map'],
    check(view, context) {
      const { row, part } = view;
      const ids = PostIds.of(context);
      const field = idField(view, ids);
      if (field === undefined) return;
      const targets = ids.targets(field.value);
      if (targets[0]?.row !== row || !ids.lacksSupport(field.value)) return;
      if (ids.orphanLike(field.value) !== undefined) return;
      const message = `${field.value} has no row in [${support}], so NetSetup finds no migration DLL for it and does not upgrade it. Add a row with the DLL of this file, or with NotSupported.`;
      context.report(row, part, field, message);
    },
  },
  fixes(finding, context) {
    const { file } = context;
    const view = untracked(context);
    const ids = PostIds.of(view);
    const field = finding.row.entry!;
    const id = nameAt(finding.span, [field.key, ...field.fields]);
    if (id === undefined) return [];
    const add = (value: string) => ({
      title: `Add a row for ${id} to [${support}]: ${value}`,
      edits: [addToSection(file, support, newRow(view, support, id, value), sectionOrder)],
      safe: false,
    });
    const rows = [add(dllOf(view)), add('NotSupported')];
    if (ids.hasHelp(id)) rows.reverse();
    return rows;
  },
});

function nameAt({ start }: { start: number }, fields: readonly (Field | null)[]): string | undefined {
  return fields.find((field) => field?.start === start)?.value;
}
