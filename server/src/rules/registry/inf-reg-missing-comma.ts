import { defineRule } from '../rule';
import { notANumber, registryRow, spanOf } from './registry-row';
import { looksShifted } from './shifted';

export const infRegMissingComma = defineRule({
  id: 'inf-reg-missing-comma',
  dialects: ['inf', 'answerfile'],
  severity: 'hint',
  title: 'Registry row in which a comma seems to be missing',
  what: 'Text stands where the flags should be, and no data follow it.',
  why: 'The fourth field is the flags and the fifth the data. Setup takes the text for flags of 0 and writes an empty string.',
  fix: 'Put a second comma in front of the text.',
  pages: ['install/inf-addreg-directive'],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Speed,,"fast"\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Speed,"fast"
;                        ^^^^^^ inf-reg-missing-comma
`,
  silent: [
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,%Flags%\nHKLM,S,B,%Gone%\n[Strings]\nFlags=0x10\n',
    // inf-reg-flags-not-numeric speaks of it.
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,REG_SZ\nHKLM,S,B,text,1\n',
    '[DefaultInstall]\nAddReg=A\nDelReg=D\n[A]\nHKLM,S,A,10\nHKLM,S,B,<flags>\n[D]\nHKLM,S,A,text\n',
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.flags !== notANumber || !looksShifted(row, view.role)) return;
      context.report(
        view.row,
        view.part,
        spanOf(row.fields, 3),
        'This stands in the place of the flags, and the value becomes an empty string. If it is the data, put a second comma in front of it.',
        { data: row.fields[3]!.start },
      );
    },
  },
  fixes(finding, { file }) {
    const at = file.offsetOfRow(finding.part, finding.row) + (finding.data as number);
    return [{ title: 'Insert the comma', edits: [{ span: { start: at, end: at }, text: ',' }], safe: false }];
  },
});
