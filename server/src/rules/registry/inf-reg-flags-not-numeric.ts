import { numberTable } from '../../language/registry-flags';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { hex } from './numbers';
import { notANumber, registryRow, spanOf } from './registry-row';
import { looksShifted } from './shifted';
import { shownData } from './shown';

export const infRegFlagsNotNumeric = defineRule({
  id: 'inf-reg-flags-not-numeric',
  dialects: ['inf', 'answerfile'],
  severity: 'error',
  title: 'Registry flags that are no number',
  what: 'The fourth field of a registry row is text.',
  why: 'The field is a number. Setup reads any other text as 0, so that the value becomes a string, whatever name of a type stands there.',
  fix: 'Write the number, or a token that [Strings] defines as the number.',
  pages: ['install/inf-addreg-directive'],
  infVerif: [1260],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Speed,0x00010001,1\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Speed,REG_DWORD,1
;                        ^^^^^^^^^ inf-reg-flags-not-numeric
HKLM,Software\\Acme,Name,%Type%,1
;                       ^^^^^^ inf-reg-flags-not-numeric
[Strings]
Type="dword"
`,
  silent: [
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,%REG_DWORD%,1\nHKLM,S,B,%Gone%,1\n[Strings]\nREG_DWORD=0x00010001\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,$FLAGS$,1\nHKLM,S,B,"0x10001",1\nHKLM,S,C,-1,1\n',
    // inf-reg-missing-comma speaks of it.
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,"fast"\n',
  ],
  entries: {
    roles: ['add-registry', 'del-registry', 'bit-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.flags !== notANumber || looksShifted(row, view.role)) return;
      const text = row.fields[3]!.value;
      const meant = flagsMeant(text);
      context.report(
        view.row,
        view.part,
        spanOf(row.fields, 3),
        `${shownData(text, row.name)} is no number, so Setup takes the flags as 0. Write ${meant ?? 'the number of the flags'}.`,
        { data: meant },
      );
    },
  },
  fixes(finding, { file }) {
    const flags = finding.data as string | undefined;
    if (flags === undefined) return [];
    return [{ title: `Write ${flags}`, edits: [replaceWords(file, finding, flags)], safe: false }];
  },
});

/** The flags that the name of a type or of flags stands for. */
function flagsMeant(text: string): string | undefined {
  const upper = text.toUpperCase();
  const name = upper.startsWith('REG_') ? `FLG_ADDREG_TYPE_${upper.slice(4)}` : upper;
  const flags = numberTable('addReg')!.find((row) => row.name === name);
  return flags && hex(flags.value);
}
