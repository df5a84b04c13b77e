import { removeRow } from '../edits';
import { haveSameFields } from '../entries';
import { firstInSection } from '../first-in-section';
import { defineRule } from '../rule';
import { placeOfRow } from './fixes';

export const netmapDuplicatePreupgradeId = defineRule({
  id: 'netmap-duplicate-preupgrade-id',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'Pre-upgrade ID that is mapped twice',
  what: 'A pre-upgrade ID has more than one row in its section. IDs are the same whatever their case.',
  why: 'No page says which of the rows NetSetup takes.',
  fix: 'Keep one of the rows. To give several adapters their own IDs, use a one-to-many mapping.',
  pages: ['network/mapping-ids-in-a-netmap-inf-file', 'network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeNic = acme_nic\n',
  bad: `[OemNetAdapters]
AcmeNic = acme_nic
AcmeBus = acme_bus
ACMENIC = acme_nic2
;<------ netmap-duplicate-preupgrade-id

[OemNetAdapters]
"AcmeNic" = acme_nic ; again
;<-------- netmap-duplicate-preupgrade-id
`,
  silent: [
    // The same post-upgrade ID for two pre-upgrade IDs is right; another section is another matter.
    '[OemNetAdapters]\nAcmeNic = acme_nic\nAcmeNic2 = acme_nic\n[OemNetProtocols]\nAcmeNic = acme_link\n',
    '[OemNetServices]\n= acme_a\n= acme_b\n%Id% = acme_c\n%Id% = acme_d\n',
    '[OemNetServices]\nacme = acme\n; acme = acme2\n',
    '[OemNetAdapters]\nAcmeNic = 0, Boards\n[Boards]\nAcmeNic = "one"\nAcmeNic = "two"\n',
  ],
  entries: {
    roles: ['mapping'],
    check({ row, entry, part, section }, context) {
      if (entry.key === null || entry.key.value === '') return;
      const { value } = entry.key;
      const first = firstInSection(context.facts('pre-id', value), section.name);
      if (first === undefined || first.row === row) return;
      const redundant = haveSameFields(first.row.entry!, entry);
      const message = redundant
        ? `${value} is mapped to the same above already. Remove this row.`
        : `${value} is mapped to something else above already, and no page says which row NetSetup takes. Keep one of them.`;
      const related = [context.related(first, 'The first row is here.')];
      context.report(row, part, entry.key, message, { related, data: redundant });
    },
  },
  fixes(finding, { file }) {
    const edits = [removeRow(placeOfRow(finding, file))];
    return [{ title: 'Remove this row', edits, safe: finding.data === true }];
  },
});
