import { lineEnd } from '../edits';
import { defineRule } from '../rule';

export const infNoFinalNewline = defineRule({
  id: 'inf-no-final-newline',
  dialects: ['inf', 'netmap', 'netupg', 'answerfile', 'txtsetup'],
  severity: 'hint',
  optional: true,
  title: 'Last line without a line end',
  what: 'The file ends without a line end.',
  why: 'Setup reads it, but tools that append text join it to the last line.',
  fix: 'End the last line.',
  pages: ['install/creating-international-inf-files'],
  good: '[Strings]\nA="x"\n',
  bad: '[Strings]\nA="x", \\\n;<------- inf-no-final-newline',
  silent: ['', '[A]\r\n', '[A]\n\n', '[A]\nx=1,\\\n2\n'],
  rows: {
    check(row, part, context) {
      const { text } = row;
      if (text.charCodeAt(text.length - 1) === 0x0a) return;
      const span = { start: 0, end: text.split('\n', 1)[0]!.trimEnd().length };
      context.report(
        row,
        part,
        span,
        'The last line has no line end. Text that a tool appends would join it.',
      );
    },
  },
  fixes({ part, row }, { file }) {
    const start = file.offsetOfRow(part, row) + row.length;
    const edits = [{ span: { start, end: start }, text: lineEnd(file.tree) }];
    return [{ title: 'End the last line', edits, safe: true }];
  },
});
