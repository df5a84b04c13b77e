import { untracked } from '../context';
import { insertBelowHeader } from '../edits';
import { emptyFieldSpan } from '../entries';
import { defineRule } from '../rule';
import { newRow, replaceIn } from './fixes';
import { valueMapAt, valueMapRows } from './value-maps';

export const netmapValuetypeMissing = defineRule({
  id: 'netmap-valuetype-missing',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'One-to-many section without ValueType',
  what: 'A section that a one-to-many row names does not say in ValueType what type the registry value has, or leaves it empty.',
  why: 'NetSetup reads a value of that type. The page has the entry in the section, with the number of a registry type.',
  fix: 'Add ValueType: 1 for REG_SZ, 4 for REG_DWORD.',
  pages: ['network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, Boards\n\n[Boards]\nValueName = "BoardType"\nValueType = 1\nacme_isa1 = "ACME 1"\n',
  bad: `[OemNetAdapters]
AcmeIsa = 0, Boards
AcmePci = 0, Cards

[Boards]
;^^^^^^ netmap-valuetype-missing
ValueName = "BoardType"
acme_isa1 = "ACME 1"

[Cards]
ValueName = "Card"
ValueType =
;<---------- netmap-valuetype-missing
acme_pci1 = "ACME 2"
`,
  silent: [
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueName = Kind\nVALUETYPE = 0x1\na = "A 1"\n',
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueName = "Kind"\na = "A 1"\n[BOARDS]\nValueType = 1\n',
    '[OemNetAdapters]\nA = 0, Boards\nB = 0, Cards\n[Boards]\n; nothing yet\n[Other]\nValueName = "Kind"\na = "A 1"\n',
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueName = "Kind"\nValueType = %Type%\na = "A 1"\n',
    // A type that is none is another finding.
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueName = "Kind"\nValueType = REG_SZ\na = "A 1"\n',
  ],
  sections: {
    roles: ['value-map'],
    check(section, context) {
      const map = valueMapAt(context, section);
      if (map === undefined) return;
      const { name, type, pairs, others } = map;
      if (name === undefined && type === undefined && pairs + others === 0) return;
      if (type === undefined) {
        const message = `[${section.name}] does not say of what type the registry value is. Add ValueType: 1 for REG_SZ, 4 for REG_DWORD.`;
        context.reportHeader(section, message, { data: 'absent' });
      } else if (type.row.entry!.fields[0]!.value === '') {
        const message =
          'The type of the registry value is missing. Write its number: 1 for REG_SZ, 4 for REG_DWORD.';
        context.report(type.row, type.part, emptyFieldSpan(type.row.entry!, 0), message);
      }
    },
  },
  fixes(finding, context) {
    const { file } = context;
    const { section } = finding.part;
    const entry = finding.row.entry;
    if (finding.data !== 'absent') {
      const field = entry!.fields[0]!;
      const isQuoted = field.end > field.start;
      const span = isQuoted ? field : { start: entry!.equals! + 1, end: entry!.equals! + 1 };
      const edits = [replaceIn(finding, file, span, isQuoted ? '1' : ' 1')];
      return [{ title: 'Write 1, for REG_SZ', edits, safe: false }];
    }
    const view = untracked(context);
    const row = newRow(view, section.name, 'ValueType', '1');
    // It stands behind ValueName, where there is one.
    const { name } = valueMapRows(view, section.name);
    if (name === undefined || goesOn(name.row.text)) {
      return [{ title: 'Add ValueType', edits: [insertBelowHeader(file, section, row)], safe: false }];
    }
    const at = file.offsetOfRow(name.part, name.row) + name.row.length;
    const edits = [{ span: { start: at, end: at }, text: row }];
    return [{ title: 'Add ValueType', edits, safe: false }];

    /** The last row of a file may have no line end, so that nothing can be put behind it. */
    function goesOn(text: string): boolean {
      return !text.endsWith('\n');
    }
  },
});
