import { defineRule } from '../rule';
import { isMistakeOfText } from '../text-mistakes';
import { directoryOf, hasToken, isComplete } from './directory';

export const netupgRelativePath = defineRule({
  id: 'netupg-relative-path',
  dialects: ['netupg'],
  severity: 'error',
  title: 'Directory without a complete path',
  what: 'A row of [OemNetUpgradeDirs] is a path without a drive or a server.',
  why: 'Each row is the complete path of a directory. No page says what a shorter one would start from.',
  fix: 'Write the path from its drive on, or \\\\server\\share.',
  pages: ['network/creating-a-netupg-inf-file'],
  good: '[OemNetUpgradeDirs]\nc:\\upg\\acme\n\\\\server\\share\\acme\n',
  bad: `[OemNetUpgradeDirs]
upg\\acme
;<------- netupg-relative-path
\\upg\\acme
;<-------- netupg-relative-path
"c:upg"
;<------ netupg-relative-path
..\\acme
;<------ netupg-relative-path
\\\\server
;<------- netupg-relative-path
`,
  silent: [
    '[OemNetUpgradeDirs]\nC:/upg/acme\n"c:\\upg, old\\acme"\n\\\\server\\share\nc:\\\n',
    // Tokens, keys and lines that a backslash joins are other findings.
    '[OemNetUpgradeDirs]\n%TEMP%\\acme\ndir1 = acme\nacme\\\nbeta\n',
    // Only the first value is the directory.
    '[OemNetUpgradeDirs]\nc:\\upg, old\n[Version]\nacme\n',
  ],
  entries: {
    roles: ['upgrade-dirs'],
    check({ row, entry, part }, context) {
      const field = directoryOf(entry);
      if (field === undefined || entry.key !== null || entry.continuations.length > 0) return;
      if (isComplete(field.value) || hasToken(field.value) || isMistakeOfText(row, part)) return;
      context.report(
        row,
        part,
        field,
        `${field.value} is not a complete path, and NetSetup needs one. Begin with the drive, or with \\\\server\\share.`,
      );
    },
  },
});
