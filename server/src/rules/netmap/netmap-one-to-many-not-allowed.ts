import { untracked } from '../context';
import { defineRule } from '../rule';
import { idsOfValueMap, moveRow, placeholders, replaceIn } from './fixes';
import { isOneToMany, written } from './rows';
import { isAdapterSection } from './sections';

/** More IDs than this are not offered one by one. */
const mostOffers = 4;

export const netmapOneToManyNotAllowed = defineRule({
  id: 'netmap-one-to-many-not-allowed',
  dialects: ['netmap'],
  severity: 'error',
  title: 'One-to-many mapping of something that is no adapter',
  what: 'A row of [OemNetProtocols], [OemNetServices] or [OemNetClients] has the form of a one-to-many mapping: a number and the name of a section.',
  why: 'Only adapters can be told apart by a value in the registry. Protocols, services and clients must be mapped one to one, so NetSetup gets no ID from this row.',
  fix: 'Write the one post-upgrade ID that the component becomes. If the component is an adapter, move the row to [OemNetAdapters].',
  pages: ['network/one-to-one-id-mapping', 'network/one-to-many-id-mapping'],
  good: '[OemNetProtocols]\nAcmeLink = acme_link\n',
  bad: `[OemNetProtocols]
AcmeLink = 0, AcmeLinkKinds
;          ^^^^^^^^^^^^^^^^ netmap-one-to-many-not-allowed
[OemNetClients]
AcmeRdr = 0, ; nothing yet
;         ^^ netmap-one-to-many-not-allowed
AcmeRdr2 = 1, No, More
;          ^^^^^^^^^^^ netmap-one-to-many-not-allowed

[AcmeLinkKinds]
ValueName = "Kind"
ValueType = 1
acme_link = "ValueNotPresent"
`,
  silent: [
    '[OemNetAdapters]\nA = 0, B\n[OemAsyncAdapters]\nA = 0, B\n[OemAdapters]\nA = 0, B\n[B]\na = "x y"\n',
    '[OemNetProtocols]\nAcmeLink = acme_link, more\nAcmeLan = "0, a"\n',
    '[OemNetServices]\nAcmeSpool = 0\nAcmeFax = 12fax, b\n',
  ],
  entries: {
    roles: ['mapping'],
    check({ row, entry, part, section }, context) {
      if (isAdapterSection(section.name) || !isOneToMany(entry)) return;
      const span = { start: entry.fields[0]!.start, end: entry.fields.at(-1)!.end };
      context.report(
        row,
        part,
        span,
        `Only adapters can be mapped one to many. In [${section.name}] NetSetup expects the one post-upgrade ID that ${entry.key!.value || 'the component'} becomes.`,
      );
    },
  },
  fixes(finding, context) {
    const { fields } = finding.row.entry!;
    const ids = idsOfValueMap(untracked(context), fields[1]!.value);
    const offers = ids.length > 0 && ids.length <= mostOffers ? ids : [placeholders.postUpgradeId];
    return [
      ...offers.map((id) => ({
        title: ids.length === 0 ? 'Write one post-upgrade ID in place of the two values' : `Map to ${id}`,
        edits: [replaceIn(finding, context.file, finding.span, written(id))],
        safe: false,
      })),
      moveRow(finding, context, 'OemNetAdapters', false),
    ];
  },
});
