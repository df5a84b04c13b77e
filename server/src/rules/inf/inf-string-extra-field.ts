import { replaceWords } from '../references';
import { defineRule } from '../rule';

export const infStringExtraField = defineRule({
  id: 'inf-string-extra-field',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'warning',
  title: 'String that ends at a comma',
  what: 'The value of a string has a comma and no quotation marks around it.',
  why: 'A string has one value. Setup takes what stands before the comma.',
  fix: 'Put the value in quotation marks.',
  pages: ['install/inf-strings-section', 'devtest/inf-validation-errors-and-warnings'],
  infVerif: [1201],
  good: '[Strings]\nAcme="Acme, Inc."\n',
  bad: `[Strings]
Acme=Acme, Inc.
;        ^^^^^^ inf-string-extra-field
`,
  silent: ['[Strings]\nA="x",\nB=y ; a, b\n', '[Strings]\nA="a, b"\nB="c"", d"\n', '[Acme]\nA=b, c\n'],
  entries: {
    roles: ['Strings'],
    check({ row, part }, context) {
      if (!row.text.includes(',')) return;
      const { key, fields, commas } = row.entry!;
      const last = fields.at(-1)!;
      if (key === null || fields.slice(1).every(({ value }) => value === '')) return;
      context.report(
        row,
        part,
        { start: commas[0]!, end: Math.max(last.end, commas.at(-1)! + 1) },
        'Setup takes only the text before the comma. Put the whole value in quotation marks.',
      );
    },
  },
  fixes(finding, { file }) {
    const { row } = finding;
    const span = { start: row.entry!.fields[0]!.start, end: finding.span.end };
    const text = row.text.slice(span.start, span.end).trimStart();
    if (/["\n]/.test(text)) return [];
    const edits = [
      replaceWords(file, { ...finding, span: { ...span, start: span.end - text.length } }, `"${text}"`),
    ];
    return [{ title: 'Put the value in quotation marks', edits, safe: false }];
  },
});
