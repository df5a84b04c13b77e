import { defineRule } from '../rule';

export const infStringsLangid = defineRule({
  id: 'inf-strings-langid',
  // netmap-unknown-section and netupg-unexpected-section speak of all names but the known ones.
  dialects: ['inf'],
  severity: 'warning',
  title: 'Section of strings for no language',
  what: 'What follows "Strings." in the name of a section is no language ID of four hexadecimal digits.',
  why: 'Setup looks for the section by the language ID in that form. Shorter ones are seen in files and named on no page.',
  fix: 'Write the language ID with four digits, such as 0407.',
  pages: ['install/inf-strings-section'],
  good: '[Strings.0407]\nA="x"\n',
  bad: `[Strings.407x]
;^^^^^^^^^^^^ inf-strings-langid
A="x"
`,
  silent: [
    '[Strings]\n[Strings.0C0A]\n[strings.0007]\n',
    '[Strings.$LANG$]\n',
    '[StringsX]\n[Acme.Strings.de]\n',
  ],
  sections: {
    check(section, context) {
      const { name } = section;
      if (name.length < 9 || !/^strings\./i.test(name) || /^.{8}[\da-f]{4}$|\$/i.test(name)) return;
      if (section.header!.header!.close === undefined || context.isNamed(name)) return;
      const isShort = /^.{8}[\da-f]{1,3}$/i.test(name);
      context.reportHeader(
        section,
        'Setup finds the strings of a language by its ID in four hexadecimal digits. Write the name so.',
        { severity: isShort ? 'information' : 'warning', data: isShort },
      );
    },
  },
  fixes({ part, data }, { file }) {
    if (data !== true) return [];
    const { name, headerPart, header } = part.section;
    const padded = name.slice(8).padStart(4, '0');
    const offset = file.offsetOfRow(headerPart!, header!);
    const { nameSpan } = header!.header!;
    const span = { start: offset + nameSpan.start + 8, end: offset + nameSpan.end };
    return [{ title: `Write ${padded}`, edits: [{ span, text: padded }], safe: false }];
  },
});
