import type { Part, SectionModel } from '../../model';
import type { FileView } from '../context';
import { hasManySections } from '../references';
import { defineRule } from '../rule';
import { decoratedName, hasVariant, inconsistentWith, misplaced } from './decorations';
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
  sections: {
    check(section, context) {
      const { name, header, roles } = section;
      if (roles.size > 0 || name === '' || header!.header!.close === undefined) return;
      if (context.isNamed(name) || name !== name.trim() || /^strings\./i.test(name)) return;
      if (hasManySections(context)) return;
      if (!isEntered(context) || isPartOfOther(section) || isNamedElsewhere(name, context)) return;
      if (misplaced(name) !== undefined || inconsistentWith(context, name) !== undefined) return;
      if (meantSystemSection(section, context) !== undefined) return;
      context.reportHeader(section, `Nothing names [${name}], so that Setup never reads it.`);
    },
  },
});

/** Whether Setup begins with a section of this file. Others are there to be included. */
function isEntered(view: FileView): boolean {
  return view.hasSection('Manufacturer') || hasVariant(view, 'DefaultInstall');
}

/** Whether the name hangs on that of another section: its parts, or the rights of what it makes. */
function isPartOfOther({ name }: SectionModel): boolean {
  const lower = name.toLowerCase();
  const { base, suffix } = decoratedName(lower);
  if (suffix !== '' || base !== lower) return true;
  return /\.(?:security|remove|posdup|factdef|logconfigoverride|networkprovider|printprovider|winsock|services)$/.test(
    lower,
  );
}

/** Whether a row of this file has the name as a value, under a key that only a class of devices knows, or another file names it. */
function isNamedElsewhere(name: string, view: FileView): boolean {
  if (view.everywhere('section', name).some(({ fact }) => fact.usage === 'reference')) return true;
  // AnswerFiles name sections of other files, and those that migration DLLs write are not there yet.
  if (view.everywhere('external-section', name).length > 0 || view.holds('netmap.inf')) return true;
  const values = view.once('values that may name sections', valuesIn);
  return values === undefined || values.has(name.toLowerCase());
}

/** Files with more rows than this are not searched, so that typing in them stays cheap. */
const mostRows = 5000;

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
const known = new WeakMap<Part, readonly string[]>();

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
