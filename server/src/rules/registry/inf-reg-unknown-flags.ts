import { decodeBitRegFlags, decodeDelRegFlags } from '../../language/registry-flags';
import { defineRule } from '../rule';
import { setFlags } from './fixes';
import { hex, shortHex } from './numbers';
import { registryRow, spanOf } from './registry-row';

export const infRegUnknownFlags = defineRule({
  id: 'inf-reg-unknown-flags',
  dialects: ['inf', 'answerfile'],
  severity: 'warning',
  title: 'Registry flags that no page documents',
  what: 'The flags of a registry row have bits without a documented meaning.',
  why: 'Setup takes no notice of such bits, or takes them for something else in another version. Often a digit is in the wrong place.',
  fix: 'Take the flags from the page of the directive.',
  pages: ['install/inf-addreg-directive', 'install/inf-delreg-directive', 'install/inf-bitreg-directive'],
  infVerif: [1083, 1260],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Speed,0x00010001,1\n',
  bad: `[DefaultInstall]
AddReg=A
DelReg=D
BitReg=B
[A]
HKLM,Software\\Acme,Speed,0x00010040,1
;                        ^^^^^^^^^^ inf-reg-unknown-flags
[D]
HKLM,Software\\Acme,Speed,1
;                        ^ inf-reg-unknown-flags
[B]
HKLM,Software\\Acme,Bits,2,0x01,0
;                       ^ inf-reg-unknown-flags
`,
  silent: [
    // A type given by its number, decimal flags, flags by tokens, no flags.
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,0x00380001,1\nHKLM,S,B,65539,1\nHKLM,S,C,%DWORD%,1\nHKLM,S,D,,1\n[Strings]\nDWORD=0x00010001\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,3,1\nHKLM,S,B,0x10003,1\nHKLM,S,C,0x10008,a\nHKLM,S,D,0x4012\n',
    '[DefaultInstall]\nDelReg=D\n[D]\nHKLM,S,A,0x18002,a\nHKLM,S,,0x2000\nHKLM,S,,0x4000\n',
    // Both directives share the rows.
    '[DefaultInstall]\nAddReg=A\nDelReg=A\nBitReg=B\n[A]\nHKLM,S,A,0x10001,1\n[B]\nHKLM,S,A,,1,0\nHKLM,S,A,0x4001,1,0\n',
  ],
  entries: {
    roles: ['add-registry', 'del-registry', 'bit-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.flags <= 0) return;
      const { role } = view;
      let unknownBits: number;
      // inf-reg-custom-type speaks of what has a high word that says nothing.
      const { type } = row.decoded!;
      if (role === 'add-registry') unknownBits = type.custom && !type.binary ? 0 : row.decoded!.unknownBits;
      else
        unknownBits = (role === 'del-registry' ? decodeDelRegFlags : decodeBitRegFlags)(
          row.flags,
        ).unknownBits;
      if (unknownBits === 0) return;
      const directive = { 'add-registry': 'AddReg', 'del-registry': 'DelReg' }[role as string] ?? 'BitReg';
      context.report(
        view.row,
        view.part,
        spanOf(row.fields, 3),
        `No page says what ${shortHex(unknownBits)} in the flags ${hex(row.flags)} of ${directive} means. Take the flags from the page of ${directive}.`,
        { data: hex((row.flags & ~unknownBits) >>> 0) },
      );
    },
  },
  fixes: setFlags,
});
