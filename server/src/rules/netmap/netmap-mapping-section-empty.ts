import { defineRule } from '../rule';
import { valueMapAt } from './value-maps';

export const netmapMappingSectionEmpty = defineRule({
  id: 'netmap-mapping-section-empty',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'One-to-many section without adapters',
  what: 'A section that a one-to-many row names has no row that gives an ID: there is nothing in it besides ValueName and ValueType.',
  why: 'Each kind of adapter needs a row. Without one NetSetup finds no ID, and none of the adapters is upgraded.',
  fix: 'Add a row for each kind of adapter: its post-upgrade ID and the data of the value.',
  pages: ['network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, Boards\n\n[Boards]\nValueName = "BoardType"\nValueType = 1\nacme_isa1 = "ACME 1"\n',
  bad: `[OemNetAdapters]
AcmeIsa = 0, Boards
AcmePci = 0, Cards

[Boards]
;^^^^^^ netmap-mapping-section-empty
ValueName = "BoardType"
ValueType = 1

[Cards]
;^^^^^ netmap-mapping-section-empty
; to do
`,
  silent: [
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueName = "Kind"\nValueType = 1\na = "ValueNotPresent"\n',
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nValueName = "Kind"\n[boards]\na = "A 1"\n',
    // A row that is wrong is a row all the same, and a section that nobody names is another finding.
    '[OemNetAdapters]\nA = 0, Boards\nB = 0, Missing\n[Boards]\nacme_isa1\n[Other]\nValueName = "Kind"\n',
    '[OemNetAdapters]\nA = 0, OemNetClients\n[OemNetClients]\n',
  ],
  sections: {
    roles: ['value-map'],
    check(section, context) {
      const map = valueMapAt(context, section);
      if (map === undefined) return;
      const { pairs, others } = map;
      if (pairs + others > 0) return;
      context.reportHeader(
        section,
        `[${section.name}] has no row with a post-upgrade ID, so that NetSetup finds none for these adapters. Add a row for each kind: ID = "data".`,
      );
    },
  },
});
