import { isInComment } from '../odd-characters';
import { replaceWords } from '../references';
import { defineRule } from '../rule';

export const infUnstampedTemplateToken = defineRule({
  id: 'inf-unstamped-template-token',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Placeholder in the wrong case',
  what: 'A placeholder of stampinf such as $ARCH$ is not in upper case.',
  why: 'stampinf replaces its placeholders only in upper case, and leaves others in the INF. In upper case they are right in a template, which most INFs with them are.',
  fix: 'Write it in upper case.',
  pages: ['devtest/stampinf-command-options'],
  infVerif: [1274],
  good: '[Manufacturer]\n%Acme%=Acme,NT$ARCH$\n',
  bad: `[Manufacturer]
%Acme%=Acme,NT$Arch$
;             ^^^^^^ inf-unstamped-template-token
`,
  silent: [
    '[Version]\nSignature="$Windows NT$"\n',
    '[Acme.NT$ARCH$]\nKmdfLibraryVersion=$KMDFVERSION$ ; $arch$\n',
    '[Acme]\nHKR,,$archive$,,$arch\n',
  ],
  rows: {
    having: '$',
    check(row, part, context) {
      const found = /\$(?:arch|[ku]mdfversion|kmdfcoinstallerversion)\$/gi;
      for (const { 0: token, index } of row.text.matchAll(found)) {
        if (token === token.toUpperCase()) continue;
        // A comment ends a line, so that what is wrong stands before the first one.
        if (isInComment(row, index)) return;
        context.report(
          row,
          part,
          { start: index, end: index + token.length },
          `stampinf leaves ${token} as it is, because it replaces only ${token.toUpperCase()}. Write it so.`,
        );
        return;
      }
    },
  },
  fixes(finding, { file }) {
    const { start, end } = finding.span;
    const text = finding.row.text.slice(start, end).toUpperCase();
    return [{ title: `Write ${text}`, edits: [replaceWords(file, finding, text)], safe: false }];
  },
});
