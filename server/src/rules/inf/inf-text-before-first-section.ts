import type { Dialect } from '../../language/dialect';
import type { Entry } from '../../syntax';
import type { RuleContext } from '../context';
import type { Edit } from '../fix';
import { defineRule, type Severity } from '../rule';

export const infTextBeforeFirstSection = defineRule({
  id: 'inf-text-before-first-section',
  dialects: ['inf', 'netmap', 'netupg', 'answerfile', 'txtsetup'],
  severity: 'error',
  title: 'Text before the first section',
  what: 'Only blank lines and comments may stand before the first section header, and only ";" begins a comment.',
  why: 'Setup does not open a file with other text there, unless the file has a [Strings] section: then it skips the text. Text-mode Setup refuses the file in any case, and tools that read an AnswerFile as an INI file cannot reach the text.',
  fix: 'Put ";" before each of these lines, or give them the section header that they lost.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  infVerif: [1002],
  good: '; ACME adapter\n\n[Version]\nSignature="$Windows NT$"\n',
  bad: `/* ACME adapter */
; <----------------- inf-text-before-first-section
* first release
[Version]
Signature="$Windows NT$"
`,
  silent: [
    '\n\t; ACME adapter\n;*/\n[Version]\nSignature="$Windows NT$"\n',
    '[Version]\nSignature="$Windows NT$"\n/* not before the first one */\n',
    '',
    { 'netupg.inf': 'c:\\upg\\acme\n' },
  ],
  rows: {
    check(row, part, context) {
      if (part.section.header !== undefined || row.entry === undefined) return;
      const { entry } = row;
      // Without its only section the whole of netupg.inf stands before one; netupg-missing-section says so.
      if (context.model.dialect === 'netupg' && !context.hasSection('OemNetUpgradeDirs')) return;
      const first = context.once('first text before the first section', (view) => {
        const [found] = view.entriesBeforeFirstHeader();
        return found?.row;
      });
      if (first !== row) return;
      const severity = severityIn(context);
      context.report(row, part, wordsOf(entry), `${consequence(severity)} ${advice}`, { severity });
    },
  },
  fixes(finding) {
    const edits: Edit[] = [];
    let offset = 0;
    for (const row of finding.part.section.rows) {
      if (row.kind === 'entry') {
        for (const start of lineStarts(row.text)) {
          edits.push({ span: { start: offset + start, end: offset + start }, text: '; ' });
        }
      }
      offset += row.length;
    }
    const title = edits.length === 1 ? 'Turn the line into a comment' : 'Turn the lines into comments';
    // Rows that look like entries may have lost their header instead, and what Setup skips needs no mending.
    const safe = finding.severity !== 'hint' && /^\s*(#|\/|\*|--|rem\b)/i.test(finding.row.text);
    return [{ title, edits, safe }];
  },
});

const advice = 'Put ";" before the line, or give it the section header that it lost.';

function severityIn(context: RuleContext): Severity {
  const { dialect } = context.model;
  if (readByTextMode.has(dialect)) return dialect === 'answerfile' ? 'warning' : 'error';
  return context.hasSection('Strings') ? 'hint' : 'error';
}

const readByTextMode: ReadonlySet<Dialect> = new Set<Dialect>(['answerfile', 'txtsetup']);

function consequence(severity: Severity): string {
  switch (severity) {
    case 'hint':
      return 'This text stands before the first section. Setup skips it, but only because the file has a [Strings] section.';
    case 'warning':
      return 'This text stands before the first section. Text-mode Setup refuses such a file, and other readers never find the text.';
    default:
      return 'This text stands before the first section, and Setup does not open a file with anything but comments there.';
  }
}

/** From the first to the last word of an entry, without its comment. */
function wordsOf({ key, fields }: Entry): { start: number; end: number } {
  return { start: (key ?? fields[0]!).start, end: fields.at(-1)!.end };
}

/** Where the lines of a row start: an entry that goes on in the next line is as many comments. */
function lineStarts(text: string): number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (let at = text.indexOf('\n') + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
    starts.push(at);
  }
  return starts;
}
