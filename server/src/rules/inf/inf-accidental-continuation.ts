import type { Edit, Fix } from '../fix';
import { defineRule } from '../rule';
import {
  type ContinuedLine,
  continuedLines,
  hasSeveralLines,
  type Joined,
  whatIsJoined,
} from './continuations';

export const infAccidentalContinuation = defineRule({
  id: 'inf-accidental-continuation',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'warning',
  title: 'Backslash at the end of a line that glues the next line to it',
  what: 'A line ends in a backslash, and what follows does not look like the rest of its value.',
  why: 'A backslash with nothing but blanks or a comment behind it joins the next line, even where that is a section header or another entry, and the backslash itself is dropped.',
  fix: 'Put a value that ends in a backslash in quotation marks. Where the backslash is left over from a list, take it out.',
  pages: ['install/general-syntax-rules-for-inf-files', 'install/inf-strings-section'],
  good: '[Acme.AddReg]\nHKR,,Home,,"c:\\acme\\"\n[Next]\n',
  bad: `[Acme.AddReg]
HKR,,Home,,c:\\acme\\
;                 ^ inf-accidental-continuation
[Next]
`,
  silent: [
    '[Acme.AddReg]\nHKR,,Data,1,\\\n  01,02,\\\n\t03 ; the last\n',
    '[Acme.AddReg]\nHKR,,Data,1,01,02 \\ ; first half\n  ,03,04\n',
    '[Acme.AddReg]\nHKR,,Home,,"c:\\acme\\"\nHKR,,Next,,1\n',
    '[Acme.AddReg]\nHKR,,Home,,"c:\\acme\\\nHKR,,Next,,1\n',
    '[Acme]\nCopyFiles=a.copy,\\\nb.copy\n',
    '[Acme.AddReg]\nHKR,,Home,,c:\\acme\\',
    { 'netupg.inf': '[OemNetUpgradeDirs]\nc:\\upg\\acme\\\nc:\\upg\\next\n' },
    { 'winnt.sif': '[Unattended]\nTargetPath=\\\nFileSystem=LeaveAlone\n' },
  ],
  rows: {
    having: '\\',
    check(row, part, context) {
      // A backslash that is part of a path is in every other row; reading those would cost more than all the rest.
      if (!hasSeveralLines(row)) return;
      const { entry } = row;
      if (entry === undefined || entry.continuations.length === 0) return;
      // netupg-trailing-backslash speaks of the directories.
      if (part.section.roles.has('upgrade-dirs')) return;
      let reported = 0;
      for (const line of continuedLines(row, entry)) {
        const joined = whatIsJoined(row, line);
        if (joined === undefined) continue;
        context.report(row, part, line.backslashes, messages[joined], { data: line });
        if (++reported === mostInOneRow) break;
      }
    },
  },
  fixes(finding, { file }) {
    const { row, part, span } = finding;
    const { value } = finding.data as ContinuedLine;
    const offset = file.offsetOfRow(part, row);
    const fixes: Fix[] = [];
    if (!row.text.slice(value.start, value.end).includes('"')) {
      const edits = ['"', '"'].map((text, at): Edit => {
        const place = offset + (at === 0 ? value.start : span.end);
        return { span: { start: place, end: place }, text };
      });
      // Two backslashes may be somebody's way to write one.
      const isLone = span.end === span.start + 1 && !/^[^\S\n]*\\/.test(row.text.slice(span.end));
      const safe = value.end > value.start && value.end === span.start && isLone;
      fixes.push({ title: 'Put the value in quotation marks', edits, safe });
    }
    const start = offset + value.end;
    fixes.push({
      title: 'Take the backslash out',
      edits: [{ span: { start, end: offset + span.end }, text: '' }],
      safe: false,
    });
    return fixes;
  },
});

/** A row that swallowed hundreds of lines is mended from its start on. */
const mostInOneRow = 50;

const messages: Record<Joined, string> = {
  header:
    'This backslash joins the section header in the next line to the value: the section is lost. Put a value that ends in a backslash in quotation marks, or take the backslash out.',
  entry:
    'This backslash joins the entry in the next line to the value. Put a value that ends in a backslash in quotation marks, or take the backslash out.',
  text: 'This backslash joins the next line to the value and is lost itself. Put a value that ends in a backslash in quotation marks.',
  nothing:
    'Setup takes this backslash as the sign that the line goes on and drops it. Put a value that ends in a backslash in quotation marks.',
};
