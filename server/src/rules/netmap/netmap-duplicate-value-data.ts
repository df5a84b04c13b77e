import { isValueNotPresent, valueRow } from '../../model';
import { firstInSection } from '../first-in-section';
import { defineRule } from '../rule';
import { dataSide, isKeywordSlip } from './value-maps';

export const netmapDuplicateValueData = defineRule({
  id: 'netmap-duplicate-value-data',
  dialects: ['netmap'],
  severity: 'error',
  title: 'Registry data that stand in two rows',
  what: 'Two rows of a one-to-many section have the same registry data. With different IDs that is an error, with the same ID only a row too many.',
  why: 'Adapters whose value is the same cannot be told apart, so that only one of the IDs can ever be taken. The page lets the migration DLL write different values to the registry first and have the user start again (NUA_REQUEST_ABORT_UPGRADE).',
  fix: 'Correct the data of one row, or let the migration DLL make the values differ.',
  pages: ['network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, Boards\n\n[Boards]\nacme_isa1 = "ACME 1"\nacme_isa4 = "ACME 4"\n',
  bad: `[OemNetAdapters]
AcmeIsa = 0, Boards
AcmePci = 0, Cards

[Boards]
acme_isa1 = "ACME 1"
acme_isa4 = "ACME 1"
;           ^^^^^^^^ netmap-duplicate-value-data
ACME_ISA1 = "ACME 1"
;           ^^^^^^^^ netmap-duplicate-value-data

[Cards]
"ACME 2" = acme_pci2
"ACME 2" = acme_pci3
;<------- netmap-duplicate-value-data
`,
  silent: [
    // The same ID for different data is right; so are the same data in another section.
    '[OemNetAdapters]\nA = 0, Boards\nB = 0, Cards\n[Boards]\na = "A 1"\na = "A 2"\n[Cards]\na = "A 1"\n',
    // The keyword is another rule's.
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\na = "ValueNotPresent"\nb = "ValueNotPresent"\n',
    // Nothing tells which side holds the data.
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\na = one\nb = one\n',
    // No page says whether case matters in data.
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\na = "ACME 1"\nb = "acme 1"\n',
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\na = "%One%"\nb = "%One%"\nc = "C 1"\n',
  ],
  entries: {
    roles: ['value-map'],
    check({ row, part, section }, context) {
      const pair = valueRow(row);
      const side = pair && dataSide(context, section.name);
      if (side === undefined) return;
      const data = pair![side];
      if (data.value === '' || isValueNotPresent(data.value) || isKeywordSlip(data.value)) return;
      const facts = context.facts('post-id', data.value);
      const first = firstInSection(facts, section.name, `value-${side}`);
      if (first === undefined || first.row === row || first.name !== data.value) return;
      const other = side === 'left' ? 'right' : 'left';
      const [id, firstId] = [pair![other].value, valueRow(first.row)![other].value];
      const same = id.toLowerCase() === firstId.toLowerCase();
      const message = same
        ? `The row for the data ${data.value} stands above already.`
        : `The data ${data.value} stand in a row above already, for ${firstId}, so that ${id} is never taken. Adapters with the same value cannot be told apart.`;
      const related = [context.related(first, 'The first row is here.')];
      context.report(row, part, data, message, { severity: same ? 'information' : 'error', related });
    },
  },
});
