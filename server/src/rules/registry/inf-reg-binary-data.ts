import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isByte } from './numbers';
import { firstData, registryRow } from './registry-row';
import { shownData } from './shown';
import { setupText } from './strings';

export const infRegBinaryData = defineRule({
  id: 'inf-reg-binary-data',
  dialects: ['inf', 'answerfile'],
  severity: 'error',
  title: 'Registry data that are no bytes',
  what: 'A field of REG_BINARY, REG_NONE or a type by its number is no byte.',
  why: 'The data of these types are bytes, each a field of one or two hexadecimal digits. Setup cannot write anything else.',
  fix: 'Put a comma behind each byte.',
  pages: ['install/inf-addreg-directive'],
  infVerif: [1267],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Mask,1,0A,FF\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Mask,1,0AFF
;                         ^^^^ inf-reg-binary-data
HKLM,Software\\Acme,Name,1,01,x
;                            ^ inf-reg-binary-data
`,
  silent: [
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,0x00000001,0x1\nHKLM,S,B,3,1,0,0,0\nHKLM,S,C,1,0A,\\\n  FF,\\\n  00\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,1,%Byte%,%Gone%\nHKLM,S,B,1,$B$\nHKLM,S,C,1,\nHKLM,S,D,1,"0A",,1,\n[Strings]\nByte=0A\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,5,0AFF\nHKLM,S,B,0x10,0AFF\nHKLM,S,C,0x10000,0AFF\nHKLM,S,D,0xB0001,10000\n',
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.writes === '' || !row.decoded!.type.binary) return;
      if (row.writes === 'REG_DWORD' || row.writes === 'REG_QWORD') return;
      if (row.decoded!.type.custom && row.decoded!.type.number === 7) return;
      const { fields } = row;
      for (let at = firstData; at < fields.length; at++) {
        const field = fields[at]!;
        if (isByte(field.value)) continue;
        const text = setupText(context, field.value);
        if (text === undefined || isByte(text.trim())) continue;
        const bytes = bytesIn(field.value);
        context.report(
          view.row,
          view.part,
          field,
          `${shownData(text, row.name)} is no byte. Write ${bytes === undefined ? '00 to FF' : 'a comma behind each two digits'}.`,
          { data: bytes },
        );
        // What is wrong with one field is wrong with all that were written the same way.
        return;
      }
    },
  },
  fixes(finding, { file }) {
    const bytes = finding.data as string | undefined;
    if (bytes === undefined) return [];
    return [{ title: 'Split into bytes', edits: [replaceWords(file, finding, bytes)], safe: false }];
  },
});

/** Hexadecimal digits, an even number of them, as bytes in fields. */
function bytesIn(text: string): string | undefined {
  const digits = /^0x/i.test(text) ? text.slice(2) : text;
  if (digits.length % 2 === 1 || digits.length > 4096 || !/^[0-9a-f]+$/i.test(digits)) return undefined;
  return digits.match(/../g)!.join(',');
}
