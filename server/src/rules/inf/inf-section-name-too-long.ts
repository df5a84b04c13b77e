import { longestSectionName } from '../../language/roles';
import { defineRule } from '../rule';

export const infSectionNameTooLong = defineRule({
  id: 'inf-section-name-too-long',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'error',
  title: 'Section name of more than 255 characters',
  what: 'The name in a section header has more than 255 characters.',
  why: 'Setup does not open a file with such a name.',
  fix: 'Shorten the name here and where it is named.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  infVerif: [1002],
  good: '[Acme]\n',
  bad: `[${'A'.repeat(256)}]\n;${'^'.repeat(256)} inf-section-name-too-long\n`,
  silent: [
    `[${'A'.repeat(255)}]\n`,
    `[Acme] ${'A'.repeat(256)}\n`,
    `[${'A'.repeat(256)}\n`,
    `[Acme]\n${'A'.repeat(256)}=1\n`,
  ],
  sections: {
    check(section, context) {
      const { length } = section.name;
      if (length <= longestSectionName || section.header!.header!.close === undefined) return;
      context.reportHeader(
        section,
        `This name has ${length} characters, and Setup does not open a file with a name of more than ${longestSectionName}. Shorten it.`,
      );
    },
  },
});
