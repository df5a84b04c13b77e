import { replaceWords } from '../references';
import { defineRule } from '../rule';

export const infStringsKeyWithPercent = defineRule({
  id: 'inf-strings-key-with-percent',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'warning',
  title: 'Percent signs around the key of a string',
  what: 'The key of a string stands between percent signs where it is defined.',
  why: 'They become part of its name, so that the token does not find it. Examples of the documentation print it so all the same.',
  fix: 'Take the percent signs out.',
  pages: ['install/inf-strings-section', 'install/inf-addservice-directive'],
  good: '[Strings]\nAcme="x"\n',
  bad: `[Strings]
%Acme%="x"
;<----- inf-strings-key-with-percent
`,
  silent: [
    '[Strings]\n100%%="x"\nA="%B%"\n',
    '[Acme]\n%Acme%="x"\n',
    '[Strings]\n; %Acme%="x"\nB="x" ; %A%="y"\n',
  ],
  entries: {
    roles: ['Strings'],
    check({ row, part }, context) {
      if (!row.text.includes('%')) return;
      const key = row.entry?.key;
      const name = /^%([^%]+)%$/.exec(key?.value ?? '')?.[1];
      if (name === undefined) return;
      context.report(
        row,
        part,
        key!,
        `This defines a string whose name has percent signs, which %${name}% does not find. Take them out.`,
        { data: name },
      );
    },
  },
  fixes(finding, { file }) {
    const name = finding.data as string;
    const text = finding.row.entry!.key!.quoted ? `"${name}"` : name;
    return [{ title: 'Take the percent signs out', edits: [replaceWords(file, finding, text)], safe: false }];
  },
});
