import { defineRule } from '../rule';
import { dataCount, deletes, keyOnly, registryRow } from './registry-row';

export const infRegKeyonlyWithValue = defineRule({
  id: 'inf-reg-keyonly-with-value',
  dialects: ['inf', 'answerfile'],
  severity: 'information',
  title: 'Row that makes a key, with a value',
  what: 'The flags of an AddReg row ask for a key alone, and the row has a value name or data.',
  why: 'Setup makes the key and takes no notice of the rest.',
  fix: 'Take the value out, or the flag.',
  pages: ['install/inf-addreg-directive'],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,,0x10\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Speed,0x10,1
;                  ^^^^^ inf-reg-keyonly-with-value
`,
  silent: [
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,,0x2000\nHKLM,S,,0x10,\nHKLM,S,"",0x10,""\n',
    // DelReg takes the flag to delete the key, whatever value is named.
    '[DefaultInstall]\nAddReg=A\nDelReg=A,D\n[A]\nHKLM,S,A,0x2000\n[D]\nHKLM,S,A,0x2000\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,0x1000,a\nHKLM,S,B,%Gone%,a\nHKLM,S,C,0x10001,1\n',
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.flags < 0 || (row.flags & keyOnly) === 0 || view.section.roles.size > 1) return;
      // inf-reg-flags-conflict speaks of it.
      if ((row.flags & deletes) !== 0) return;
      const at = row.name !== '' ? 2 : 4;
      if (row.name === '' && dataCount(row) === 0) return;
      const field = row.fields[at]!;
      const span = field.end > field.start ? field : row.fields.at(-1)!;
      const message =
        'The flags ask for the key alone, so Setup writes no value. Take the value out, or the flag.';
      context.report(view.row, view.part, span, message);
    },
  },
  fixes(finding, { file }) {
    const { fields } = finding.row.entry!;
    const offset = file.offsetOfRow(finding.part, finding.row);
    const edits = [fields[2]!, { start: fields[3]!.end, end: fields.at(-1)!.end }]
      .filter(({ start, end }) => end > start)
      .map(({ start, end }) => ({ span: { start: offset + start, end: offset + end }, text: '' }));
    return [{ title: 'Take the value out', edits, safe: false }];
  },
});
