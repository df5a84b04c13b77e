import { defineRule } from '../rule';

export const infMixedLineEndings = defineRule({
  id: 'inf-mixed-line-endings',
  dialects: ['inf', 'netmap', 'netupg', 'answerfile', 'txtsetup'],
  severity: 'hint',
  title: 'Carriage return that ends no line',
  what: 'A carriage return without a line feed stands inside a line.',
  why: 'Editors and the profile API end a line there, Setup takes it for a blank. A mixture of the other two line ends does no harm.',
  fix: 'Write CR and LF where a line is meant to end.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Acme]\r\na=b\n',
  bad: '[Acme]\na=b\rc=d\n; ^ inf-mixed-line-endings\n',
  silent: ['[Acme]\r\na=b\r\n', '[Acme]\na=b\r', '[Acme]\r\n\r\na=b\\\r\n c\n; d\r\n'],
  rows: {
    having: '\r',
    check(row, part, context) {
      const { text } = row;
      let start = text.indexOf('\r');
      while (start >= 0 && '\r\n'.includes(text.charAt(start + 1))) start = text.indexOf('\r', start + 1);
      if (start < 0) return;
      context.report(
        row,
        part,
        { start: Math.max(start - 1, 0), end: start },
        'Editors end a line at this carriage return, but Setup takes it for a blank. Write CR and LF.',
      );
    },
  },
  fixes({ part, row, span }, { file }) {
    const start = file.offsetOfRow(part, row) + span.end + 1;
    return [
      { title: 'End the line here', edits: [{ span: { start, end: start }, text: '\n' }], safe: false },
    ];
  },
});
