import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { cutToken } from './cut-tokens';

export const infSemicolonInToken = defineRule({
  id: 'inf-semicolon-in-token',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'warning',
  title: 'Semicolon in a token',
  what: 'The name between two percent signs holds a semicolon, and no quotation marks stand around it.',
  why: 'The page says that this is no comment. Windows is observed to begin one there, and that counts.',
  fix: 'Put the field in quotation marks.',
  pages: ['install/general-syntax-rules-for-inf-files', 'install/inf-strings-section'],
  good: '[Acme]\nDisplayName="%Acme;Name%"\n[Strings]\n"Acme;Name"="Acme"\n',
  bad: `[Acme]
DisplayName=%Acme;Name%
;           ^^^^^^^^^^^ inf-semicolon-in-token
[Strings]
"Acme;Name"="Acme"
`,
  silent: [
    '[Acme]\nLoad=100% ; of 50%\n',
    '[Acme]\nName=%Acme% ; not %Acme;Name%\n[Strings]\n"Acme;Name"="Acme"\n',
    '[Acme]\nName=%Other;Name%\n[Strings]\nName="Acme"\n',
  ],
  rows: {
    having: '%',
    check(row, part, context) {
      if (!row.text.includes(';') || row.entry === undefined) return;
      const span = cutToken(row, row.entry, context);
      if (span === undefined) return;
      context.report(
        row,
        part,
        span,
        'Setup begins a comment at this semicolon, whatever the documentation says of tokens. Put the field in quotation marks.',
      );
    },
  },
  fixes(finding, { file }) {
    const { row, span } = finding;
    const field = row.entry!.fields.at(-1)!;
    const whole = { start: field.start, end: span.end };
    const text = row.text.slice(whole.start, whole.end);
    if (text.includes('"') || text.includes('\n')) return [];
    const edits = [replaceWords(file, { ...finding, span: whole }, `"${text}"`)];
    return [{ title: 'Put the field in quotation marks', edits, safe: false }];
  },
});
