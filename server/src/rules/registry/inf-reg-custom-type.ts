import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { hex, shortHex } from './numbers';
import { deletes, keyOnly, registryRow, spanOf } from './registry-row';

export const infRegCustomType = defineRule({
  id: 'inf-reg-custom-type',
  dialects: ['inf', 'answerfile'],
  severity: 'error',
  title: 'Registry type by its number, in the wrong form',
  what: 'The high word of AddReg flags is the number of a registry type without the low bit, or the number of a type that has flags of its own.',
  why: 'A type by its number needs bit 0, and its data are bytes. The types that AddReg knows by flags of their own cannot be given so.',
  fix: 'Set bit 0 and write bytes, or take the flags that the page has for the type.',
  pages: ['install/inf-addreg-directive'],
  infVerif: [1263, 1264],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Speed,0x00380001,1,2\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Speed,0x00380000,1,2
;                        ^^^^^^^^^^ inf-reg-custom-type
HKLM,Software\\Acme,Names,0x00070001,1,2
;                        ^^^^^^^^^^ inf-reg-custom-type
HKLM,Software\\Acme,Count,0x00040001,1,0,0,0
;                        ^^^^^^^^^^ inf-reg-custom-type
`,
  silent: [
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,0x10000,a\nHKLM,S,B,0x20000,a\nHKLM,S,C,0x10001,1\nHKLM,S,D,0xB0001,1\nHKLM,S,E,0x20001,1\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,1,1\nHKLM,S,B,0x00380003,1\nHKLM,S,C,0x00080001,1\n',
    // Rows that write no value, and rows of DelReg.
    '[DefaultInstall]\nAddReg=A\nDelReg=D\n[A]\nHKLM,S,,0x00380010\nHKLM,S,A,%Gone%,1\n[D]\nHKLM,S,A,0x18002,a\n',
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || row.flags <= 0xffff || (row.flags & (keyOnly | deletes)) !== 0) return;
      const { type } = row.decoded!;
      if (!type.custom) return;
      const number = shortHex(type.number);
      const known = ownFlags.get(type.number);
      const severity = known !== undefined && type.binary && type.number < 7 ? 'information' : 'error';
      if (type.binary && known === undefined) return;
      const flags = known === undefined ? (row.flags | 1) >>> 0 : (row.flags & 0xfffe) | known;
      const message =
        known === undefined
          ? `A type by its number, here ${number}, needs bit 0. Write ${hex(flags)}, and bytes as data.`
          : type.binary && severity === 'information'
            ? `These flags ask for ${type.regType} by its number and take bytes. The page has ${hex(known)} for it.`
            : `${type.regType} cannot be given by its number. Write ${hex(flags)}.`;
      context.report(view.row, view.part, spanOf(row.fields, 3), message, { severity, data: hex(flags) });
    },
  },
  fixes(finding, { file }) {
    const flags = finding.data as string;
    return [{ title: `Write ${flags}`, edits: [replaceWords(file, finding, flags)], safe: false }];
  },
});

/** The flags of the types that AddReg knows without their numbers. */
const ownFlags: ReadonlyMap<number, number> = new Map([
  [3, 0x1],
  [4, 0x10001],
  [7, 0x10000],
  [11, 0xb0001],
]);
