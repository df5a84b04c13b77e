import { mergeSections } from '../merge-sections';
import { defineRule } from '../rule';

export const infSectionDuplicate = defineRule({
  id: 'inf-section-duplicate',
  dialects: ['inf', 'netmap', 'netupg', 'txtsetup'],
  severity: 'warning',
  title: 'Section that stands there twice',
  what: 'A section has the same name as one above it.',
  why: 'Setup puts both together. That is easily overlooked, and readers of INI files see the first one only.',
  fix: 'Put the rows of both in one section.',
  pages: ['install/general-syntax-rules-for-inf-files', 'devtest/inf-validation-errors-and-warnings'],
  infVerif: [1209],
  good: '[Acme.Reg]\nHKR,,A,,1\nHKR,,B,,2\n',
  bad: `[Acme.Reg]
HKR,,A,,1
[ACME.REG]
;^^^^^^^^ inf-section-duplicate
HKR,,B,,2
`,
  silent: [
    '[Acme.NTx86]\n[Acme.NTamd64]\n[Acme]\n[ Acme]\n',
    '[Acme]\n; [Acme]\na=[Acme]\n',
    '[Acme\n[Acme\n[]\n[]\n',
  ],
  sections: {
    check(section, context) {
      const { name } = section;
      // A header that is not closed, or has no name, has a rule of its own.
      if (name.trim() === '' || section.header!.header!.close === undefined) return;
      const sections = context.sections(name);
      const [first, second] = sections;
      // Files that a tool puts together have hundreds of them; the second one speaks for all.
      if (first === undefined || second !== section) return;
      const more = sections.length > 2 ? ` There are ${sections.length} in all.` : '';
      const isTemplate = /\.(?:inx|inf\.in|tmpl)$/i.test(context.model.fileName);
      context.reportHeader(
        section,
        `[${first.name}] is there already, and Setup reads both as one section. Put the rows of both there.${more}`,
        {
          severity: isTemplate ? 'information' : 'warning',
          related: [context.relatedSection(first, 'The first one is here.')],
        },
      );
    },
  },
  fixes({ part }, { file }) {
    return mergeSections(file, part.section);
  },
});
