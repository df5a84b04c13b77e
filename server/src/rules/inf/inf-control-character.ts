import { hasOddCharacter, isInComment, isQuoted } from '../odd-characters';
import { replaceWords } from '../references';
import { defineRule } from '../rule';

export const infControlCharacter = defineRule({
  id: 'inf-control-character',
  dialects: ['inf', 'netmap', 'netupg', 'answerfile', 'txtsetup'],
  severity: 'information',
  title: 'Control character',
  what: 'A name or value holds a control character.',
  why: 'Setup takes only tabs, line ends, vertical tabs and form feeds for blanks. Other control characters become part of what they stand in.',
  fix: 'Take it out.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Acme.Copy]\nacme.sys\n',
  bad: '[Acme\x07.Copy]\n;    ^ inf-control-character\nac\x01me.sys\n; ^ inf-control-character\n',
  silent: [
    '[Acme]\t\n\v a=b\f\n\r\n; \x07\na=c ; \x07\n',
    '[Acme] ; \x07\n',
    '[Acme]\na=^G,\\x07\nb=\xa0\x80\n',
  ],
  rows: {
    check(row, part, context) {
      if (!hasOddCharacter(row, part)) return;
      const start = row.text.search(control);
      if (start < 0 || isInComment(row, start)) return;
      const code = row.text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0');
      context.report(
        row,
        part,
        { start, end: start + 1 },
        `The control character U+${code} becomes part of what it stands in. Take it out.`,
        { severity: isQuoted(row, start) ? 'hint' : 'information' },
      );
    },
  },
  fixes(finding, { file }) {
    const edits = [replaceWords(file, finding, '')];
    return [{ title: 'Take the control character out', edits, safe: false }];
  },
});

/** NUL and Ctrl-Z have rules of their own. */
const control = /[\x01-\x08\x0e-\x19\x1b-\x1f\x7f]/;
