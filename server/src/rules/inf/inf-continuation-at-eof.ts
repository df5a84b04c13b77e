import { isWhiteSpace } from '../../syntax/characters';
import { defineRule } from '../rule';
import { continuedLines, whatIsJoined } from './continuations';

export const infContinuationAtEof = defineRule({
  id: 'inf-continuation-at-eof',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'warning',
  title: 'Continuation at the end of the file',
  what: 'The last line ends in a backslash, which would join the next one.',
  why: 'There is no next line. Setup drops the backslash, and often the rest of a list was lost.',
  fix: 'Write the rest, or take the backslash out.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Acme.Reg]\nHKR,,Data,1,01,02\n',
  // No line but a comment follows.
  bad: `[Acme.Reg]
HKR,,Data,1,01,02,\\ ; and so on
;                 ^ inf-continuation-at-eof`,
  silent: [
    '[Acme.Reg]\nHKR,,Data,1,01,\\\n 02',
    '[Acme.Reg]\nHKR,,Home,,"c:\\acme\\"',
    '[Acme.Reg]\n; list \\\n',
    '[Acme.Reg]\nHKR,,Data,1,01,\\\n\n[Next]\n',
    { 'netupg.inf': '[OemNetUpgradeDirs]\nc:\\upg\\acme\\' },
  ],
  rows: {
    having: '\\',
    check(row, part, context) {
      const { text } = row;
      if (!mayEndInBackslash(text) || part.section.roles.has('upgrade-dirs')) return;
      const { entry } = row;
      const last = entry?.continuations.at(-1);
      if (entry === undefined || last === undefined || !/^(?:;[^\n]*)?$/.test(text.slice(last.end))) return;
      // inf-accidental-continuation speaks of a path in front of a comment line.
      const [line] = last.end === text.length ? [] : continuedLines(row, entry).slice(-1);
      if (line !== undefined && whatIsJoined(row, line) !== undefined) return;
      const start = last.start;
      let end = start + 1;
      for (let at = end; text[at] === '\\' || isWhiteSpace(text.charCodeAt(at)); at++) {
        if (text[at] === '\\') end = at + 1;
      }
      context.report(
        row,
        part,
        { start, end },
        'No line follows that this backslash could join. Write the rest of the value, or take the backslash out.',
      );
    },
  },
  fixes({ part, row, span }, { file }) {
    const offset = file.offsetOfRow(part, row);
    const edits = [{ span: { start: offset + span.start, end: offset + span.end }, text: '' }];
    // Setup drops it in any case; behind a word it may be the end of a path that lacks its quotation marks.
    // What the line before joins is then the end of the file, too.
    const before = row.text.slice(row.entry!.continuations.at(-2)?.end ?? 0, span.start);
    const safe = before.trim() !== '' && /[,=\s]$/.test(before);
    return [{ title: 'Take the backslash out', edits, safe }];
  },
});

/** Whether a backslash is the last thing of a row but for blanks and a comment; reading the row would cost more. */
function mayEndInBackslash(text: string): boolean {
  if (text.includes(';')) return true;
  let at = text.length - 1;
  while (at >= 0 && (text[at] === '\n' || isWhiteSpace(text.charCodeAt(at)))) at--;
  return text[at] === '\\';
}
