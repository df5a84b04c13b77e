import { defineRule } from '../rule';
import { device } from './examples';
import { registryRow } from './registry-row';

export const infRegSecurityOnHkr = defineRule({
  id: 'inf-reg-security-on-hkr',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Security for a value right below HKR',
  what: 'A row writes a value right below HKR, and its section has a .security section.',
  why: 'Security belongs to keys. The key of HKR keeps its own, so that what the .security section says does not hold for this value.',
  fix: 'Write the value into a key below HKR, or the row into a section without security.',
  pages: ['install/inf-addreg-directive'],
  infVerif: [1226],
  good: `${device}[Acme.NTamd64.HW]\nAddReg=A\n[A]\nHKR,Settings,Speed,,fast\n[A.security]\n"D:P(A;;GA;;;SY)(A;;GA;;;BA)"\n`,
  bad: `${device}[Acme.NTamd64.HW]
AddReg=A
[A]
HKR,,Speed,,fast
; <-- inf-reg-security-on-hkr
[A.security]
"D:P(A;;GA;;;SY)(A;;GA;;;BA)"
`,
  silent: [
    `${device}[Acme.NTamd64.HW]\nAddReg=A,B\n[A]\nHKLM,Software\\Acme,Speed,,fast\n[A.security]\n"D:P(A;;GA;;;SY)(A;;GA;;;BA)"\n[B]\nHKR,,Speed,,fast\n`,
    `${device}[Acme.NTamd64.HW]\nAddReg=A,A.security\n[A]\nHKR,,Speed,,fast\n[A.security]\nHKR,,Security,,fast\n`,
    `${device}[Acme.NTamd64.HW]\nAddReg=A\n[A]\nHKR,%Key%,Speed,,fast\nHKR,"Acme"\n[A.Security]\n"D:P(A;;GA;;;SY)(A;;GA;;;BA)"\n`,
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.root !== 'HKR' || row.subkey !== '' || row.name === '') return;
      const security = context.sections(`${view.section.name}.security`);
      if (security.length === 0) return;
      if (context.isNamed(security[0]!.name)) return;
      context.report(
        view.row,
        view.part,
        row.fields[0]!,
        `[${security[0]!.name}] has no effect on a value right below HKR. Write the value into a key below it.`,
      );
    },
  },
});
