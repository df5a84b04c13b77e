import { removeRow } from '../edits';
import { haveSameFields } from '../entries';
import { defineRule } from '../rule';
import { placeOfRow } from './fixes';
import { valueMapRows } from './value-maps';

export const netmapValueKeyDuplicate = defineRule({
  id: 'netmap-value-key-duplicate',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'ValueName or ValueType that is given twice',
  what: 'A one-to-many section has more than one ValueName or more than one ValueType.',
  why: 'One registry value tells the adapters of a section apart. No page says which of two rows counts.',
  fix: 'Keep one of the rows. To tell other adapters apart by another value, give them a section of their own.',
  pages: ['network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, Boards\n\n[Boards]\nValueName = "BoardType"\nValueType = 1\nacme_isa1 = "ACME 1"\n',
  bad: `[OemNetAdapters]
AcmeIsa = 0, Boards

[Boards]
ValueName = "BoardType"
ValueType = 1
VALUENAME = "Board"
;<-------- netmap-value-key-duplicate
acme_isa1 = "ACME 1"

[Boards]
"ValueType" = 1
;<---------- netmap-value-key-duplicate
`,
  silent: [
    '[OemNetAdapters]\nA = 0, Boards\nB = 0, Cards\n[Boards]\nValueName = "X"\n[Cards]\nValueName = "X"\n',
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueName = "X"\n; ValueName = "Y"\na = ValueName\nb = ValueName\n',
    '[Other]\nValueName = "X"\nValueName = "Y"\n[OemNetServices]\nValueName = a\nValueName = b\n',
  ],
  entries: {
    roles: ['value-map'],
    check({ row, entry, part, section }, context) {
      const key = entry.key?.value.toLowerCase();
      if (key !== 'valuename' && key !== 'valuetype') return;
      const { name, type } = valueMapRows(context, section.name);
      const first = key === 'valuename' ? name : type;
      if (first === undefined || first.row === row) return;
      const { value } = entry.key!;
      context.report(
        row,
        part,
        entry.key!,
        `${value} is given above already, and no page says which row NetSetup takes. Keep one of them.`,
        {
          related: [
            {
              ...first,
              span: first.row.entry!.key!,
              file: context.model,
              message: 'The first row is here.',
            },
          ],
          data: haveSameFields(first.row.entry!, entry),
        },
      );
    },
  },
  fixes(finding, { file }) {
    const edits = [removeRow(placeOfRow(finding, file))];
    return [{ title: 'Remove this row', edits, safe: finding.data === true }];
  },
});
