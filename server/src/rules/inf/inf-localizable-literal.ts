import type { Field } from '../../syntax';
import { addToSection, lineEnd } from '../edits';
import { isPlaceholder, replaceWords } from '../references';
import { defineRule } from '../rule';

export const infLocalizableLiteral = defineRule({
  id: 'inf-localizable-literal',
  dialects: ['inf'],
  severity: 'hint',
  optional: true,
  title: 'Text for people that is no token',
  what: 'The name of a provider, manufacturer, device or disk is written where it is used.',
  why: 'INFs for several languages have all such texts in [Strings].',
  fix: 'Write a token, and the text in [Strings].',
  pages: ['install/creating-international-inf-files'],
  good: '[SourceDisksNames]\n1=%Disk%\n[Strings]\nDisk="Disk 1"\n',
  bad: `[SourceDisksNames]
1="Disk 1"
; ^^^^^^^^ inf-localizable-literal
[Version]
Provider="Acme"
;        ^^^^^^ inf-localizable-literal
`,
  silent: [
    '[Version]\nProvider=%Acme%\nClass=Net\nDriverVer=01/01/2000\n',
    '[SourceDisksNames]\n1=,acme.cab\n2="%Disk% 2"\n3="<Your disk>"\n',
    '[Manufacturer]\n%Acme%=Acme\nAcme\n[Acme]\n%Board%=Board,pci\\a\n',
  ],
  entries: {
    roles: ['Version', 'Manufacturer', 'Models', 'SourceDisksNames'],
    check({ row, entry, part, role }, context) {
      const text = textIn(entry.key, entry.fields[0]!, role);
      const value = text?.value ?? '';
      if (!/[a-z]/i.test(value) || /[%$@]/.test(value) || isPlaceholder(value)) return;
      context.report(
        row,
        part,
        text!,
        'People see this text. Put it in [Strings] if the INF is for several languages.',
      );
    },
  },
  fixes(finding, { file }) {
    const { start, end } = finding.span;
    const text = finding.row.text.slice(start, end);
    const name = text.replace(/\W+/g, '');
    // A name that is there may mean another text, and one of digits a directory.
    if (/^\d*$/.test(name) || file.says('token', name) || text.includes('\n')) return [];
    const value = text.startsWith('"') ? text : `"${text}"`;
    const edits = [
      replaceWords(file, finding, `%${name}%`),
      addToSection(file, 'Strings', `${name}=${value}${lineEnd(file.tree)}`),
    ];
    return [{ title: `Move the text into [Strings] as ${name}`, edits, safe: false }];
  },
});

/** What people see of a row. */
function textIn(key: Field | null, first: Field, role: string): Field | null {
  if (role === 'SourceDisksNames') return key === null ? null : first;
  if (role !== 'Version') return key;
  return key?.value.toLowerCase() === 'provider' ? first : null;
}
