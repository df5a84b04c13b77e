import { defineRule } from '../rule';

export const infUnterminatedQuote = defineRule({
  id: 'inf-unterminated-quote',
  dialects: ['netmap', 'netupg', 'answerfile', 'inf', 'txtsetup'],
  severity: 'warning',
  title: 'Quotation mark that is not closed on its line',
  what: 'A quotation mark opens a string that the line does not close.',
  why: 'Setup ends such a string silently at the end of the line. Commas, semicolons and a backslash at the end of the line become part of the value.',
  fix: 'Put the missing quotation mark behind the value. A string cannot go on in the next line.',
  pages: ['install/general-syntax-rules-for-inf-files', 'install/inf-strings-section'],
  good: '[Version]\nSignature="$Windows NT$"\n',
  bad: `[Version]
Signature="$Windows NT$
;         ^^^^^^^^^^^^^ inf-unterminated-quote
`,
  silent: [
    '[Strings]\nquoted = """text"""\nend = "one ""two"""\n',
    '[S]\nkey = ab"c d"e ; a "comment\n',
    '[S]\nkey = value ; it\'s 5" wide\n',
  ],
  rows: {
    having: '"',
    check(row, part, context) {
      if (closesItsQuotes(row.text)) return;
      const { entry } = row;
      const open = entry?.strings.at(-1);
      if (entry === undefined || open === undefined || open.closed) return;
      const swallowed = /[,;]/.exec(row.text.slice(open.start, open.end));
      context.report(
        row,
        part,
        open,
        swallowed === null
          ? 'This quotation mark is never closed; Setup takes the value to end with the line. Put the closing mark behind it.'
          : `This quotation mark is never closed, so the "${swallowed[0]}" and all behind it become part of the value. Put the closing mark behind the value.`,
        { severity: swallowed === null ? 'warning' : 'error' },
      );
    },
  },
  fixes(finding, { file }) {
    const start = file.offsetOfRow(finding.part, finding.row);
    const text = finding.row.text.slice(finding.span.start, finding.span.end);
    const end = start + finding.span.start + text.trimEnd().length;
    // Where a comma or semicolon was swallowed, only the author knows where the value should end.
    if (/[,;]/.test(text)) return [];
    return [
      { title: 'Close the quotation mark', edits: [{ span: { start: end, end }, text: '"' }], safe: true },
    ];
  },
});

/**
 * Whether every string of a row is closed, as far as that shows without reading the row, which costs much more. Each
 * quotation mark leads into a string or out of it, doubled ones out and in again; what ends a line inside of a string
 * leaves it open.
 */
function closesItsQuotes(text: string): boolean {
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) inside = !inside;
    // What comes behind these is not what it looks like, or another line.
    else if (code === 0x0a) return !inside && at + 1 === text.length;
    else if (code === 0x3b || code === 0x1a) return !inside && !hasSeveralLines(text);
  }
  return !inside;
}

function hasSeveralLines(text: string): boolean {
  const lineEnd = text.indexOf('\n');
  return lineEnd >= 0 && lineEnd + 1 < text.length;
}
