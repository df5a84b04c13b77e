import { replaceWords } from '../references';
import { defineRule } from '../rule';
import { misplaced } from './decorations';

export const infDecorationMisplaced = defineRule({
  id: 'inf-decoration-misplaced',
  dialects: ['inf'],
  severity: 'error',
  title: 'Platform extension behind a suffix',
  what: 'The platform extension of a section stands behind ".Services" or the like.',
  why: 'It belongs to the name of the install section, and the suffix follows it. Setup does not find the section.',
  fix: 'Write the platform extension first.',
  pages: [
    'install/combining-platform-extensions-with-other-section-name-extensions',
    'install/inf-ddinstall-services-section',
  ],
  infVerif: [2083],
  good: '[Acme.NTamd64.Services]\nAddService=acme,2,Acme.Svc\n',
  bad: `[Acme.Services.NTamd64]
;^^^^^^^^^^^^^^^^^^^^^ inf-decoration-misplaced
AddService=acme,2,Acme.Svc
`,
  silent: [
    '[Acme.NT.HW]\n[Acme.NTx86.5.1.CoInstallers]\n[Acme.NT]\n',
    '[DefaultInstall]\nAddReg=Acme.HW.NT\n[Acme.HW.NT]\nHKR,,A,,1\n',
    '[Acme.Hardware.NT]\n[Acme.Services.NTFS]\n[Services.NTamd64]\n',
  ],
  sections: {
    check(section, context) {
      const fixed = misplaced(section.name);
      if (fixed === undefined || section.header!.header!.close === undefined) return;
      if (context.isNamed(section.name)) return;
      context.reportHeader(
        section,
        `Setup does not find this section: the platform extension comes before the suffix. Write [${fixed}].`,
        { data: fixed },
      );
    },
  },
  fixes(finding, { file }) {
    const name = finding.data as string;
    if (file.hasSection(name)) return [];
    return [{ title: `Write [${name}]`, edits: [replaceWords(file, finding, name)], safe: false }];
  },
});
