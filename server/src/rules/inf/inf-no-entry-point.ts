import { createSections } from '../references';
import { defineRule } from '../rule';
import { hasVariant } from './decorations';

export const infNoEntryPoint = defineRule({
  id: 'inf-no-entry-point',
  dialects: ['inf'],
  severity: 'warning',
  title: 'Driver INF with nothing to install',
  what: 'The file has a [Version] with a class and none of the sections that Setup begins with.',
  why: 'Setup comes to all else through [Manufacturer], [DefaultInstall], [ClassInstall32] or [InterfaceInstall32].',
  fix: 'Write [Manufacturer], or [DefaultInstall] for a driver without a device.',
  pages: ['install/inf-manufacturer-section', 'install/inf-defaultinstall-section'],
  infVerif: [1297, 2083],
  good: '[Version]\nClass=Net\n[Manufacturer]\n%Acme%=Acme,NTamd64\n',
  bad: `[Version]
;^^^^^^^ inf-no-entry-point
Signature="$Windows NT$"
Class=Net
[Acme]
CopyFiles=Acme.Copy
`,
  silent: [
    '[Version]\nClass=Net\n[DefaultInstall.NTamd64.10.0]\n[Acme]\nCopyFiles=Acme.Copy\n',
    '[Version]\nClass=Net\n[ClassInstall32.NT]\nAddReg=Acme.Reg\n',
    // A file that others include, or one that is no driver INF.
    '[Version]\nSignature="$Windows NT$"\n[Acme.Inst]\nCopyFiles=Acme.Copy\n',
    '[Acme]\nCopyFiles=Acme.Copy\n',
    {
      'shared.inf': '[Version]\nClass=Net\n[Acme]\nCopyFiles=@a.sys\n',
      'acme.inf': '[DefaultInstall]\nInclude=shared.inf\nNeeds=Acme\n',
    },
  ],
  file: {
    check(context) {
      if (!context.hasSection('Version') || context.hasSection('Manufacturer')) return;
      if (entries.some((name) => hasVariant(context, name))) return;
      if (context.entry('Version', 'Class') === undefined) return;
      const own = context.once('sections that others may include', (view) => {
        const names = view.sectionNames();
        return names.length > 1000 ||
          names.some((name) => /^(?:default(?:un)?install|interfaceinstall32)\b/.test(name))
          ? undefined
          : names;
      });
      if (own === undefined || own.some((name) => isNeeded(name))) return;
      const [version] = context.sections('Version');
      context.reportHeader(
        version!,
        'Setup finds nothing to begin with in this file. Write [Manufacturer], or [DefaultInstall] for a driver without a device.',
      );

      function isNeeded(name: string): boolean {
        return context.everywhere('section', name).some(({ file, fact }) => {
          return file !== context.model && fact.usage === 'reference';
        });
      }
    },
  },
  fixes({ part }, { file }) {
    const rows = ['%ManufacturerName%=Models,NTamd64'];
    const create = createSections(file, part.section, [
      { name: 'Manufacturer', rows },
      { name: 'Models.NTamd64', rows: [] },
    ]);
    return create === undefined ? [] : [create];
  },
});

const entries = ['DefaultInstall', 'DefaultUninstall', 'ClassInstall32', 'InterfaceInstall32'];
