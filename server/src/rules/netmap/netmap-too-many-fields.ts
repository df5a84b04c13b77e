import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { extraSpan, fieldsFrom, isOneToMany } from './rows';
import { isAdapterSection } from './sections';

export const netmapTooManyFields = defineRule({
  id: 'netmap-too-many-fields',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'Mapping row with too many values',
  what: 'A one-to-one row has something behind its post-upgrade ID, or a one-to-many row something behind the name of its section.',
  why: 'A one-to-one row has one value and a one-to-many row two. What stands behind them has no meaning; often it belongs in [OemUpgradeSupport].',
  fix: 'Remove the extra values. The INF of a component is named in [OemUpgradeSupport].',
  pages: ['network/one-to-one-id-mapping', 'network/one-to-many-id-mapping'],
  good: '[OemNetAdapters]\nAcmeNic = acme_nic\nAcmeIsa = 0, Boards\n\n[Boards]\n',
  bad: `[OemNetAdapters]
AcmeNic = acme_nic, acme.inf
;                   ^^^^^^^^ netmap-too-many-fields
AcmeIsa = 0, Boards, more, "and more"
;                    ^^^^^^^^^^^^^^^^ netmap-too-many-fields
[OemNetServices]
AcmeSpool = acme_spool, 0
;                       ^ netmap-too-many-fields
[Boards]
`,
  silent: [
    '[OemNetAdapters]\nA = a,\nB = 0, Boards,\nC = "a, b"\n[Boards]\na = b, c, d\n',
    // A one-to-many row where none can be is another finding, and so are rows without an equals sign or an ID.
    '[OemNetProtocols]\nA = 0, Kinds, more\nB, b, c\n[OemNetAdapters]\nC =, Boards\n',
    '[OemUpgradeSupport]\na = a.dll, a.inf, more\n[Notes]\na = b, c\n',
  ],
  entries: {
    roles: ['mapping'],
    check({ row, entry, part, section }, context) {
      const { key, fields } = entry;
      if (key === null || fields.length < 2 || fields[0]!.value === '') return;
      const oneToMany = isOneToMany(entry);
      if (oneToMany && !isAdapterSection(section.name)) return;
      const from = oneToMany ? 2 : 1;
      const span = extraSpan(entry, from);
      if (span === undefined) return;
      const message = oneToMany
        ? `A one-to-many row has two values, 0 and the name of a section. Remove what stands behind them.`
        : `A one-to-one row has one value, the post-upgrade ID. Remove what stands behind it; the INF is named in [OemUpgradeSupport].`;
      context.report(row, part, span, message, { data: from });
    },
  },
  fixes(finding, { file }) {
    const span = fieldsFrom(finding.row.entry!, finding.data as number);
    return [{ title: 'Remove the extra values', edits: [replaceIn(finding, file, span, '')], safe: false }];
  },
});
