import { mappingSections } from '../../language/roles';
import { reportAbsence } from '../absence';
import { untracked } from '../context';
import { addToSection } from '../edits';
import { defineRule } from '../rule';
import { newRow, placeholders } from './fixes';
import { written } from './rows';
import { allMappingSections, mapsAnything, sectionOrder } from './sections';

export const netmapNoMappingSection = defineRule({
  id: 'netmap-no-mapping-section',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'No component is mapped',
  what: 'None of the sections that map IDs is there, or all of them are empty: [OemNetAdapters], [OemAsyncAdapters], [OemNetProtocols], [OemNetServices], [OemNetClients].',
  why: 'NetSetup finds the components that a netmap.inf is for by the rows of these sections. Without a row the file has no effect, whatever its other sections say.',
  fix: 'Add the section for the kind of the component, with a row pre-upgrade ID = post-upgrade ID.',
  pages: ['network/mapping-ids-in-a-netmap-inf-file'],
  good: '[Version]\nSignature="$Windows NT$"\n\n[OemNetClients]\nAcmeRdr = acme_client\n\n[OemUpgradeSupport]\nacme_client = acmemig.dll\n',
  bad: `[Version]
Signature="$Windows NT$"

[OemUpgradeSupport]
;^^^^^^^^^^^^^^^^^ netmap-no-mapping-section
acme_client = acmemig.dll
`,
  silent: [
    '[OemNetServices]\n[OemNetClients]\nAcmeRdr = acme_client\n',
    '[OemAdapters]\nAcmeNic = acme_nic\n',
    // A row that is wrong is a row all the same; another rule speaks of it.
    '[OemAsyncAdapters]\nAcmeLine\n',
    '',
  ],
  file: {
    check(context) {
      if (mapsAnything(context)) return;
      const empty = allMappingSections.filter((name) => context.hasSection(name));
      const message =
        empty.length === 0
          ? 'This file maps no component, so that NetSetup has no use for it. Add a section that maps IDs, such as [OemNetAdapters] or [OemNetClients].'
          : 'No section of this file maps a component, so that NetSetup has no use for it. Add rows pre-upgrade ID = post-upgrade ID.';
      reportAbsence(context, [...empty, 'OemUpgradeSupport', 'OemUpgradeHelpFiles'], message);
    },
  },
  fixes(_finding, context) {
    const { file } = context;
    const view = untracked(context);
    const [supported] = view.entries('OemUpgradeSupport');
    const id = supported?.entry.key?.value || placeholders.postUpgradeId;
    const empty = mappingSections.filter((name) => view.hasSection(name));
    return (empty.length > 0 ? empty : mappingSections).map((name) => {
      const row = newRow(view, name, placeholders.preUpgradeId, written(id));
      const title = empty.length > 0 ? `Add a row to [${name}]` : `Add [${name}]`;
      return { title, edits: [addToSection(file, name, row, sectionOrder)], safe: false };
    });
  },
});
