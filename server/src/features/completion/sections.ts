import { sectionsOf } from '../../language/knowledge';
import { roleWords } from '../../language/role-words';
import { nameParts, roleByName, type SectionRole } from '../../language/roles';
import type { FileModel, SectionModel } from '../../model';
import { answerSectionOffers } from './answers';
import type { Cursor } from './cursor';
import { byLabel, documented, type Offer } from './item';
import { namesFor } from './names';
import { computerSectionOffers } from './unique-ids';

/** Names for a header: what rows of the file refer to and is not there yet, then what the dialect knows. */
export function headerOffers(cursor: Cursor): Offer[] {
  const { file, section, typed } = cursor;
  const own = section.name.toLowerCase();
  const isThere = (name: string) =>
    name.toLowerCase() === own ? file.sectionList(name).length > 1 : file.hasSection(name);
  const missing: Offer[] = [];
  for (const name of namesFor(cursor, file, 'section', typed)) {
    if (isThere(name)) continue;
    for (const { usage, name: written, target, needed } of file.factList('section', name)) {
      if (usage !== 'reference' || target === undefined || needed === false) continue;
      missing.push({ kind: 'section', label: written, detail: `missing: ${roleWords(target)}`, rank: 0 });
      break;
    }
  }
  const offers = byLabel(missing);
  if (file.dialect === 'answerfile') {
    return [...offers, ...computerSectionOffers(file), ...answerSectionOffers(file)];
  }
  for (const doc of sectionsOf(file.dialect)) {
    const there = isThere(doc.name);
    offers.push({
      kind: 'section',
      label: doc.name,
      detail: there ? 'is there already' : '',
      documentation: documented(doc),
      rank: there ? 2 : 1,
    });
  }
  return offers;
}

/**
 * Names for a reference: sections of the role that is expected, names that the section would have by custom, then
 * sections that nothing refers to yet.
 *
 * @param likely the names by custom, the best first.
 */
export function referenceOffers(cursor: Cursor, target: SectionRole, likely: readonly string[]): Offer[] {
  const { file, section } = cursor;
  const offers: Offer[] = [];
  const seen = new Set<string>();
  const add = (label: string, detail: string, rank: number) => {
    if (label === '') return;
    seen.add(label.toLowerCase());
    offers.push({ kind: 'section', label, detail, rank });
  };
  const byCustom = new Set(likely.map((name) => name.toLowerCase()));
  const isFree = (name: string) => byCustom.has(name) || !isKnown(file, name);
  for (const name of new Set([...byCustom, ...namesFor(cursor, file, 'section', cursor.typed)])) {
    const [found] = file.sectionList(name);
    if (found === undefined || found === section) continue;
    // Most sections of a large file are for something else; all else that is asked costs more.
    if (found.roles.size > 0 && !found.roles.has(target)) continue;
    const label = referredName(found, target);
    if (label === undefined) continue;
    if (found.roles.has(target)) add(label, roleWords(target), 0);
    else if (found.roles.size === 0 && roleByName(file.dialect, name) === undefined && isFree(name)) {
      add(label, 'nothing refers to it yet', byCustom.has(name) ? 0 : 2);
    }
  }
  const there = byLabel(offers);
  for (const name of likely) {
    if (!seen.has(name.toLowerCase()))
      there.push({ kind: 'section', label: name, detail: 'not there yet', rank: 1 });
  }
  return there;
}

const knownNames = new Map<string, ReadonlySet<string>>();

/** Whether the dialect knows the section by its own name. */
function isKnown(file: FileModel, lowerName: string): boolean {
  let names = knownNames.get(file.dialect);
  if (names === undefined) {
    names = new Set(sectionsOf(file.dialect).map(({ name }) => name.toLowerCase()));
    knownNames.set(file.dialect, names);
  }
  return names.has(lowerName);
}

/** The name by which a reference means a section: install and models sections are named without decoration. */
function referredName({ name }: SectionModel, target: SectionRole): string | undefined {
  if (target !== 'DDInstall' && target !== 'Models') return name;
  const { base, suffix } = nameParts(name);
  return suffix === undefined ? name.slice(0, base.length) : undefined;
}
