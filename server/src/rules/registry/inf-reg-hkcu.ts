import { defineRule } from '../rule';
import { device } from './examples';
import { namedBy } from './named-by';
import { registryRow } from './registry-row';

export const infRegHkcu = defineRule({
  id: 'inf-reg-hkcu',
  dialects: ['inf'],
  severity: 'information',
  title: 'HKCU in the INF of a driver',
  what: 'A driver INF writes below HKCU.',
  why: 'HKCU is the user that installs. Drivers are installed by the system, so that its settings change and not those of a person.',
  fix: 'Write the value below HKLM or HKR, or let a program write it for each user.',
  pages: ['install/inf-addreg-directive'],
  good: `${device}[Acme.NTamd64.HW]\nAddReg=A\n[A]\nHKR,,Speed,,fast\n`,
  bad: `${device}[Acme.NTamd64.HW]
AddReg=A
[A]
HKCU,Software\\Acme,Speed,,fast
; <--- inf-reg-hkcu
`,
  silent: [
    // A person may run these.
    '[DefaultInstall.NTamd64]\nAddReg=A\n[A]\nHKCU,Software\\Acme,Speed,,fast\n',
    `${device}[Version]\nClass=Printer\n[Acme.NTamd64.HW]\nAddReg=A\n[A]\nHKCU,Software\\Acme,Speed,,fast\n`,
    `${device}[Acme.NTamd64.HW]\nAddReg=A\nDelReg=B\n[A]\nHKU,.DEFAULT\\Software,Speed,,fast\n[C]\nHKCU,Software\n`,
  ],
  entries: {
    roles: ['add-registry', 'del-registry', 'bit-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.root !== 'HKCU') return;
      for (const role of namedBy(context, view.section)) {
        if (role.startsWith('DefaultInstall') || role.startsWith('DefaultUninstall')) return;
      }
      if (context.names('class', 9).includes('printer')) return;
      context.report(
        view.row,
        view.part,
        row.fields[0]!,
        'HKCU is the user that installs the driver, as a rule the system. Write to HKLM or HKR instead.',
      );
    },
  },
});
