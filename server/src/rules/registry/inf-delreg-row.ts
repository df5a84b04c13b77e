import { registryRoot } from '../../language/registry-flags';
import { defineRule } from '../rule';
import { registryRow, spanOf } from './registry-row';

/** FLG_DELREG_MULTI_SZ_DELSTRING. */
const deletesString = 0x18002;

export const infDelregRow = defineRule({
  id: 'inf-delreg-row',
  dialects: ['inf', 'answerfile'],
  severity: 'error',
  title: 'DelReg row that does not say what to delete',
  what: 'A DelReg row has neither key nor value, or is to take a string out of a list without naming value and string.',
  why: 'A root as a whole is nothing that Setup deletes, and without the value or the string it does not know what to look for.',
  fix: 'Write the key or the value; for 0x18002 the value name and the string.',
  pages: ['install/inf-delreg-directive'],
  infVerif: [1083, 1266],
  good: '[DefaultInstall]\nDelReg=D\n[D]\nHKLM,Software\\Acme,Names,0x00018002,fast\n',
  bad: `[DefaultInstall]
DelReg=D
[D]
HKLM
; <--- inf-delreg-row
HKLM,Software\\Acme,Names,0x00018002
;                        ^^^^^^^^^^ inf-delreg-row
`,
  silent: [
    '[DefaultInstall]\nDelReg=D\n[D]\nHKR,,UpperFilters\nHKLM,Software\\Acme\nHKLM,Software\\Acme,,0x4000\n',
    // The rows of AddReg have another form.
    '[DefaultInstall]\nDelReg=A\nAddReg=A,B\n[A]\nHKR,,,0x18002\n[B]\nHKLM\n',
    '[DefaultInstall]\nDelReg=D\n[D]\nHKLM,S,A,0x18002,%String%\nHKLM,S,A,%Gone%\n<root>\nHKLM,%Key%\n',
  ],
  entries: {
    roles: ['del-registry'],
    check(view, context) {
      if (view.section.roles.size > 1) return;
      const row = registryRow(view, context);
      // inf-reg-bad-root speaks of other roots.
      if (row === null || registryRoot(row.root) === undefined) return;
      let message: string | undefined;
      if (row.flags === deletesString && (row.name === '' || (row.fields[4]?.value ?? '') === '')) {
        message =
          'Flags of 0x18002 take a string out of a list, and the row names no value or no string. Name both.';
      } else if (row.subkey === '' && row.name === '') {
        message =
          'This row says nothing but the root, which Setup does not delete. Write the key or the value.';
      }
      if (message === undefined) return;
      context.report(view.row, view.part, spanOf(row.fields, row.flags === deletesString ? 3 : 99), message);
    },
  },
});
