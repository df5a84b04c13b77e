import type { Continuation, Row } from '../../syntax';
import { defineRule } from '../rule';

export const netupgTrailingBackslash = defineRule({
  id: 'netupg-trailing-backslash',
  dialects: ['netupg'],
  severity: 'error',
  title: 'Directory with a backslash at its end',
  what: 'A line of [OemNetUpgradeDirs] ends with a backslash, and the line goes on with the next one. Where nothing follows that could be joined, it is a warning.',
  why: 'A backslash at the end of a line continues the line in all INF text. NetSetup reads both lines as the name of one directory, which does not exist.',
  fix: 'Remove the backslash. The root of a drive keeps it between quotation marks: "c:\\".',
  pages: ['install/general-syntax-rules-for-inf-files', 'network/creating-a-netupg-inf-file'],
  good: '[OemNetUpgradeDirs]\nc:\\upg\\acme\n"d:\\"\nc:\\upg\\beta\n',
  bad: `[OemNetUpgradeDirs]
c:\\upg\\acme\\
;          ^ netupg-trailing-backslash
d:\\ ; the disk
; ^ netupg-trailing-backslash
c:\\upg\\gamma\\\\
;           ^^ netupg-trailing-backslash
`,
  silent: [
    '[OemNetUpgradeDirs]\n"c:\\upg\\acme\\"\nc:\\upg\\beta ; not c:\\upg\\beta\\\n',
    '[OemNetUpgradeDirs]\n; c:\\upg\\acme\\\nc:\\upg\\acme\\beta\n',
    '[Version]\nProvider = Acme, \\\n  Beta\n[OemNetUpgradeDirs]\nc:\\upg\\acme\n',
    '[OemNetUpgradeDirs]\nc:\\upg\\acme\\ (old)\n',
  ],
  entries: {
    roles: ['upgrade-dirs'],
    check({ row, entry, part }, context) {
      for (const continuation of entry.continuations) {
        const joined = joinedLine(row, continuation);
        const message =
          joined === ''
            ? 'A backslash at the end of a line continues it with the next one. Remove it, so that a line added below is not joined.'
            : `The backslash joins this line with the next one, and NetSetup reads both as one directory. Remove it.`;
        const span = { start: continuation.start, end: backslashesEnd(row, continuation) };
        context.report(row, part, span, message, { severity: joined === '' ? 'warning' : 'error' });
      }
    },
  },
  fixes(finding, { file }) {
    const offset = file.offsetOfRow(finding.part, finding.row);
    const { text } = finding.row;
    const { start, end } = finding.span;
    const drive = /(?:^|[\s,=])([a-z]:)[^\S\n]*$/i.exec(text.slice(0, start));
    if (drive !== null) {
      const from = drive.index + drive[0].indexOf(drive[1]!);
      const span = { start: offset + from, end: offset + end };
      return [
        { title: 'Put the drive in quotation marks', edits: [{ span, text: `"${drive[1]}\\"` }], safe: true },
      ];
    }
    const span = { start: offset + start, end: offset + end };
    return [
      { title: 'Remove the backslash at the end of the line', edits: [{ span, text: '' }], safe: true },
    ];
  },
});

/** Where the last backslash of the run that continues the line ends. */
function backslashesEnd({ text }: Row, { start }: Continuation): number {
  return start + /^[\\\s]*\\/.exec(text.slice(start).split('\n', 1)[0]!)![0].length;
}

/** What of the next line is joined: its text without blanks and comment. */
function joinedLine({ text }: Row, { end }: Continuation): string {
  return text
    .slice(end)
    .split(/[\n;\x1a]/, 1)[0]!
    .trim();
}
