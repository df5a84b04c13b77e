import { reportAbsence } from '../absence';
import { isKnownSection } from '../answerfile-sections';
import type { FileView } from '../context';
import { addToSection, lineEnd } from '../edits';
import { defineRule } from '../rule';
import { settingsOf } from '../settings';
import { sectionOrder } from './edits';
import { hasMisspelt } from './lists';

export const answerfileMissingUnattended = defineRule({
  id: 'answerfile-missing-unattended',
  dialects: ['answerfile'],
  severity: 'error',
  title: 'AnswerFile without [Unattended]',
  what: 'A file that people wrote for unattended Setup has no section [Unattended].',
  why: 'Setup takes [Unattended] as the sign that the file is an AnswerFile. Without it Setup ignores the whole file and asks for everything.',
  fix: 'Add [Unattended] with UnattendMode and TargetPath.',
  pages: ['ref.chm', 'KB 155197'],
  good: { 'unattend.txt': '[Unattended]\nUnattendMode=FullUnattended\nTargetPath=*\n' },
  bad: {
    'unattend.txt': `[UserData]
;^^^^^^^^ answerfile-missing-unattended
FullName="Test bench"
`,
  },
  silent: [
    { 'sysprep.inf': '[GuiUnattended]\nTimeZone=110\n[UserData]\nFullName="Test bench"\n' },
    { 'winnt.sif': '[NetAdapters]\na=params.a\n[params.a]\nInfID=a\nOemSection=params.a.OemSection\n' },
    // Some sections, as pages of the documentation show them.
    { 'winnt.sif': '[UserData]\nFullName="Test bench"\nComputerName=*\n' },
    { 'bench.udf': '[UniqueIds]\nB1=UserData\n[B1:UserData]\nComputerName=BENCH1\n' },
    { '$winnt$.inf': '[Data]\nUnattendedInstall=Yes\n' },
    // Notes about unattended Setup.
    { 'unattended-notes.txt': 'Read this first\n[Chapter 1]\nof three\n' },
    { 'unattend.txt': '[Unatended]\nUnattendMode=FullUnattended\n[Data]\n' },
    // A start from the network or by winnt.exe, after which Setup asks its questions.
    { 'winnt.sif': '[Data]\nFloppyless=1\nMsDosInitiated=1\n[SetupData]\nOsLoadOptions=/fastdetect\n' },
    { 'winbom.ini': '[Factory]\n[UserData]\nFullName=x\n[GuiUnattended]\n' },
  ],
  file: {
    check(context) {
      if (context.answerFileKind() !== 'unattended' || context.hasSection('Unattended')) return;
      // Setup's own copy, of which [Unattended] is a part that it has done with.
      if (context.model.fileName.toLowerCase().startsWith('$winnt$')) return;
      if (!context.sectionNames().some(isKnownSection) || !wantsNoQuestions(context)) return;
      // answerfile-unknown-section speaks of the misspelt name.
      if (hasMisspelt(context, 'Unattended')) return;
      reportAbsence(
        context,
        ['Data', 'GuiUnattended', 'UserData'],
        'There is no [Unattended], so that Setup ignores this file and asks for everything. Add the section, even with few rows.',
      );
    },
  },
  fixes(_finding, { file }) {
    const eol = lineEnd(file.tree);
    const rows = ['UnattendMode=FullUnattended', 'TargetPath=*'].map((row) => row + eol).join('');
    const edits = [addToSection(file, 'Unattended', rows, sectionOrder)];
    return [{ title: 'Add [Unattended]', edits, safe: false }];
  },
});

/** Whether the answers are there, or [Data] says that they are; [Data] alone tells where to start from. */
function wantsNoQuestions(context: FileView): boolean {
  if (!context.hasSection('Data')) return true;
  if (context.hasSection('GuiUnattended') && context.hasSection('UserData')) return true;
  return settingsOf(context, 'Data').has('UnattendedInstall', 'Yes');
}
