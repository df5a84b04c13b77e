import { parseInfNumber } from '../../language/registry-flags';
import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { dataSide, valueMapRows } from './value-maps';

export const netmapValuetypeOneIsSz = defineRule({
  id: 'netmap-valuetype-one-is-sz',
  dialects: ['netmap'],
  severity: 'information',
  title: 'ValueType 1 for numbers',
  what: 'ValueType is 1, which is REG_SZ, and all data in the section are numbers.',
  why: 'The page calls type 1 a DWORD, while its data are strings; everywhere in Windows 1 is REG_SZ and 4 is REG_DWORD. If the value of the adapter is a DWORD, no row fits it.',
  fix: 'Write 4 if the value is a DWORD.',
  pages: ['network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, Boards\n\n[Boards]\nValueName = "BoardType"\nValueType = 4\nacme_isa1 = 1\nacme_isa4 = 4\n',
  bad: `[OemNetAdapters]
AcmeIsa = 0, Boards

[Boards]
ValueName = "BoardType"
ValueType = 1
;           ^ netmap-valuetype-one-is-sz
acme_isa1 = 1
acme_isa4 = 0x4
acme_isagen = "ValueNotPresent"
`,
  silent: [
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueType = 1\nacme_isa1 = "ACME 1"\nacme_isa4 = 4\n',
    // On both sides there are numbers, or there are no rows yet, or only the keyword.
    '[OemNetAdapters]\nA = 0, Boards\nB = 0, Cards\nC = 0, Buses\n[Boards]\nValueType = 1\n1 = 2\n[Cards]\nValueType = 1\n[Buses]\nValueType = 1\nb = ValueNotPresent\n',
    // The numbers are the IDs here.
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueType = 1\n1 = "ACME 1"\n2 = "ACME 2"\n',
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueType = 2\nacme_isa1 = 1\n',
  ],
  entries: {
    roles: ['value-map'],
    check({ row, entry, part, section }, context) {
      if (entry.key?.value.toLowerCase() !== 'valuetype') return;
      const field = entry.fields[0]!;
      if (parseInfNumber(field.value) !== 1) return;
      const { pairs, numbers, onlyKeyword } = valueMapRows(context, section.name);
      if (pairs === 0 || onlyKeyword || numbers.size === 0) return;
      const side = dataSide(context, section.name);
      if (side === undefined ? numbers.size !== 1 : !numbers.has(side)) return;
      context.report(
        row,
        part,
        field,
        'Type 1 is REG_SZ, and the data of this section are numbers. If the registry value is a DWORD, write 4.',
      );
    },
  },
  fixes(finding, { file }) {
    const edits = [replaceIn(finding, file, finding.span, '4')];
    return [{ title: 'Write 4, for REG_DWORD', edits, safe: false }];
  },
});
