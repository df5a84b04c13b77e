import { replaceWords } from '../references';
import { defineRule } from '../rule';

export const infStringKeyNumeric = defineRule({
  id: 'inf-string-key-numeric',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'warning',
  title: 'String whose key is a number',
  what: 'The key of a string consists of digits.',
  why: 'A number between percent signs is a directory (dirid).',
  fix: 'Choose a key with a letter, and use it where the string is meant.',
  pages: ['install/inf-strings-section', 'install/using-dirids'],
  good: '[Strings]\nDisk12="x"\n',
  bad: `[Strings]
  12="x"
; ^^ inf-string-key-numeric
`,
  silent: [
    '[Strings]\n-1="x"\n1a="y"\n0x10="z"\n',
    '[SourceDisksNames]\n1="x"\n',
    '[Strings]\nA=12\n; 12="x"\n',
  ],
  entries: {
    roles: ['Strings'],
    check({ entry, row, part }, context) {
      const { key } = entry;
      if (key === null || !/^\d+$/.test(key.value)) return;
      context.report(
        row,
        part,
        key,
        `%${key.value}% means a directory by its number, not this string. Choose a key with a letter.`,
      );
    },
  },
  fixes(finding, { file }) {
    const { key } = finding.row.entry!;
    const name = `S${key!.value}`;
    return [{ title: `Write ${name}`, edits: [replaceWords(file, finding, name)], safe: false }];
  },
});
