import { type AnswerFileKind, answerFileKind } from '../language/answerfile-kind';
import {
  definedString,
  type Fact,
  type FactInFile,
  type FileModel,
  folderOf,
  type Part,
  type Question,
  type SectionModel,
  type SymbolKind,
  type Usage,
  type Workspace,
} from '../model';
import type { Remembers } from '../model/memory';
import { pathComponents } from '../model/paths';
import type { Entry, Row, Sequence, Span } from '../syntax';
import type { FixContext } from './fix';
import type { Finding, Place, Related, Rule, RuleLevels, Severity } from './rule';

/** What people set for the rules. */
export interface RuleSettings {
  /** IDs that are known to be clients, besides those that Microsoft names. */
  readonly clientIds: readonly string[];
  /** What severities people give to rules. Those that are off do not run; without this all do. */
  readonly levels?: RuleLevels;
}

/** An entry and the part it stands in. */
export interface EntryPlace {
  readonly row: Row;
  readonly entry: Entry;
  readonly part: Part;
}

/**
 * The same for those who keep many of them: what an entry says takes many times the memory of its text, so that it is
 * read again when somebody wants it.
 */
export class KeptEntry implements EntryPlace {
  constructor(
    readonly row: Row,
    readonly part: Part,
  ) {}

  get entry(): Entry {
    return this.row.entry!;
  }
}

/** Something that a rule says besides place and message. */
export interface Report {
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly data?: unknown;
}

/**
 * What a rule may ask, of its own file and of others. Every question is noted, so that the rule is asked again when
 * the answer may have changed, and only then.
 */
export class FileView implements Remembers {
  /** What rules found out through this view. */
  memory: Remembers['memory'] = undefined;

  constructor(
    readonly model: FileModel,
    private readonly workspace: Workspace,
    private readonly note: (question: Question) => void,
  ) {}

  /** Whether a section of that name is there, in any case. */
  hasSection(name: string): boolean {
    this.ask(this.model.questionOf('section', name));
    return this.model.hasSection(name);
  }

  /** The sections of that name, in the order of the text. Ask `entries` for what is in them. */
  sections(name: string): readonly SectionModel[] {
    this.ask(this.model.questionOf('section', name));
    return this.model.sectionList(name);
  }

  /** The names of all sections that have a header, in lower case. */
  sectionNames(): string[] {
    this.ask(this.model.headersTopic);
    return [...this.model.sectionNames()];
  }

  /** Whether there are more sections than that, repeated ones included. The answer changes seldom. */
  hasMoreSectionsThan(limit: number): boolean {
    this.ask(this.model.moreSectionsQuestion(limit));
    return this.model.hasMoreSectionsThan(limit);
  }

  /** The entries of all sections of that name, in the order of the text, which is how readers merge them. */
  *entries(sectionName: string): Generator<EntryPlace> {
    for (const part of this.parts(sectionName)) {
      for (const row of part.rows) if (row.entry !== undefined) yield { row, entry: row.entry, part };
    }
  }

  /**
   * The rows of all sections of that name in the runs that the model keeps, in the order of the text. What is found
   * in a run can be remembered with it: it holds as long as the run is there.
   */
  *parts(sectionName: string): Generator<Part> {
    this.ask(this.model.rowsQuestion(sectionName));
    for (const section of this.model.sectionList(sectionName)) {
      yield* section.partsInOrder();
    }
  }

  /** The entries that stand before the first header, in order. */
  *entriesBeforeFirstHeader(): Generator<EntryPlace> {
    const section = this.model.sectionOf(undefined)!;
    // The model files these rows under the empty name.
    this.ask(this.model.rowsQuestion(''));
    for (const leaf of section.rows.leaves()) {
      const part = section.parts.get(leaf)!;
      for (const row of leaf.items) if (row.entry !== undefined) yield { row, entry: row.entry, part };
    }
  }

  /** The first entry with that key in the sections of that name. */
  entry(sectionName: string, key: string): EntryPlace | undefined {
    const lower = key.toLowerCase();
    return this.once(`entry ${lower} ${sectionName.toLowerCase()}`, (view) => {
      for (const place of view.entries(sectionName)) {
        if (place.entry.key?.value.toLowerCase() === lower) return place;
      }
      return undefined;
    });
  }

  /**
   * An answer that is found once for all who ask for it before the next change of the workspace. Where many rows want
   * to know the same of many rows, this keeps the work from growing with the square of their number.
   *
   * @param what names the answer; nothing else in this file has that name.
   * @param find must ask the view that it is given, and nothing else.
   */
  once<T>(what: string, find: (view: FileView) => T): T {
    const known = answersOf(this.workspace, this.model);
    let answer = known.get(what);
    if (answer === undefined) {
      const questions = new Set<Question>();
      const value = find(new FileView(this.model, this.workspace, (question) => questions.add(question)));
      answer = { value, questions: [...questions] };
      known.set(what, answer);
    }
    for (const question of answer.questions) this.note(question);
    return answer.value as T;
  }

  /** What the file says about a name, in the order of the text; of all, or of one usage. */
  facts(symbol: SymbolKind, name: string, usage?: Usage): readonly Fact[] {
    this.ask(this.model.questionOf(symbol, name));
    const facts = this.model.factList(symbol, name);
    return usage === undefined ? facts : ofUsage(facts, usage);
  }

  /** Whether one of the things that the file says about a name passes; asked in no particular order. */
  someFact(symbol: SymbolKind, name: string, passes: (fact: Fact) => boolean): boolean {
    this.ask(this.model.questionOf(symbol, name));
    return this.model.someFact(symbol, name, passes);
  }

  /** Where a name is defined, in the order of the text. Where else it is used does not matter. */
  definitions(symbol: SymbolKind, name: string): readonly Fact[] {
    this.ask(this.model.definitionsQuestion(symbol, name));
    return ofUsage(this.model.factList(symbol, name), 'definition');
  }

  /** What `%name%` stands for in [Strings] (see `definedString`). Where else the token is used does not matter. */
  string(name: string): string | undefined {
    this.ask(this.model.definitionsQuestion('token', name));
    return definedString(this.model, name);
  }

  /** Whether a row refers to a section of that name. */
  isNamed(sectionName: string): boolean {
    return this.facts('section', sectionName, 'reference').length > 0;
  }

  /** Who wrote the AnswerFile and what for; asked for files of that dialect only. */
  answerFileKind(): AnswerFileKind {
    return this.once('kind of the AnswerFile', (view) =>
      answerFileKind({
        fileName: view.model.fileName,
        hasSection: (name) => view.hasSection(name),
        // Which signs there are changes seldom; how often they are there changes with every OEM section.
        isUpgrade: () => view.names('origin').includes('upgrade'),
      }),
    );
  }

  /**
   * The names of a kind that the file holds, in lower case and by the alphabet: in whatever order they came into the
   * file, a rule that takes the first that fits takes the same one.
   *
   * @param most with more names than this there are only the first ones, and one too many to tell that there are.
   */
  names(symbol: SymbolKind, most = Number.POSITIVE_INFINITY): string[] {
    this.ask(this.model.namesQuestion(symbol));
    const names: string[] = [];
    for (const name of this.model.names(symbol)) {
      names.push(name);
      if (names.length > most) break;
    }
    return names.sort();
  }

  /** The rows of all sections of that name, a sequence for each, in the order of the text. */
  rowsOf(sectionName: string): Sequence<Row>[] {
    this.ask(this.model.rowsQuestion(sectionName));
    return this.model.sectionList(sectionName).map((section) => section.rows);
  }

  /** The section that a fact of this file stands in. The fact does not outlive it, so this is no further question. */
  sectionOf(fact: Fact): SectionModel {
    return this.model.partOf(fact).section;
  }

  /** The place of a fact of this file. */
  placeOf(fact: Fact): Place {
    const part = this.model.partOf(fact);
    // A row keeps its facts when it moves to another part, but whoever remembers its place has to learn of it.
    this.ask(this.model.rowsQuestion(part.section.name));
    return { row: fact.row, part, span: fact.span };
  }

  /** A fact of this file as a related location. */
  related(fact: Fact, message: string): Related {
    return { ...this.placeOf(fact), file: this.model, message };
  }

  /** The header of a section of this file as a related location. */
  relatedSection(section: SectionModel, message: string): Related {
    const span = section.header!.header!.nameSpan;
    return { row: section.header!, part: section.headerPart!, span, file: this.model, message };
  }

  /** The file of that name in the same folder, if it is there and loaded. */
  beside(name: string): FileView | undefined {
    const uri = this.workspace.uriIn(folderOf(this.model.uri), name);
    if (uri === undefined) {
      this.note(folderKey(folderOf(this.model.uri)));
      return undefined;
    }
    this.note(fileKey(uri));
    const model = this.workspace.file(uri);
    return model && new FileView(model, this.workspace, this.note);
  }

  /** Whether the folder of this file holds a file of that name, loaded or not. */
  holds(name: string): boolean {
    const folder = folderOf(this.model.uri);
    const uri = this.workspace.uriIn(folder, name);
    this.note(uri === undefined ? folderKey(folder) : fileKey(uri));
    return uri !== undefined;
  }

  /** The names, in lower case, of the files in the folder of this one, itself included. */
  filesBeside(): readonly string[] {
    const folder = folderOf(this.model.uri);
    this.note(folderKey(folder));
    return [...this.workspace.fileNamesIn(folder)];
  }

  /**
   * The names, in lower case, of the files in the folder of the workspace that stands for a directory on the target
   * machine (see `Workspace.folderFor`), loaded or not; undefined where no folder does.
   */
  filesMeantBy(directory: string): readonly string[] | undefined {
    const folder = this.workspace.folderFor(this.model.uri, directory);
    if (folder !== undefined) {
      this.note(folderKey(folder));
      return [...this.workspace.fileNamesIn(folder)];
    }
    for (const missing of placesFor(folderOf(this.model.uri), directory)) this.note(folderKey(missing));
    return undefined;
  }

  /** Whether a folder of the workspace holds a file of that name, loaded or not. */
  folderHolds(folder: string, name: string): boolean {
    this.note(folderKey(folder));
    return this.workspace.uriIn(folder, name) !== undefined;
  }

  /** What all known files of the workspace say about a name, this one included. */
  everywhere(symbol: SymbolKind, name: string): FactInFile[] {
    this.note(anyFileKey(symbol, name.toLowerCase()));
    return this.workspace.facts(symbol, name);
  }

  /** Another file of the workspace, to ask it more. */
  view(model: FileModel): FileView {
    this.note(fileKey(model.uri));
    return new FileView(model, this.workspace, this.note);
  }

  private ask(question: Question): void {
    this.note(typeof question === 'string' ? inFileKey(this.model.uri, question) : question);
  }
}

/** Where a folder may come to be that stands for a directory on the target machine, as clients write such URIs. */
function* placesFor(here: string, directory: string): Generator<string> {
  const parts = pathComponents(directory) ?? [];
  for (let from = 0; from < parts.length; from++) {
    const path = parts.slice(from).join('/');
    for (const written of [path, path.toLowerCase()]) {
      yield `${here}/${written}`;
      yield `${here}/${escaped(written)}`;
    }
  }
}

/** A path as part of a URI; half of a surrogate pair, which no URI can hold, stays as it is. */
function escaped(path: string): string {
  try {
    return encodeURI(path);
  } catch {
    return path;
  }
}

/** A view whose questions nobody needs to remember: fixes are found anew each time. */
export function untracked({ file, workspace }: FixContext): FileView {
  return new FileView(file, workspace, () => {});
}

/** What a rule is given: the file it checks, the settings, and where to report. */
export class RuleContext extends FileView {
  private findings: Finding[] = [];

  constructor(
    model: FileModel,
    workspace: Workspace,
    note: (question: Question) => void,
    readonly settings: RuleSettings,
    private readonly current: { rule: Rule },
  ) {
    super(model, workspace, note);
  }

  /** What was reported since the last time this was asked. */
  takeFindings(): readonly Finding[] {
    const { findings } = this;
    if (findings.length > 0) this.findings = [];
    return findings;
  }

  /** Reports a finding. `span` covers exactly the words that are wrong, from the start of the row. */
  report(row: Row, part: Part, span: Span, message: string, more: Report = {}): void {
    const { rule } = this.current;
    this.findings.push({
      rule,
      severity: more.severity ?? rule.severity,
      message,
      row,
      part,
      span: { start: span.start, end: span.end },
      related: more.related ?? [],
      data: more.data,
    });
  }

  /** Reports a finding on the name in a section's header. */
  reportHeader(section: SectionModel, message: string, more: Report = {}): void {
    this.report(section.header!, section.headerPart!, section.header!.header!.nameSpan, message, more);
  }
}

/** Longer lists of facts are sorted out once, as long as the file says the same. */
const shortList = 8;
const usagesByList = new WeakMap<readonly Fact[], Map<Usage, Fact[]>>();

function ofUsage(facts: readonly Fact[], usage: Usage): readonly Fact[] {
  if (facts.length <= shortList) return facts.filter((fact) => fact.usage === usage);
  let byUsage = usagesByList.get(facts);
  if (byUsage === undefined) {
    byUsage = new Map();
    for (const fact of facts) {
      const known = byUsage.get(fact.usage);
      if (known === undefined) byUsage.set(fact.usage, [fact]);
      else known.push(fact);
    }
    usagesByList.set(facts, byUsage);
  }
  return byUsage.get(usage) ?? [];
}

/** An answer that holds until the workspace changes, and the questions that it rests on. */
interface Answer {
  readonly value: unknown;
  readonly questions: readonly Question[];
}

const answersByWorkspace = new WeakMap<Workspace, Map<FileModel, Map<string, Answer>>>();

function answersOf(workspace: Workspace, model: FileModel): Map<string, Answer> {
  let byModel = answersByWorkspace.get(workspace);
  if (byModel === undefined) {
    const answers = new Map<FileModel, Map<string, Answer>>();
    workspace.onChange(() => answers.clear());
    answersByWorkspace.set(workspace, answers);
    byModel = answers;
  }
  let answers = byModel.get(model);
  if (answers === undefined) {
    answers = new Map();
    byModel.set(model, answers);
  }
  return answers;
}

/**
 * Lets go of the answers that were kept for all who ask the same of a file. Whoever has checked a whole file will not
 * ask again before it changes, and a large file has many of them.
 */
export function forgetAnswers(workspace: Workspace, model: FileModel): void {
  answersByWorkspace.get(workspace)?.delete(model);
}

/** The key of a question to one file that it has no topic for. */
export function inFileKey(uri: string, key: string): string {
  return `${uri}\n${key}`;
}

/** The key of what all files say about a name, which is in lower case. */
export function anyFileKey(symbol: SymbolKind, name: string): string {
  return `${anyFile}${symbol}\n${name}`;
}

const anyFile = '*\n';

/** Whether a question is one to all files, and then its key. */
export function isAskedOfAnyFile(question: Question): question is string {
  return typeof question === 'string' && question.startsWith(anyFile);
}

/** What a key of `anyFileKey` asks. */
export function askedOfAnyFile(key: string): { symbol: SymbolKind; name: string } {
  const [, symbol, ...name] = key.split('\n');
  return { symbol: symbol as SymbolKind, name: name.join('\n') };
}

/** The key of "is this file there, and which". */
export function fileKey(uri: string): string {
  return `file\n${uri}`;
}

/** The key of "which files are in this folder". */
export function folderKey(folder: string): string {
  return `folder\n${folder}`;
}
