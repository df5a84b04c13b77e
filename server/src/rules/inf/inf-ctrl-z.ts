import { replaceWords } from '../references';
import { defineRule } from '../rule';

export const infCtrlZ = defineRule({
  id: 'inf-ctrl-z',
  dialects: ['inf', 'netmap', 'netupg', 'answerfile', 'txtsetup'],
  severity: 'warning',
  title: 'Control-Z, which ends a file',
  what: 'A character with the code 1A (Ctrl-Z) stands in the file.',
  why: 'It ends the value and the line; readers other than that of Windows leave out all that follows it. At the very end of a file it is a relic of DOS editors.',
  fix: 'Take it out.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Acme]\na=b\n',
  bad: '[Acme]\na=b\x1a c\n;  ^ inf-ctrl-z\n; \x1a\n; ^ inf-ctrl-z\n',
  silent: ['[Acme]\na=^Z\n', '[Acme]\na=0x1a,26\n', '[Acme]\na=\\x1a\n'],
  rows: {
    having: '\x1a',
    check(row, part, context) {
      const start = row.text.indexOf('\x1a');
      const isLast = start + 1 === row.length;
      const message = isLast
        ? 'A Ctrl-Z character stands at the end of the file. Readers of Windows need none.'
        : 'A Ctrl-Z character ends the line here, and some readers leave out all that follows it. Take it out.';
      context.report(row, part, { start, end: start + 1 }, message, {
        severity: isLast ? 'hint' : 'warning',
      });
    },
  },
  fixes(finding, { file }) {
    const safe = finding.severity === 'hint';
    return [{ title: 'Take the Ctrl-Z out', edits: [replaceWords(file, finding, '')], safe }];
  },
});
