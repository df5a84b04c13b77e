import { defineRule } from '../rule';

const known = /^(oemnetupgradedirs|version|strings(\..*)?)$/i;

export const netupgUnexpectedSection = defineRule({
  id: 'netupg-unexpected-section',
  dialects: ['netupg'],
  severity: 'information',
  title: 'Section that netupg.inf does not have',
  what: 'The file has another section besides [OemNetUpgradeDirs]. [Version] and [Strings] are accepted, as in every INF.',
  why: 'A netupg.inf has the one section [OemNetUpgradeDirs]. NetSetup does not read others here; the mappings of components belong in the netmap.inf of their directory.',
  fix: 'Remove the section, or move it to the netmap.inf.',
  pages: ['network/creating-a-netupg-inf-file', 'network/winnt32-phase-of-the-network-upgrade-process'],
  good: '[OemNetUpgradeDirs]\nc:\\upg\\acme\n',
  bad: `[OemNetUpgradeDirs]
c:\\upg\\acme

[OemNetAdapters]
;^^^^^^^^^^^^^^ netupg-unexpected-section
AcmeNic = acme_nic
`,
  silent: [
    '[Version]\nSignature = "$Windows NT$"\n[OEMNETUPGRADEDIRS]\nc:\\upg\n[Strings]\nA = "a"\n[Strings.0407]\n',
    // The one section is missing: that is the mistake, and this may be it with a slip.
    '[OemNetUpgradeDir]\nc:\\upg\\acme\n[Notes]\n',
    '[OemNetUpgradeDirs]\nc:\\upg\\acme\n; [OemNetAdapters]\n[OemNetUpgradeDirs]\n[Notes\n',
  ],
  sections: {
    check(section, context) {
      const { name } = section;
      if (known.test(name) || section.header!.header!.close === undefined) return;
      if (name === '' || !context.hasSection('OemNetUpgradeDirs')) return;
      context.reportHeader(
        section,
        `A netupg.inf has the one section [OemNetUpgradeDirs], so that NetSetup does not read [${name}]. Remove it, or move it to a netmap.inf.`,
      );
    },
  },
});
