import { type FileView, untracked } from '../context';
import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { isLoneZero, isOneToMany, written } from './rows';
import { isAdapterSection } from './sections';

export const netmapMappingSectionNameMissing = defineRule({
  id: 'netmap-mapping-section-name-missing',
  dialects: ['netmap'],
  severity: 'error',
  title: 'One-to-many mapping without the name of its section',
  what: 'A row has 0, the method of one-to-many mappings, but no name of a section behind it. A 0 that stands alone is a warning, for it has the form of an ID.',
  why: 'NetSetup looks in the named section for the post-upgrade IDs. Without a name it finds none, and a 0 that stands alone is the post-upgrade ID "0".',
  fix: 'Write a comma and the name of the section behind the 0; or in place of the 0 the post-upgrade ID.',
  pages: ['network/one-to-many-id-mapping', 'network/one-to-one-id-mapping'],
  good: '[OemNetAdapters]\nAcmeNic = 0, AcmeBoards\n\n[AcmeBoards]\nValueName = "BoardType"\nValueType = 1\nacme_pci = "ValueNotPresent"\n',
  bad: `[OemNetAdapters]
AcmeNic = 0, ; see below
;         ^^ netmap-mapping-section-name-missing
AcmeBus = 0
;         ^ netmap-mapping-section-name-missing
AcmeIsa = 0, ""
;         ^^^^^ netmap-mapping-section-name-missing
[OemNetServices]
AcmeSpool = 0x0
;           ^^^ netmap-mapping-section-name-missing
`,
  silent: [
    '[OemNetAdapters]\nA = 0, %Boards%\nB = 0, B\n',
    '[OemNetAdapters]\nA = 1\nB = nic0\nC = , \n',
    '[OemNetProtocols]\nA = 0,\n[Boards]\na = 0\n[OemUpgradeSupport]\nb = 0,\n',
  ],
  entries: {
    roles: ['mapping'],
    check({ row, entry, part, section }, context) {
      const [first, second] = entry.fields;
      const forAdapters = isAdapterSection(section.name);
      if (isLoneZero(entry)) {
        const message = forAdapters
          ? `A 0 that stands alone is taken as the post-upgrade ID. For a one-to-many mapping add a comma and the name of the section with the IDs.`
          : `A 0 that stands alone is taken as the post-upgrade ID. Write the ID that the component has in its new INF.`;
        context.report(row, part, first!, message, { severity: 'warning' });
      } else if (forAdapters && isOneToMany(entry) && second!.value === '') {
        const end = Math.max(second!.end, entry.commas[0]! + 1);
        context.report(
          row,
          part,
          { start: first!.start, end },
          'The name of the section with the post-upgrade IDs is missing, so NetSetup finds no ID for this adapter. Write it behind the comma.',
        );
      }
    },
  },
  fixes(finding, context) {
    if (!isAdapterSection(finding.part.section.name)) return [];
    const method = finding.row.entry!.fields[0]!;
    return freeValueMaps(untracked(context)).map((name) => {
      const text = `${finding.row.text.slice(method.start, method.end)}, ${written(name)}`;
      const edits = [replaceIn(finding, context.file, finding.span, text)];
      return { title: `Look in [${name}]`, edits, safe: false };
    });
  },
});

/** More sections than this are not offered one by one. */
const mostOffers = 10;

/** The first sections that look like one-to-many sections and that nobody names. */
function freeValueMaps(view: FileView): readonly string[] {
  return view.once('one-to-many sections that nobody names', (all) => {
    const names: string[] = [];
    for (const { name } of all.model.sections()) {
      if (names.length === mostOffers) break;
      if (!all.isNamed(name) && all.entry(name, 'ValueName') !== undefined) names.push(name);
    }
    return names;
  });
}
