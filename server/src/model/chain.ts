import { nameParts, type SectionRole } from '../language/roles';
import type { Row } from '../syntax';
import type { Fact } from './fact';
import { factsOfEntry } from './facts';
import type { FileModel } from './file-model';
import { fileMeant } from './named-files';
import type { Part, SectionModel } from './section-model';
import { sectionsMeant } from './section-names';
import type { Workspace } from './workspace';

/**
 * Chains of references: from a row that names a section to the rows of that section, and on from there to the rows
 * that name no further section. Source: network/examining-the-answerfile for the chain of AnswerFiles.
 */

/** A row that names a section, and what it leads to. */
export interface ChainLink {
  readonly fact: Fact;
  /** Where the section stands, or would have to stand; undefined where that file is not known. */
  readonly file: FileModel | undefined;
  readonly state: ChainState;
  /** The sections that the name means: several where headers repeat or have decorations. */
  readonly sections: readonly ChainSection[];
}

export type ChainState =
  | 'found'
  /** There is no such section. */
  | 'missing'
  /** There is no such section, and that is all right. */
  | 'not-needed'
  /** There is no OEM section, and the migration DLL that OemDllToLoad names does its work. */
  | 'left-to-dll'
  /** The INF that holds the section is not known. */
  | 'unknown-file'
  /** The chain has passed through this section already. */
  | 'repeated'
  /** The chain is longer than what was asked for. */
  | 'cut';

/** A section on a chain. */
export interface ChainSection {
  readonly section: SectionModel;
  /** What the section is for, coming from there. */
  readonly role: SectionRole;
  readonly links: readonly ChainLink[];
  /** The first entries that lead no further. */
  readonly rows: readonly Row[];
  /** How many more entries there are. */
  readonly more: number;
}

/** How far a walk goes. Chains of real files are a few links deep; files of strangers need not be. */
export interface ChainLimits {
  readonly depth: number;
  /** For the whole chain. */
  readonly links: number;
  /** Entries that lead no further, for each section. */
  readonly rows: number;
}

const usualLimits: ChainLimits = { depth: 10, links: 30, rows: 6 };
/** Of a section so many rows are looked at for references. */
const mostRowsRead = 2000;

/** The chain from a reference on: a fact of the kind `section` or `external-section` of that file. */
export function chainFrom(
  workspace: Workspace,
  file: FileModel,
  reference: Fact,
  limits: ChainLimits = usualLimits,
): ChainLink {
  return new Walk(workspace, limits).link(file, reference, 0);
}

/** The chain from a section on, as it is when something gives it that role. */
export function chainOfSection(
  workspace: Workspace,
  file: FileModel,
  section: SectionModel,
  role: SectionRole,
  limits: ChainLimits = usualLimits,
): ChainSection {
  return new Walk(workspace, limits).section(file, section, role, 0);
}

class Walk {
  private readonly open = new Set<SectionModel>();
  private linksLeft: number;

  constructor(
    private readonly workspace: Workspace,
    private readonly limits: ChainLimits,
  ) {
    this.linksLeft = limits.links;
  }

  link(from: FileModel, fact: Fact, depth: number): ChainLink {
    this.linksLeft--;
    const file = fact.file === undefined ? from : fileMeant(this.workspace, from, fact.file);
    if (file === undefined) return { fact, file, state: 'unknown-file', sections: [] };
    const meant = sectionsMeant(file, fact);
    if (meant.length === 0) return { fact, file, state: stateOfMissing(from, fact), sections: [] };
    const next = meant.filter((section) => !this.open.has(section));
    if (next.length === 0) return { fact, file, state: 'repeated', sections: [] };
    if (depth >= this.limits.depth) return { fact, file, state: 'cut', sections: [] };
    const sections = next.map((section) => this.section(file, section, roleFrom(fact, section), depth + 1));
    return { fact, file, state: 'found', sections };
  }

  section(file: FileModel, section: SectionModel, role: SectionRole, depth: number): ChainSection {
    this.open.add(section);
    const links: ChainLink[] = [];
    const rows: Row[] = [];
    let read = 0;
    let more = 0;
    for (const leaf of section.rows.leaves()) {
      const part = section.parts.get(leaf)!;
      for (const [at, row] of leaf.items.entries()) {
        if (row.kind !== 'entry') continue;
        const references = ++read > mostRowsRead ? [] : referencesIn(file, part, at, role);
        if (references.length === 0 || this.linksLeft <= 0) {
          if (rows.length < this.limits.rows) rows.push(row);
          else more++;
        }
        for (const fact of references) if (this.linksLeft > 0) links.push(this.link(file, fact, depth));
      }
    }
    this.open.delete(section);
    return { section, role, links, rows, more };
  }
}

/** The references of a row. What nobody in its own file refers to has no role there, and is read as its role says. */
function referencesIn(file: FileModel, part: Part, at: number, role: SectionRole): Fact[] {
  const facts = part.section.roles.has(role)
    ? part.factsOf(part.rows[at]!)
    : factsOfEntry(part.rows[at]!, file.dialect, role).map((fact) => Object.assign(fact, { part }));
  return facts.filter(
    ({ symbol, usage, role: given }) =>
      given === role && usage === 'reference' && (symbol === 'section' || symbol === 'external-section'),
  );
}

/** What a section is for, coming from a reference: `install.Services` is another part of what names `install`. */
function roleFrom(fact: Fact, section: SectionModel): SectionRole {
  // A section of an INF that an AnswerFile names is an install section, which runs as its own would. What gives no
  // role, as a row of [DestinationDirs], leaves the section what it is.
  const target = fact.target ?? (fact.file === undefined ? [...section.roles][0] : undefined) ?? 'run';
  const { suffix } = nameParts(section.name);
  if (target !== 'DDInstall' || suffix === undefined || nameParts(fact.name).suffix !== undefined)
    return target;
  return `DDInstall.${suffix}`;
}

function stateOfMissing(from: FileModel, fact: Fact): ChainState {
  if (fact.target === 'oem') {
    for (const section of from.sectionsNamed(fact.part.section.name)) {
      for (const row of section.rows) {
        if (row.entry?.key?.value.toLowerCase() === 'oemdlltoload') return 'left-to-dll';
      }
    }
  }
  // A reference to a section of another INF is needed wherever that file is known.
  return fact.needed === false && fact.target !== 'run' ? 'not-needed' : 'missing';
}
