import { parseInfNumber, registryTypeNumber } from '../../language/registry-flags';
import { isInteger } from '../../model';
import { defineRule } from '../rule';
import { replaceIn } from './fixes';

/** The registry types of Windows are numbered 0, REG_NONE, to 11, REG_QWORD. */
const lastType = 11;

export const netmapValuetypeInvalid = defineRule({
  id: 'netmap-valuetype-invalid',
  dialects: ['netmap'],
  severity: 'error',
  title: 'ValueType that is no registry type',
  what: 'ValueType of a one-to-many section is not a number, or is a number that no registry type has.',
  why: 'NetSetup expects the number of a registry type. A name such as REG_SZ is none; a number that is no type is a warning.',
  fix: 'Write the number: 1 for REG_SZ, 2 for REG_EXPAND_SZ, 4 for REG_DWORD.',
  pages: ['network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, Boards\n\n[Boards]\nValueName = "BoardType"\nValueType = 4\n1 = acme_isa1\n',
  bad: `[OemNetAdapters]
AcmeIsa = 0, Boards
AcmePci = 0, Cards
AcmeBus = 0, Buses

[Boards]
ValueName = "BoardType"
ValueType = REG_DWORD
;           ^^^^^^^^^ netmap-valuetype-invalid

[Cards]
ValueName = "Card"
ValueType = "string"
;           ^^^^^^^^ netmap-valuetype-invalid

[Buses]
ValueName = "Bus"
ValueType = 12
;           ^^ netmap-valuetype-invalid
`,
  silent: [
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueType = 0x1\n[Other]\nValueType = REG_SZ\n',
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueType = "11"\nREG_SZ = ValueType\n',
    '[OemNetAdapters]\nA = 0, Boards\nB = 0, Cards\n[Boards]\nValueType = %Type%\n[Cards]\nValueType =\n',
  ],
  entries: {
    roles: ['value-map'],
    check({ row, entry, part }, context) {
      if (entry.key?.value.toLowerCase() !== 'valuetype') return;
      const field = entry.fields[0]!;
      const { value } = field;
      if (value === '' || value.includes('%')) return;
      if (!isInteger(value)) {
        const number = registryTypeNumber(value);
        const message =
          number === undefined
            ? `${value} is not the number of a registry type. Write 1 for REG_SZ, 4 for REG_DWORD.`
            : `NetSetup expects the number of the registry type here. Write ${number} for ${value.toUpperCase()}.`;
        context.report(row, part, field, message, { data: number });
        return;
      }
      const type = parseInfNumber(value);
      if (type !== undefined && type >= 0 && type <= lastType) return;
      const message = `No registry type has the number ${value}. Write 1 for REG_SZ, 4 for REG_DWORD.`;
      context.report(row, part, field, message, { severity: 'warning' });
    },
  },
  fixes(finding, { file }) {
    if (typeof finding.data !== 'number') return [];
    const edits = [replaceIn(finding, file, finding.span, String(finding.data))];
    return [{ title: `Write ${finding.data}`, edits, safe: true }];
  },
});
