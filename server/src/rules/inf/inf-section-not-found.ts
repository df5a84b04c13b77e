import { type SectionRole, sectionNamingDirectives, undecorated } from '../../language/roles';
import type { Fact } from '../../model';
import type { FileView, RuleContext } from '../context';
import { newSections } from '../first-rows';
import {
  createSections,
  equalsOf,
  isPlaceholder,
  type MissingSection,
  missingSection,
  referencesOf,
  takeNearestSection,
} from '../references';
import { defineRule } from '../rule';

/** What only directives and [InterfaceInstall32] name. The other references have rules of their own. */
const targets: ReadonlySet<SectionRole> = new Set<SectionRole>([
  ...sectionNamingDirectives().flatMap((directive) => directive.targets),
  'interface-install',
  'signature-attributes-install',
]);

export const infSectionNotFound = defineRule({
  id: 'inf-section-not-found',
  dialects: ['inf', 'answerfile'],
  severity: 'error',
  title: 'Directive that names a section which is not there',
  what: 'AddReg, CopyFiles, AddService or another directive names a section that the file does not have.',
  why: 'Setup looks for the section in the same file. Where it is missing, Setup leaves the entry out or ends the installation.',
  fix: 'Create the section, or write the name as the header of the section has it.',
  pages: [
    'install/general-syntax-rules-for-inf-files',
    'install/inf-ddinstall-section',
    'devtest/inf-validation-errors-and-warnings',
  ],
  infVerif: [1203, 2006],
  good: '[DefaultInstall]\nAddReg=Acme.Reg\n\n[Acme.Reg]\nHKR,,Speed,,"100"\n',
  bad: `[Version]
Signature="$Windows NT$"
[DefaultInstall.NTamd64]
CopyFiles=Acme.Copy,@acme.sys
AddReg=Acme.Regs,Acme.Reg
;      ^^^^^^^^^ inf-section-not-found
[DefaultInstall.NTamd64.Services]
AddService=acme,2,Acme.Service
;                 ^^^^^^^^^^^^ inf-section-not-found
[Acme.Copy]
[Acme.Reg]
`,
  silent: [
    // The names of install and models sections carry decorations; they have rules of their own.
    '[Version]\n[Manufacturer]\n%A%=Acme,NTamd64\n[Acme.NTamd64]\n%D%=Board,pci\\a\n[Board.NTamd64]\n',
    // Needs leads to included INFs, "@" to a file, and an empty name nowhere.
    '[DefaultInstall]\nInclude=wudfrd.inf\nNeeds=WUDFRD.NT\nCopyFiles=@acme.sys\nAddReg=\n[DefaultInstall.Services]\nAddService=,2\n',
    // What is not filled in yet.
    '[DefaultInstall]\nAddReg=%Reg%,Acme.$ARCH$.Reg,<Your registry section>,@REG@\n',
    {
      'acme.inf': '[DefaultInstall]\nInclude=base.inf\nAddReg=Base.Reg\n',
      'base.inf': '[Version]\n[Base.Reg]\nHKR,,Speed,,"100"\n',
    },
    // Nothing leads to the section that names the other one.
    '[Version]\n[DefaultInstall]\n[Old]\nAddReg=Gone\n',
    '[InterfaceInstall32]\n{7d2c8a04-0e5b-4f3a-9f3e-0b7d0d7d2f11}=Acme.Interface\n[Acme.Interface.NTamd64]\n',
    { 'winnt.sif': '[Unattended]\nAddReg=Gone\n[params.a]\nAddReg=Gone\n' },
  ],
  rows: {
    having: '=',
    check(row, part, context) {
      for (const reference of referencesOf(row, part)) {
        if (reference.needed !== true || !targets.has(reference.target!)) continue;
        const { name } = reference;
        if (isPlaceholder(name) || isThere(reference, context)) continue;
        // inf-reference-into-included-inf speaks of what an included INF has.
        if (isIncluded(reference, context)) continue;
        // Several directives of a kind may name the same section.
        const missing = missingSection(
          context,
          reference,
          ({ roles }) => roles.size === 0 || roles.has(reference.target!),
        );
        const lender = missing.near === undefined ? lenderOf(part.section.name, context) : undefined;
        if (lender !== undefined) {
          context.report(
            row,
            part,
            reference.span,
            `There is no section [${name}] in this file. ${lender} may have it, but the documentation lets only Needs take sections from there. Write it into this file, or take what needs it by Needs.`,
            { severity: 'information', data: missing },
          );
          continue;
        }
        context.report(row, part, reference.span, message(missing, row.entry!.key?.value), {
          severity: context.model.dialect === 'inf' ? 'error' : 'warning',
          data: missing,
        });
      }
    },
  },
  fixes(finding, { file }) {
    const { name, target } = (finding.data as MissingSection).reference;
    const equals = equalsOf(finding.row.entry!, finding.row);
    const create = createSections(file, finding.part.section, newSections(name, target!, equals));
    return [...takeNearestSection(file, finding), ...(create ? [create] : [])];
  },
});

function isThere({ name, decorated }: Fact, context: RuleContext): boolean {
  if (context.hasSection(name)) return true;
  return decorated === true && undecoratedNames(context).has(name.toLowerCase());
}

function undecoratedNames(view: FileView): ReadonlySet<string> {
  return view.once('undecorated names of sections', (all) => new Set(all.sectionNames().map(undecorated)));
}

/** Whether an INF beside this one that the section includes has the section that is named. */
function isIncluded({ name, part }: Fact, context: RuleContext): boolean {
  return includedBy(part.section.name, context).beside.some((inf) => context.beside(inf)?.hasSection(name));
}

/**
 * The INF of which nobody can tell here what it has, where a section includes it and needs nothing of it by name.
 * INFs of modems and serial ports do so to name its sections directly, which Setup is seen to find.
 */
function lenderOf(sectionName: string, context: RuleContext): string | undefined {
  const { others, needs } = includedBy(sectionName, context);
  return needs ? undefined : others[0];
}

interface Included {
  /** The INFs beside this one. */
  readonly beside: readonly string[];
  /** Those that are elsewhere, as in Windows. */
  readonly others: readonly string[];
  /** Whether Needs says what is taken from them. */
  readonly needs: boolean;
}

/** The INFs that the sections of that name include. */
function includedBy(sectionName: string, view: FileView): Included {
  return view.once(`included by ${sectionName.toLowerCase()}`, (all) => {
    const names = new Set<string>();
    let needs = false;
    for (const { entry } of all.entries(sectionName)) {
      const key = entry.key?.value.toLowerCase();
      if (key === 'needs') needs = true;
      if (key !== 'include') continue;
      for (const { value } of entry.fields) if (value.trim() !== '') names.add(value);
    }
    const beside = [...names].filter((name) => all.beside(name) !== undefined);
    return { beside, others: [...names].filter((name) => !beside.includes(name)), needs };
  });
}

function message({ reference, near }: MissingSection, directive: string | undefined): string {
  const what = directive === undefined ? 'this row' : `this ${directive}`;
  const advice = near === undefined ? 'Create the section, or take its name out.' : `Did you mean [${near}]?`;
  return `There is no section [${reference.name}] in this file, so Setup cannot carry out ${what}. ${advice}`;
}
