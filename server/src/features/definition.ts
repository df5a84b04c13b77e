import {
  type Fact,
  type FactInFile,
  type FileModel,
  factsAt,
  folderOf,
  inOrder,
  type Location,
  locationOf,
  mapsTo,
  nameSpan,
  type Occurrence,
  occurrences,
  rangeInRowOf,
  type Usage,
  uriOfFile,
  type Workspace,
} from '../model';
import type { Position, Range } from '../syntax';

/** A place that a name leads to. */
export interface DefinitionLink extends Location {
  /** The name that leads there. */
  readonly originRange: Range;
  /** The header line or the row that `range` stands in. */
  readonly targetRange: Range;
}

/**
 * Where the name at a position comes from.
 *
 * - A section reference leads to the headers of the section, the decorated ones included where Setup looks for
 *   them; `InfToRunBeforeInstall = x.inf, Section` to the header in that INF.
 * - A `%token%` leads to its keys in [Strings] and in the [Strings.LLLL] of languages.
 * - The name of an adapter leads to its key in [NetAdapters].
 * - The name of an INF or a help file leads to the file, a directory of netupg.inf to its netmap.inf.
 * - A post-upgrade ID leads to the row of netmap.inf that maps to it, and forward to the next place of its chain:
 *   row that maps to it → [OemUpgradeSupport] and the Models section of the vendor's INF → list of components in the
 *   AnswerFile. The row that maps to it leads only forward, so that the chain can be walked from there. Where an ID
 *   is not mapped, the Models section of an INF makes it, else the list that it stands in. Rows of the same file,
 *   then those of the same folder, win over others of their kind.
 * - What makes a thing leads to itself, which has editors show the references.
 *
 * @returns the places by file and in the order of the text; none where nothing is named or nothing is found.
 */
export function definition(workspace: Workspace, uri: string, position: Position): DefinitionLink[] {
  const file = workspace.file(uri);
  if (file === undefined) return [];
  const facts = factsAt(workspace, file, position);
  if (facts.length === 0) return [];
  const originRange = rangeInRowOf(file, facts[0]!, nameSpan(facts[0]!));
  const found = inOrder(facts.flatMap((fact) => targetsOf(workspace, file, fact)));
  // A key of [NetAdapters] makes an adapter and uses an ID: the ID leads on.
  const others =
    facts.length === 1 ? found : found.filter((target) => !isSamePlace(target, uri, originRange));
  return (others.length > 0 ? others : found).map((target) => ({ ...target, originRange }));
}

type Target = Omit<DefinitionLink, 'originRange'>;

function targetsOf(workspace: Workspace, file: FileModel, fact: Fact): Target[] {
  if (fact.symbol === 'file') return fileTargets(workspace, file, fact);
  const all = occurrences(workspace, file, fact);
  const places = fact.symbol === 'post-id' ? idTargets(workspace, file, fact, all) : all.filter(declares);
  return places.map(targetOf);
}

function declares(occurrence: Occurrence): boolean {
  return occurrence.declares;
}

/** A migration DLL is no text, so that only a document link leads to it. */
function fileTargets(workspace: Workspace, file: FileModel, fact: Fact): Target[] {
  const uri = fact.usage === 'migration-dll' ? undefined : uriOfFile(workspace, file, fact);
  if (uri === undefined) return [];
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  return [{ uri, range, targetRange: range }];
}

function idTargets(
  workspace: Workspace,
  file: FileModel,
  fact: Fact,
  all: readonly Occurrence[],
): readonly FactInFile[] {
  const ofUsage = (usage: Usage) => nearest(file, all, (other) => other.fact.usage === usage);
  const forward = nextUsages(fact).flatMap(ofUsage);
  if (mapsTo(fact)) {
    if (forward.length > 0) return forward;
    const listed = ofUsage('listed');
    return listed.length > 0 ? listed : [{ file, fact }];
  }
  const origin = nearest(file, all, declares).filter((other) => other.fact !== fact);
  const found = [...origin, ...forward];
  if (found.length > 0) return found;
  // A row that names the pre-upgrade ID instead is wrong, but what is meant is clear.
  const mapped = nearest(file, workspace.facts('pre-id', fact.name), () => true);
  return mapped.length > 0 ? mapped : [{ file, fact }];
}

/** Where an ID is used next on its way from netmap.inf to the AnswerFile. */
function nextUsages(fact: Fact): Usage[] {
  if (mapsTo(fact)) return ['support', 'offered'];
  if (fact.usage === 'support') return ['offered'];
  return fact.usage === 'offered' ? ['listed'] : [];
}

/** Those that pass the test in the file itself, else in its folder, else anywhere. */
function nearest<T extends FactInFile>(file: FileModel, all: readonly T[], test: (found: T) => boolean): T[] {
  const passing = all.filter(test);
  const here = passing.filter((found) => found.file === file);
  if (here.length > 0) return here;
  const folder = folderOf(file.uri);
  const beside = passing.filter((found) => folderOf(found.file.uri) === folder);
  return beside.length > 0 ? beside : passing;
}

function targetOf(place: FactInFile): Target {
  const { file, fact } = place;
  const { text } = fact.row;
  const start = text.length - text.trimStart().length;
  return {
    ...locationOf(place),
    targetRange: rangeInRowOf(file, fact, { start, end: text.trimEnd().length }),
  };
}

function isSamePlace(target: Target, uri: string, { start }: Range): boolean {
  const other = target.range.start;
  return target.uri === uri && other.line === start.line && other.character === start.character;
}
