import { type Dialect, type DialectFinding, detectDialect } from '../language/dialect';
import { roleByName, type SectionRole } from '../language/roles';
import { type Row, type Section, Sequence, type Tree } from '../syntax';
import type { Fact, SymbolKind } from './fact';
import { factsOfAnyRow, factsOfEntry } from './facts';
import { heldInOrder, heldWith, heldWithout, someHeld } from './multi-map';
import { OrderedNames } from './ordered-names';
import { noRoles, Part, SectionModel } from './section-model';
import { SectionOrder } from './section-order';
import { SectionRoles } from './section-roles';
import { absentName, absentRows, NameTopic, type Question, SectionTopic, Topic } from './topics';

/** Where a part stands in the text. */
export interface PartPlace {
  readonly offset: number;
  readonly line: number;
}

/** What an update changed. */
export interface ModelChange {
  readonly removed: readonly Part[];
  readonly added: readonly Part[];
  /** The questions whose answers may be different now. */
  readonly touched: ReadonlySet<Question>;
}

const noFacts: ReadonlySet<Fact> = new Set();
const noFactList: readonly Fact[] = [];

/**
 * What one file says: its sections with their roles, and an index from each name to the rows that use it. It is
 * kept up to date from tree to tree at the cost of what changed.
 */
export class FileModel {
  readonly uri: string;
  readonly fileName: string;
  private currentTree: Tree;
  private currentDialect: DialectFinding;
  /** Sections by the identity of their header row; the one before the first header under `undefined`. */
  private sectionsByHeader = new Map<Row | undefined, SectionModel>();
  /** All names of sections, of headers or references, by the name in lower case. */
  private readonly sectionTopics = new Map<string, SectionTopic>();
  /** By kind of name, then by the name in lower case. */
  private readonly index = new Map<SymbolKind, Map<string, NameTopic>>([['section', this.sectionTopics]]);
  private readonly namesTopics = new Map<SymbolKind, Topic>();
  /** The names of the kinds that somebody asked for by the alphabet. */
  private readonly orderedNames = new Map<SymbolKind, OrderedNames>();
  /** By a number of sections that somebody asked about, whether there are more. */
  private readonly sectionLimits = new Map<number, { readonly topic: Topic; more: boolean }>();
  /** Sections whose rows wait to be read until their roles are known. */
  private unread: SectionModel[] = [];
  private readonly roles = new SectionRoles(
    this.sectionTopics,
    () => this.sectionsByHeader.values(),
    (name) => roleByName(this.dialect, name),
    (section) => {
      if (section.unread) this.readRows(section);
      else this.readAgain(section);
    },
  );
  private readonly order = new SectionOrder();
  /** The facts of the part that is being made. */
  private readonly collected: Fact[] = [];
  /** Where the leaves of a large section start in it, kept until it changes. */
  private readonly leafPlaces = new WeakMap<Section, Map<readonly Row[], PartPlace>>();

  // What the update under way has changed so far.
  private removed = new Set<Part>();
  private added = new Set<Part>();
  private touched = new Set<Question>();
  /** While the first tree is taken nobody can have asked anything, so that nothing is noted as touched. */
  private building = true;

  /** The topic of which sections there are. */
  readonly headersTopic = new Topic('headers');
  /** The topic of the dialect. */
  readonly dialectTopic = new Topic('dialect');
  /** The topic of the rows before the first header, and of those below headers without a name. */
  private readonly namelessRows = new Topic('rows');

  /** @param fileName the name without its folder; it helps to tell the dialect. */
  constructor(uri: string, fileName: string, tree: Tree) {
    this.uri = uri;
    this.fileName = fileName;
    this.currentTree = tree;
    const sections = [...tree.sections];
    const names = new Set(sections.map((section) => section.header && section.name.toLowerCase()));
    this.currentDialect = detectDialect(fileName, {
      hasSection: (name) => names.has(name.toLowerCase()),
      start: startOf(tree),
    });
    this.replaceSections(0, [], sections);
    this.settleRoles();
    this.takeChange();
    this.building = false;
  }

  get tree(): Tree {
    return this.currentTree;
  }

  get dialect(): Dialect {
    return this.currentDialect.dialect;
  }

  /** The dialect and why it was found. */
  get dialectFinding(): DialectFinding {
    return this.currentDialect;
  }

  /** Takes over a new tree. Sections and leaves that the old tree shares are not looked at. */
  update(tree: Tree): ModelChange {
    const { index, removed, added } = Sequence.changedItems(this.currentTree.sections, tree.sections);
    this.currentTree = tree;
    this.replaceSections(index, removed, added);
    const dialect = this.detect();
    const changed = dialect.dialect !== this.currentDialect.dialect;
    this.currentDialect = dialect;
    if (changed) {
      // Every role and fact depends on the dialect. It changes seldom: when a deciding section comes or goes.
      this.touched.add(this.dialectTopic);
      for (const section of this.sectionsByHeader.values()) {
        section.roles = noRoles;
        // Of a section that has just come the header is read already, for the dialect that was.
        if (section.unread) this.readHeaderAgain(section);
        else this.readAgain(section);
      }
      this.roles.forgetAll();
    }
    this.settleRoles();
    for (const [limit, known] of this.sectionLimits) {
      const more = this.hasMoreSectionsThan(limit);
      if (more !== known.more) this.touched.add(known.topic);
      known.more = more;
    }
    return this.takeChange();
  }

  /** All sections of that name, in the order of the text. */
  sectionsNamed(name: string): ReadonlySet<SectionModel> {
    return new Set(this.sectionList(name));
  }

  /** The same as a list, which is made once for as long as they stay. */
  sectionList(name: string): readonly SectionModel[] {
    return heldInOrder(this.sectionTopics.get(name.toLowerCase())?.sections, this.placeOfSection);
  }

  /** Whether there is a section of that name. */
  hasSection(name: string): boolean {
    return this.sectionTopics.get(name.toLowerCase())?.sections !== undefined;
  }

  private readonly placeOfSection = (section: SectionModel) => this.order.placeOf(section).offset;

  /** All sections, in the order of the file. */
  *sections(): Generator<SectionModel> {
    for (const section of this.currentTree.sections) yield this.sectionsByHeader.get(section.header)!;
  }

  /** The section that has this header row. */
  sectionOf(header: Row | undefined): SectionModel | undefined {
    return this.sectionsByHeader.get(header);
  }

  /** The names of all sections, in lower case, in no particular order. */
  *sectionNames(): Generator<string> {
    for (const { name, sections } of this.sectionTopics.values()) if (sections !== undefined) yield name;
  }

  /** What the file says about a name, in the order of the text. */
  facts(symbol: SymbolKind, name: string): ReadonlySet<Fact> {
    const list = this.factList(symbol, name);
    return list.length === 0 ? noFacts : new Set(list);
  }

  /** The same as a list, which stays the same one as long as the file says the same about the name. */
  factList(symbol: SymbolKind, name: string): readonly Fact[] {
    return heldInOrder(this.topic(symbol, name)?.facts, this.placeOfFact);
  }

  /** Whether one of the things that the file says about a name passes. Costs less than to put them in order. */
  someFact(symbol: SymbolKind, name: string, passes: (fact: Fact) => boolean): boolean {
    return someHeld(this.topic(symbol, name)?.facts, passes);
  }

  /** Whether the file says anything about a name. */
  says(symbol: SymbolKind, name: string): boolean {
    return this.topic(symbol, name) !== undefined;
  }

  private topic(symbol: SymbolKind, name: string): NameTopic | undefined {
    return this.index.get(symbol)?.get(name.toLowerCase());
  }

  /** What to remember who has asked for `factList`. */
  questionOf(symbol: SymbolKind, name: string): Question {
    return this.topic(symbol, name) ?? absentName(symbol, name.toLowerCase());
  }

  /**
   * What to remember who has asked how a name is defined, and not where it is used: a name may be used in every row of
   * a large file, and each of them would be asked again for each that changes.
   */
  definitionsQuestion(symbol: SymbolKind, name: string): Question {
    return `definitions ${symbol} ${name.toLowerCase()}`;
  }

  /** What to remember who has asked for the rows and roles of the sections of that name. */
  rowsQuestion(sectionName: string): Question {
    if (sectionName === '') return this.namelessRows;
    const lower = sectionName.toLowerCase();
    return this.sectionTopics.get(lower)?.rows ?? absentRows(lower);
  }

  /** Whether there are more than so many sections. */
  hasMoreSectionsThan(limit: number): boolean {
    return this.currentTree.sections.count > limit;
  }

  /** What to remember who has asked that: unlike the sections themselves, the answer changes seldom. */
  moreSectionsQuestion(limit: number): Question {
    let known = this.sectionLimits.get(limit);
    if (known === undefined) {
      known = { topic: new Topic(`more than ${limit} sections`), more: this.hasMoreSectionsThan(limit) };
      this.sectionLimits.set(limit, known);
    }
    return known.topic;
  }

  /** What to remember who has asked which names of a kind there are. */
  namesQuestion(symbol: SymbolKind): Question {
    let topic = this.namesTopics.get(symbol);
    if (topic === undefined) {
      topic = new Topic('names');
      this.namesTopics.set(symbol, topic);
    }
    return topic;
  }

  /** The first thing in the text that the file says of a kind of names. Costs a look at each of the names. */
  firstFact(symbol: SymbolKind): Fact | undefined {
    let first: Fact | undefined;
    for (const name of this.names(symbol)) {
      const [fact] = this.factList(symbol, name);
      if (first === undefined || this.placeOfFact(fact!) < this.placeOfFact(first)) first = fact;
    }
    return first;
  }

  private readonly placeOfFact = (fact: Fact) => this.offsetOfRow(fact.part, fact.row) + fact.span.start;

  /** The names of a kind that the file holds, in lower case, in no particular order. */
  names(symbol: SymbolKind): Iterable<string> {
    return this.index.get(symbol)?.keys() ?? [];
  }

  /**
   * The names of a kind that begin with a prefix, in lower case and by the alphabet. Costs what is found; the first to
   * ask for a kind has all its names put in order. The file must not change while they are gone through.
   */
  namesBeginningWith(symbol: SymbolKind, prefix: string): Iterable<string> {
    let names = this.orderedNames.get(symbol);
    if (names === undefined) {
      names = new OrderedNames(this.names(symbol));
      this.orderedNames.set(symbol, names);
    }
    return names.beginningWith(prefix.toLowerCase());
  }

  /** How many names of a kind the file holds. */
  countOfNames(symbol: SymbolKind): number {
    return this.index.get(symbol)?.size ?? 0;
  }

  /** All names that the file holds, and what kind they are of. */
  *allNames(): Generator<{ readonly symbol: SymbolKind; readonly name: string }> {
    for (const topics of this.index.values()) yield* topics.values();
  }

  /** How many names the file holds. */
  get nameCount(): number {
    let count = 0;
    for (const topics of this.index.values()) count += topics.size;
    return count;
  }

  /** The part that holds the row of a fact. The fact must be one of this file's. */
  partOf(fact: Fact): Part {
    return fact.part;
  }

  /** The part that holds the row with this index below the header of a section. */
  partOfRow(section: SectionModel, rowIndex: number): Part {
    return section.parts.get(section.rows.leafAt(rowIndex)!)!;
  }

  /** Where a part stands in the current tree. */
  placeOf(part: Part): PartPlace {
    const { section } = part;
    const start = this.order.placeOf(section);
    if (part === section.headerPart) return start;
    const { header } = section;
    const inSection = this.leafPlace(section, part);
    return {
      offset: start.offset + (header?.length ?? 0) + inSection.offset,
      line: start.line + (header?.lineBreaks ?? 0) + inSection.line,
    };
  }

  /** All facts of the file in the order of the text, with the place of their rows. */
  *allFacts(): Generator<{ fact: Fact; offset: number }> {
    for (const part of this.allParts()) {
      const { facts } = part;
      let { offset } = this.placeOf(part);
      let next = 0;
      for (const row of part.rows) {
        for (; facts[next]?.row === row; next++) yield { fact: facts[next]!, offset };
        offset += row.length;
      }
    }
  }

  /** All parts in the order of the text. */
  *allParts(): Generator<Part> {
    for (const section of this.sections()) {
      if (section.headerPart !== undefined) yield section.headerPart;
      yield* section.partsInOrder();
    }
  }

  /** Where a row that belongs to `part` starts, in UTF-16 code units from the start of the text. */
  offsetOfRow(part: Part, row: Row): number {
    let { offset } = this.placeOf(part);
    for (const other of part.rows) {
      if (other === row) break;
      offset += other.length;
    }
    return offset;
  }

  /** Where the leaf of a part starts, from the first row of its section. */
  private leafPlace(section: SectionModel, part: Part): PartPlace {
    if (section.parts.size === 1) return sectionStart;
    let places = this.leafPlaces.get(section.syntax);
    if (places === undefined) {
      places = new Map();
      let offset = 0;
      let line = 0;
      for (const leaf of section.rows.leaves()) {
        places.set(leaf.items, { offset, line });
        offset += leaf.length;
        line += leaf.lineBreaks;
      }
      this.leafPlaces.set(section.syntax, places);
    }
    return places.get(part.rows)!;
  }

  private detect(): DialectFinding {
    return detectDialect(this.fileName, {
      hasSection: (name) => this.hasSection(name),
      start: startOf(this.currentTree),
    });
  }

  private takeChange(): ModelChange {
    const change = { removed: [...this.removed], added: [...this.added], touched: this.touched };
    this.removed = new Set();
    this.added = new Set();
    this.touched = new Set();
    return change;
  }

  private replaceSections(index: number, removed: readonly Section[], added: readonly Section[]): void {
    // A section of which only rows changed keeps its model; of the others the old ones go before the new come.
    if (removed.length > 0) {
      const staying = new Set(added.map((section) => section.header));
      for (const section of removed) {
        if (!staying.has(section.header)) this.removeSection(this.sectionsByHeader.get(section.header)!);
      }
    }
    const models = added.map((section) => {
      const model = this.sectionsByHeader.get(section.header);
      if (model === undefined) return this.addSection(section);
      this.replaceRows(model, section);
      return model;
    });
    if (removed.length === 1 && models.length === 1 && removed[0]!.header === added[0]!.header) {
      this.order.measure(models[0]!);
    } else {
      this.order.replace(index, removed.length, models);
    }
  }

  private addSection(syntax: Section): SectionModel {
    const section = new SectionModel(this, syntax);
    this.sectionsByHeader.set(syntax.header, section);
    if (syntax.header !== undefined) {
      // The header is the first that is known of the section, and its fact makes the topic of the name.
      section.headerPart = this.addPart(section, [syntax.header], noRetained);
      const topic = this.sectionTopics.get(section.name.toLowerCase())!;
      topic.sections = heldWith(topic.sections, section);
      this.roles.add(section, topic);
      this.touch(this.headersTopic);
    }
    this.unread.push(section);
    this.touchRows(section);
    return section;
  }

  private readRows(section: SectionModel): void {
    section.unread = false;
    for (const leaf of section.rows.leaves()) {
      section.parts.set(leaf, this.addPart(section, leaf.items, noRetained));
    }
  }

  private removeSection(section: SectionModel): void {
    this.touchRows(section);
    this.sectionsByHeader.delete(section.header);
    if (section.header !== undefined) {
      const topic = this.sectionTopics.get(section.name.toLowerCase())!;
      topic.sections = heldWithout(topic.sections, section);
      this.roles.delete(section, topic);
    }
    if (section.headerPart !== undefined) this.removePart(section.headerPart, noRows);
    for (const part of section.parts.values()) this.removePart(part, noRows);
    this.touch(this.headersTopic);
  }

  private replaceRows(section: SectionModel, syntax: Section): void {
    const { removed, added } = Sequence.changedLeaves(section.syntax.rows, syntax.rows);
    section.syntax = syntax;
    if (removed.length === 0 && added.length === 0) return;
    // Rows that only moved from one leaf to another keep their facts, so that nobody hears of a change.
    const staying = new Set(added.flatMap((leaf) => leaf.items));
    const retained = new Map<Row, readonly Fact[]>();
    for (const leaf of removed) {
      const part = section.parts.get(leaf)!;
      section.parts.delete(leaf);
      for (const row of part.rows) if (staying.has(row)) retained.set(row, part.factsOf(row));
      this.removePart(part, staying);
    }
    for (const leaf of added) section.parts.set(leaf, this.addPart(section, leaf.items, retained));
    this.touchRows(section);
  }

  private addPart(
    section: SectionModel,
    rows: readonly Row[],
    retained: ReadonlyMap<Row, readonly Fact[]>,
  ): Part {
    const { roles } = section;
    // An array that grows takes more than it needs; the facts are kept in one of just their number.
    const { collected } = this;
    collected.length = 0;
    for (const row of rows) {
      const known = retained.size === 0 ? undefined : retained.get(row);
      const ofRow = known ?? this.factsOf(row, roles);
      for (const fact of ofRow) {
        collected.push(fact);
        if (known === undefined) this.addFact(fact);
      }
    }
    const part = new Part(section, rows, collected.length === 0 ? noFactList : collected.slice());
    collected.length = 0;
    for (const fact of part.facts) fact.part = part;
    if (!this.building) this.added.add(part);
    return part;
  }

  private removePart(part: Part, staying: ReadonlySet<Row>): void {
    for (const fact of part.facts) if (!staying.has(fact.row)) this.removeFact(fact);
    if (!this.building && !this.added.delete(part)) this.removed.add(part);
  }

  /** Reads the facts of a section again, because its roles changed. */
  private readAgain(section: SectionModel): void {
    this.readHeaderAgain(section);
    for (const [leaf, part] of section.parts.entries()) {
      this.removePart(part, noRows);
      section.parts.set(leaf, this.addPart(section, leaf.items, noRetained));
    }
    this.touchRows(section);
  }

  private readHeaderAgain(section: SectionModel): void {
    if (section.headerPart === undefined) return;
    this.removePart(section.headerPart, noRows);
    section.headerPart = this.addPart(section, section.headerPart.rows, noRetained);
  }

  private factsOf(row: Row, roles: ReadonlySet<SectionRole>): readonly Fact[] {
    const { dialect } = this.currentDialect;
    // The part is set as soon as there is one.
    const facts = factsOfAnyRow(row) as readonly Fact[];
    if (dialect === 'foreign' || dialect === 'txtsetup') {
      return facts.filter((fact) => fact.symbol === 'section');
    }
    if (row.kind !== 'entry' || roles.size === 0) return facts;
    let all = facts;
    for (const role of roles) {
      const more = factsOfEntry(row, dialect, role) as readonly Fact[];
      if (more.length > 0) all = all.length === 0 ? more : [...all, ...more];
    }
    return all;
  }

  private addFact(fact: Fact): void {
    const { symbol } = fact;
    const name = fact.name.toLowerCase();
    let topics = this.index.get(symbol);
    if (topics === undefined) {
      topics = new Map();
      this.index.set(symbol, topics);
    }
    let topic = topics.get(name);
    if (topic === undefined) {
      topic = symbol === 'section' ? new SectionTopic(name) : new NameTopic(symbol, name);
      topics.set(name, topic);
      this.orderedNames.get(symbol)?.add(name);
      if (!this.building) {
        this.touched.add(this.namesQuestion(symbol));
        // Who looked for the name before it came has nothing but its key.
        this.touched.add(absentName(symbol, name));
        if (symbol === 'section') this.touched.add(absentRows(name));
      }
    }
    topic.facts = heldWith(topic.facts, fact);
    this.touch(topic);
    if (fact.usage === 'definition') this.touch(this.definitionsQuestion(symbol, name));
    if (fact.target !== undefined) this.roles.noteGiver(fact, topic as SectionTopic, 1);
  }

  private removeFact(fact: Fact): void {
    const topics = this.index.get(fact.symbol)!;
    const topic = topics.get(fact.name.toLowerCase())!;
    this.touch(topic);
    if (fact.usage === 'definition') this.touch(this.definitionsQuestion(fact.symbol, topic.name));
    topic.facts = heldWithout(topic.facts, fact);
    if (fact.target !== undefined) this.roles.noteGiver(fact, topic as SectionTopic, -1);
    // While the facts of a header are read again the section stays.
    if (topic.facts !== undefined || (topic instanceof SectionTopic && topic.sections !== undefined)) return;
    topics.delete(topic.name);
    this.orderedNames.get(fact.symbol)?.delete(topic.name);
    this.touch(this.namesQuestion(fact.symbol));
    if (topic instanceof SectionTopic && topic.askedRows !== undefined) this.touch(topic.askedRows);
  }

  private touchRows(section: SectionModel): void {
    if (this.building) return;
    if (section.name === '') {
      this.touched.add(this.namelessRows);
    } else {
      const topic = this.sectionTopics.get(section.name.toLowerCase());
      if (topic?.askedRows !== undefined) this.touched.add(topic.askedRows);
    }
  }

  private touch(question: Question): void {
    if (!this.building) this.touched.add(question);
  }

  /** Finds the roles of all sections that may have other ones, and reads what was put off until these are known. */
  private settleRoles(): void {
    this.roles.settle();
    // Rows of sections without a role name no sections.
    const { unread } = this;
    this.unread = [];
    for (const section of unread) if (section.unread) this.readRows(section);
  }
}

const noRows: ReadonlySet<Row> = new Set();
const noRetained: ReadonlyMap<Row, readonly Fact[]> = new Map();
const sectionStart: PartPlace = { offset: 0, line: 0 };

function startOf(tree: Tree): string {
  return tree.text({ start: 0, end: Math.min(400, tree.length) });
}
