import type { Row, Span } from '../../syntax';
import { removeRow } from '../edits';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { hasOddCharacter, isQuoted } from './odd-characters';

export const infNonbreakingSpace = defineRule({
  id: 'inf-nonbreaking-space',
  dialects: ['inf', 'netmap', 'netupg', 'answerfile', 'txtsetup'],
  severity: 'warning',
  title: 'Blank that is none to Setup',
  what: 'A no-break space or another blank of Unicode stands where blanks are dropped.',
  why: 'Setup drops blanks and tabs, but takes such a character for text. A line of nothing else is an entry: in a list of files, the name of a file.',
  fix: 'Write an ordinary blank, or remove the line.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Acme.Copy]\nacme.sys\n\n[Next]\n',
  bad: `[Acme.Copy]
acme.sys\u00a0
;       ^ inf-nonbreaking-space
 \u00a0\u00a0
;^^ inf-nonbreaking-space
[Next\u00a0]
;    ^ inf-nonbreaking-space
`,
  silent: [
    '[Acme]\na="b\u00a0" ;\u00a0c\n;\u00a0d\n',
    '[Strings]\nAcme=ACME\u00a0\n',
    '[Acme]\na=b\u00a0c\n[Next]\u00a0; all\n',
    '\u00a0\n[Acme]\n',
  ],
  rows: {
    check(row, part, context) {
      // inf-text-before-first-section speaks of what stands there.
      if (part.section.header === undefined || !hasOddCharacter(row, part)) return;
      if (row.kind === 'header') {
        const { name, nameSpan } = row.header!;
        const at = name.search(blanks);
        if (at < 0) return;
        const start = nameSpan.start + at;
        context.report(
          row,
          part,
          { start, end: start + 1 },
          `This ${what} is part of the section's name. Write a blank.`,
        );
      } else if (row.kind === 'entry') {
        const { key, fields } = row.entry!;
        const values = part.section.roles.has('Strings') ? [] : fields;
        for (const field of key === null ? values : [key, ...values]) {
          const span = edge(row, field);
          if (span === undefined || isQuoted(row, span.start)) continue;
          const isAll =
            key === null && fields.length === 1 && span.start === field.start && span.end === field.end;
          const message = isAll
            ? `This line looks empty, but to Setup a ${what} is text, and the line an entry. Remove it.`
            : `To Setup this ${what} is no blank but part of the value. Write a blank, or take it out.`;
          context.report(row, part, span, message, { data: isAll });
          return;
        }
      }
    },
  },
  fixes(finding, { file }) {
    const { row, part } = finding;
    if (finding.data === true) {
      const place = file.tree.rowAt(file.offsetOfRow(part, row))!;
      return [{ title: 'Remove the line', edits: [removeRow(place)], safe: false }];
    }
    return [{ title: 'Write a blank', edits: [replaceWords(file, finding, ' ')], safe: false }];
  },
});

const what = 'no-break space or other exotic blank';
const blanks = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/;

/** Such blanks at the start or the end of a field. */
function edge({ text }: Row, { start, end }: Span): Span | undefined {
  let at = start;
  while (at < end && blanks.test(text[at]!)) at++;
  if (at > start) return { start, end: at };
  at = end;
  while (at > start && blanks.test(text[at - 1]!)) at--;
  return at < end ? { start: at, end } : undefined;
}
