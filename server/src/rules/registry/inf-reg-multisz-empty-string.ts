import { defineRule } from '../rule';
import { dataCount, firstData, registryRow } from './registry-row';

export const infRegMultiszEmptyString = defineRule({
  id: 'inf-reg-multisz-empty-string',
  dialects: ['inf', 'answerfile'],
  severity: 'warning',
  title: 'Empty string in a list of strings',
  what: 'A REG_MULTI_SZ has an empty field in front of another one.',
  why: 'An empty string ends such a list. Programs do not see the strings behind it.',
  fix: 'Take the empty field out.',
  pages: ['install/inf-addreg-directive'],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Names,0x00010000,fast,slow\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Names,0x00010000,fast,,slow
;                                        ^ inf-reg-multisz-empty-string
HKLM,Software\\Acme,Words,0x00010000,fast,"",slow
;                                        ^^ inf-reg-multisz-empty-string
`,
  silent: [
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,0x10000,\nHKLM,S,B,0x10000,""\nHKLM,S,C,0x10000,a,b,\nHKLM,S,D,0x10000\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,1,1,,2\nHKLM,S,B,0x10001,1,,0,0\nHKLM,S,C,%Gone%,a,,b\n',
    '[DefaultInstall]\nDelReg=D\nAddReg=A\n[D]\nHKLM,S,A,0x18002,a,,b\n[A]\nHKLM,S,A,0x10000,a,%Empty%,b\n',
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.writes !== 'REG_MULTI_SZ') return;
      const end = firstData + dataCount(row);
      for (let at = firstData; at < end; at++) {
        const { value, start, end: stop } = row.fields[at]!;
        if (value !== '') continue;
        // An empty field has no words; the comma behind it shows where it is.
        const comma = view.entry.commas[at]!;
        const span = stop > start ? row.fields[at]! : { start: comma, end: comma + 1 };
        context.report(
          view.row,
          view.part,
          span,
          'This empty string ends the list: programs do not see what follows it. Take it out.',
          { data: at },
        );
        return;
      }
    },
  },
  fixes(finding, { file }) {
    const at = finding.data as number;
    const { fields } = finding.row.entry!;
    const offset = file.offsetOfRow(finding.part, finding.row);
    const span = { start: offset + fields[at]!.start, end: offset + fields[at + 1]!.start };
    return [{ title: 'Take the empty string out', edits: [{ span, text: '' }], safe: false }];
  },
});
