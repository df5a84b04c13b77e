import type { Fact, FileModel, Part, SectionModel } from '../model';
import type { Entry, Row } from '../syntax';
import type { FileView } from './context';
import { addSectionBehind, lineEnd } from './edits';
import type { Edit, Fix } from './fix';
import { nearest } from './nearest';
import type { Finding, Place } from './rule';

/** What a row says about the names of sections of its file. Where a section has several roles, each once. */
export function referencesOf(row: Row, part: Part): readonly Fact[] {
  // A section without a role refers to nothing; that spares looking for what the row says.
  if (part.section.roles.size === 0) return [];
  const facts = part.factsOf(row);
  let references = 0;
  for (const { symbol, usage } of facts) if (symbol === 'section' && usage === 'reference') references++;
  if (references === 0) return [];
  if (references === facts.length && references === 1) return facts;
  const seen = new Set<string>();
  return facts.filter(({ symbol, usage, span, target }) => {
    if (symbol !== 'section' || usage !== 'reference') return false;
    const said = `${span.start} ${target}`;
    return !seen.has(said) && seen.add(said);
  });
}

/** Names that somebody still has to fill in: `<Your section>`, `INX_SECTION`, `TODO`. */
export function isPlaceholder(name: string): boolean {
  return /<[^<>]*>|\bINX_|\bTODO\b|@@/i.test(name);
}

/**
 * Whether a file has so many sections that comparing a name with all of them costs more than it tells. Where many
 * names are wrong at once, such as while a header is being typed, every one of them would be compared.
 */
export function hasManySections(view: FileView): boolean {
  return view.hasMoreSectionsThan(1000);
}

/** What the finding about a missing section keeps for its fixes. */
export interface MissingSection {
  readonly reference: Fact;
  /** The name of the section that may be meant, as its header writes it. */
  readonly near: string | undefined;
}

/**
 * Finds out which section a reference to a missing one may mean.
 *
 * @param fits whether a section that is there can be meant at all.
 */
export function missingSection(
  view: FileView,
  reference: Fact,
  fits: (section: SectionModel) => boolean = isUnreached,
): MissingSection {
  if (hasManySections(view)) return { reference, near: undefined };
  const names = new Set(view.sectionNames());
  // Every section that is looked at is one more that the finding depends on.
  for (let tries = 0; tries < 5; tries++) {
    const found = nearestSectionName(reference.name, names);
    if (found === undefined) break;
    const [section] = view.sections(found);
    if (section !== undefined && fits(section)) return { reference, near: section.name };
    names.delete(found);
  }
  return { reference, near: undefined };
}

/** The name of a section, in lower case, that is nearest to another one. */
export function nearestSectionName(name: string, lowerNames: Iterable<string>): string | undefined {
  // What all parameter sections begin with makes them no nearer to each other.
  const prefix = 'params.';
  if (!name.toLowerCase().startsWith(prefix)) return nearest(name, lowerNames);
  const ends = [...lowerNames].filter((other) => other.startsWith(prefix)).map(withoutPrefix);
  const found = nearest(withoutPrefix(name), ends);
  return found === undefined ? undefined : prefix + found;

  function withoutPrefix(other: string): string {
    return other.slice(prefix.length);
  }
}

/** Whether nothing leads to a section yet. One that another row names already is hardly meant by a second one. */
function isUnreached(section: SectionModel): boolean {
  return section.roles.size === 0;
}

/** The text in place of the words that a finding is about, or of other words. */
export function replaceWords(file: FileModel, { part, row, span }: Place, text: string): Edit {
  const offset = file.offsetOfRow(part, row);
  return { span: { start: offset + span.start, end: offset + span.end }, text };
}

/** Takes the name of the section that may be meant. */
export function takeNearestSection(file: FileModel, finding: Finding): Fix[] {
  const { near } = finding.data as MissingSection;
  if (near === undefined) return [];
  return [{ title: `Name [${near}] instead`, edits: [replaceWords(file, finding, near)], safe: false }];
}

/** A section to be made: its name and its rows. */
export interface NewSection {
  readonly name: string;
  readonly rows: readonly string[];
}

/** Makes sections behind the one that names the first of them. Those that are there already are left out. */
export function createSections(
  file: FileModel,
  behind: SectionModel,
  sections: readonly NewSection[],
): Fix | undefined {
  const [first] = sections;
  const fresh = sections.filter(({ name }) => file.sectionsNamed(name).size === 0);
  // What a header cannot hold cannot be a section's name.
  if (first === undefined || fresh[0] !== first || fresh.some(({ name }) => /[\]\r\n]/.test(name)))
    return undefined;
  const eol = lineEnd(file.tree);
  const text = fresh.map(({ name, rows }, at) =>
    [at === 0 ? '' : `${eol}[${name}]${eol}`, ...rows.map((row) => row + eol)].join(''),
  );
  const edit = addSectionBehind(file, behind, first.name, text.join(''));
  return { title: `Create [${first.name}]`, edits: [edit], safe: false };
}

/** The equals sign as the author of an entry writes it, with the blanks around it. */
export function equalsOf({ key, equals }: Entry, { text }: Row): string {
  return key !== null && key.end < equals! && /\s/.test(text.charAt(key.end)) ? ' = ' : '=';
}
