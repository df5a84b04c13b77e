import type { Edit } from '../fix';
import { defineRule } from '../rule';
import { hasOddCharacter, isInComment, isQuoted } from './odd-characters';

export const infTypographicCharacter = defineRule({
  id: 'inf-typographic-character',
  dialects: ['inf', 'netmap', 'netupg', 'answerfile', 'txtsetup'],
  severity: 'information',
  title: 'Quotation mark or comma of a word processor',
  what: 'Curly quotation marks around a value, or a full-width comma, semicolon, equals sign or bracket.',
  why: 'Setup knows only the signs of ASCII. Others are text, so that nothing is quoted and no field ends.',
  fix: 'Write the sign of ASCII.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Acme.Reg]\nHKR,,Label,,"Acme"\n',
  bad: `[Acme.Reg]
HKR,,Label,,\u201cAcme\u201d
;           ^ inf-typographic-character
HKR\uff0c,Speed
;  ^ inf-typographic-character
`,
  silent: [
    '[Acme.Reg]\nHKR,,Label,,"\u201cAcme\u201d" ; \u201cA\u201d\n; \u201cB\u201d\n',
    '[Strings]\nAcme=\u201cAcme\u201d\n',
    '[Acme.Reg]\nHKR,,Label,,Bob\u2019s disk \u2013 new\n',
  ],
  rows: {
    check(row, part, context) {
      if (row.kind !== 'entry' || !hasOddCharacter(row, part) || part.section.roles.has('Strings')) return;
      const [first] = signsIn(row.text);
      if (first === undefined || isQuoted(row, first) || isInComment(row, first)) return;
      context.report(
        row,
        part,
        { start: first, end: first + 1 },
        `Setup takes "${row.text[first]}" for text. Write ${ascii(row.text[first]!)} instead.`,
      );
    },
  },
  fixes({ part, row }, { file }) {
    const offset = file.offsetOfRow(part, row);
    const edits = signsIn(row.text).flatMap((at): Edit[] => {
      if (isQuoted(row, at) || isInComment(row, at)) return [];
      return [{ span: { start: offset + at, end: offset + at + 1 }, text: ascii(row.text[at]!) }];
    });
    return [{ title: 'Write the signs of ASCII', edits, safe: false }];
  },
});

/** Where full-width signs stand, and curly quotation marks next to what begins or ends a field. */
function signsIn(text: string): number[] {
  const signs =
    /[\uff02\uff05\uff0c\uff1b\uff1d\uff3b\uff3d]|(?<=[,=]\s?|^\s?)[\u2018\u201c\u201e]|[\u2019\u201d](?=\s?(?:[,;=\r\n]|$))/g;
  return Array.from(text.matchAll(signs), ({ index }) => index).slice(0, most);
}

function ascii(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff00) return String.fromCharCode(code - 0xfee0);
  return code <= 0x2019 ? "'" : '"';
}

/** So many signs of a row are looked at: each costs as much as the row has strings. */
const most = 100;
