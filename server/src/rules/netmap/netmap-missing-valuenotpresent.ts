import { untracked } from '../context';
import { addToSection } from '../edits';
import { defineRule } from '../rule';
import { newRow, placeholders } from './fixes';
import { dataSide, valueMapAt } from './value-maps';

export const netmapMissingValuenotpresent = defineRule({
  id: 'netmap-missing-valuenotpresent',
  dialects: ['netmap'],
  severity: 'hint',
  title: 'One-to-many section without ValueNotPresent',
  what: 'A one-to-many section has rows, and none of them has the keyword ValueNotPresent.',
  why: 'The keyword gives the ID of adapters that do not have the value. It is optional; without it such an adapter gets no ID and is not upgraded.',
  fix: 'Nothing must be done if every adapter has the value. Else add a row with ValueNotPresent.',
  pages: ['network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, Boards\n\n[Boards]\nValueName = "BoardType"\nValueType = 1\nacme_isa1 = "ACME 1"\nacme_isagen = "ValueNotPresent"\n',
  bad: `[OemNetAdapters]
AcmeIsa = 0, Boards

[Boards]
;^^^^^^ netmap-missing-valuenotpresent
ValueName = "BoardType"
ValueType = 1
acme_isa1 = "ACME 1"
`,
  silent: [
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\n"A 1" = a\nvaluenotpresent = b\n',
    // It is misspelt, which is another finding.
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\na = "A 1"\nb = "Value Not Present"\n',
    // No rows yet; it stands in another part of the section; nobody names the section.
    '[OemNetAdapters]\nA = 0, Boards\nB = 0, Cards\n[Boards]\nValueName = "X"\n[Cards]\na = "A 1"\n[CARDS]\nb = ValueNotPresent\n[Other]\na = "A 1"\n',
  ],
  sections: {
    roles: ['value-map'],
    check(section, context) {
      const map = valueMapAt(context, section);
      if (map === undefined) return;
      const { pairs, hasKeyword, name } = map;
      if (pairs === 0 || hasKeyword) return;
      const value = name?.row.entry?.fields[0]?.value ?? '';
      context.reportHeader(
        section,
        `No row has ValueNotPresent, so that an adapter without the value${value === '' ? '' : ` ${value}`} gets no ID and is not upgraded.`,
      );
    },
  },
  fixes(finding, context) {
    const view = untracked(context);
    const { name } = finding.part.section;
    const row =
      dataSide(view, name) === 'left'
        ? newRow(view, name, 'ValueNotPresent', placeholders.postUpgradeId)
        : newRow(view, name, placeholders.postUpgradeId, '"ValueNotPresent"');
    return [
      {
        title: 'Add a row with ValueNotPresent',
        edits: [addToSection(context.file, name, row)],
        safe: false,
      },
    ];
  },
});
