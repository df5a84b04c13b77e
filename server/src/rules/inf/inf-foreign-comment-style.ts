import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { foreignComment } from '../text-mistakes';

export const infForeignCommentStyle = defineRule({
  id: 'inf-foreign-comment-style',
  dialects: ['inf', 'netmap', 'netupg', 'answerfile', 'txtsetup'],
  severity: 'warning',
  title: 'Comment of another language',
  what: 'A line of a section begins with "//", "/*" or "# ".',
  why: 'Only ";" begins a comment. Setup takes the line for an entry of the section.',
  fix: 'Begin the line with ";".',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Acme.Copy]\n; old driver\nacme.sys\n',
  bad: `[Acme.Copy]
  // old driver
; ^^ inf-foreign-comment-style
 # another
;^ inf-foreign-comment-style
  /* a third */
; ^^ inf-foreign-comment-style
acme.sys
`,
  silent: [
    '/* Acme */\n[Acme.Copy]\nacme.sys\n',
    '[Acme.Reg]\nHKR,Ndi\\params\\*SpeedDuplex,,,"//"\n*IfType=6\n#key=1\n',
    '[Acme]\n; // old\na=b, \\\n  // c\n',
  ],
  rows: {
    check(row, part, context) {
      if (row.kind !== 'entry' || part.section.header === undefined) return;
      const span = foreignComment(row);
      if (span === undefined) return;
      const marker = row.text.slice(span.start, span.end);
      context.report(
        row,
        part,
        span,
        `"${marker}" begins no comment in INF text, so that Setup takes this line for an entry. Begin it with ";".`,
      );
    },
  },
  fixes(finding, { file }) {
    return [{ title: 'Begin the line with ";"', edits: [replaceWords(file, finding, ';')], safe: false }];
  },
});
