import { removeRow } from '../edits';
import { hasOddCharacter } from '../odd-characters';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { oddBlank, oddBlanks } from '../text-mistakes';

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
        const at = name.search(oddBlanks);
        if (at < 0) return;
        const start = nameSpan.start + at;
        context.report(
          row,
          part,
          { start, end: start + 1 },
          `This ${what} is part of the section's name. Write a blank.`,
        );
      } else if (row.kind === 'entry') {
        const span = oddBlank(row, part);
        if (span === undefined) return;
        const { key, fields } = row.entry!;
        const [first] = fields;
        const isAll =
          key === null && fields.length === 1 && span.start === first!.start && span.end === first!.end;
        const message = isAll
          ? `This line looks empty, but to Setup a ${what} is text, and the line an entry. Remove it.`
          : `To Setup this ${what} is no blank but part of the value. Write a blank, or take it out.`;
        context.report(row, part, span, message, { data: isAll });
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
