import { component } from '../../language/components';
import { netmapKeyword } from '../../language/knowledge';
import {
  type Fact,
  type FactInFile,
  type FileModel,
  factsBeside,
  idProblem,
  isMadeUp,
  type Occurrence,
  occurrences,
  sectionNameProblem,
  type Workspace,
} from '../../model';
import { overrideRefusal } from './overrides';
import { type NamePart, type Refusal, type Renaming, wholeName } from './renaming';

/** A pre-upgrade ID changes in the mapping rows of all files. */
export function preUpgradeIdRenaming(workspace: Workspace, file: FileModel, fact: Fact): Renaming {
  return {
    name: fact.name,
    parts: () => occurrences(workspace, file, fact).map((found) => wholeName(found.file, found.fact)),
    refusal(newName) {
      const problem = idProblem(newName);
      if (problem !== undefined) return problem;
      const [other] = workspace.facts('pre-id', newName);
      return other && `${other.file.fileName} maps a pre-upgrade ID ${newName} already.`;
    },
  };
}

/**
 * A post-upgrade ID changes in all files: netmap.inf, the Models of vendor INFs, AnswerFiles. There the adapter of
 * that name changes with it, and the sections that NetSetup names after the ID: [params.<ID>] and what begins with
 * `params.<ID>.`, with their references. Source: network/examining-the-answerfile.
 */
export function idRenaming(
  workspace: Workspace,
  file: FileModel,
  facts: readonly Fact[],
): Renaming | Refusal {
  const { name } = facts[0]!;
  const group = groupOf(workspace, file, facts);
  const ids = group.filter(({ fact }) => fact.symbol === 'post-id');
  const madeUp = isMadeUp(ids);
  if (!madeUp && component(name) !== undefined) {
    return { refused: `${name} is the ID of a component of Windows.` };
  }
  if (madeUp && !group.some(({ declares }) => declares)) {
    return { refused: `No row of [NetAdapters] lists ${name}.` };
  }
  const files = new Set(group.map((found) => found.file));
  const sections = [...files].flatMap((each) => namedAfter(each, name, ids));
  for (const { file: answers, fact } of sections) {
    const refusal = overrideRefusal(workspace, answers, fact.name);
    if (refusal !== undefined) return refusal;
  }
  return {
    name,
    parts: () => [...group.map((found) => wholeName(found.file, found.fact)), ...sections],
    refusal(newName) {
      const problem = madeUp ? adapterNameProblem(newName, group) : newIdProblem(newName);
      return problem ?? taken(workspace, newName, files, madeUp);
    },
  };
}

/**
 * All places that the facts lead to, over IDs that are names of adapters as well.
 */
function groupOf(workspace: Workspace, file: FileModel, facts: readonly Fact[]): Occurrence[] {
  const group = new Map<Fact, Occurrence>();
  const asked = new Set<string>();
  const ask = (from: FileModel, fact: Fact): void => {
    // IDs are the same in all files; adapters are asked for in each.
    const key = fact.symbol === 'adapter' ? `adapter ${from.uri}` : fact.symbol;
    if (asked.has(key)) return;
    asked.add(key);
    for (const found of occurrences(workspace, from, fact)) {
      group.set(found.fact, found);
      for (const other of factsBeside(workspace, found.file, found.fact)) {
        if (other.symbol === 'adapter' || other.symbol === 'post-id') ask(found.file, other);
      }
    }
  };
  for (const fact of facts) ask(file, fact);
  return [...group.values()];
}

/** The places of an AnswerFile that name a section after an ID. */
function namedAfter(file: FileModel, id: string, ids: readonly FactInFile[]): NamePart[] {
  if (!ids.some((found) => found.file === file)) return [];
  const part = { start: 'params.'.length, end: 'params.'.length + id.length };
  return sectionsNamedAfter(file, id).flatMap((name) =>
    [...file.facts('section', name)].map((fact) => ({ file, fact, part })),
  );
}

/** The names of sections that NetSetup, or a migration DLL in its manner, makes for an ID. */
function sectionsNamedAfter(file: FileModel, id: string): string[] {
  if (file.dialect !== 'answerfile') return [];
  const lower = `params.${id.toLowerCase()}`;
  const longer = [...file.namesBeginningWith('section', `${lower}.`)].filter(
    (name) => !isNamedAfterAnother(file, lower, name),
  );
  return file.says('section', lower) ? [lower, ...longer] : longer;
}

/**
 * Whether the section belongs to a longer ID: with a and a.b listed, [params.a.b.OemSection] belongs to a.b.
 *
 * @param own `params.` and the ID, in lower case.
 */
function isNamedAfterAnother(file: FileModel, own: string, sectionName: string): boolean {
  for (let end = own.length + 1; end > 0; ) {
    const dot = sectionName.indexOf('.', end);
    const longer = dot < 0 ? sectionName : sectionName.slice(0, dot);
    if (longer.length > own.length && file.says('post-id', longer.slice('params.'.length))) return true;
    end = dot + 1;
  }
  return false;
}

function newIdProblem(newName: string): string | undefined {
  const problem = idProblem(newName);
  if (problem !== undefined) return problem;
  if (component(newName) !== undefined) return `${newName} is the ID of a component of Windows.`;
  if (netmapKeyword(newName) !== undefined || /^value(name|type)$/i.test(newName)) {
    return `${newName} is a word of netmap.inf with a meaning of its own.`;
  }
  return undefined;
}

/** A key of [NetAdapters] that is no ID may be anything that can stand there and in lists of names. */
function adapterNameProblem(newName: string, group: readonly Occurrence[]): string | undefined {
  const problem = sectionNameProblem(newName);
  if (problem !== undefined) return problem;
  const inLists = group.some(({ fact }) => fact.usage === 'bound' || fact.usage === 'home-network');
  if (newName.includes(',') || (inLists && /[\s;]/.test(newName))) {
    return 'Lists of adapters part names at commas and blanks, so that the name must not have them.';
  }
  return undefined;
}

/** Where the new name is taken already. */
function taken(
  workspace: Workspace,
  newName: string,
  files: ReadonlySet<FileModel>,
  madeUp: boolean,
): string | undefined {
  const ids = workspace.facts('post-id', newName);
  const known = madeUp || isMadeUp(ids) ? ids.filter(({ file }) => files.has(file)) : ids;
  for (const { file } of known) return `${newName} is an ID in ${file.fileName} already.`;
  for (const file of files) {
    if (file.facts('adapter', newName).size > 0)
      return `${file.fileName} names an adapter ${newName} already.`;
    const [section] = sectionsNamedAfter(file, newName);
    if (section !== undefined) return `${file.fileName} names a section [${section}] already.`;
  }
  return undefined;
}
