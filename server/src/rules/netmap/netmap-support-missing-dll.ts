import { untracked } from '../context';
import { emptyFieldSpan } from '../entries';
import { defineRule } from '../rule';
import { dllOf, replaceIn } from './fixes';

export const netmapSupportMissingDll = defineRule({
  id: 'netmap-support-missing-dll',
  dialects: ['netmap'],
  severity: 'error',
  title: 'Row of [OemUpgradeSupport] without a migration DLL',
  what: 'The first value of a row of [OemUpgradeSupport] is empty.',
  why: 'The first value is the DLL that NetSetup loads to upgrade the component. There is no default.',
  fix: 'Write the migration DLL, or NotSupported where the component is not upgraded.',
  pages: [
    'network/specifying-the-upgrade-dll-in-a-netmap-inf-file',
    'network/specifying-alternative-help-message-files-in-a-netmap-inf-file',
  ],
  good: '[OemUpgradeSupport]\nacme_spool = acmemig.dll\n',
  bad: `[OemUpgradeSupport]
acme_spool = ; to do
;<----------- netmap-support-missing-dll
acme_fax =, acme.inf
;<---------- netmap-support-missing-dll
acme_log = "", acme.inf
;          ^^ netmap-support-missing-dll
`,
  silent: [
    '[OemUpgradeSupport]\nacme_spool = NotSupported\nacme_fax = %Dll%\n',
    '[OemUpgradeSupport]\nacme_spool = acmemig.dll,\nacme_fax\n',
    '[OemUpgradeSupport]\nacme_spool = \\\n  acmemig.dll\n[OemUpgradeHelpFiles]\nacme_fax = , a.htm\n',
  ],
  entries: {
    roles: ['upgrade-support'],
    check({ row, entry, part }, context) {
      if (entry.key === null || entry.fields[0]!.value !== '') return;
      const id = entry.key.value || 'the component';
      const message = `The migration DLL of ${id} is missing, and there is no default. Write its name, or NotSupported if the component is not upgraded.`;
      context.report(row, part, emptyFieldSpan(entry, 0), message);
    },
  },
  fixes(finding, context) {
    const { equals, fields } = finding.row.entry!;
    const [first] = fields;
    const isEmpty = first!.end === first!.start;
    const write = (value: string) => {
      const span = isEmpty ? { start: equals! + 1, end: equals! + 1 } : first!;
      return {
        title: `Write ${value}`,
        edits: [replaceIn(finding, context.file, span, isEmpty ? ` ${value}` : value)],
        safe: false,
      };
    };
    const dll = write(dllOf(untracked(context)));
    return fields.length > 1 ? [dll] : [dll, write('NotSupported')];
  },
});
