import { defineRule } from '../rule';

export const infTextAfterSectionHeader = defineRule({
  id: 'inf-text-after-section-header',
  dialects: ['inf', 'netmap', 'netupg', 'answerfile', 'txtsetup'],
  severity: 'hint',
  title: 'Text behind a section header',
  what: 'Something other than a comment follows the closing bracket of a section header.',
  why: 'Setup ends the header at the first "]" and ignores the rest. The profile API takes the last "]" of the line, so that another bracket in the text changes the name.',
  fix: 'Put ";" before the text, or move it to the next line.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Acme.Copy] ; driver files\nacme.sys\n',
  bad: `[Acme.Copy] driver files ; all
;           ^^^^^^^^^^^^ inf-text-after-section-header
acme.sys
`,
  silent: [
    '[Acme.Copy]; driver files\nacme.sys\n',
    '[Acme.Copy]\t \n[Next]',
    '[Acme.Copy\nacme.sys ] x\n',
    '[Acme]\na=[b] c\n',
  ],
  sections: {
    check({ header, headerPart }, context) {
      const { close, comment } = header!.header!;
      if (close === undefined || close + 2 >= header!.length) return;
      const rest = header!.text.slice(close + 1, comment?.start).split('\x1a', 1)[0]!;
      const words = rest.trim();
      if (words === '') return;
      const start = close + 1 + rest.indexOf(words);
      context.report(
        header!,
        headerPart!,
        { start, end: start + words.length },
        'Setup ignores this text behind "]". Put ";" before it if it is a comment, or move it to a line of its own.',
      );
    },
  },
  fixes({ part, row, span }, { file }) {
    const start = file.offsetOfRow(part, row) + span.start;
    return [{ title: 'Make it a comment', edits: [{ span: { start, end: start }, text: '; ' }], safe: true }];
  },
});
