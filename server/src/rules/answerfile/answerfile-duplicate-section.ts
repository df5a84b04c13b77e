import { mergeSections } from '../merge-sections';
import { defineRule } from '../rule';
import { isFirstOfName } from '../settings';
import { isWrittenByPeople } from './kind';
import { isUpgradeFile } from './upgrade-file';

export const answerfileDuplicateSection = defineRule({
  id: 'answerfile-duplicate-section',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Section that stands there twice',
  what: 'A section has the same name as one above it.',
  why: 'Setup puts both together, but winnt32 and Setup Manager read the file as an INI file, and find the first one only. What the second one says then counts for one reader and not for the other.',
  fix: 'Put the rows of both in one section.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Unattended]\nUnattendMode=FullUnattended\nTargetPath=*\n',
  bad: `[Unattended]
UnattendMode=FullUnattended
[Data]
AutoPartition=1
[UNATTENDED]
;^^^^^^^^^^ answerfile-duplicate-section
TargetPath=*
`,
  silent: [
    '[Unattended]\n; [Unattended]\n[Unattended2]\n[ Unattended ]\n',
    '[params.1]\n[params.1.OemSection]\n[params.2]\n',
    '[Strings]\n[Strings.0407]\n[Version]\n',
    '[NetAdapters]\n[NetAdapters]\na=params.a\n[params.a]\nInfID=a\nOemDllToLoad=c:\\temp\\a.dll\n',
    '[UniqueIds]\n[B1:UserData]\n[B2:UserData]\n',
  ],
  sections: {
    check(section, context) {
      // Setup alone reads what NetSetup writes.
      if (isUpgradeFile(context) || isFirstOfName(context, section)) return;
      const [first] = context.sections(section.name);
      if (first?.header === undefined) return;
      context.reportHeader(
        section,
        `There is a section [${first.name}] above. Readers that take the file for an INI file see that one only; put the rows of both there.`,
        {
          // A part of a file is read by nobody yet.
          severity: isWrittenByPeople(context) ? 'warning' : 'information',
          related: [context.relatedSection(first, 'The first one is here.')],
        },
      );
    },
  },
  fixes({ part }, { file }) {
    return mergeSections(file, part.section);
  },
});
