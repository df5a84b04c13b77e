import { skipWhiteSpace } from '../../syntax/characters';
import { defineRule } from '../rule';

export const infContinuationTrailingText = defineRule({
  id: 'inf-continuation-trailing-text',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'hint',
  title: 'Backslash between blanks that joins no line',
  what: 'A backslash stands by itself, and text other than a comment follows in its line.',
  why: 'Only blanks, backslashes or a comment may follow a backslash that continues a line. This one is part of the value.',
  fix: 'Make a comment of the text, or take the backslash out.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Acme.Reg]\nHKR,,Data,1,01, \\ ; next part\n 02\n',
  bad: `[Acme.Reg]
HKR,,Data,1,01, \\ next part
;               ^ inf-continuation-trailing-text
`,
  silent: [
    '[Acme.Reg]\nHKR,,Path,,c:\\a \\b\\ c\nHKR,,Root,,\\\n',
    '[Acme.Reg]\nHKR,,Text,,"a \\ b" ; c \\ d\n',
    '[Acme.Reg]\nHKR,,Data,1,01, \\ \\ ; next\n 02\n',
  ],
  rows: {
    having: '\\ ',
    check(row, part, context) {
      const { text } = row;
      let tries = 0;
      for (let at = text.indexOf('\\ '); at >= 0 && tries < most; at = text.indexOf('\\ ', at + 2)) {
        if (at === 0 || !/[\s,]/.test(text[at - 1]!)) continue;
        const next = text.charAt(skipWhiteSpace(text, at + 1, text.length));
        if (next === '' || '\n\\;\x1a'.includes(next)) continue;
        tries++;
        const { entry } = row;
        if (entry === undefined) return;
        if ([...entry.strings, ...entry.comments].some(({ start, end }) => start <= at && at < end)) continue;
        context.report(
          row,
          part,
          { start: at, end: at + 1 },
          'Text follows this backslash, so that it does not continue the line but is part of the value. Put ";" before the text if it is a comment.',
        );
        return;
      }
    },
  },
  fixes({ part, row, span }, { file }) {
    const at = skipWhiteSpace(row.text, span.end, row.length);
    const start = file.offsetOfRow(part, row) + at;
    const edits = [{ span: { start, end: start }, text: '; ' }];
    return [{ title: 'Make a comment of the text', edits, safe: false }];
  },
});

/** So many backslashes of a row are looked at: each costs as much as the row has strings. */
const most = 100;
