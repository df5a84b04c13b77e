import type { Entry, Row, Span } from '../../syntax';
import type { Edit, Fix } from '../fix';
import { defineRule } from '../rule';

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
      const safe = value.end > value.start && value.end === span.start && span.end === span.start + 1;
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

/** Whether a line is joined to the row's first one. */
function hasSeveralLines({ text }: Row): boolean {
  const lineEnd = text.indexOf('\n');
  return lineEnd >= 0 && lineEnd + 1 < text.length;
}

/** A row that swallowed hundreds of lines is mended from its start on. */
const mostInOneRow = 50;

type Joined = 'header' | 'entry' | 'nothing' | 'text';

const messages: Record<Joined, string> = {
  header:
    'This backslash joins the section header in the next line to the value: the section is lost. Put a value that ends in a backslash in quotation marks, or take the backslash out.',
  entry:
    'This backslash joins the entry in the next line to the value. Put a value that ends in a backslash in quotation marks, or take the backslash out.',
  text: 'This backslash joins the next line to the value and is lost itself. Put a value that ends in a backslash in quotation marks.',
  nothing:
    'Setup takes this backslash as the sign that the line goes on and drops it. Put a value that ends in a backslash in quotation marks.',
};

/** A line that ends in backslashes which join the next one to it. */
interface ContinuedLine {
  /** What stands before the backslashes, from the last separator or the start of the line on. */
  readonly value: Span;
  readonly backslashes: Span;
  /** The line that is joined. */
  readonly next: string;
}

function continuedLines({ text }: Row, entry: Entry): ContinuedLine[] {
  const lines: ContinuedLine[] = [];
  let lineStart = 0;
  let comma = 0;
  for (const { start: end, end: goesOn, lineBreak } of entry.continuations) {
    // At the end of the text there is nothing to join.
    if (lineBreak === undefined || lineBreak + 1 === text.length) break;
    let from = lineStart;
    if (entry.equals !== undefined && entry.equals < end) from = Math.max(from, entry.equals + 1);
    for (; comma < entry.commas.length && entry.commas[comma]! < end; comma++) {
      from = Math.max(from, entry.commas[comma]! + 1);
    }
    const before = text.slice(from, end);
    const start = end - before.trimStart().length;
    const lineEnd = text.indexOf('\n', lineBreak + 1);
    lines.push({
      value: { start, end: Math.max(start, from + before.trimEnd().length) },
      backslashes: { start: end, end: end + /^\\+/.exec(text.slice(end, lineBreak))![0].length },
      next: text.slice(lineBreak + 1, lineEnd < 0 ? text.length : lineEnd).trimEnd(),
    });
    lineStart = goesOn;
  }
  return lines;
}

/** What a continuation joins that nobody can have meant; undefined for what may be a continuation on purpose. */
function whatIsJoined({ text }: Row, { value, backslashes, next }: ContinuedLine): Joined | undefined {
  if (/^\s*\[[^\]]*\]/.test(next)) return 'header';
  if (looksLikeEntry.test(next)) return 'entry';
  // A line that goes on from the one before is indented, or begins with the comma of a list.
  const blank = /^\s*(;.*)?$/.test(next);
  if (!blank && /^[\s,]/.test(next)) return undefined;
  const endsInPath =
    value.end > value.start &&
    value.end === backslashes.start &&
    /[\\:%]/.test(text.slice(value.start, value.end));
  if (!endsInPath) return undefined;
  return blank ? 'nothing' : 'text';
}

/** A key and an equals sign. Registry rows and lists have none before their first comma. */
const looksLikeEntry = /^\s*(%[^%]+%|[\w.*$-]+)\s*=/;
