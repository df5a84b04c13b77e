import { defineRule } from '../rule';

export const infStringNestedToken = defineRule({
  id: 'inf-string-nested-token',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'information',
  title: 'Token in the value of a string',
  what: 'The value of a string names another string between percent signs.',
  why: 'Setup replaces tokens once, and not in what it puts in their place.',
  fix: 'Write the text itself, or put both tokens where the string is used.',
  pages: ['install/inf-strings-section'],
  good: '[Strings]\nA="Acme driver"\n',
  bad: `[Strings]
A="%B% driver"
;  ^^^ inf-string-nested-token
B="Acme"
`,
  silent: [
    '[Strings]\nA="%%B%% driver"\nB="Acme"\n',
    '[Strings]\nA="%SystemRoot%\\a.dll","%d of %d"\n',
    '[Acme]\nDisplayName="%A% %B%"\n[Strings]\nA="Acme"\nB="driver" ; %A%\n',
  ],
  entries: {
    roles: ['Strings'],
    check({ row, part }, context) {
      if (!row.text.includes('%')) return;
      for (const { symbol, usage, name, span } of part.factsOf(row)) {
        if (symbol !== 'token' || usage !== 'use' || span.start < (row.entry?.equals ?? 0)) continue;
        if (context.string(name) === undefined) continue;
        context.report(
          row,
          part,
          span,
          `Setup does not replace %${name}% in the value of a string. Write the text itself.`,
        );
      }
    },
  },
});
