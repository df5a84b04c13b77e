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
    // What an AnswerFile has run during an upgrade, or may have run.
    {
      'acmepre.inf': '[Version]\nClass=NetService\n[Acme.Pre]\nDelReg=Acme.Old\n',
      'winnt.sif':
        '[NetServices]\na=p\n[p]\nOemSection=p.OemSection\n[p.OemSection]\nInfToRunBeforeInstall=acmepre.inf,Acme.Pre\n',
    },
    {
      'acmepre.inf': '[Version]\nClass=NetService\n[Acme.Pre]\nDelReg=Acme.Old\n',
      'netmap.inf': '[OemNetServices]\na=b\n[OemUpgradeSupport]\nb=acmemig.dll,acme.inf\n',
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
      if (own === undefined || own.some((name) => isNeeded(name)) || isOfMigration()) return;
      const [version] = context.sections('Version');
      context.reportHeader(
        version!,
        'Setup finds nothing to begin with in this file. Write [Manufacturer], or [DefaultInstall] for a driver without a device.',
      );

      function isNeeded(name: string): boolean {
        if (context.everywhere('external-section', name).length > 0) return true;
        return context.everywhere('section', name).some(({ file, fact }) => {
          return file !== context.model && fact.usage === 'reference';
        });
      }

      /** Whether a migration DLL may name its sections in an AnswerFile; netmap.inf names INFs that install. */
      function isOfMigration(): boolean {
        if (!context.holds('netmap.inf')) return false;
        const users = context.everywhere('file', context.model.fileName);
        return !users.some(({ file, fact }) => fact.usage === 'inf' && file.dialect === 'netmap');
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
