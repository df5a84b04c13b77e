import type { Position, Range, Span } from '../syntax';
import type { Fact, Usage } from './fact';
import type { FileModel } from './file-model';
import { fileMeant } from './named-files';
import { folderOf } from './paths';
import { rangeInPart } from './ranges';
import { referencesTo, sectionsLedTo } from './section-names';
import { spotAt } from './spot';
import { idSide, valueMapSource } from './value-map';
import type { FactInFile, Workspace } from './workspace';

/**
 * Which places of which files name the same thing. Sections, tokens and adapters belong to their file; sections are
 * named from other files as well, and IDs belong to the whole workspace.
 */

/** A place that names a thing. */
export interface Occurrence extends FactInFile {
  /** Whether the thing is made here: a header, a key of [Strings], the row that maps to a post-upgrade ID. */
  readonly declares: boolean;
}

/**
 * What stands at a position: all facts about the one name there. A key of [NetAdapters] is a post-upgrade ID and
 * the name of an adapter at once. Between two names that touch, the second one counts.
 */
export function factsAt(workspace: Workspace, file: FileModel, position: Position): Fact[] {
  const facts = spotAt(file, position)?.facts.filter((fact) => isName(workspace, file, fact)) ?? [];
  const start = Math.max(...facts.map(({ span }) => span.start));
  const here = facts.filter(({ span }) => span.start === start);
  // Sections with several roles say the same several times.
  return here.filter((fact, at) => here.findIndex((other) => isSameName(fact, other)) === at);
}

function isSameName(a: Fact, b: Fact): boolean {
  return a.symbol === b.symbol && a.name === b.name;
}

/** What the row of a fact says about the same place, itself included. */
export function factsBeside(workspace: Workspace, file: FileModel, fact: Fact): Fact[] {
  const part = file.partOf(fact);
  return part
    .factsOf(fact.row)
    .filter((other) => other.span.start === fact.span.start && isName(workspace, file, other));
}

/** Where the name itself stands, without the quotes or percent signs around it, from the start of the row. */
export function nameSpan({ row, span, name, symbol, usage }: Fact): Span {
  if (symbol === 'token' && usage === 'use') return { start: span.start + 1, end: span.end - 1 };
  const text = row.text.slice(span.start, span.end);
  if (text === `"${name}"`) return { start: span.start + 1, end: span.end - 1 };
  if (text === `"${name}`) return { start: span.start + 1, end: span.end };
  return span;
}

/**
 * All places that name what `fact` names, itself included, in no particular order. Several facts may say the same
 * of one place.
 */
export function occurrences(workspace: Workspace, file: FileModel, fact: Fact): Occurrence[] {
  switch (fact.symbol) {
    case 'section':
      return sectionOccurrences(workspace, file, fact);
    case 'external-section':
      return externalOccurrences(workspace, file, fact);
    case 'token':
      return inFile(workspace, file, fact, 'definition');
    case 'adapter':
      return inFile(workspace, file, fact, 'listed');
    case 'pre-id':
      return workspace.facts('pre-id', fact.name).map((found) => ({ ...found, declares: true }));
    case 'post-id':
      return idOccurrences(workspace, file, fact);
    case 'unique-id':
      return inFile(workspace, file, fact, 'definition');
    case 'overridden-section':
      return overriddenOccurrences(workspace, file, fact);
    case 'file':
      return workspace
        .facts('file', fact.name)
        .filter((found) => folderOf(found.file.uri) === folderOf(file.uri))
        .map((found) => ({ ...found, declares: false }));
    case 'class':
    case 'suppression':
    case 'origin':
      return [];
  }
}

/**
 * Whether a fact names something: registry data of a one-to-many row is no ID, and Windows replaces no tokens in
 * the values of [Strings].
 */
export function isName(workspace: Workspace, file: FileModel, fact: Fact): boolean {
  if (fact.symbol === 'token' && fact.usage === 'use') return !file.partOf(fact).section.roles.has('Strings');
  if (fact.symbol === 'adapter' && fact.usage === 'listed') return listsAdapters(file, fact);
  if (fact.symbol === 'post-id') return isId(workspace, file, fact);
  if (fact.symbol === 'unique-id' || fact.symbol === 'overridden-section') return isUniquenessFile(file);
  return fact.symbol !== 'origin';
}

/** Whether the row stands in [NetAdapters]; the other sections of components name no adapters. */
function listsAdapters(file: FileModel, fact: Fact): boolean {
  return /^netadapters?$/i.test(file.partOf(fact).section.name);
}

function inFile(
  workspace: Workspace,
  file: FileModel,
  { symbol, name }: Fact,
  declaring: Usage,
): Occurrence[] {
  return [...file.facts(symbol, name)]
    .filter((fact) => isName(workspace, file, fact))
    .map((fact) => ({ file, fact, declares: fact.usage === declaring }));
}

function sectionOccurrences(workspace: Workspace, file: FileModel, fact: Fact): Occurrence[] {
  const sections = fact.usage === 'header' ? [...file.sectionsNamed(fact.name)] : sectionsLedTo(file, fact);
  const found = sections.map((section) => ({
    file,
    fact: section.headerPart!.facts.find(({ symbol }) => symbol === 'section')!,
    declares: true,
  }));
  return [
    ...found,
    ...referencesTo(file, fact.name).map((reference) => ({ file, fact: reference, declares: false })),
    ...referencesFromElsewhere(workspace, file, fact.name),
    ...overridesOf(workspace, file, fact.name),
  ];
}

/** Whether a file gives computers their own answers: a UDF. */
function isUniquenessFile(file: FileModel): boolean {
  return file.dialect === 'answerfile' && file.sectionsNamed('UniqueIds').size > 0;
}

/** The places of UDFs beside an AnswerFile that override keys of a section of it for one computer. */
export function overridesOf(workspace: Workspace, file: FileModel, name: string): Occurrence[] {
  if (file.dialect !== 'answerfile') return [];
  return workspace
    .facts('overridden-section', name)
    .filter((found) => isUniquenessFile(found.file) && folderOf(found.file.uri) === folderOf(file.uri))
    .map((found) => ({ ...found, declares: false }));
}

/** A UDF completes an AnswerFile that the command line of Setup names; the one meant stands beside it. */
function overriddenOccurrences(workspace: Workspace, file: FileModel, { name }: Fact): Occurrence[] {
  const folder = folderOf(file.uri);
  const headers = [...workspace.all()]
    .filter((other) => other.dialect === 'answerfile' && folderOf(other.uri) === folder)
    .flatMap((other) => [...other.facts('section', name)].map((fact) => ({ file: other, fact })))
    .filter(({ fact }) => fact.usage === 'header')
    .map((found) => ({ ...found, declares: true }));
  return [...headers, ...overridesOf(workspace, file, name)];
}

/** The references of other files to a section of this one. */
export function referencesFromElsewhere(workspace: Workspace, file: FileModel, name: string): Occurrence[] {
  return workspace
    .facts('external-section', name)
    .filter((found) => fileMeant(workspace, found.file, found.fact.file!) === file)
    .map((found) => ({ ...found, declares: false }));
}

function externalOccurrences(workspace: Workspace, file: FileModel, fact: Fact): Occurrence[] {
  const other = fileMeant(workspace, file, fact.file!);
  if (other === undefined) {
    // The file is not known, but this one may name the section several times.
    return [...file.facts('external-section', fact.name)]
      .filter((found) => found.file!.toLowerCase() === fact.file!.toLowerCase())
      .map((found) => ({ file, fact: found, declares: false }));
  }
  const headers = [...other.facts('section', fact.name)].filter(({ usage }) => usage === 'header');
  return [
    ...headers.map((header) => ({ file: other, fact: header, declares: true })),
    ...referencesTo(other, fact.name).map((reference) => ({ file: other, fact: reference, declares: false })),
    ...referencesFromElsewhere(workspace, other, fact.name),
  ];
}

/** Whether a row says that a post-upgrade ID is what something becomes. */
export function mapsTo({ usage }: Fact): boolean {
  return usage === 'target' || usage === 'value-left' || usage === 'value-right';
}

/**
 * Whether a name is an ID. Of the two sides of a row of a one-to-many section one is registry data; where nothing
 * else decides it, a side is an ID when it is one elsewhere.
 */
function isId(workspace: Workspace, file: FileModel, fact: Fact): boolean {
  if (fact.usage !== 'value-left' && fact.usage !== 'value-right') return true;
  const side = idSide(valueMapSource(file), file.partOf(fact).section.name);
  if (side !== undefined) return fact.usage === `value-${side}`;
  return workspace
    .facts('post-id', fact.name)
    .some(({ fact: other }) => other.usage !== 'value-left' && other.usage !== 'value-right');
}

/**
 * Whether a name is known as an ID from [NetAdapters] alone. In an AnswerFile for a new installation the author
 * makes up the keys of that section, so that equal keys of two files have nothing to do with each other.
 */
export function isMadeUp(facts: readonly FactInFile[]): boolean {
  return facts.every(
    ({ file, fact }) => fact.usage === 'bound' || (fact.usage === 'listed' && listsAdapters(file, fact)),
  );
}

function idOccurrences(workspace: Workspace, file: FileModel, fact: Fact): Occurrence[] {
  const all = workspace
    .facts('post-id', fact.name)
    .filter((found) => isId(workspace, found.file, found.fact));
  const found = isMadeUp(all) ? all.filter((one) => one.file === file) : all;
  // Where no netmap.inf maps to the ID, the INF that installs it tells what it is, else the list that it is in.
  const declares =
    [mapsTo, ({ usage }: Fact) => usage === 'offered', ({ usage }: Fact) => usage === 'listed'].find((test) =>
      found.some((one) => test(one.fact)),
    ) ?? (() => false);
  return found.map((one) => ({ ...one, declares: declares(one.fact) }));
}

/** The range of a span that counts from the start of the row of a fact. */
export function rangeInRowOf(file: FileModel, fact: Fact, span: Span): Range {
  return rangeInPart(file, fact.part, fact.row, span);
}

/** A place in a file, in 0-based lines and UTF-16 code units. */
export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** Where the name of a fact stands. */
export function locationOf({ file, fact }: FactInFile): Location {
  return { uri: file.uri, range: rangeInRowOf(file, fact, nameSpan(fact)) };
}

/** Locations without repetitions, by file and in the order of the text. */
export function inOrder<T extends Location>(locations: Iterable<T>): T[] {
  const byPlace = new Map<string, T>();
  for (const location of locations) {
    const { start, end } = location.range;
    byPlace.set(`${start.line}:${start.character}-${end.line}:${end.character} ${location.uri}`, location);
  }
  return [...byPlace.values()].sort(
    (a, b) =>
      (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0) ||
      a.range.start.line - b.range.start.line ||
      a.range.start.character - b.range.start.character,
  );
}

/** A place that names what somebody asked for. */
export interface NamingPlace extends Location {
  readonly declares: boolean;
}

/** All places that name what stands at a position, by file and in the order of the text. */
export function placesNaming(workspace: Workspace, file: FileModel, position: Position): NamingPlace[] {
  const found = factsAt(workspace, file, position)
    .flatMap((fact) => occurrences(workspace, file, fact))
    // A place that uses an ID and makes an adapter makes something; the last one of a place stays.
    .sort((a, b) => Number(a.declares) - Number(b.declares))
    .map((occurrence) => ({ ...locationOf(occurrence), declares: occurrence.declares }));
  return inOrder(found);
}
