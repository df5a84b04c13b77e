import { detectDialect } from '../../language/dialect';
import { sectionsOf } from '../../language/knowledge';
import { roleByName } from '../../language/roles';
import {
  chosenPart,
  type Fact,
  type FileModel,
  fileMeant,
  isPutTogether,
  namesWithChosenPart,
  referencesFromElsewhere,
  referencesTo,
  sectionNameProblem,
  someReferenceTo,
  type Workspace,
} from '../../model';
import { namesMeant } from '../../model/section-names';
import { overrideRefusal } from './overrides';
import type { NamePart, Refusal, Renaming } from './renaming';

/**
 * A section changes its name in its headers and in all references, those of other files included. Decorations and
 * suffixes stay: renaming Acme makes [Acme.ntx86.Services] follow.
 */
export function sectionRenaming(workspace: Workspace, from: FileModel, fact: Fact): Renaming | Refusal {
  const file = fact.symbol === 'section' ? from : fileMeant(workspace, from, fact.file!);
  if (file === undefined) return { refused: `${fact.file!} is not in the workspace.` };
  if (fact.role === 'unique-ids' || isNamedByUniqueId(file, fact.name)) {
    return {
      refused: `A row of [UniqueIds] makes the name [${fact.name}] of the ID and the section that it overrides.`,
    };
  }
  const overridden = overrideRefusal(workspace, file, fact.name);
  if (overridden !== undefined) return overridden;
  if (fact.symbol === 'section' && fact.usage === 'reference' && isPutTogether(fact)) {
    return { refused: `This is the decoration of [${fact.name}]. The name to change stands before it.` };
  }
  const chosen = chosenPart(file, fact.name);
  const names = namesWithChosenPart(file, chosen);
  const headers = names.filter((name) => file.hasSection(name));
  if (headers.length === 0) return { refused: `There is no section [${fact.name}].` };
  if (headers.some((name) => isFixed(file, name))) {
    return { refused: `[${fact.name}] has its name from Setup.` };
  }
  return {
    name: chosen,
    here: { file: from, fact, part: { start: 0, end: chosen.toLowerCase().length } },
    parts: () =>
      names.flatMap((name) => partsNamed(workspace, file, name, name.length - chosen.toLowerCase().length)),
    refusal: (newName) => refusalOf(file, chosen, names, newName),
  };
}

function isNamedByUniqueId(file: FileModel, name: string): boolean {
  return someReferenceTo(file, name, ({ role }) => role === 'unique-ids');
}

/** Whether Setup knows the section by this name. What a row of the file refers to, the row's author has named. */
function isFixed(file: FileModel, name: string): boolean {
  if (roleByName(file.dialect, name) !== undefined) return true;
  const known = sectionsOf(file.dialect).some((section) =>
    [section.name, ...(section.aliases ?? [])].some((other) => other.toLowerCase() === name),
  );
  return known && !someReferenceTo(file, name, () => true);
}

/** The places where a name stands, except for its last characters, which stay. */
function partsNamed(workspace: Workspace, file: FileModel, name: string, staying: number): NamePart[] {
  const here = [...file.facts('section', name)]
    .filter((fact) => fact.usage === 'header' || !isPutTogether(fact))
    .map((fact) => ({ file, fact }));
  return [...here, ...referencesFromElsewhere(workspace, file, name)].map((found) => ({
    file: found.file,
    fact: found.fact,
    part: { start: 0, end: found.fact.name.length - staying },
  }));
}

/**
 * Why the sections of these names cannot be called otherwise in the part before their decorations. Names that
 * exist already are refused, and so are names by which a reference would come to mean other sections than before.
 */
function refusalOf(
  file: FileModel,
  chosen: string,
  names: readonly string[],
  newName: string,
): string | undefined {
  const problem = sectionNameProblem(newName);
  if (problem !== undefined) return problem;
  const renamed = new Map(names.map((name) => [name, newName + name.slice(chosen.toLowerCase().length)]));
  for (const name of renamed.values()) {
    if (names.includes(name.toLowerCase())) continue;
    if (file.hasSection(name)) return `There is a section [${name}] already.`;
    if (referencesTo(file, name).some((fact) => !names.includes(fact.name.toLowerCase()))) {
      return `Something else refers to [${name}] already, though there is no such section.`;
    }
  }
  const references = names.flatMap((name) =>
    [...file.facts('section', name)].filter((fact) => fact.usage === 'reference'),
  );
  const caught = sectionCaught(file, names, references, renamed);
  if (caught !== undefined) return `References to ${newName} would mean [${caught}] as well.`;
  if (references.length > 0 && changesMeaning(file, names, [...renamed.values()])) {
    return `[${newName}] means something of its own to Setup.`;
  }
  return undefined;
}

/** A section that is not renamed and that a renamed reference would mean. */
function sectionCaught(
  file: FileModel,
  names: readonly string[],
  references: readonly Fact[],
  renamed: ReadonlyMap<string, string>,
): string | undefined {
  const decorated = references.filter((fact) => fact.decorated === true);
  if (decorated.length === 0) return undefined;
  return decorated
    .map(({ name, target }) => ({ name: renamed.get(name.toLowerCase())!, target, decorated: true }))
    .flatMap((naming) => [naming.name.toLowerCase(), ...namesMeant(file, naming)])
    .filter((name) => file.hasSection(name) && !names.includes(name))
    .sort()[0];
}

/** Whether a name makes the section, or the whole file, something else. */
function changesMeaning(file: FileModel, names: readonly string[], renamed: readonly string[]): boolean {
  if (renamed.some((name) => roleByName(file.dialect, name) !== undefined)) return true;
  const lower = new Set(renamed.map((name) => name.toLowerCase()));
  const { dialect } = detectDialect(file.fileName, {
    hasSection: (name) =>
      lower.has(name.toLowerCase()) || (!names.includes(name.toLowerCase()) && file.hasSection(name)),
    start: file.tree.text({ start: 0, end: Math.min(400, file.tree.length) }),
  });
  return dialect !== file.dialect;
}
