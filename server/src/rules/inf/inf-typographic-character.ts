import type { Edit } from '../fix';
import { hasOddCharacter, isInComment, isQuoted } from '../odd-characters';
import { defineRule } from '../rule';
import { typographicSign, typographicSigns } from '../text-mistakes';

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
      const { roles } = part.section;
      // netupg-relative-path speaks of directories that begin with such a sign.
      if (row.kind !== 'entry' || roles.has('Strings') || roles.has('upgrade-dirs')) return;
      if (!hasOddCharacter(row, part)) return;
      const first = typographicSign(row);
      if (first === undefined) return;
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
    const edits = typographicSigns(row.text).flatMap((at): Edit[] => {
      if (isQuoted(row, at) || isInComment(row, at)) return [];
      return [{ span: { start: offset + at, end: offset + at + 1 }, text: ascii(row.text[at]!) }];
    });
    return [{ title: 'Write the signs of ASCII', edits, safe: false }];
  },
});

function ascii(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff00) return String.fromCharCode(code - 0xfee0);
  return code <= 0x2019 ? "'" : '"';
}
