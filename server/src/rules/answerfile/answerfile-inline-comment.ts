import type { Part } from '../../model';
import { Memory } from '../../model/memory';
import { type EntryPlace, KeptEntry } from '../context';
import { lineEnd } from '../edits';
import type { Edit } from '../fix';
import { defineRule } from '../rule';
import { isFirstOfName } from '../settings';
import { restInComment } from './cut-values';
import { isWrittenByPeople } from './kind';
import { isUpgradeFile } from './upgrade-file';

export const answerfileInlineComment = defineRule({
  id: 'answerfile-inline-comment',
  dialects: ['answerfile'],
  severity: 'information',
  title: 'Comment behind a value',
  what: 'A comment stands behind a value, in the same line.',
  why: 'Setup itself ends the value at the semicolon. Tools that read the file as an INI file, winnt32 and Setup Manager among them, take the comment for a part of the value.',
  fix: 'Put the comment in a line of its own, above the entry.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Unattended]\n; No questions.\nUnattendMode=FullUnattended\n',
  bad: `[Unattended]
UnattendMode=FullUnattended ; no questions
;                           ^^^^^^^^^^^^^^ answerfile-inline-comment
TargetPath=* ; usual
[UserData]
ComputerName=*
OrgName="ACME";lab
;             ^^^^ answerfile-inline-comment
`,
  silent: [
    // Setup takes such comments out before anybody else reads the file.
    '[NetAdapters] ; adapters\na=params.a ; the board\n[params.a]\nOemSection=params.a.OemSection ; of the DLL\n',
    '[UserData]\nComputerName=* ; of the page\n',
    '[Unattended] ; who reads on\n; UnattendMode=FullUnattended ; no\nOemPnPDriversPath="a;b"\n',
    '[Unattended]\nOemPnPDriversPath=drivers\\a;drivers\\b\n',
    '[Unattended]\nOemPnPDriversPath=drivers\\nic;\n',
    { 'bench.udf': '[UniqueIds]\nB1=UserData ; first\n' },
  ],
  sections: {
    check(section, context) {
      // NetSetup writes sections by the thousand, and in its files comments are as they should be.
      if (isUpgradeFile(context) || !isFirstOfName(context, section)) return;
      let first: EntryPlace | undefined;
      let count = 0;
      for (const part of context.parts(section.name)) {
        const found = commentsIn(part);
        first ??= found[0];
        count += found.length;
      }
      if (first === undefined || !isWrittenByPeople(context)) return;
      const more = count === 1 ? '' : ` The section has ${count} such rows.`;
      context.report(
        first.row,
        first.part,
        first.entry.comment!,
        `Tools that read this file as an INI file take the comment for a part of the value.${more} Put it in a line of its own.`,
      );
    },
  },
  fixes({ part }, { file }) {
    const edits: Edit[] = [];
    const eol = lineEnd(file.tree);
    for (const section of file.sectionList(part.section.name)) {
      for (const run of section.partsInOrder()) {
        for (const { row, entry } of commentsIn(run)) {
          const at = file.offsetOfRow(run, row);
          const { start, end } = entry.comment!;
          const before = row.text.slice(0, start).trimEnd().length;
          const comment = row.text.slice(start, end).trimEnd();
          edits.push({ span: { start: at, end: at }, text: comment + eol });
          edits.push({ span: { start: at + before, end: at + start + comment.length }, text: '' });
        }
      }
    }
    return [{ title: 'Put comments in lines of their own', edits, safe: false }];
  },
});

/** A run of rows never changes, so that its comments are found once. */
const known = new Memory<Part, readonly EntryPlace[]>();

/** The entries of a run that have a comment behind their value. */
function commentsIn(part: Part): readonly EntryPlace[] {
  let found = known.get(part);
  if (found === undefined) {
    found = part.rows.flatMap((row) => {
      const entry = row.text.includes(';') ? row.entry : undefined;
      // A comment that follows without a blank is rather the rest of the value, and one without words says nothing.
      if (entry?.comment === undefined || restInComment(row, entry) !== undefined) return [];
      if (entry.comment.end - entry.comment.start < 2) return [];
      return [new KeptEntry(row, part)];
    });
    known.set(part, found);
  }
  return found;
}
