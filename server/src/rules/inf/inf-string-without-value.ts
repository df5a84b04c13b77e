import { defineRule } from '../rule';
import { foreignComment } from '../text-mistakes';

export const infStringWithoutValue = defineRule({
  id: 'inf-string-without-value',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'warning',
  title: 'String without an equals sign',
  what: 'An entry of [Strings] has no equals sign.',
  why: 'A key and its value belong together. Windows takes a lone word for both.',
  fix: 'Write an equals sign and the value.',
  pages: ['install/inf-strings-section'],
  good: '[Strings]\nAcme="x"\n',
  bad: `[Strings]
Acme
;<--- inf-string-without-value
`,
  silent: [
    '[Strings]\nA=""\nB=\n',
    // Rules of their own speak of these.
    '[Strings]\n// Acme\n,,\n\u00a0\n',
    '[Strings]\nA="x" \\\n  "y"\n; B\n[Acme]\nacme.sys\n',
  ],
  entries: {
    roles: ['Strings'],
    check({ row, entry, part }, context) {
      const { key, fields } = entry;
      const [first] = fields;
      if (key !== null || fields.every(({ value }) => value.trim() === '')) return;
      if (foreignComment(row) !== undefined) return;
      const span = { start: first!.start, end: fields.at(-1)!.end };
      context.report(
        row,
        part,
        span,
        'This string has no value. Write an equals sign and the value behind its key.',
      );
    },
  },
  fixes({ part, row, span }, { file }) {
    const start = file.offsetOfRow(part, row) + span.end;
    if (row.entry!.fields.length > 1) return [];
    return [
      { title: 'Write an empty value', edits: [{ span: { start, end: start }, text: '=""' }], safe: false },
    ];
  },
});
