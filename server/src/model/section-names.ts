import { nameParts } from '../language/roles';
import type { Fact } from './fact';
import type { FileModel } from './file-model';
import type { SectionModel } from './section-model';

/**
 * What the name of a section means: which headers a reference leads to, which references mean a header, and which
 * names belong together. All names compare without case; results have lower case where nothing else is said.
 *
 * A reference to an install section means its decorated forms as well, and the parts that hang on it:
 * `%d% = Acme` leads to [Acme], [Acme.ntx86] and [Acme.ntx86.Services]. Source:
 * install/creating-inf-files-for-multiple-platforms-and-operating-systems.
 */

/**
 * The names, in lower case, by which a decorated reference can mean a section, each with the suffix that the name
 * leaves out. `install.NTx86.Services` is meant by its own name and by `install.Services`, and as a part of the
 * install section by `install.NTx86` and `install`.
 */
export function namesThatMean(sectionName: string): ReadonlyMap<string, string> {
  const lower = sectionName.toLowerCase();
  const { base, suffix } = nameParts(lower);
  if (suffix === undefined) return new Map([base, lower].map((name) => [name, '']));
  return new Map([
    [base, suffix],
    [lower.slice(0, -suffix.length - 1), suffix],
    [`${base}.${suffix.toLowerCase()}`, ''],
    [lower, ''],
  ]);
}

/** What a fact of the kind `section` says of the sections that it means. */
type SectionNaming = Pick<Fact, 'name' | 'target' | 'decorated'>;

/** Whether a fact of the kind `section` means the section of that name. */
export function meansSection(fact: SectionNaming, sectionName: string): boolean {
  const named = fact.name.toLowerCase();
  if (named === sectionName.toLowerCase()) return true;
  return fact.decorated === true && meansLeavingOut(fact, namesThatMean(sectionName).get(named));
}

/** Whether a decorated reference means a section whose suffix it leaves out; undefined stands for another section. */
function meansLeavingOut({ target }: SectionNaming, suffix: string | undefined): boolean {
  return suffix === '' || (suffix !== undefined && target === 'DDInstall');
}

/** The sections that a reference means, repeated headers included, in the order of the file. */
export function sectionsMeant(file: FileModel, reference: SectionNaming): SectionModel[] {
  const found = [...file.sectionsNamed(reference.name)];
  for (const name of namesMeant(file, reference)) found.push(...file.sectionList(name));
  const offset = (section: SectionModel) => file.placeOf(section.headerPart!).offset;
  return found.sort((a, b) => offset(a) - offset(b));
}

/** The other names of sections that a decorated reference means; all of them begin with the undecorated name. */
export function namesMeant(file: FileModel, reference: SectionNaming): string[] {
  if (reference.decorated !== true) return [];
  const own = reference.name.toLowerCase();
  const { base } = nameParts(own);
  return [base, ...file.namesBeginningWith('section', `${base}.`)].filter(
    (name) => name !== own && file.hasSection(name) && meansSection(reference, name),
  );
}

/**
 * The sections that a reference leads somebody to. Those that it means, and from the name of the models in a row of
 * [Manufacturer] the decorated ones as well, though only the further fields of the row name them.
 */
export function sectionsLedTo(file: FileModel, reference: Fact): SectionModel[] {
  const { name, target } = reference;
  const models = target === 'Models' && !isPutTogether(reference);
  return sectionsMeant(file, models ? { name, target, decorated: true } : reference);
}

/** The references of a file that mean the section of that name, in no particular order. */
export function referencesTo(file: FileModel, sectionName: string): Fact[] {
  const found: Fact[] = [];
  for (const [name, passes] of referencesByName(sectionName)) {
    for (const fact of file.factList('section', name)) if (passes(fact)) found.push(fact);
  }
  return found;
}

/** Whether one of the references to the sections of that name passes. Costs less than to list them. */
export function someReferenceTo(
  file: FileModel,
  sectionName: string,
  passes: (reference: Fact) => boolean,
): boolean {
  for (const [name, isReference] of referencesByName(sectionName)) {
    if (file.someFact('section', name, (fact) => passes(fact) && isReference(fact))) return true;
  }
  return false;
}

/** The names by which references mean a section, and for each whether a fact about it does. */
function* referencesByName(sectionName: string): Generator<[name: string, passes: (fact: Fact) => boolean]> {
  const own = sectionName.toLowerCase();
  for (const [name, suffix] of namesThatMean(own)) {
    const passes = (fact: Fact) =>
      fact.usage === 'reference' &&
      (name === own || (fact.decorated === true && meansLeavingOut(fact, suffix)));
    yield [name, passes];
  }
}

/**
 * Whether the name of a reference is put together from two fields. `%m% = Models, NTx86` names [Models.NTx86], but
 * what stands in the second field is the decoration alone; `ID = Section` of a UDF names [ID:Section].
 */
export function isPutTogether(reference: Fact): boolean {
  if (reference.role === 'unique-ids') return true;
  return reference.role === 'Manufacturer' && reference.span.start !== reference.row.entry!.fields[0]!.start;
}

/**
 * The part of a section's name that its author chose: where a reference means the section without naming its
 * decoration and suffix, or a row of [Manufacturer] adds the decoration, what stands before them; else all of it.
 */
export function chosenPart(file: FileModel, sectionName: string): string {
  const lower = sectionName.toLowerCase();
  const { base, suffix } = nameParts(lower);
  for (const name of [...namesThatMean(lower).keys()].sort((a, b) => a.length - b.length)) {
    const parted = suffix !== undefined && name === `${base}.${suffix.toLowerCase()}`;
    for (const fact of file.factList('section', name)) {
      if (fact.usage === 'header' || isPutTogether(fact)) continue;
      if (!(name === base && fact.target === 'Models') && !meansSection(fact, lower)) continue;
      // The decoration and the suffix are ASCII, so that they are as long in lower case.
      const length = parted && fact.decorated === true ? base.length : name.length;
      return sectionName.slice(0, sectionName.length - (lower.length - length));
    }
  }
  return sectionName;
}

/** All names of sections in a file, of headers or references, whose chosen part is `chosen`, by the alphabet. */
export function namesWithChosenPart(file: FileModel, chosen: string): string[] {
  const lower = chosen.toLowerCase();
  const longer = [...file.namesBeginningWith('section', `${lower}.`)].filter(
    (name) => chosenPart(file, name).toLowerCase() === lower,
  );
  return file.says('section', lower) ? [lower, ...longer] : longer;
}
