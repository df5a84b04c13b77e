import { defineRule } from '../rule';
import { setFlags } from './fixes';
import { firstData, registryRow, spanOf } from './registry-row';

export const infRegMissingFlags = defineRule({
  id: 'inf-reg-missing-flags',
  dialects: ['inf', 'answerfile'],
  severity: 'hint',
  optional: true,
  title: 'Number that is written as a string',
  what: 'The data of an AddReg row without flags look like a number.',
  why: 'Without flags the value is a string. Programs that ask for a number do not find it.',
  fix: 'Write 0x00010001 as the flags if a number is meant.',
  pages: ['install/inf-addreg-directive'],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Speed,0x00010001,1\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Speed,,0x1
;                         ^^^ inf-reg-missing-flags
`,
  silent: [
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,,"0x1"\nHKLM,S,B,0,0x1\nHKLM,S,C,0x20000,0x1\n',
    // Decimal numbers are as a rule meant as strings.
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,Icon,,100\nHKLM,S,SilentInstall,,1\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,,,0x1\nHKLM,S,B,,0x\nHKLM,S,C,,0x1,2\n',
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.flags !== 0 || row.name === '' || row.fields.length !== firstData + 1) return;
      const [, , , flags, data] = row.fields;
      if (flags!.value !== '' || data!.quoted || !/^0x[0-9a-f]{1,8}$/i.test(data!.value)) return;
      context.report(
        view.row,
        view.part,
        spanOf(row.fields, 4),
        'Without flags this number becomes a string. If a number is meant, write 0x00010001 as the flags.',
        { data: '0x00010001' },
      );
    },
  },
  fixes: setFlags,
});
