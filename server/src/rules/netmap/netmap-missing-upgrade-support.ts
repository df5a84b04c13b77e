import { reportAbsence } from '../absence';
import { untracked } from '../context';
import { addToSection } from '../edits';
import { defineRule } from '../rule';
import { allTargets, newRow, placeholders } from './fixes';
import { PostIds } from './post-ids';
import { allMappingSections, sectionOrder } from './sections';

const name = 'OemUpgradeSupport';

export const netmapMissingUpgradeSupport = defineRule({
  id: 'netmap-missing-upgrade-support',
  dialects: ['netmap'],
  severity: 'error',
  title: '[OemUpgradeSupport] is missing',
  what: 'The file has no section [OemUpgradeSupport].',
  why: 'NetSetup takes the migration DLL of each mapped component from this section, and every netmap.inf must have it. Without it no component of the file can be upgraded.',
  fix: 'Add the section, with a row for each post-upgrade ID: the migration DLL, or NotSupported.',
  pages: ['network/specifying-the-upgrade-dll-in-a-netmap-inf-file'],
  good: '[OemNetServices]\nAcmeSpool = acme_spool\n\n[OemUpgradeSupport]\nacme_spool = acmemig.dll\n',
  bad: `[OemNetServices]
;^^^^^^^^^^^^^^ netmap-missing-upgrade-support
AcmeSpool = acme_spool
`,
  silent: [
    '[OemNetServices]\nAcmeSpool = acme_spool\n[OEMUPGRADESUPPORT]\n',
    '[OemUpgradeSupport] ; rows follow\n',
    '',
    // NetSetup does not look for this section, so it maps nothing yet; netmap-oemadapters-name speaks of that first.
    '[OemAdapters]\nAcmeNic = acme_nic\n',
  ],
  file: {
    check(context) {
      const mappings = allMappingSections.filter((section) => context.hasSection(section));
      const undocumentedOnly = mappings.length === 1 && mappings[0] === 'OemAdapters';
      if (context.hasSection(name) || undocumentedOnly) return;
      reportAbsence(
        context,
        allMappingSections,
        'There is no [OemUpgradeSupport], where NetSetup looks up the migration DLL of each component that the file maps. Add the section with a row for each post-upgrade ID.',
      );
    },
  },
  fixes(_finding, context) {
    const { file } = context;
    const view = untracked(context);
    const ids = PostIds.of(view);
    const targets = allTargets(view);
    const rows = targets.map((id) =>
      newRow(view, name, id, ids.hasHelp(id) ? 'NotSupported' : placeholders.dll),
    );
    const title =
      targets.length === 0
        ? 'Add [OemUpgradeSupport]'
        : `Add [OemUpgradeSupport] with ${targets.length === 1 ? 'a row for the ID' : `rows for the ${targets.length} IDs`}`;
    return [{ title, edits: [addToSection(file, name, rows.join(''), sectionOrder)], safe: false }];
  },
});
