import { defineRule } from '../rule';

const name = 'OemNetUpgradeDirs';

export const netupgEmpty = defineRule({
  id: 'netupg-empty',
  dialects: ['netupg'],
  severity: 'warning',
  title: 'netupg.inf without directories',
  what: '[OemNetUpgradeDirs] has no rows.',
  why: 'Every component to be upgraded needs an entry: the directory with its netmap.inf. Without one NetSetup finds nothing to upgrade.',
  fix: 'Write the complete path of each directory, one a line.',
  pages: ['network/creating-a-netupg-inf-file'],
  good: '[OemNetUpgradeDirs]\nc:\\upg\\acme\n',
  bad: `[Version]
Signature = "$Windows NT$"

[OemNetUpgradeDirs]
;^^^^^^^^^^^^^^^^^ netupg-empty
; c:\\upg\\acme
`,
  silent: [
    '[OemNetUpgradeDirs]\n[oemnetupgradedirs]\nc:\\upg\\acme\n',
    // The section is missing: another rule. A row that is wrong is a row.
    '[Version]\nSignature = "$Windows NT$"\n',
    '[OemNetUpgradeDirs]\nupg\n',
  ],
  sections: {
    roles: ['upgrade-dirs'],
    check(section, context) {
      if (context.sections(name)[0] !== section || context.entries(name).next().done !== true) return;
      context.reportHeader(
        section,
        '[OemNetUpgradeDirs] lists no directories, so that NetSetup finds no netmap.inf through it. Write the complete path of each directory, one a line.',
      );
    },
  },
});
