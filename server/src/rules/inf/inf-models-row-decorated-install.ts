import { undecorated } from '../../language/roles';
import { replaceWords } from '../references';
import { defineRule } from '../rule';

export const infModelsRowDecoratedInstall = defineRule({
  id: 'inf-models-row-decorated-install',
  dialects: ['inf'],
  severity: 'information',
  title: 'Install section with its platform extension in a models row',
  what: 'A row of models names an install section together with its platform extension.',
  why: 'Setup puts the extension behind the name itself. One page prints the name with it, the page of models asks for it without.',
  fix: 'Write the name without the extension.',
  pages: ['install/inf-models-section'],
  good: '[Manufacturer]\n%A%=Acme\n[Acme]\n%D%=Board,pci\\ven_ffff\n[Board.NTamd64]\n',
  bad: `[Manufacturer]
%A%=Acme
[Acme]
%D%=Board.NTamd64,pci\\ven_ffff
;   ^^^^^^^^^^^^^ inf-models-row-decorated-install
[Board.NTamd64]
`,
  silent: [
    '[Manufacturer]\n%A%=Acme,NTamd64\n[Acme.NTamd64]\n%D%=Board.NTFS,pci\\a.NT\n',
    '[Manufacturer]\n%A%=Acme\n[Acme]\n%D.NT%=Board,pci\\a\n%E%=NT,pci\\b\n',
    '[Acme.Models]\n%D%=Board.NTamd64,pci\\a\n',
  ],
  entries: {
    roles: ['Models'],
    check({ row, entry, part }, context) {
      const [install] = entry.fields;
      const { value } = install!;
      const { length } = undecorated(value.toLowerCase());
      if (length === value.length || entry.key === null) return;
      const name = value.slice(0, length);
      context.report(
        row,
        part,
        install!,
        `Setup adds the platform extension itself. The page of models asks for the name without it: ${name}.`,
        { data: name },
      );
    },
  },
  fixes(finding, { file }) {
    const name = finding.data as string;
    return [{ title: `Write ${name}`, edits: [replaceWords(file, finding, name)], safe: false }];
  },
});
