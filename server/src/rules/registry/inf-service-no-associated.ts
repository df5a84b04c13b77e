import { nameParts } from '../../language/roles';
import type { FileView } from '../context';
import { addSectionBehind, lineEnd } from '../edits';
import { defineRule } from '../rule';
import { settingsOf } from '../settings';
import { isLarge } from './copied-files';
import { isFirstOfFew } from './sections';
import { isOpen } from './strings';

/** Classes whose devices need no service of their own, or get it from the class. */
const without: ReadonlySet<string> = new Set(
  'extension nettrans netclient netservice modem monitor printer printqueue softwarecomponent firmware image volume'.split(
    ' ',
  ),
);

const elsewhere: ReadonlySet<string> = new Set(['include', 'needs']);

export const infServiceNoAssociated = defineRule({
  id: 'inf-service-no-associated',
  dialects: ['inf'],
  severity: 'information',
  title: 'Device for which no function driver is installed',
  what: 'An install section of a device has no services section, includes no other INF and needs no other section.',
  why: 'A device works by its function driver. One that needs none says so by "AddService=,2"; InfVerif asks for that from Windows 10 1809 on.',
  fix: 'Add the section with .Services behind the name, with the AddService of the driver or ",2".',
  pages: ['install/inf-addservice-directive', 'install/inf-ddinstall-services-section'],
  infVerif: [1296],
  good: `[Version]
Class=USB
[Manufacturer]
Acme=M,NTamd64
[M.NTamd64]
Board=Acme,pci\\a
[Acme.NTamd64]
CopyFiles=@acme.sys
[Acme.NTamd64.Services]
AddService=,2
`,
  bad: `[Version]
Class=USB
[Manufacturer]
Acme=M,NTamd64
[M.NTamd64]
Board=Acme,pci\\a
[Acme.NTamd64]
;^^^^^^^^^^^^ inf-service-no-associated
CopyFiles=@acme.sys
`,
  silent: [
    '[Version]\nClass=Monitor\n[Manufacturer]\nAcme=M\n[M]\nBoard=Acme,pci\\a\n[Acme]\nCopyFiles=@acme.icm\n',
    // The services of another INF, and of another decoration.
    '[Version]\nClass=USB\n[Manufacturer]\nAcme=M\n[M]\nBoard=Acme,pci\\a\n[Acme]\nInclude=usb.inf\nNeeds=Usb\n',
    '[Version]\nClass=USB\n[Manufacturer]\nAcme=M\n[M]\nBoard=Acme,pci\\a\n[Acme.NT]\n[Acme.NTx86]\n[Acme.NT.Services]\nAddService=a,2,S\n',
    '[Version]\nClass=USB\n[Manufacturer]\nAcme=M\n[M]\nBoard=Acme,pci\\a\n[Acme]\nNeeds=Part\n[Acme.Services]\nAddService=,2\n[Part]\nCopyFiles=@a.sys\n',
    // Classes that nobody can tell, and sections of no device.
    '[Version]\nClass=%Class%\n[Manufacturer]\nAcme=M\n[M]\nBoard=Acme,pci\\a\n[Acme]\nCopyFiles=@acme.sys\n',
    '[Version]\nClass=USB\n[Manufacturer]\nAcme=M\n[M]\nBoard=Acme,pci\\a\n[DefaultInstall]\nCopyFiles=@a.sys\n[Old.NT]\nCopyFiles=@b.sys\n',
  ],
  sections: {
    roles: ['DDInstall'],
    check(section, context) {
      const classes = context.names('class', 9);
      if (classes.length === 0 || classes.some((name) => without.has(name) || isOpen(name))) return;
      if (isLarge(context) || !isFirstOfFew(context, section)) return;
      const { base, suffix } = nameParts(section.name);
      if (suffix !== undefined || withServices(context).has(base)) return;
      for (const _ of settingsOf(context, section.name).among(elsewhere)) return;
      // What Needs names is a part of other sections.
      const models = [section.name, base].flatMap((name) => modelsWith(context, name));
      if (models.length === 0) return;
      context.reportHeader(
        section,
        `No services section goes with this one, so that the device gets no function driver. Add [${section.name}.Services].`,
        { severity: models.every(isForNewWindows) ? 'warning' : 'information' },
      );
    },
  },
  fixes(finding, { file }) {
    const { section } = finding.part;
    const name = `${section.name}.Services`;
    const edits = [addSectionBehind(file, section, name, `AddService=,2${lineEnd(file.tree)}`)];
    return [{ title: `Add [${name}] without a driver`, edits, safe: false }];
  },
});

/** The names of the sections whose rows of models name an install section. */
function modelsWith(view: FileView, name: string): string[] {
  return view
    .facts('section', name, 'reference')
    .filter(({ role }) => role === 'Models')
    .map((fact) => view.sectionOf(fact).name);
}

/** Whether the decoration of a section of models is for Windows 10 1809 or later: `NTamd64.10.0...17763`. */
function isForNewWindows(models: string): boolean {
  const parts = models.split('.');
  const at = parts.findIndex((part, index) => index > 0 && /^nt/i.test(part));
  const [major, build] = [Number(parts[at + 1]), Number(parts[at + 5])];
  return at > 0 && (major > 10 || (major === 10 && build >= 17763));
}

/** The names, without decorations, of the install sections that have services. */
function withServices(view: FileView): ReadonlySet<string> {
  return view.once('install sections with services', (all) => {
    const bases = new Set<string>();
    for (const name of all.sectionNames()) {
      const { base, suffix } = nameParts(name);
      if (suffix === 'Services') bases.add(base);
    }
    return bases;
  });
}
