import { decodeNumber, parseInfNumber } from '../../language/registry-flags';
import { defineRule } from '../rule';

/** Types whose data can be written as one text or number: REG_SZ, REG_EXPAND_SZ, the DWORDs and REG_QWORD. */
const writable: readonly number[] = [1, 2, 4, 5, 11];
const lastType = 11;

export const netmapValuetypeUnsupported = defineRule({
  id: 'netmap-valuetype-unsupported',
  dialects: ['netmap'],
  severity: 'information',
  title: 'ValueType whose data cannot be written in a row',
  what: 'ValueType of a one-to-many section is a registry type whose data are neither one string nor a number, such as REG_BINARY.',
  why: 'A row has room for a text that NetSetup compares with the value. All samples have strings there; no page says how other data are written.',
  fix: 'Tell the adapters apart by a value that is a string or a number.',
  pages: ['network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, Boards\n\n[Boards]\nValueName = "BoardType"\nValueType = 1\nacme_isa1 = "ACME 1"\n',
  bad: `[OemNetAdapters]
AcmeIsa = 0, Boards

[Boards]
ValueName = "BoardType"
ValueType = 3
;           ^ netmap-valuetype-unsupported
acme_isa1 = "01 02"
`,
  silent: [
    '[OemNetAdapters]\nA = 0, Boards\nB = 0, Cards\n[Boards]\nValueType = 2\n[Cards]\nValueType = 0x4\n',
    '[OemNetAdapters]\nA = 0, Boards\nB = 0, Cards\n[Boards]\nValueType = 12\n[Cards]\nValueType = REG_BINARY\n',
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueType = %Type%\n[Other]\nValueType = 3\n',
  ],
  entries: {
    roles: ['value-map'],
    check({ row, entry, part }, context) {
      if (entry.key?.value.toLowerCase() !== 'valuetype') return;
      const field = entry.fields[0]!;
      const type = parseInfNumber(field.value);
      if (type === undefined || type < 0 || type > lastType || writable.includes(type)) return;
      const name = decodeNumber('registryTypes', type)?.flags[0]?.name;
      context.report(
        row,
        part,
        field,
        `${name === undefined ? `Type ${field.value}` : `${field.value} is ${name}, and such data`} can hardly be compared with the text of a row. Use a value that is a string (1) or a number (4).`,
      );
    },
  },
});
