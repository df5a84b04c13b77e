import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { inconsistentWith } from './decorations';

export const infDecorationInconsistent = defineRule({
  id: 'inf-decoration-inconsistent',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Part of an install section that does not go with it',
  what: 'The platform extension of [….Services] or another part is not that of the install section.',
  why: 'Setup puts the suffix behind the very name of the install section that it chose.',
  fix: 'Give all parts the platform extension of the install section.',
  pages: [
    'install/combining-platform-extensions-with-other-section-name-extensions',
    'install/inf-ddinstall-services-section',
  ],
  infVerif: [1296, 2083],
  good: '[Manufacturer]\n%A%=Acme\n[Acme]\n%D%=Board,pci\\a\n[Board.NTamd64]\n[Board.NTamd64.Services]\nAddService=a,2,A.Svc\n',
  bad: `[Manufacturer]
%A%=Acme
[Acme]
%D%=Board,pci\\ven_ffff
[Board.NTamd64]
[Board.NT.Services]
;^^^^^^^^^^^^^^^^^ inf-decoration-inconsistent
AddService=acme,2,Acme.Svc
`,
  silent: [
    '[Manufacturer]\n%A%=Acme\n[Acme]\n%D%=Board,pci\\a\n[Board.NT]\n[Board.NTamd64]\n[Board.NT.Services]\n[Board.NTamd64.Services]\n',
    '[Manufacturer]\n%A%=Acme\n[Acme]\n%D%=Board,pci\\a\n[Board.NTamd64.10.0...17763]\n[Board.NTamd64.10.0...17763.Services]\n[Board.NT.Remove.Services]\n',
    '[DefaultInstall]\nAddReg=Acme.HW\n[Acme.HW]\nHKR,,A,,1\n[Acme.NT]\n[Board.NT]\n[Board.NTx86.HW]\n',
  ],
  sections: {
    check(section, context) {
      const { name } = section;
      if (!name.includes('.')) return;
      const expected = inconsistentWith(context, name);
      if (expected === undefined || context.isNamed(name)) return;
      context.reportHeader(
        section,
        `Setup looks for [${expected}] and finds this section nowhere. Write it so.`,
        {
          data: expected,
        },
      );
    },
  },
  fixes(finding, { file }) {
    const name = finding.data as string;
    return [{ title: `Write [${name}]`, edits: [replaceWords(file, finding, name)], safe: false }];
  },
});
