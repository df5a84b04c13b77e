import { isWhiteSpace } from '../../syntax/characters';
import { isKnownSection } from '../answerfile-sections';
import { replaceWords } from '../references';
import { defineRule } from '../rule';

export const infSectionNameBlanks = defineRule({
  id: 'inf-section-name-blanks',
  // netmap-unknown-section and netupg-unexpected-section speak of all names but the known ones.
  dialects: ['inf', 'answerfile', 'txtsetup'],
  severity: 'warning',
  title: 'Section name with blanks at its ends',
  what: 'Blanks stand next to the brackets of a section header.',
  why: 'All between the brackets is the name, so that [ Version ] is not [Version] and no name without quotation marks leads to it. The profile API alone drops the blanks.',
  fix: 'Take the blanks out.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  infVerif: [2083],
  good: '[Version]\nSignature="$Windows NT$"\n',
  bad: `[ Version ]
;^^^^^^^^^ inf-section-name-blanks
Signature="$Windows NT$"
`,
  silent: [
    '  [Version] \n[Acme board]\n',
    '[DefaultInstall]\nAddReg=" Acme.Reg"\n[ Acme.Reg]\nHKR,,a,,1\n',
    '[ ]\n[ Acme\n; [ Acme ]\n',
  ],
  sections: {
    check(section, context) {
      const { name, header } = section;
      const { length } = name;
      if (length === 0 || !(isWhiteSpace(name.charCodeAt(0)) || isWhiteSpace(name.charCodeAt(length - 1))))
        return;
      const trimmed = name.trim();
      // answerfile-unknown-section says what it is meant to be.
      if (context.model.dialect === 'answerfile' && length < trimmed.length + 3 && isKnownSection(trimmed))
        return;
      if (trimmed === '' || header!.header!.close === undefined || context.isNamed(name)) return;
      context.reportHeader(
        section,
        `To Setup, "[${name}]" is another section than [${trimmed}], and hardly anything can name it. Take the blanks out.`,
        { data: trimmed },
      );
    },
  },
  fixes(finding, { file }) {
    const name = finding.data as string;
    return [{ title: `Write [${name}]`, edits: [replaceWords(file, finding, name)], safe: false }];
  },
});
