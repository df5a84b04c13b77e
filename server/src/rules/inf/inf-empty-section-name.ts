import { defineRule } from '../rule';

export const infEmptySectionName = defineRule({
  id: 'inf-empty-section-name',
  // netmap-unknown-section and netupg-unexpected-section speak of all names but the known ones.
  dialects: ['inf', 'netupg', 'answerfile', 'txtsetup'],
  severity: 'warning',
  title: 'Section without a name',
  what: 'Nothing but blanks stands between the brackets of a section header.',
  why: 'Readers accept that, but nothing can name the section, so that nobody reads it.',
  fix: 'Write the name of the section.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  infVerif: [2083],
  good: '[Acme]\na=b\n',
  bad: '  []\n; ^^ inf-empty-section-name\na=b\n  [ ]\n; ^^^ inf-empty-section-name\n',
  silent: ['; []\n[A]\n', '[A]\na=[]\n', '[\n[ ; x\n'],
  sections: {
    check({ name, header, headerPart }, context) {
      const { open, close } = header!.header!;
      if (close === undefined || name.trim() !== '') return;
      context.report(
        header!,
        headerPart!,
        { start: open, end: close + 1 },
        'This section has no name, so that nothing leads to it. Write one.',
      );
    },
  },
});
