import { defineRule } from '../rule';
import { PostIds } from './post-ids';
import { oneToOneTarget } from './rows';

export const netmapDuplicatePostupgradeId = defineRule({
  id: 'netmap-duplicate-postupgrade-id',
  dialects: ['netmap'],
  severity: 'hint',
  title: 'Post-upgrade ID of several components',
  what: 'Several pre-upgrade IDs are mapped one to one to the same post-upgrade ID.',
  why: 'That is allowed: old models may have one driver in Windows 2000. A copied row whose ID was not changed looks the same.',
  fix: 'Nothing must be done if both components become the same.',
  pages: ['network/mapping-ids-in-a-netmap-inf-file'],
  good: '[OemNetAdapters]\nAcmeA = acme_a\nAcmeB = acme_b\n',
  bad: `[OemNetAdapters]
AcmeA = acme_a
AcmeB = "ACME_A"
;       ^^^^^^^^ netmap-duplicate-postupgrade-id
[OemNetServices]
AcmeC = acme_a
;       ^^^^^^ netmap-duplicate-postupgrade-id
`,
  silent: [
    // The same pre-upgrade ID twice is another finding.
    '[OemNetAdapters]\nAcmeA = acme_a\nACMEA = acme_a\n[OemNetServices]\nAcmeA = acme_a\n',
    // Data of one-to-many rows, a lone 0, tokens.
    '[OemNetAdapters]\nA = 0, Boards\nB = 0\nC = 0\nD = %D%\nE = %D%\nF = acme_f\n[Boards]\nacme_f = "F 1"\nacme_f = "F 2"\n',
    '[OemNetAdapters]\nA = acme_a\n; B = acme_a\n[OemUpgradeSupport]\nacme_a = m.dll\n[Notes]\nC = acme_a\n',
  ],
  entries: {
    roles: ['mapping'],
    check({ row, entry, part }, context) {
      const field = oneToOneTarget(entry);
      if (field === undefined) return;
      const first = PostIds.of(context)
        .targets(field.value)
        .find(({ usage }) => usage === 'target');
      if (first === undefined || first.row === row) return;
      const other = first.row.entry!.key;
      if (other === null || other.value.toLowerCase() === entry.key!.value.toLowerCase()) return;
      context.report(
        row,
        part,
        field,
        `${other.value} is mapped to ${field.value} as well. That is right if both become the same component.`,
        { related: [context.related(first, 'The first row is here.')] },
      );
    },
  },
});
