import { numberTable } from '../../language/registry-flags';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { services } from './examples';
import { flagsNumber } from './numbers';
import { shown } from './shown';
import { setupText } from './strings';

/** Types that Windows has and the page does not name. */
const undocumented: readonly number[] = [4, 8];

/** The numbers that a key takes, and the table that names them. */
const ranges: Readonly<
  Record<string, { readonly numbers: readonly number[]; readonly words: string; readonly table: string }>
> = {
  servicetype: {
    numbers: [1, 2, 0x10, 0x20, 0x110, 0x120],
    words: '1, 2, 0x10 or 0x20, the last two with or without 0x100',
    table: 'serviceType',
  },
  starttype: { numbers: [0, 1, 2, 3, 4], words: '0 to 4', table: 'startType' },
  errorcontrol: { numbers: [0, 1, 2, 3], words: '0 to 3', table: 'errorControl' },
};

export const infServiceValueRange = defineRule({
  id: 'inf-service-value-range',
  dialects: ['inf', 'answerfile'],
  severity: 'error',
  title: 'Number that a service cannot have',
  what: 'ServiceType, StartType or ErrorControl is none of the numbers that the page lists.',
  why: 'Windows does not make a service with such a number, and Setup ends the installation.',
  fix: 'Write one of the documented numbers.',
  pages: ['install/inf-addservice-directive'],
  infVerif: [1014, 1081],
  good: `${services}AddService=acme,2,S\n[S]\nServiceType=1\nStartType=3\nErrorControl=1\nServiceBinary=%13%\\acme.sys\n`,
  bad: `${services}AddService=acme,2,S
[S]
ServiceType=0x101
;           ^^^^^ inf-service-value-range
StartType=7
;         ^ inf-service-value-range
ErrorControl=normal
;            ^^^^^^ inf-service-value-range
`,
  silent: [
    `${services}AddService=acme,2,S\n[S]\nServiceType=%Driver%\nStartType=%Gone%\nErrorControl=$E$\n[Strings]\nDriver=0x00000001\n`,
    `${services}AddService=acme,2,S\n[S]\nServiceType=0x110 ; own\nStartType = 0x00000003;SERVICE_DEMAND_START\nErrorControl="1"\n`,
    // inf-service-missing-entry speaks of it, and of other sections nobody knows.
    `${services}AddService=acme,2,S\n[S]\nStartType=\nLoadOrderGroup=7\n[T]\nStartType=7\n`,
  ],
  entries: {
    roles: ['service-install'],
    check({ row, part, entry }, context) {
      const key = entry.key?.value.toLowerCase();
      if (key === undefined || !Object.hasOwn(ranges, key)) return;
      const { numbers, words } = ranges[key]!;
      const field = entry.fields[0]!;
      const text = setupText(context, field.value)?.trim();
      if (text === undefined || text === '') return;
      const number = flagsNumber(text);
      if (number !== undefined && numbers.includes(number)) return;
      const isKnown = key === 'servicetype' && number !== undefined && undocumented.includes(number);
      context.report(
        row,
        part,
        field,
        `${shown(text)} is no ${entry.key!.value} that the page lists. It is ${words}.`,
        {
          severity: isKnown ? 'information' : 'error',
          data: key,
        },
      );
    },
  },
  fixes(finding, { file }) {
    const { table, numbers } = ranges[finding.data as string]!;
    const known = numberTable(table)!.filter(({ value }) => numbers.includes(value));
    return known.map(({ value, name }) => ({
      title: `Write ${value} (${name})`,
      edits: [replaceWords(file, finding, String(value))],
      safe: false,
    }));
  },
});
