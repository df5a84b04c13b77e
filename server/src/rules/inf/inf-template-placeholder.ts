import { isInComment } from '../odd-characters';
import { defineRule } from '../rule';

export const infTemplatePlaceholder = defineRule({
  id: 'inf-template-placeholder',
  dialects: ['inf', 'netmap', 'netupg', 'answerfile', 'txtsetup'],
  severity: 'hint',
  optional: true,
  title: 'Placeholder that is not filled in',
  what: 'A name or value holds a placeholder such as @NAME@, INX_NAME, TODO or <Your name>.',
  why: 'A tool or a person still has to replace it. Rules that need the real value say nothing of it.',
  fix: 'Fill it in.',
  pages: ['devtest/stampinf-command-options'],
  good: '[Version]\nProvider=%Acme%\n',
  bad: `[Version]
Provider=@PROVIDER@
;        ^^^^^^^^^^ inf-template-placeholder
Class=INX_CLASS
;     ^^^^^^^^^ inf-template-placeholder
`,
  silent: [
    '[Version]\n; TODO\nProvider=%Acme% ; <Your company>\n',
    '[Acme.Copy]\n@acme.sys\nCopyFiles=@acme.sys\nmail=a@b.example,c@d.example\n',
    '[Acme.NT$ARCH$]\nTodos=1\nMINX_X=<a\n',
  ],
  rows: {
    check(row, part, context) {
      if (row.kind !== 'entry') return;
      const found = placeholder.exec(row.text);
      if (found === null || isInComment(row, found.index)) return;
      const span = { start: found.index, end: found.index + found[0].length };
      context.report(row, part, span, `"${found[0]}" is still to be filled in.`);
    },
  },
});

const placeholder = /@@?[A-Z]\w*@@?|\bINX_\w+|\bTODO\b|<Your\b[^<>\n]*>/;
