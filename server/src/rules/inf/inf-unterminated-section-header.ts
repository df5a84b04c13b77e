import { defineRule } from '../rule';

export const infUnterminatedSectionHeader = defineRule({
  id: 'inf-unterminated-section-header',
  dialects: ['inf', 'netmap', 'netupg', 'answerfile', 'txtsetup'],
  severity: 'error',
  title: 'Section header without its closing bracket',
  what: 'A line begins with "[" but has no "]".',
  why: 'Setup takes everything between the brackets as the name of the section. Where the closing bracket is missing it refuses the whole file, not only the section.',
  fix: 'Put "]" behind the name of the section.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  infVerif: [1002],
  good: '[Acme.Copy]\nacme.sys\n',
  bad: `[Acme.Copy
; <--------- inf-unterminated-section-header
acme.sys
`,
  silent: [
    '[Acme] ; all boards [old and new\n[Acme[2]\nx=1\n',
    '[Acme.AddReg]\nHKR,,Range,,[1-4\n',
    '[Acme.AddReg]\nHKR,,Ranges,0x10000,"a", \\\n  [b\n',
    '[Strings]\nOpen="[not a header"\n; [nor this\n',
  ],
  sections: {
    check(section, context) {
      const row = section.header!;
      const { open, close, name, nameSpan } = row.header!;
      if (close !== undefined) return;
      context.report(
        row,
        section.headerPart!,
        { start: open, end: nameSpan.end },
        `The section header "[${name}" has no closing bracket, and Setup refuses a whole file for that. Put "]" behind the name.`,
      );
    },
  },
  fixes(finding, { file }) {
    const { name } = finding.part.section;
    if (name === '') return [];
    const end = file.offsetOfRow(finding.part, finding.row) + finding.span.end;
    // A name with blanks or separators may be the first words of a row that lost its header.
    const safe = !/[\s=,"]/.test(name);
    return [
      { title: `Close the header: [${name}]`, edits: [{ span: { start: end, end }, text: ']' }], safe },
    ];
  },
});
