import { lastComponent } from '../../model';
import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { isNotSupportedSlip } from './not-supported';
import { written } from './rows';

export const netmapSupportPath = defineRule({
  id: 'netmap-support-path',
  dialects: ['netmap'],
  severity: 'information',
  title: 'Path in [OemUpgradeSupport]',
  what: 'The DLL or the INF of a row of [OemUpgradeSupport] is written with a path.',
  why: 'Both values are names of files. NetSetup copies the files of the vendor to a temporary directory of its own and loads the DLL from there, so that a path to another place is likely to be wrong.',
  fix: 'Write the name of the file alone.',
  pages: [
    'network/specifying-the-upgrade-dll-in-a-netmap-inf-file',
    'network/winnt32-phase-of-the-network-upgrade-process',
  ],
  good: '[OemUpgradeSupport]\nacme_spool = acmemig.dll, acme.inf\n',
  bad: `[OemUpgradeSupport]
acme_spool = c:\\upg\\acmemig.dll
;            ^^^^^^^^^^^^^^^^^^ netmap-support-path
acme_fax = acmemig.dll, "inf\\acme fax.inf"
;                       ^^^^^^^^^^^^^^^^^^ netmap-support-path
`,
  silent: [
    '[OemUpgradeSupport]\na = acmemig.dll, acme.inf\nb = "acme mig.dll"\nc = NotSupported\n',
    // The order of the two is the mistake.
    '[OemUpgradeSupport]\na = c:\\upg\\acme.inf, c:\\upg\\acmemig.dll\n',
    // A complete path is right for help files.
    '[OemUpgradeHelpFiles]\na = c:\\upg\\a.txt, c:\\upg\\a.htm\n',
    '[OemUpgradeSupport]\na = acmemig.dll, acme.inf, c:\\more\nb =\n',
  ],
  entries: {
    roles: ['upgrade-support'],
    check({ row, entry, part }, context) {
      const [first, second] = entry.fields;
      if (entry.key === null || /\.inf$/i.test(first!.value) || /\.dll$/i.test(second?.value ?? '')) return;
      for (const field of entry.fields.slice(0, 2)) {
        if (!/[\\/]/.test(field.value) || isNotSupportedSlip(field.value)) continue;
        const name = lastComponent(field.value);
        const message = `NetSetup copies the files to a temporary directory and looks for them there. Write ${name || 'the name of the file'} without a path.`;
        context.report(row, part, field, message);
      }
    },
  },
  fixes(finding, { file }) {
    const field = finding.row.entry!.fields.find(({ start }) => start === finding.span.start)!;
    const name = lastComponent(field.value);
    if (name === '') return [];
    const edits = [replaceIn(finding, file, field, written(name))];
    return [{ title: `Write ${name}`, edits, safe: false }];
  },
});
