import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { keyIs } from './oem';

export const answerfileTargetpathDrive = defineRule({
  id: 'answerfile-targetpath-drive',
  dialects: ['answerfile'],
  severity: 'error',
  title: 'TargetPath with a drive letter',
  what: 'TargetPath names a drive.',
  why: 'TargetPath is the directory on the partition to which Setup installs; which partition that is, is told elsewhere. A drive letter is not allowed in it.',
  fix: 'Take the drive letter and the colon out.',
  pages: ['KB 155197', 'ref.chm'],
  good: '[Unattended]\nTargetPath=\\WINNT\n',
  bad: `[Unattended]
TargetPath=C:\\WINNT
;          ^^^^^^^^ answerfile-targetpath-drive
`,
  silent: [
    '[Unattended]\nTargetPath=*\n',
    '[Unattended]\nTargetPath="WINNT"\n; TargetPath=C:\\WINNT\n',
    '[Acme]\nTargetPath=C:\\WINNT\n',
    '[Unattended]\nTargetPath=%Path%\nOemFilesPath=C:\\$OEM$\n',
  ],
  rows: {
    having: ':',
    check(row, part, context) {
      const { entry } = row;
      if (entry === undefined || part.section.name.toLowerCase() !== 'unattended') return;
      const [field] = entry.fields;
      const drive = /^([a-z]):(.*)$/i.exec(field!.value);
      if (drive === null || !keyIs(entry, 'TargetPath')) return;
      context.report(
        row,
        part,
        field!,
        'TargetPath may not name a drive: it is a directory of the partition to which Setup installs. Take the drive letter out.',
        { data: drive[2] },
      );
    },
  },
  fixes(finding, { file }) {
    const path = finding.data as string;
    const text = path === '' || path === '\\' ? '*' : path;
    const written = /[\s,;=]/.test(text) ? `"${text}"` : text;
    return [{ title: `Write ${text}`, edits: [replaceWords(file, finding, written)], safe: false }];
  },
});
