import { defineRule } from '../rule';

export const infNulCharacter = defineRule({
  id: 'inf-nul-character',
  dialects: ['inf', 'netmap', 'netupg', 'answerfile', 'txtsetup'],
  severity: 'warning',
  title: 'NUL character',
  what: 'A line holds a character with the code 0.',
  why: 'Setup reads it as a blank, and text-mode Setup ends the file there.',
  fix: 'Take it out.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Acme]\na=b\n',
  bad: '[Acme]\na=b\0c\0\n;  ^ inf-nul-character\n; x\0\n;  ^ inf-nul-character\n',
  silent: ['[Acme]\na=0\n', '[Acme]\na=\\0,\\x00\n', '[Acme]\n\t\v\f\n'],
  rows: {
    having: '\0',
    check(row, part, context) {
      const start = row.text.indexOf('\0');
      context.report(
        row,
        part,
        { start, end: start + 1 },
        'A NUL character stands here. Setup reads it as a blank, and text-mode Setup ends the file. Take it out.',
      );
    },
  },
  fixes({ part, row }, { file }) {
    const offset = file.offsetOfRow(part, row);
    const edits = Array.from(row.text.matchAll(/\0/g), ({ index }) => ({
      span: { start: offset + index, end: offset + index + 1 },
      text: '',
    }));
    // In a value it is a blank to some reader.
    const safe = row.kind === 'comment';
    return [{ title: 'Take the NUL out', edits, safe }];
  },
});
