import { defineRule } from '../rule';
import { flagsNumber } from './numbers';
import { registryRow, spanOf } from './registry-row';
import { setupText } from './strings';

export const infBitregRow = defineRule({
  id: 'inf-bitreg-row',
  dialects: ['inf', 'answerfile'],
  severity: 'error',
  title: 'BitReg row without value, mask or byte',
  what: 'A BitReg row names no value, has a mask that does not fit a byte, or no number of a byte.',
  why: 'Setup sets or clears the bits of the mask in one byte of the value, and needs all three to find them.',
  fix: 'Write root, key, value, flags, the mask from 0x00 to 0xFF, and the byte, counted from 0.',
  pages: ['install/inf-bitreg-directive'],
  infVerif: [1262],
  good: '[DefaultInstall]\nBitReg=B\n[B]\nHKLM,Software\\Acme,Bits,1,0x01,0\n',
  bad: `[DefaultInstall]
BitReg=B
[B]
HKLM,Software\\Acme,Bits,1,0x101,0
;                         ^^^^^ inf-bitreg-row
HKLM,Software\\Acme,Bits,1,0x01
; <----------------------------- inf-bitreg-row
HKLM,Software\\Acme,,1,0x01,0
; <--------------------------- inf-bitreg-row
`,
  silent: [
    '[DefaultInstall]\nBitReg=B\n[B]\nHKLM,S,A,,0xFF,0\nHKLM,S,A,0x4001,255,3\n',
    '[DefaultInstall]\nBitReg=B\n[B]\nHKLM,S,A,1,%Mask%,%Byte%\nHKLM,S,A,1,$MASK$,0\nHKLM,S,A,1,%One%,%One%\n[Strings]\nOne=1\n',
    '[DefaultInstall]\nAddReg=A\nDelReg=D\n[A]\nHKLM,S,A,1,0\n[D]\nHKLM,S,A\n',
  ],
  entries: {
    roles: ['bit-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null) return;
      const found = problem(row.name, (at) => {
        const text = setupText(context, row.fields[at]?.value ?? '');
        // What nobody can tell yet is taken to be right.
        return text === undefined ? 0 : text === '' ? undefined : (flagsNumber(text) ?? Number.NaN);
      });
      if (found !== undefined) context.report(view.row, view.part, spanOf(row.fields, found[0]), found[1]);
    },
  },
});

/** The field that is wrong and what is wrong with it. */
function problem(
  name: string,
  numberAt: (index: number) => number | undefined,
): readonly [number, string] | undefined {
  if (name === '')
    return [2, 'The row names no value whose bits Setup could change. Write its name as the third field.'];
  const mask = numberAt(4);
  if (mask === undefined)
    return [4, 'The row has no mask. Write the bits, 0x00 to 0xFF, as the fifth field.'];
  if (!(mask <= 0xff)) return [4, 'The mask is of one byte. Write 0x00 to 0xFF.'];
  const byte = numberAt(5);
  if (byte === undefined)
    return [5, 'The row does not say which byte is meant. Write its number, from 0, as the last field.'];
  return Number.isNaN(byte)
    ? [5, 'The number of the byte is no number. Write 0 for the first byte.']
    : undefined;
}
