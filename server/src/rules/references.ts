import type { Fact, FileModel, Part, SectionModel } from '../model';
import type { Entry, Row } from '../syntax';
import type { FileView } from './context';
import { addSectionBehind, lineEnd } from './edits';
import type { Edit, Fix } from './fix';
import { nearest } from './nearest';
import type { Finding } from './rule';

/** What a row says about the names of sections of its file. Where a section has several roles, each once. */
export function referencesOf(row: Row, part: Part): readonly Fact[] {
  const facts = part.facts[part.rows.indexOf(row)] ?? [];
  return facts.filter(
    (fact, at) =>
      fact.symbol === 'section' &&
      fact.usage === 'reference' &&
      facts.findIndex((other) => isSameReference(fact, other)) === at,
  );
}

function isSameReference(a: Fact, b: Fact): boolean {
  return a.symbol === b.symbol && a.span.start === b.span.start && a.target === b.target;
}

/** Names that somebody still has to fill in: `<Your section>`, `INX_SECTION`, `TODO`. */
export function isPlaceholder(name: string): boolean {
  return /<[^>]*>|\bINX_|\bTODO\b|@@/i.test(name);
}

/**
 * Whether a file has so many sections that comparing a name with all of them costs more than it tells. Where many
 * names are wrong at once, such as while a header is being typed, every one of them would be compared.
 */
export function hasManySections(view: FileView): boolean {
  return view.sectionCount() > 1000;
}

/** The section whose name is nearest to one that is not there, as its header writes it. */
export function nearestSection(view: FileView, name: string): string | undefined {
  if (hasManySections(view)) return undefined;
  const found = nearest(name, view.sectionNames());
  return found === undefined ? undefined : view.sections(found)[0]?.name;
}

/** The text in place of the words that a finding is about. */
export function replaceWords(file: FileModel, { part, row, span }: Finding, text: string): Edit {
  const offset = file.offsetOfRow(part, row);
  return { span: { start: offset + span.start, end: offset + span.end }, text };
}

/** Takes the name of an existing section instead of the one the finding is about. */
export function takeNearestSection(file: FileModel, finding: Finding, name: string): Fix[] {
  const found = nearest(name, file.sectionNames());
  const section = found === undefined ? undefined : [...file.sectionsNamed(found)][0];
  if (section === undefined) return [];
  const edits = [replaceWords(file, finding, section.name)];
  return [{ title: `Name [${section.name}] instead`, edits, safe: false }];
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
