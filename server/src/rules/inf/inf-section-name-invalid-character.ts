import { replaceWords } from '../references';
import { defineRule } from '../rule';

export const infSectionNameInvalidCharacter = defineRule({
  id: 'inf-section-name-invalid-character',
  // netmap-unknown-section and netupg-unexpected-section speak of all names but the known ones.
  dialects: ['inf'],
  severity: 'warning',
  title: 'Section name that needs quotation marks',
  what: 'The name of a section holds a character that no name without quotation marks can have: "[", ";", a quotation mark, a single "%", a tab or control character, or a backslash at its end.',
  why: 'The header itself may hold it, but an entry that names the section has to quote the name.',
  fix: 'Choose another name.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Acme_Std]\n',
  bad: `[Acme;Std]
;    ^ inf-section-name-invalid-character
[Acme\\]
;    ^ inf-section-name-invalid-character
[A%cme%.Reg]
; ^ inf-section-name-invalid-character
`,
  silent: [
    '[Acme.$ARCH$]\n[@Acme-Std_{1}*#]\n[Acme Std]\n',
    '[DefaultInstall]\nAddReg="Acme;Reg"\n[Acme;Reg]\nHKR,,a,,1\n',
    '[Acme\\Std] ; all\n[100%%]\n[Acme\n[ Acme\t]\n',
  ],
  sections: {
    check(section, context) {
      const { name } = section;
      if (!/[[;"%\x00-\x1f]|\\$/.test(name) || section.header!.header!.close === undefined) return;
      // Blanks at the ends have a rule of their own.
      const at = name
        .trimEnd()
        .replaceAll('%%', '  ')
        .search(/[[;"%\x01-\x08\x0e-\x19\x1b-\x1f]|(?<=.)\t|\\$/);
      if (at < 0 || context.isNamed(name)) return;
      const { start } = section.header!.header!.nameSpan;
      const char = name[at]!;
      const shown = char < ' ' ? 'a control character' : char === '"' ? 'a quotation mark' : `"${char}"`;
      context.report(
        section.header!,
        section.headerPart!,
        { start: start + at, end: start + at + 1 },
        `The name holds ${shown}, so that only a quoted name can lead to this section. Choose another name.`,
      );
    },
  },
  fixes(finding, { file }) {
    return [{ title: 'Write "_" instead', edits: [replaceWords(file, finding, '_')], safe: false }];
  },
});
