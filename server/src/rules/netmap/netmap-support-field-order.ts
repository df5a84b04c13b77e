import { defineRule } from '../rule';
import { replaceIn } from './fixes';
import { swapped } from './rows';

export const netmapSupportFieldOrder = defineRule({
  id: 'netmap-support-field-order',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'DLL and INF in the wrong order',
  what: 'In a row of [OemUpgradeSupport] an INF stands first, or a DLL second, by their extensions.',
  why: 'NetSetup loads what the first value names as the migration DLL. An INF cannot be loaded, so that the component is not upgraded.',
  fix: 'Write the DLL first and the INF behind it.',
  pages: ['network/specifying-the-upgrade-dll-in-a-netmap-inf-file'],
  good: '[OemUpgradeSupport]\nacme_spool = acmemig.dll, acme.inf\n',
  bad: `[OemUpgradeSupport]
acme_spool = acme.inf, acmemig.dll
;            ^^^^^^^^^^^^^^^^^^^^^ netmap-support-field-order
acme_fax = "c:\\upg\\ACME.INF"
;          ^^^^^^^^^^^^^^^^^ netmap-support-field-order
acme_log = acmemig.dll, acmelog.dll
;                       ^^^^^^^^^^^ netmap-support-field-order
`,
  silent: [
    '[OemUpgradeSupport]\na = acmemig, acme\nb = ACMEMIG.DLL, ACME.INF\nc = NotSupported\nd = acme.inf.dll\n',
    '[OemUpgradeSupport]\na = %Inf%, %Dll%\nb =, acme.inf\nc = acmemig.dll,\n',
    '[OemUpgradeHelpFiles]\na = a.inf, b.dll\n[OemNetServices]\nA = a.inf, b.dll\n',
  ],
  entries: {
    roles: ['upgrade-support'],
    check({ row, entry, part }, context) {
      if (entry.key === null) return;
      const [first, second] = entry.fields;
      const infFirst = /\.inf$/i.test(first!.value);
      const dllSecond = second !== undefined && /\.dll$/i.test(second.value);
      if (infFirst && dllSecond) {
        const span = { start: first!.start, end: second.end };
        const message = `The migration DLL comes first and the INF behind it. Write ${second.value}, ${first!.value}.`;
        context.report(row, part, span, message, { data: 'swap' });
      } else if (infFirst) {
        const message = `${first!.value} is an INF, and NetSetup would load it as the migration DLL. Write the DLL before it.`;
        context.report(row, part, first!, message);
      } else if (dllSecond) {
        const message = `The second value is the INF that installs the component, and ${second.value} is a DLL. Write the INF, or nothing.`;
        context.report(row, part, second, message);
      }
    },
  },
  fixes(finding, { file }) {
    if (finding.data !== 'swap') return [];
    const { row } = finding;
    const [first, second] = row.entry!.fields;
    const edits = swapped(row, first!, second!).map(({ span, text }) => replaceIn(finding, file, span, text));
    return [{ title: 'Write the DLL first', edits, safe: true }];
  },
});
