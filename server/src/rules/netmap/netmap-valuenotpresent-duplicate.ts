import { isValueNotPresent, valueRow } from '../../model';
import { removeRow } from '../edits';
import { contentOf, haveSameFields } from '../entries';
import { defineRule } from '../rule';
import { placeOfRow } from './fixes';
import { valueMapRows } from './value-maps';

export const netmapValuenotpresentDuplicate = defineRule({
  id: 'netmap-valuenotpresent-duplicate',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'ValueNotPresent in two rows',
  what: 'A one-to-many section has more than one row with the keyword ValueNotPresent.',
  why: 'The keyword gives the one ID that is taken where the adapter does not have the value. No page says which of two rows counts.',
  fix: 'Keep one of the rows.',
  pages: ['network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, Boards\n\n[Boards]\nacme_isa1 = "ACME 1"\nacme_isagen = "ValueNotPresent"\n',
  bad: `[OemNetAdapters]
AcmeIsa = 0, Boards

[Boards]
acme_isagen = "ValueNotPresent"
acme_isa1 = "ACME 1"
acme_isa4 = valuenotpresent
;           ^^^^^^^^^^^^^^^ netmap-valuenotpresent-duplicate
`,
  silent: [
    // Each section may have one.
    '[OemNetAdapters]\nA = 0, Boards\nB = 0, Cards\n[Boards]\na = ValueNotPresent\n[Cards]\nb = ValueNotPresent\n',
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\na = ValueNotPresent\n; b = ValueNotPresent\nb = "Value Not Present"\n',
    '[Other]\na = ValueNotPresent\nb = ValueNotPresent\n[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueNotPresent = ValueNotPresent\n',
  ],
  entries: {
    roles: ['value-map'],
    check({ row, part, section }, context) {
      const pair = valueRow(row);
      const field = pair && [pair.right, pair.left].find(({ value }) => isValueNotPresent(value));
      if (field === undefined) return;
      const first = valueMapRows(context, section.name).keyword;
      if (first === undefined || first.row === row) return;
      const same =
        first.row.entry!.key!.value.toLowerCase() === pair!.left.value.toLowerCase() &&
        haveSameFields(first.row.entry!, row.entry!);
      const span = contentOf(first.row.entry!);
      const related = [{ ...first, span, file: context.model, message: 'The first row is here.' }];
      context.report(
        row,
        part,
        field,
        'ValueNotPresent stands in a row above already, and no page says which one NetSetup takes. Keep one of them.',
        { related, data: same },
      );
    },
  },
  fixes(finding, { file }) {
    const edits = [removeRow(placeOfRow(finding, file))];
    return [{ title: 'Remove this row', edits, safe: finding.data === true }];
  },
});
