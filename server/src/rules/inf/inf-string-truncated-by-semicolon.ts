import { replaceWords } from '../references';
import { defineRule } from '../rule';

export const infStringTruncatedBySemicolon = defineRule({
  id: 'inf-string-truncated-by-semicolon',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'warning',
  title: 'String that ends at a semicolon',
  what: 'A semicolon follows a word of an unquoted string directly, and more text follows it.',
  why: 'Outside of quotation marks it begins a comment.',
  fix: 'Put the value in quotation marks, or a blank before the comment.',
  pages: ['install/inf-strings-section'],
  good: '[Strings]\nAcme="a; b"\n',
  bad: `[Strings]
Acme=Disk;Tape
;        ^^^^^ inf-string-truncated-by-semicolon
`,
  silent: [
    '[Strings]\nA=Disk ;Tape\nB="Disk";Tape\nC=Disk;\n',
    '[Strings]\nN=12;the number\nH=0x1f;hex\nG={7d2c8a04-0e5b-4f3a-9f3e-0b7d0d7d2f11};guid\n',
    '[Strings]\nA=;empty\n[Acme]\nA=Disk;Tape\n',
  ],
  entries: {
    roles: ['Strings'],
    check({ row, part }, context) {
      if (!row.text.includes(';')) return;
      const { key, fields, comment } = row.entry!;
      const { value, quoted, end } = fields.at(-1)!;
      if (key === null || comment === undefined || quoted || value === '' || end !== comment.start) return;
      if (/^(?:-?\d+|0x[\da-f]+|\{.*\})$/i.test(value)) return;
      if (row.text.slice(comment.start, comment.end).replaceAll(';', '').trim() === '') return;
      context.report(
        row,
        part,
        comment,
        'The string ends at this semicolon. Put it in quotation marks if the rest belongs to it, or a blank before the comment.',
      );
    },
  },
  fixes(finding, { file }) {
    const { row } = finding;
    const { start } = row.entry!.fields[0]!;
    const text = row.text.slice(start, finding.span.end).trim();
    if (text.includes('"')) return [];
    const from = row.text.indexOf(text, start);
    const span = { start: from, end: from + text.length };
    const edits = [replaceWords(file, { ...finding, span }, `"${text}"`)];
    return [{ title: 'Put the value in quotation marks', edits, safe: false }];
  },
});
