import { valueRow } from '../../model';
import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { isKeywordSlip } from './value-maps';

export const netmapValuenotpresentMisspelled = defineRule({
  id: 'netmap-valuenotpresent-misspelled',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'ValueNotPresent that is misspelt',
  what: 'A side of a row of a one-to-many section is nearly the keyword ValueNotPresent.',
  why: 'What is not the keyword is registry data, and no adapter has such data. Adapters without the value get no ID.',
  fix: 'Write ValueNotPresent.',
  pages: ['network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, Boards\n\n[Boards]\nacme_isa1 = "ACME 1"\nacme_isagen = "ValueNotPresent"\n',
  bad: `[OemNetAdapters]
AcmeIsa = 0, Boards
AcmePci = 0, Cards

[Boards]
acme_isa1 = "ACME 1"
acme_isagen = "ValueNotPresnt"
;             ^^^^^^^^^^^^^^^^ netmap-valuenotpresent-misspelled

[Cards]
"ACME 2" = acme_pci
Value Not Present = acme_pcigen
;<---------------- netmap-valuenotpresent-misspelled
`,
  silent: [
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\na = valuenotpresent\nb = "ValuePresent"\nc = "NotPresent"\nd = "Value"\n',
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueName = "ValueNotPresnt"\nValueType = 1\na = "A 1"\n',
    '[Other]\na = "ValueNotPresnt"\n[OemNetServices]\nValueNotPresnt = x\n',
  ],
  entries: {
    roles: ['value-map'],
    check({ row, part }, context) {
      const pair = valueRow(row);
      for (const field of pair === undefined ? [] : [pair.left, pair.right]) {
        if (!isKeywordSlip(field.value)) continue;
        context.report(
          row,
          part,
          field,
          `${field.value} is read as registry data. Did you mean the keyword ValueNotPresent?`,
        );
      }
    },
  },
  fixes(finding, { file }) {
    const quoted = finding.row.text.charAt(finding.span.start) === '"';
    const text = quoted ? '"ValueNotPresent"' : 'ValueNotPresent';
    const edits = [replaceIn(finding, file, finding.span, text)];
    return [{ title: 'Write ValueNotPresent', edits, safe: false }];
  },
});
