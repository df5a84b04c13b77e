import type { Part, SectionModel } from '../../model';
import { Memory } from '../../model/memory';
import type { FileView } from '../context';
import { defineRule } from '../rule';
import { decoratedName, hasVariant, inconsistentWith, misplaced, unknownArchitecture } from './decorations';
import { meantSystemSection } from './system-sections';

export const infSectionNotReferenced = defineRule({
  id: 'inf-section-not-referenced',
  dialects: ['inf'],
  severity: 'hint',
  title: 'Section that nothing names',
  what: 'No entry names the section, and Setup does not know its name.',
  why: 'Setup never reads it. Often the name is misspelt where the section is meant.',
  fix: 'Name it, or remove it.',
  pages: ['install/general-syntax-rules-for-inf-files', 'devtest/inf-validation-errors-and-warnings'],
  infVerif: [2083],
  good: '[DefaultInstall]\nCopyFiles=Acme.Copy\n[Acme.Copy]\nacme.sys\n',
  bad: `[DefaultInstall]
CopyFiles=Acme.Copi
[Acme.Copy]
;^^^^^^^^^ inf-section-not-referenced
acme.sys
`,
  silent: [
    // Parts of install sections, and what only classes of devices know.
    '[Manufacturer]\n%A%=Acme,NTamd64\n[Acme.NTamd64]\n%D%=Board,pci\\a\n[Board.NTamd64]\n[Board.NTamd64.Services]\n[Board.NT.Wdf]\n[Board.Events]\n[Board.NT.PosDup]\n',
    '[DefaultInstall]\nDeviceData=Acme.Data\n[Acme.Data]\nServer=local\n[Acme.Data.Security]\n',
    '[Manufacturer]\n[PrinterPackageInstallation.amd64]\nPackageAware=TRUE\n',
    // A tool replaces these names everywhere.
    '[Manufacturer]\n%A%=@ID@,NT$ARCH$\n[@ID@.NT$ARCH$]\n%D%=@ID@.ndi,root\\@ID@\n[@ID@.ndi]\nAddReg=@ID@.reg\n[@ID@.reg]\n',
    // Other INFs include this one.
    '[Version]\n[Acme.Copy]\nacme.sys\n',
    {
      'acme.inf': '[Manufacturer]\n[Acme.Shared]\nCopyFiles=@acme.sys\n',
      'other.inf': '[DefaultInstall]\nInclude=acme.inf\nNeeds=Acme.Shared\n',
    },
    {
      'acme.inf': '[Manufacturer]\n[Acme.Upgrade]\nCopyFiles=@acme.sys\n',
      'winnt.sif': '[NetAdapters]\na=p\n[p]\nInfToRunAfterInstall=acme.inf,Acme.Upgrade\n',
    },
    {
      'acme.inf': '[Manufacturer]\n[Acme.Upgrade]\nCopyFiles=@acme.sys\n',
      'netmap.inf': '[OemNetServices]\n',
    },
    // Rules of their own speak of these.
    '[DefaultInstall]\n[SourceDiskNames]\n1="Acme"\n[ Acme ]\n[]\n[Strings.407x]\n',
  ],
  file: {
    check(context) {
      if (context.hasMoreSectionsThan(mostSections) || !isEntered(context)) return;
      let values: ReadonlySet<string> | undefined;
      for (const name of context.sectionNames()) {
        const [section] = context.sections(name);
        if (section === undefined || !isUnreached(section, context)) continue;
        // Keys that only a class of devices knows may have the name as a value.
        values ??= valuesIn(context);
        if (values === undefined) return;
        if (values.has(name) || isNamedElsewhere(name, context)) continue;
        context.reportHeader(section, `Nothing names [${section.name}], so that Setup never reads it.`);
      }
    },
  },
  fixes({ part }, { file }) {
    const edits = file.sectionList(part.section.name).map((section) => {
      const start = file.placeOf(section.headerPart!).offset;
      return { span: { start, end: start + section.header!.length + section.rows.length }, text: '' };
    });
    return [{ title: `Remove [${part.section.name}]`, edits, safe: false }];
  },
});

/** Larger files are not searched, so that typing in them stays cheap. */
const mostSections = 500;
const mostRows = 5000;

function isUnreached(section: SectionModel, view: FileView): boolean {
  const { name, header, roles } = section;
  if (roles.size > 0 || name === '' || header?.header?.close === undefined) return false;
  if (name !== name.trim() || /^strings\./i.test(name) || ofClasses.test(name)) return false;
  if (isPartOfOther(section) || view.isNamed(name)) return false;
  // Rules of their own speak of these.
  if (misplaced(name) !== undefined || inconsistentWith(view, name) !== undefined) return false;
  return meantSystemSection(section, view) === undefined && unknownArchitecture(view, name) === undefined;
}

/** Whether Setup begins with a section of this file. Others are there to be included. */
function isEntered(view: FileView): boolean {
  return view.hasSection('Manufacturer') || hasVariant(view, 'DefaultInstall');
}

/** Sections that class installers find by name. Source: print/package-aware-print-drivers-that-do-not-share-files. */
const ofClasses = /^printerpackageinstallation(?:\.[a-z0-9]+)?$/i;

/** Whether the name hangs on that of another section: its parts, or the rights of what it makes. */
function isPartOfOther({ name }: SectionModel): boolean {
  const lower = name.toLowerCase();
  const { base, suffix } = decoratedName(lower);
  if (suffix !== '' || base !== lower) return true;
  return /\.(?:security|remove|posdup|factdef|logconfigoverride|networkprovider|printprovider|winsock|services)$/.test(
    lower,
  );
}

/** Whether another file names it, or a migration DLL may do so in an AnswerFile that it writes. */
function isNamedElsewhere(name: string, view: FileView): boolean {
  if (view.everywhere('section', name).some(({ fact }) => fact.usage === 'reference')) return true;
  return view.everywhere('external-section', name).length > 0 || view.holds('netmap.inf');
}

/** The values of all entries with a key in lower case; undefined where there are too many rows. */
function valuesIn(view: FileView): ReadonlySet<string> | undefined {
  const values = new Set<string>();
  let rows = 0;
  for (const name of view.sectionNames()) {
    for (const part of view.parts(name)) {
      rows += part.rows.length;
      if (rows > mostRows) return undefined;
      for (const value of valuesOf(part)) values.add(value);
    }
  }
  return values;
}

/** A run of rows never changes, so that its values are found once. */
const known = new Memory<Part, readonly string[]>();

function valuesOf(part: Part): readonly string[] {
  let values = known.get(part);
  if (values === undefined) {
    values = part.rows.flatMap(({ entry }) =>
      entry === undefined || entry.key === null ? [] : entry.fields.map(({ value }) => value.toLowerCase()),
    );
    known.set(part, values);
  }
  return values;
}
