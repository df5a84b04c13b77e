import { defineRule } from '../rule';
import { registryRow, spanOf } from './registry-row';

export const infRegFlagsConflict = defineRule({
  id: 'inf-reg-flags-conflict',
  dialects: ['inf', 'answerfile'],
  severity: 'warning',
  title: 'Registry flags that exclude each other',
  what: 'The flags of an AddReg row hold two that contradict each other.',
  why: 'A value cannot be written only where it is missing and only where it is there, nor a key be in two registries at once. Which of the two wins is not documented.',
  fix: 'Leave one of the two out.',
  pages: ['install/inf-addreg-directive'],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Speed,0x00000002,fast\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Speed,0x00000022,fast
;                        ^^^^^^^^^^ inf-reg-flags-conflict
`,
  silent: [
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,0x00000020,a\nHKLM,S,B,0x10002,a\nHKLM,S,C,0x1002,a\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,,0x4010\nHKLM,S,B,4\n',
    '[DefaultInstall]\nAddReg=A\nDelReg=D\n[A]\nHKLM,S,A,%Gone%,a\n[D]\nHKLM,S,A,0x5000\n',
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.flags <= 0) return;
      const [conflict] = row.decoded!.conflicts;
      if (conflict === undefined) return;
      const [one, other] = conflict;
      context.report(
        view.row,
        view.part,
        spanOf(row.fields, 3),
        `${one} and ${other} contradict each other. Leave one of them out.`,
      );
    },
  },
});
