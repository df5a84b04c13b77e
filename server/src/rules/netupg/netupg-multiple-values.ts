import { lineEnd } from '../edits';
import type { Fix } from '../fix';
import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { isComplete } from './directory';

export const netupgMultipleValues = defineRule({
  id: 'netupg-multiple-values',
  dialects: ['netupg'],
  severity: 'warning',
  title: 'Several directories in one line',
  what: 'A row of [OemNetUpgradeDirs] has a comma outside quotation marks and something behind it.',
  why: 'Each line is one directory. A comma begins a second value, which no page gives a meaning, so that it may be overlooked.',
  fix: 'Write each directory on its own line; put a path that has a comma in quotation marks.',
  pages: ['network/creating-a-netupg-inf-file', 'install/general-syntax-rules-for-inf-files'],
  good: '[OemNetUpgradeDirs]\nc:\\upg\\acme\nc:\\upg\\beta\n"c:\\upg, old\\acme"\n',
  bad: `[OemNetUpgradeDirs]
c:\\upg\\acme, c:\\upg\\beta, c:\\upg\\gamma
;            ^^^^^^^^^^^^^^^^^^^^^^^^^ netupg-multiple-values
c:\\upg, old\\acme
;       ^^^^^^^^ netupg-multiple-values
`,
  silent: [
    '[OemNetUpgradeDirs]\nc:\\upg\\acme,\n"c:\\upg, old\\acme"\nc:\\upg\\beta ; , more\n',
    // A backslash at the end of the line joins the next one: another rule.
    '[OemNetUpgradeDirs]\nc:\\upg\\acme\\\n, c:\\upg\\beta\n',
    '[Version]\nProvider = Acme, Beta\n[OemNetUpgradeDirs]\nc:\\upg\\acme\n',
  ],
  entries: {
    roles: ['upgrade-dirs'],
    check({ row, entry, part }, context) {
      const extra = entry.fields.slice(1).filter(({ value }) => value !== '');
      if (extra.length === 0 || entry.continuations.length > 0) return;
      const span = { start: extra[0]!.start, end: extra.at(-1)!.end };
      const message = extra.every(({ value }) => isComplete(value))
        ? 'Each directory stands on a line of its own. What is behind the comma may be overlooked.'
        : 'The comma ends the path. Put a path that has a comma in quotation marks, and each directory on a line of its own.';
      context.report(row, part, span, message);
    },
  },
  fixes(finding, { file }) {
    const { key, fields } = finding.row.entry!;
    if (key !== null) return [];
    const { text } = finding.row;
    const span = { start: fields[0]!.start, end: fields.at(-1)!.end };
    const full = fields.filter(({ value }) => value !== '');
    const fixes: Fix[] = [];
    if (full.every(({ value }) => isComplete(value))) {
      const rows = full.map(({ start, end }) => text.slice(start, end));
      const edits = [replaceWords(file, { ...finding, span }, rows.join(lineEnd(file.tree)))];
      fixes.push({ title: 'Write each directory on its own line', edits, safe: false });
    }
    const path = text.slice(span.start, span.end);
    if (!path.includes('"')) {
      const edits = [replaceWords(file, { ...finding, span }, `"${path}"`)];
      fixes.push({ title: 'Put the path in quotation marks', edits, safe: false });
    }
    return fixes;
  },
});
