import { removeRow } from '../edits';
import { firstInSection } from '../first-in-section';
import { defineRule } from '../rule';

export const infStringDuplicate = defineRule({
  id: 'inf-string-duplicate',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'warning',
  title: 'String that is defined twice',
  what: 'A section of strings has two entries with the same key.',
  why: 'The keys of such a section have to differ. Setup takes the first one.',
  fix: 'Remove the second one, or give it another key.',
  pages: ['install/inf-strings-section', 'devtest/inf-validation-errors-and-warnings'],
  infVerif: [1294],
  good: '[Strings]\nA="x"\nB="y"\n',
  bad: `[Strings]
Acme="x"
ACME="y"
;<--- inf-string-duplicate
`,
  silent: [
    '[Strings]\nA="x"\n[Strings.0407]\nA="y"\n',
    '[Strings]\nA="x"\nAA="x"\n; A="y"\n',
    '[Acme]\nA=1\nA=2\n[Strings]\nA="x"\n',
  ],
  entries: {
    roles: ['Strings'],
    check({ row, entry, part, section }, context) {
      const { key, fields } = entry;
      if (key === null || key.value === '') return;
      const definitions = context.definitions('token', key.value);
      if (definitions[0]?.row === row) return;
      const first = firstInSection(definitions, section.name);
      if (first === undefined || first.row === row) return;
      const same = first.row.entry?.fields[0]?.value === fields[0]!.value;
      context.report(
        row,
        part,
        key,
        `[${section.name}] defines ${key.value} above, and Setup takes that one. Remove this entry, or give it another key.`,
        {
          severity: same ? 'information' : 'warning',
          related: [context.related(first, 'The one that counts.')],
          data: same,
        },
      );
    },
  },
  fixes({ part, row, data }, { file }) {
    const place = file.tree.rowAt(file.offsetOfRow(part, row))!;
    return [
      { title: 'Remove the entry that does not count', edits: [removeRow(place)], safe: data === true },
    ];
  },
});
