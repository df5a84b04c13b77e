import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isInfToRun } from './inf-to-run';
import { splitPath } from './oem';
import { isOpen } from './values';

export const answerfileInftorunPath = defineRule({
  id: 'answerfile-inftorun-path',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'INF to run with a path',
  what: 'InfToRunBeforeInstall or InfToRunAfterInstall names its INF file with a directory.',
  why: 'NetSetup takes the INF from the temporary directory to which it copied the files of the migration DLL. The directory that the files came from may not be there any more in GUI mode.',
  fix: 'Write the name of the file alone.',
  pages: ['previous-versions ff559059'],
  good: '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunBeforeInstall=acmepre.inf, Pre\n',
  bad: `[NetAdapters]
a=params.a
[params.a]
OemSection=params.a.OemSection
[params.a.OemSection]
InfToRunBeforeInstall=c:\\upg\\acmepre.inf, Pre
;                     ^^^^^^^^^^^^^^^^^^ answerfile-inftorun-path
`,
  silent: [
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall="", a\\Run\n[a\\Run]\n',
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunBeforeInstall=%windir%\\acmepre.inf, Pre\n',
    // answerfile-inftorun-field-count speaks of the lone field.
    '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunBeforeInstall=c:\\upg\\acmepre.inf\n',
    '[Vendor]\nInfToRunBeforeInstall=c:\\upg\\acmepre.inf, Pre\n',
  ],
  entries: {
    roles: ['oem'],
    check({ row, entry, part }, context) {
      const [inf, section] = entry.fields;
      if (!isInfToRun(entry) || section === undefined || isOpen(inf!.value)) return;
      const { file } = splitPath(inf!.value);
      if (file === inf!.value || file === '') return;
      context.report(
        row,
        part,
        inf!,
        `NetSetup takes the INF from the directory of the migration DLL in its temporary directory. Write ${file} alone.`,
        { data: file },
      );
    },
  },
  fixes(finding, { file }) {
    const name = finding.data as string;
    const edits = [replaceWords(file, finding, /[\s,;]/.test(name) ? `"${name}"` : name)];
    return [{ title: `Write ${name} without a path`, edits, safe: false }];
  },
});
