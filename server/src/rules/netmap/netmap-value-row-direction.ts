import { dataSideShown, valueRow } from '../../model';
import { contentOf } from '../entries';
import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { swapped } from './rows';
import { dataSideListed, directionOf } from './value-maps';

export const netmapValueRowDirection = defineRule({
  id: 'netmap-value-row-direction',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'Row of a one-to-many section that is the other way round',
  what: 'In a one-to-many section some rows have the ID before the equals sign and the data behind it, and others have it the other way round.',
  why: 'The syntax on the page has the data first, its example has the ID first. Either way, one section can have one order only. The keyword ValueNotPresent is data, and so is what has blanks; keys of [OemUpgradeSupport] and [OemUpgradeHelpFiles] are IDs.',
  fix: 'Write all rows of the section the same way.',
  pages: ['network/one-to-many-id-mapping', 'kernel/irp-mn-query-id'],
  good: '[OemNetAdapters]\nAcmeIsa = 0, Boards\n\n[Boards]\nValueName = "BoardType"\nValueType = 1\nacme_isa1 = "ACME - ISA1"\nacme_isagen = "ValueNotPresent"\n',
  bad: `[OemNetAdapters]
AcmeIsa = 0, Boards
AcmeBus = 0, Buses

[Boards]
acme_isa1 = "ACME - ISA1"
"ACME - ISA2" = acme_isa2
;<------------------------ netmap-value-row-direction

[Buses]
acme_bus1 = one
two = acme_bus2
;<-------------- netmap-value-row-direction

[OemUpgradeSupport]
acme_bus1 = acmemig.dll
acme_bus2 = acmemig.dll
`,
  silent: [
    // Data first throughout, as the syntax has it.
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\n"ACME 1" = a\nValueNotPresent = b\nAcme2 = c\n',
    // What [OemUpgradeSupport] says decides.
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\nacme_a = one\nacme_b = two\n[OemUpgradeSupport]\nacme_b = m.dll\n',
    // A row that has blanks on both sides tells nothing, nor do a section without rows and rows without a side.
    '[OemNetAdapters]\nA = 0, Boards\nB = 0, Cards\n[Boards]\na = "A 1"\n"b c" = "B 1"\n[Cards]\nValueName = "X"\nsame = same\n',
    '[Boards]\none = two\n[OemNetAdapters]\nA = 0, Missing\n',
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\n%One% = a\nb = %Two%\n',
    // Nothing tells which side holds the IDs, and nobody needs to say so.
    '[OemNetAdapters]\nA = 0, Cards\n[Cards]\nValueName = "Card"\none = two\nthree = four\n',
  ],
  entries: {
    roles: ['value-map'],
    check({ row, entry, part, section }, context) {
      const { ids, first } = directionOf(context, section.name);
      if (ids === undefined && first === undefined) return;
      const shown = dataSideShown(row);
      const data = shown ?? (ids === undefined ? dataSideListed(context, row) : undefined);
      if (data === undefined || (ids === undefined ? data === first!.data : data !== ids)) return;
      const other = data === 'left' ? 'right' : 'left';
      const message = `This row has the data ${where[data]} the equals sign, and other rows of [${section.name}] have them ${where[other]} it. Write all rows the same way.`;
      const related =
        first === undefined
          ? []
          : [
              {
                ...first,
                span: contentOf(first.row.entry!),
                file: context.model,
                message: 'The first row is here.',
              },
            ];
      context.report(row, part, contentOf(entry), message, { related });
    },
  },
  fixes(finding, { file }) {
    const { left, right } = valueRow(finding.row)!;
    const edits = swapped(finding.row, left, right).map(({ span, text }) =>
      replaceIn(finding, file, span, text),
    );
    return [{ title: 'Let the two sides change places', edits, safe: false }];
  },
});

const where = { left: 'before', right: 'behind' } as const;
