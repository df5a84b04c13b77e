import { defineRule } from '../rule';
import { allMappingSections, knownSections, mapsAnything } from './sections';

const checked: ReadonlySet<string> = new Set(
  [...knownSections, 'OemAdapters']
    .map((name) => name.toLowerCase())
    .filter((name) => name !== 'version' && name !== 'strings'),
);

export const netmapEmptySection = defineRule({
  id: 'netmap-empty-section',
  dialects: ['netmap'],
  severity: 'information',
  title: 'Section without rows',
  what: 'A section that maps IDs, [OemUpgradeSupport] or [OemUpgradeHelpFiles] has no rows.',
  why: 'That does no harm, but something is usually missing.',
  fix: 'Add rows, or remove the section.',
  pages: ['network/mapping-ids-in-a-netmap-inf-file'],
  good: '[OemNetServices]\nAcmeSpool = acme_spool\n',
  bad: `[OemNetServices]
;^^^^^^^^^^^^^^ netmap-empty-section

[OemNetClients]
AcmeRdr = acme_client

[OemUpgradeHelpFiles]
;^^^^^^^^^^^^^^^^^^^ netmap-empty-section
; nothing yet
`,
  silent: [
    // Nothing at all is mapped: that is the mistake.
    '[OemNetServices]\n[OemUpgradeSupport]\nacme_spool = acmemig.dll\n',
    // The section goes on further down.
    '[OemNetServices]\n[OemNetClients]\nA = a\n[OEMNETSERVICES]\nB = b\n',
    // A row that is wrong is a row; other sections may be empty.
    '[OemNetServices]\nAcmeSpool\n[Version]\n[Strings]\n[Notes]\n',
    // Every ID lacks its row: another rule says so of each.
    '[OemNetServices]\nA = a\n[OemUpgradeSupport]\n',
    // It is a one-to-many section as well: another rule.
    '[OemNetAdapters]\nA = 0, Boards\n[Boards]\n',
  ],
  sections: {
    check(section, context) {
      const name = section.name.toLowerCase();
      if (!checked.has(name) || context.sections(name)[0] !== section) return;
      if (context.entries(name).next().done !== true) return;
      const isMapping = allMappingSections.some((other) => other.toLowerCase() === name);
      const maps = mapsAnything(context);
      if (isMapping ? !maps : name === 'oemupgradesupport' && maps) return;
      context.reportHeader(section, `[${section.name}] has no rows. Add some, or remove the section.`);
    },
  },
});
