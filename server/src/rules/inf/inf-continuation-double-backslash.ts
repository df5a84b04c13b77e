import { defineRule } from '../rule';
import { type ContinuedLine, continuedLines, hasSeveralLines, whatIsJoined } from './continuations';

export const infContinuationDoubleBackslash = defineRule({
  id: 'inf-continuation-double-backslash',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'warning',
  title: 'Two backslashes at the end of a line',
  what: 'A line ends in two backslashes and goes on in the next one.',
  why: 'Two backslashes are no escaped one: Setup drops all of them and joins the lines.',
  fix: 'Put what ends in a backslash in quotation marks, and one backslash behind them.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Acme]\nDirs="c:\\acme\\"\\\n  ,more\n',
  bad: `[Acme]
CopyFiles=Acme\\\\
;             ^^ inf-continuation-double-backslash
`,
  silent: [
    '[Acme]\nShare=\\\\server\\acme\nDirs=a,\\\n  b\n',
    '[Acme]\nDirs="c:\\acme\\\\"\nNext=1\n',
    '[Acme]\nDirs=a, \\\\\n  b\n',
    // inf-accidental-continuation speaks of a line that nobody means to join, netupg-trailing-backslash of directories.
    '[Acme]\nDirs=c:\\acme\\\\\n[Next]\n',
    { 'netupg.inf': '[OemNetUpgradeDirs]\nc:\\upg\\\\\n  acme\n' },
  ],
  rows: {
    having: '\\\\',
    check(row, part, context) {
      if (!hasSeveralLines(row) || part.section.roles.has('upgrade-dirs')) return;
      const { entry } = row;
      if (entry === undefined || entry.continuations.length === 0) return;
      for (const line of continuedLines(row, entry)) {
        const { value, backslashes } = line;
        if (backslashes.end - backslashes.start < 2 || value.end !== backslashes.start) continue;
        if (value.start === value.end || whatIsJoined(row, line) !== undefined) continue;
        context.report(
          row,
          part,
          backslashes,
          'Setup drops both backslashes and joins the next line. Quote the text if it ends in a backslash, and put one backslash behind it.',
          { data: line },
        );
        break;
      }
    },
  },
  fixes(finding, { file }) {
    const offset = file.offsetOfRow(finding.part, finding.row);
    const { value, backslashes } = finding.data as ContinuedLine;
    if (finding.row.text.slice(value.start, value.end).includes('"')) return [];
    const start = offset + value.start;
    const edits = [
      { span: { start, end: start }, text: '"' },
      { span: { start: offset + backslashes.start, end: offset + backslashes.end }, text: '\\"\\' },
    ];
    return [{ title: 'Put the text before it in quotation marks', edits, safe: false }];
  },
});
