import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { hex } from './numbers';
import { appends, registryRow, spanOf } from './registry-row';

export const infRegAppendType = defineRule({
  id: 'inf-reg-append-type',
  dialects: ['inf', 'answerfile'],
  severity: 'error',
  title: 'Appending to a value that is no list of strings',
  what: 'The flags of an AddReg row hold FLG_ADDREG_APPEND (8) with a type other than REG_MULTI_SZ.',
  why: 'Setup can append strings to a list of strings and to nothing else.',
  fix: 'Write the flags as 0x00010008.',
  pages: ['install/inf-addreg-directive'],
  infVerif: [1265],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Names,0x00010008,fast\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Names,0x00000008,fast
;                        ^^^^^^^^^^ inf-reg-append-type
`,
  silent: [
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,65544,a\nHKLM,S,B,0x1400A,a\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,%APPEND%,a\nHKLM,S,B,%Gone%,a\n[Strings]\nAPPEND=0x00010008\n',
    '[DefaultInstall]\nDelReg=A\nBitReg=B\n[A]\nHKLM,S,A,8\n[B]\nHKLM,S,A,8,1,0\n',
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.flags < 0 || (row.flags & appends) === 0 || row.writes === 'REG_MULTI_SZ')
        return;
      if (row.writes === '') return;
      const meant = hex((row.flags & 0xfffe) | 0x10000);
      context.report(
        view.row,
        view.part,
        spanOf(row.fields, 3),
        `Setup can append to REG_MULTI_SZ only, and this is ${row.writes}. Write ${meant}.`,
        { data: meant },
      );
    },
  },
  fixes(finding, { file }) {
    const flags = finding.data as string;
    return [{ title: `Write ${flags}`, edits: [replaceWords(file, finding, flags)], safe: false }];
  },
});
