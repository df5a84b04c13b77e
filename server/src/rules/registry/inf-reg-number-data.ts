import { parseInfInteger } from '../../language/registry-flags';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isByte, numberKind } from './numbers';
import { dataOf, registryRow, spanOf } from './registry-row';
import { shownData } from './shown';
import { setupText } from './strings';

export const infRegNumberData = defineRule({
  id: 'inf-reg-number-data',
  dialects: ['inf', 'answerfile'],
  severity: 'error',
  title: 'Registry number that is no number',
  what: 'The data of a REG_DWORD or REG_QWORD are no number, or one that is too large.',
  why: 'Setup takes one number, decimal or with 0x, or as many bytes as the number has, the lowest first. It cannot write anything else.',
  fix: 'Write the number, or change the flags to those of a string.',
  pages: ['install/inf-addreg-directive'],
  infVerif: [1268],
  good: '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,Software\\Acme,Speed,0x00010001,10\n',
  bad: `[DefaultInstall]
AddReg=A
[A]
HKLM,Software\\Acme,Speed,0x00010001,ten
;                                   ^^^ inf-reg-number-data
HKLM,Software\\Acme,Mask,0x00010001,0x1FFFFFFFF
;                                  ^^^^^^^^^^^ inf-reg-number-data
HKLM,Software\\Acme,Rest,0x00010001,-1
;                                  ^^ inf-reg-number-data
HKLM,Software\\Acme,Three,0x00010001,1,0,0
;                                   ^^^^^ inf-reg-number-data
`,
  silent: [
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,0x10001,%Ten%\nHKLM,S,B,0x10001,%Gone%\nHKLM,S,C,0x10001,$N$\n[Strings]\nTen=10\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,0x10001,"0"\nHKLM,S,B,0x10001,4294967295,\nHKLM,S,C,0x10001,01,FF,0,0\nHKLM,S,D,0x10001,\n',
    '[DefaultInstall]\nAddReg=A\n[A]\nHKLM,S,A,0xB0001,0x1FFFFFFFF\nHKLM,S,B,,ten\nHKLM,S,C,0x10005,ten\nHKLM,S,D,0x10011,ten\n',
  ],
  entries: {
    roles: ['add-registry'],
    check(view, context) {
      const row = registryRow(view, context);
      if (row === null || (row.writes !== 'REG_DWORD' && row.writes !== 'REG_QWORD')) return;
      const bits = row.writes === 'REG_DWORD' ? 32 : 64;
      const data = dataOf(row);
      const [only, second] = data;
      if (only === undefined) return;
      if (second === undefined) {
        if (numberKind(only.value, bits) === 'number') return;
        const text = setupText(context, only.value);
        const kind = text === undefined ? 'number' : numberKind(text.trim(), bits);
        if (kind === 'number') return;
        const message =
          kind === 'none'
            ? `${shownData(text!, row.name)} is no number of ${bits} bits. Write one, decimal or with 0x in front.`
            : `The page knows no negative numbers here. Write the number that this stands for, with 0x in front.`;
        const severity = kind === 'none' ? 'error' : 'warning';
        const data = numberMeant(text!.trim(), bits);
        context.report(view.row, view.part, spanOf(row.fields, 4), message, { severity, data });
        return;
      }
      const wrong = data.length === bits / 8 ? data.find(({ value }) => !isByte(value)) : undefined;
      if (wrong === undefined ? data.length === bits / 8 : setupText(context, wrong.value) !== wrong.value)
        return;
      const span = wrong ?? { start: only.start, end: data.at(-1)!.end };
      context.report(
        view.row,
        view.part,
        span.end > span.start ? span : spanOf(row.fields, 99),
        wrong === undefined
          ? `${row.writes} takes one number or ${bits / 8} bytes, the lowest first, and these are ${data.length} fields.`
          : `${shownData(wrong.value, row.name)} is no byte. Write 00 to FF.`,
        { severity: wrong === undefined ? 'warning' : 'error' },
      );
    },
  },
  fixes(finding, { file }) {
    const number = finding.data as string | undefined;
    if (number === undefined) return [];
    return [{ title: `Write ${number}`, edits: [replaceWords(file, finding, number)], safe: false }];
  },
});

/** The number that a negative one or hexadecimal digits without 0x stand for; undefined for other text. */
function numberMeant(text: string, bits: number): string | undefined {
  const number = parseInfInteger(text.startsWith('-') ? text : `0x${text}`, bits);
  return text.length > 20 || number === undefined ? undefined : `0x${number.toString(16).toUpperCase()}`;
}
