import { defineRule } from '../rule';

export const infSectionEmpty = defineRule({
  id: 'inf-section-empty',
  dialects: ['inf'],
  severity: 'hint',
  optional: true,
  title: 'Section without entries',
  what: 'A directive names a section of registry rows, files or a service that has no entries.',
  why: 'It does nothing, and is usually not finished.',
  fix: 'Write the entries, or remove the section and what names it.',
  pages: ['install/inf-addreg-directive', 'install/inf-copyfiles-directive'],
  good: '[DefaultInstall]\nCopyFiles=Acme.Copy\n[Acme.Copy]\nacme.sys\n',
  bad: `[DefaultInstall]
CopyFiles=Acme.Copy
[Acme.Copy]
;^^^^^^^^^ inf-section-empty
; later
`,
  silent: [
    // These mean something when they are empty.
    '[Manufacturer]\n%A%=Acme,NT.6.1\n[Acme]\n%D%=Board,pci\\a\n[Acme.NT.6.1]\n[Board]\n[Board.HW]\n',
    '[DefaultInstall]\nCopyFiles=Acme.Copy\n[Acme.Copy]\n[acme.copy]\nacme.sys\n',
    '[Acme.Copy]\n[ControlFlags]\n[SourceDisksFiles]\n',
  ],
  sections: {
    roles: ['add-registry', 'del-registry', 'file-list', 'service-install'],
    check(section, context) {
      const { name } = section;
      if (context.sections(name)[0] !== section) return;
      for (const { rows } of context.parts(name)) if (rows.some(({ kind }) => kind === 'entry')) return;
      context.reportHeader(section, `[${name}] has no entries. Write some, or remove it.`);
    },
  },
});
