import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { directoryOf, isComplete } from './directory';

export const netupgEntryHasKey = defineRule({
  id: 'netupg-entry-has-key',
  dialects: ['netupg'],
  severity: 'warning',
  title: 'Directory with a key',
  what: 'A row of [OemNetUpgradeDirs] has an equals sign. The rows on the pages are paths alone.',
  why: 'No page says that NetSetup accepts a key here. A path that has an equals sign in it is cut in two by it.',
  fix: 'Write the path alone; put one that has an equals sign in quotation marks.',
  pages: ['network/creating-a-netupg-inf-file', 'install/general-syntax-rules-for-inf-files'],
  good: '[OemNetUpgradeDirs]\nc:\\upg\\acme\n"c:\\upg\\a=b"\n',
  bad: `[OemNetUpgradeDirs]
dir1 = c:\\upg\\acme
;<----- netupg-entry-has-key
c:\\upg\\a=b
;<-------- netupg-entry-has-key
=c:\\upg\\beta
;< netupg-entry-has-key
`,
  silent: [
    '[OemNetUpgradeDirs]\nc:\\upg\\acme\n"c:\\upg\\a=b\\c"\n; dir1 = c:\\upg\n',
    '[Version]\nSignature = "$Windows NT$"\n[OemNetUpgradeDirs]\nc:\\upg\\acme ; = here\n',
    '[OemNetUpgradeDirs]\nc:\\upg, a=b\n[Strings]\nUpg = "c:\\upg"\n',
  ],
  entries: {
    roles: ['upgrade-dirs'],
    check({ row, entry, part }, context) {
      const { key, equals } = entry;
      if (key === null) return;
      const isPath = /[\\/:]/.test(key.value);
      const span = { start: Math.min(key.start, equals!), end: equals! + 1 };
      const message = isPath
        ? 'The equals sign cuts this path in two. Put the whole path in quotation marks.'
        : 'The rows of [OemNetUpgradeDirs] are paths without a key. Write the path alone.';
      context.report(row, part, span, message, { data: isPath ? 'path' : 'key' });
    },
  },
  fixes(finding, { file }) {
    const entry = finding.row.entry!;
    const field = directoryOf(entry);
    if (field === undefined || entry.fields.length > 1) return [];
    if (finding.data === 'key') {
      const span = { start: finding.span.start, end: field.start };
      const edits = [replaceWords(file, { ...finding, span }, '')];
      return [{ title: 'Remove the key', edits, safe: isComplete(field.value) }];
    }
    const span = { start: finding.span.start, end: field.end };
    const path = finding.row.text.slice(span.start, span.end);
    if (path.includes('"') || entry.continuations.length > 0) return [];
    const edits = [replaceWords(file, { ...finding, span }, `"${path}"`)];
    return [{ title: 'Put the path in quotation marks', edits, safe: false }];
  },
});
