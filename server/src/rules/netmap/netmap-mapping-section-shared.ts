import { defineRule } from '../rule';
import { isOneToMany } from './rows';
import { isAdapterSection } from './sections';

export const netmapMappingSectionShared = defineRule({
  id: 'netmap-mapping-section-shared',
  dialects: ['netmap'],
  severity: 'hint',
  title: 'One-to-many section of several rows',
  what: 'Several one-to-many rows name the same section.',
  why: 'That is allowed: the adapters of both rows are told apart in the same way. A copied row that still names the old section looks the same.',
  fix: 'Nothing must be done if both rows are about the same value.',
  pages: ['network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, IsaBoards\nAcmePci = 0, PciBoards\n\n[IsaBoards]\n[PciBoards]\n',
  bad: `[OemNetAdapters]
AcmeIsa = 0, Boards
AcmePci = 0, "boards"
;            ^^^^^^^^ netmap-mapping-section-shared

[Boards]
ValueName = "BoardType"
`,
  silent: [
    '[OemNetAdapters]\nA = 0, Boards\nB = 0, Cards\n[Boards]\n[Cards]\n',
    // Protocols name it, which is a mistake of its own.
    '[OemNetAdapters]\nC = 0, Kinds\n[OemNetProtocols]\nP = 0, Kinds\n[Kinds]\n',
    '[OemNetAdapters]\nA = 0, %Boards%\nB = 0, %Boards%\nC = acme, Boards\n[Boards]\n',
  ],
  entries: {
    roles: ['mapping'],
    check({ row, entry, part, section }, context) {
      if (!isAdapterSection(section.name) || !isOneToMany(entry)) return;
      const field = entry.fields[1]!;
      if (field.value === '' || field.value.includes('%')) return;
      const first = context.once(`first to name ${field.value.toLowerCase()}`, (view) =>
        view
          .facts('section', field.value, 'reference')
          .find((fact) => fact.target === 'value-map' && isAdapterSection(view.sectionOf(fact).name)),
      );
      if (first === undefined || first.row === row) return;
      context.report(
        row,
        part,
        field,
        `Another row names [${field.value}] as well. That is right if the adapters of both are told apart by the same value.`,
        { related: [context.related(first, 'The first row is here.')] },
      );
    },
  },
});
