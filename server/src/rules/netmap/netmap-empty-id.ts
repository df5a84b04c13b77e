import { emptyFieldSpan } from '../entries';
import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { isAdapterSection } from './sections';

export const netmapEmptyId = defineRule({
  id: 'netmap-empty-id',
  dialects: ['netmap'],
  severity: 'error',
  title: 'Mapping row without an ID on one side',
  what: 'A row of a section that maps IDs has nothing before or nothing behind its equals sign.',
  why: 'Both IDs are needed: NetSetup finds the row by the ID before the upgrade and goes on with the one after it.',
  fix: 'Write the missing ID.',
  pages: ['network/one-to-one-id-mapping', 'network/one-to-many-id-mapping'],
  good: '[OemNetServices]\nAcmeSpool = acme_spool\n',
  bad: `[OemNetServices]
AcmeSpool = ; which one?
;<---------- netmap-empty-id
AcmeFax = ""
;         ^^ netmap-empty-id
[OemNetAdapters]
"" = acme_nic
;<- netmap-empty-id
AcmeNic = , Boards
;<---------- netmap-empty-id
  =
; ^ netmap-empty-id
`,
  silent: [
    '[OemNetServices]\nAcmeSpool = "acme_spool"\nAcmeFax = %Fax%\n[Strings]\nFax =\n',
    '[OemNetAdapters]\nAcmeNic = 0,\nAcmeBus = acme_bus,\n',
    '[OemNetServices]\nAcmeSpool\n,\n[OemUpgradeSupport]\nacme_spool =\n',
    '[OemNetServices]\nAcmeSpool = \\\n  acme_spool\n',
  ],
  entries: {
    roles: ['mapping'],
    check({ row, entry, part, section }, context) {
      const { key, equals, fields } = entry;
      if (key === null) return;
      const noPost = fields[0]!.value === '';
      if (key.value === '') {
        const span = key.end > key.start ? key : { start: equals!, end: equals! + 1 };
        const message = noPost
          ? 'Both IDs are missing. Write pre-upgrade ID = post-upgrade ID, or remove the row.'
          : 'The pre-upgrade ID before the equals sign is missing, so NetSetup finds no component for this row. Write the ID that the component has in its Windows NT INF.';
        context.report(row, part, span, message);
      } else if (noPost) {
        const isHalfOneToMany = isAdapterSection(section.name) && (fields[1]?.value ?? '') !== '';
        const message = isHalfOneToMany
          ? `Nothing stands before the comma. Write 0 for a one-to-many mapping by the rows of [${fields[1]!.value}], or the post-upgrade ID alone.`
          : `The post-upgrade ID is missing, so NetSetup does not know what ${key.value} becomes. Write the ID that the component has in its new INF.`;
        context.report(row, part, emptyFieldSpan(entry, 0), message, { data: isHalfOneToMany });
      }
    },
  },
  fixes(finding, { file }) {
    if (finding.data !== true) return [];
    const { equals, fields, commas } = finding.row.entry!;
    const isQuoted = fields[0]!.end > fields[0]!.start;
    const span = isQuoted ? fields[0]! : { start: equals! + 1, end: commas[0]! };
    const edits = [replaceIn(finding, file, span, isQuoted ? '0' : ' 0')];
    return [{ title: 'Write 0, the method of one-to-many mappings', edits, safe: false }];
  },
});
