import { defineRule } from '../rule';
import { firstData, registryRow, spanOf } from './registry-row';
import { shown } from './shown';

export const infRegMissingData = defineRule({
  id: 'inf-reg-missing-data',
  dialects: ['inf', 'answerfile'],
  severity: 'information',
  title: 'Registry value without data',
  what: 'An AddReg row names a value but has no data.',
  why: 'Setup writes the value all the same: a number becomes 0, a string empty, and bytes none at all.',
  fix: 'Write the data, if nothing else than the empty value is meant.',
  pages: ['install/inf-addreg-directive'],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Speed,0x00010001,0\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Speed,0x00010001
; <---------------------------------- inf-reg-missing-data
`,
  silent: [
    // Rows that make a key, or delete.
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,0x10\nHKLM,S,A,0x2000\nHKLM,S,A,4\nHKLM,Software\\Acme\nHKCR,.acme\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,,\nHKLM,S,B,,""\nHKLM,S,,0x10001\nHKLM,S,C,%Gone%\n',
    '[DefaultInstall]\nAddReg=A\nDelReg=A\n[A]\nHKLM,S,A\n',
    // inf-reg-missing-comma speaks of it.
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,"fast"\n',
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.fields.length > firstData || row.writes === '' || row.name === '') return;
      if (view.section.roles.size > 1) return;
      context.report(
        view.row,
        view.part,
        spanOf(row.fields, 99),
        `The row has no data, so ${shown(row.name)} becomes ${empty[row.writes] ?? 'empty'}. Write the data, or an empty field if that is meant.`,
      );
    },
  },
});

const empty: Readonly<Record<string, string>> = {
  REG_DWORD: 'the number 0',
  REG_QWORD: 'the number 0',
  REG_SZ: 'an empty string',
  REG_EXPAND_SZ: 'an empty string',
  REG_MULTI_SZ: 'an empty list',
};
