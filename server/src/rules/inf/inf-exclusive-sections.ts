import { defineRule } from '../rule';
import { variantsOf } from './decorations';

export const infExclusiveSections = defineRule({
  id: 'inf-exclusive-sections',
  dialects: ['inf'],
  severity: 'warning',
  title: '[Manufacturer] beside [DefaultInstall]',
  what: 'The file has models of devices and a [DefaultInstall].',
  why: 'An INF is either for devices or for a driver without one. Packages for old systems have both on purpose, but newer ones are rejected with both.',
  fix: 'Put them in two INFs.',
  pages: ['install/inf-defaultinstall-section', 'devtest/inf-validation-errors-and-warnings'],
  infVerif: [1212],
  good: '[Manufacturer]\n%Acme%=Acme,NTamd64\n',
  bad: `[Manufacturer]
%Acme%=Acme,NTamd64
[DefaultInstall.NTamd64]
;^^^^^^^^^^^^^^^^^^^^^^ inf-exclusive-sections
CopyFiles=Acme.Copy
`,
  silent: [
    '[Manufacturer]\n[DefaultInstall]\nCopyFiles=Acme.Copy\n',
    '[Manufacturer]\n%Acme%=Acme\n[DefaultInstall]\n; nothing\n',
    '[DefaultInstall]\nCopyFiles=Acme.Copy\n[DefaultInstall.Services]\n; [Manufacturer]\n',
  ],
  file: {
    check(context) {
      if (!context.hasSection('Manufacturer')) return;
      const install = variantsOf(context, 'DefaultInstall').find((name) => hasEntries(name));
      if (install === undefined || !hasEntries('Manufacturer')) return;
      const [section] = context.sections(install);
      // Without platform extensions the file is from before Windows Server 2003 SP1 made people use them.
      const isOld = install === 'DefaultInstall';
      context.reportHeader(
        section!,
        `[${section!.name}] and [Manufacturer] should not be in the same file. Put them in two.`,
        { severity: isOld ? 'information' : 'warning' },
      );

      function hasEntries(name: string): boolean {
        return context.entries(name).next().done !== true;
      }
    },
  },
});
