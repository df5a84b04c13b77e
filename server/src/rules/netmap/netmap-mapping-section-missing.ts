import { addSectionBehind, lineEnd } from '../edits';
import { nearest } from '../nearest';
import { hasManySections } from '../references';
import { defineRule } from '../rule';
import { placeholders, replaceIn } from './fixes';
import { isOneToMany, written } from './rows';
import { isAdapterSection, knownSections } from './sections';

export const netmapMappingSectionMissing = defineRule({
  id: 'netmap-mapping-section-missing',
  dialects: ['netmap'],
  severity: 'error',
  title: 'The section of a one-to-many mapping does not exist',
  what: 'A one-to-many row names a section that is not in the file.',
  why: 'NetSetup looks there for the registry value that tells the adapters apart and for the ID of each. Without the section the adapter gets no ID and is not upgraded.',
  fix: 'Add the section with ValueName, ValueType and a row for each adapter, or correct the name.',
  pages: ['network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeNic = 0, AcmeBoards\n\n[AcmeBoards]\nValueName = "BoardType"\nValueType = 1\nacme_pci = "ACME PCI"\n',
  bad: `[OemNetAdapters]
AcmeNic = 0, AcmeBoards
;            ^^^^^^^^^^ netmap-mapping-section-missing
AcmeIsa = 1, "Acme Boards"
;            ^^^^^^^^^^^^^ netmap-mapping-section-missing

[AcmeBoard]
ValueName = "BoardType"
ValueType = 1
acme_pci = "ACME PCI"
`,
  silent: [
    '[OemNetAdapters]\nAcmeNic = 0, acmeboards\nAcmeIsa = 0, "Acme Boards"\n[ACMEBOARDS]\n[Acme Boards]\n',
    '[OemNetAdapters]\nAcmeNic = 0, %Boards%\nAcmeIsa = 0,\nAcmeBus = acme_bus, AcmeBoards\n',
    '[OemNetProtocols]\nAcmeLink = 0, AcmeKinds\n',
  ],
  entries: {
    roles: ['mapping'],
    check({ row, entry, part, section }, context) {
      if (!isAdapterSection(section.name) || !isOneToMany(entry)) return;
      const field = entry.fields[1]!;
      if (field.value === '' || field.value.includes('%') || context.hasSection(field.value)) return;
      const suggestion = hasManySections(context)
        ? undefined
        : nearest(field.value, ownSections(context.sectionNames()));
      // A section that another row names already is hardly the one that is meant.
      const isFree = suggestion !== undefined && !context.isNamed(suggestion);
      const [similar] = isFree ? context.sections(suggestion) : [];
      context.report(
        row,
        part,
        field,
        similar === undefined
          ? `There is no section [${field.value}], in which NetSetup would look for the post-upgrade IDs of this adapter. Add it.`
          : `There is no section [${field.value}], in which NetSetup would look for the post-upgrade IDs of this adapter. Did you mean [${similar.name}]?`,
        { data: similar?.name },
      );
    },
  },
  fixes(finding, { file }) {
    const eol = lineEnd(file.tree);
    const rows = [
      'ValueName = "BoardType"',
      'ValueType = 1',
      `${placeholders.postUpgradeId} = "ValueNotPresent"`,
    ];
    const name = finding.row.entry!.fields[1]!.value;
    const fixes = [];
    if (typeof finding.data === 'string') {
      const edits = [replaceIn(finding, file, finding.span, written(finding.data))];
      fixes.push({ title: `Look in [${finding.data}]`, edits, safe: false });
    }
    // The name of a section ends at the first bracket.
    if (!/[\]\r\n]/.test(name)) {
      const text = rows.map((row) => row + eol).join('');
      const edits = [addSectionBehind(file, finding.part.section, name, text)];
      fixes.push({ title: `Add [${name}]`, edits, safe: false });
    }
    return fixes;
  },
});

/** The sections whose names their author chose. */
function ownSections(names: readonly string[]): string[] {
  const known = knownSections.map((name) => name.toLowerCase());
  return names.filter((name) => !known.includes(name));
}
