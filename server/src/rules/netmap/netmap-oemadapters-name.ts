import { defineRule } from '../rule';
import { replaceIn } from './fixes';

export const netmapOemadaptersName = defineRule({
  id: 'netmap-oemadapters-name',
  dialects: ['netmap'],
  severity: 'warning',
  title: '[OemAdapters] in place of [OemNetAdapters]',
  what: 'The section is named OemAdapters. Only the page on one-to-many mappings writes it so; the list of the sections and the page on the Winnt32 phase write OemNetAdapters.',
  why: 'NetSetup looks for adapters in [OemNetAdapters]. It is likely that it does not look here, and then the adapters are taken as not supported.',
  fix: 'Rename the section to OemNetAdapters.',
  pages: [
    'network/one-to-many-id-mapping',
    'network/mapping-ids-in-a-netmap-inf-file',
    'network/winnt32-phase-of-the-network-upgrade-process',
  ],
  good: '[OemNetAdapters]\nAcmeNic = acme_nic\n',
  bad: `[OemAdapters]
;^^^^^^^^^^^ netmap-oemadapters-name
AcmeNic = acme_nic
`,
  silent: [
    '[OemAsyncAdapters]\nAcmeLine = acme_line\n',
    '; [OemAdapters]\n[OemNetAdapters]\nOemAdapters = acme_nic\n',
    // A one-to-many row may give its section any name.
    '[OemNetAdapters]\nAcmeNic = 0, OemAdapters2\n[OemAdapters2]\nacme_nic = "ValueNotPresent"\n',
  ],
  sections: {
    roles: ['mapping'],
    check(section, context) {
      if (section.name.toLowerCase() !== 'oemadapters') return;
      context.reportHeader(
        section,
        'One page of the documentation writes [OemAdapters], all others [OemNetAdapters], which is where NetSetup looks for adapters. Rename the section.',
      );
    },
  },
  fixes(finding, { file }) {
    const edits = [replaceIn(finding, file, finding.span, 'OemNetAdapters')];
    return [{ title: 'Rename the section to [OemNetAdapters]', edits, safe: true }];
  },
});
