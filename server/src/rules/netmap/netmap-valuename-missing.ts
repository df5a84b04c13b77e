import { untracked } from '../context';
import { insertBelowHeader } from '../edits';
import { emptyFieldSpan } from '../entries';
import { defineRule } from '../rule';
import { newRow } from './fixes';
import { valueMapAt } from './value-maps';

export const netmapValuenameMissing = defineRule({
  id: 'netmap-valuename-missing',
  dialects: ['netmap'],
  severity: 'error',
  title: 'One-to-many section without ValueName',
  what: 'A section that a one-to-many row names does not say in ValueName which registry value tells the adapters apart, or leaves it empty.',
  why: 'NetSetup reads that value below the Parameters key of the adapter and compares it with the rows. Without its name there is nothing to compare.',
  fix: 'Add ValueName = "name of the value".',
  pages: ['network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, Boards\n\n[Boards]\nValueName = "BoardType"\nValueType = 1\nacme_isa1 = "ACME 1"\n',
  bad: `[OemNetAdapters]
AcmeIsa = 0, Boards
AcmePci = 0, Cards

[Boards]
;^^^^^^ netmap-valuename-missing
ValueType = 1
acme_isa1 = "ACME 1"

[Cards]
ValueName = ""
;           ^^ netmap-valuename-missing
ValueType = 1
acme_pci1 = "ACME 2"
`,
  silent: [
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nvaluename = Kind\nValueType = 1\na = "A 1"\n',
    // It stands in another part of the section.
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueType = 1\na = "A 1"\n[BOARDS]\nValueName = "Kind"\n',
    // An empty section is another finding, and so is one that is not there or that nobody names.
    '[OemNetAdapters]\nA = 0, Boards\nB = 0, Cards\n[Boards]\n; nothing yet\n[Other]\nValueType = 1\na = "A 1"\n',
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueName = %Kind%\nValueType = 1\na = "A 1"\n',
    // The row names a section of another kind by mistake.
    '[OemNetAdapters]\nA = 0, OemUpgradeSupport\n[OemUpgradeSupport]\na = a.dll\n',
  ],
  sections: {
    roles: ['value-map'],
    check(section, context) {
      const map = valueMapAt(context, section);
      if (map === undefined) return;
      const { name, type, pairs, others } = map;
      if (name === undefined && type === undefined && pairs + others === 0) return;
      if (name === undefined) {
        const message = `[${section.name}] does not say which registry value tells the adapters apart. Add ValueName with the name of the value below the Parameters key.`;
        context.reportHeader(section, message, { data: 'absent' });
      } else if (name.row.entry!.fields[0]!.value === '') {
        const message =
          'The name of the registry value that tells the adapters apart is missing. Write it behind the equals sign.';
        context.report(name.row, name.part, emptyFieldSpan(name.row.entry!, 0), message);
      }
    },
  },
  fixes(finding, context) {
    if (finding.data !== 'absent') return [];
    const { section } = finding.part;
    const row = newRow(untracked(context), section.name, 'ValueName', '"BoardType"');
    const edits = [insertBelowHeader(context.file, section, row)];
    return [{ title: 'Add ValueName', edits, safe: false }];
  },
});
