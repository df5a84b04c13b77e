import { skipWhiteSpace } from '../../syntax/characters';
import { removeRow } from '../edits';
import { defineRule } from '../rule';

export const infEmptyEntry = defineRule({
  id: 'inf-empty-entry',
  dialects: ['inf', 'netmap', 'netupg'],
  severity: 'information',
  title: 'Entry of separators only',
  what: 'A line has commas or an equals sign and nothing else.',
  why: 'Setup takes it for an entry of empty fields.',
  fix: 'Remove the line.',
  pages: ['install/general-syntax-rules-for-inf-files'],
  good: '[Acme.Copy]\nacme.sys\n',
  bad: `[Acme.Copy]
acme.sys
  ,, ; no more
; ^^ inf-empty-entry
  =
; ^ inf-empty-entry
`,
  silent: [
    '[Acme.Items]\n=value\n,x\n',
    '[Acme.Services]\nAddService=,2\nAddReg=\n',
    '[Acme]\n""\n; ,,\n\n',
    { 'netmap.inf': '[OemNetServices]\n=\n' },
  ],
  rows: {
    check(row, part, context) {
      if (row.kind !== 'entry') return;
      const { text } = row;
      const start = skipWhiteSpace(text, 0, text.length);
      if (text[start] !== ',' && text[start] !== '=') return;
      const { key, fields } = row.entry!;
      if (fields.some(({ value, quoted }) => quoted || value !== '')) return;
      // Other rules say what such a row lacks there.
      const { roles } = part.section;
      if (roles.has('mapping') || (key !== null && roles.has('upgrade-dirs'))) return;
      if (roles.has('add-registry') || roles.has('del-registry') || roles.has('bit-registry')) return;
      const comment = row.entry!.comment?.start ?? text.length;
      const end = start + text.slice(start, comment).trimEnd().length;
      context.report(
        row,
        part,
        { start, end },
        'This entry has nothing in it, but Setup counts it. Remove the line.',
      );
    },
  },
  fixes({ part, row }, { file }) {
    const place = file.tree.rowAt(file.offsetOfRow(part, row))!;
    return [{ title: 'Remove the line', edits: [removeRow(place)], safe: false }];
  },
});
