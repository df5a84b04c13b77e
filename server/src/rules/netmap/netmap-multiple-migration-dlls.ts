import { lastComponent } from '../../model';
import { untracked } from '../context';
import { defineRule } from '../rule';
import { dllOf, replaceIn } from './fixes';
import { migrationDlls } from './migration-dlls';

export const netmapMultipleMigrationDlls = defineRule({
  id: 'netmap-multiple-migration-dlls',
  dialects: ['netmap'],
  severity: 'error',
  title: 'More than one migration DLL',
  what: 'Rows of [OemUpgradeSupport] name different DLLs. Marked are those that fewer rows name; paths and case make no difference.',
  why: 'A netmap.inf can have one migration DLL, which serves all components that the file maps.',
  fix: 'Name the same DLL everywhere; or give the components with another DLL a directory and a netmap.inf of their own.',
  pages: ['network/specifying-the-upgrade-dll-in-a-netmap-inf-file', 'network/creating-a-netupg-inf-file'],
  good: '[OemUpgradeSupport]\nacme_a = acmemig.dll\nacme_b = ACMEMIG.DLL, acme.inf\n',
  bad: `[OemUpgradeSupport]
acme_a = first.dll
;        ^^^^^^^^^ netmap-multiple-migration-dlls
acme_b = acmemig.dll, acme.inf
acme_c = NotSupported

[OemUpgradeSupport]
acme_d = "c:\\upg\\ACMEMIG.dll"
acme_e = "third.dll", acme.inf
;        ^^^^^^^^^^^ netmap-multiple-migration-dlls
`,
  silent: [
    '[OemUpgradeSupport]\na = acmemig.dll\nb = notsupported\nc = acmemig\nd = \\\\upg\\acme\\acmemig.dll\n',
    // Slips of the keyword, an INF in place of the DLL and what a token says are other matters.
    '[OemUpgradeSupport]\na = acmemig.dll\nb = Not Supported\nc = unsupported\nd = acme.inf, acmemig.dll\ne = %Dll%\nf =\ng = None\n',
    '[OemUpgradeSupport]\na = acmemig.dll\nother.dll\n[OemUpgradeHelpFiles]\na = x.dll, y.dll\n',
  ],
  file: {
    check(context) {
      const dlls = migrationDlls(context);
      if (dlls === undefined) return;
      const { main, others } = dlls;
      const name = lastComponent(main.field.value);
      for (const { row, part, field } of others) {
        context.report(
          row,
          part,
          field,
          `A netmap.inf can have one migration DLL, and other rows name ${name}. Let ${name} serve this component too, or move the component to a netmap.inf of its own.`,
          {
            related: [
              {
                row: main.row,
                part: main.part,
                span: main.field,
                file: context.model,
                message: `${name} is named here.`,
              },
            ],
          },
        );
      }
    },
  },
  fixes(finding, context) {
    const dll = dllOf(untracked(context));
    const edits = [replaceIn(finding, context.file, finding.span, dll)];
    return [{ title: `Replace with ${dll}`, edits, safe: false }];
  },
});
