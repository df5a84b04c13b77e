import { type Dialect, type DialectFinding, detectDialect } from '../language/dialect';
import { longestSectionName, nameParts, roleByName, roleRank, type SectionRole } from '../language/roles';
import { type Row, type Section, Sequence, type Tree } from '../syntax';
import { type Fact, factsOfAnyRow, factsOfEntry, type SymbolKind } from './facts';
import { dialectKey, factKey, headersKey, namesKey, rowsKey } from './keys';
import { MultiMap } from './multi-map';
import { noRoles, Part, SectionModel } from './section-model';
import { namesThatMean } from './section-names';
import { SectionOrder } from './section-order';

/** Where a part stands in the text. */
export interface PartPlace {
  readonly offset: number;
  readonly line: number;
}

/** What an update changed. */
export interface ModelChange {
  readonly removed: readonly Part[];
  readonly added: readonly Part[];
  /** The keys (see `factKey` and its neighbours) whose answers may be different now. */
  readonly keys: ReadonlySet<string>;
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
  private readonly sectionsByName = new MultiMap<string, SectionModel>();
  /** Sections whose roles a reference to a name may decide: all of one family of names. */
  private readonly sectionsByFamily = new MultiMap<string, SectionModel>();
  /** By kind of name, then by the name in lower case. */
  private readonly index = new Map<SymbolKind, MultiMap<string, Fact>>();
  /** Sections whose rows wait to be read until their roles are known. */
  private readonly unread = new Set<SectionModel>();
  /** How many references lead from a role to one of the same or a lower rank. Only they can form cycles. */
  private backReferences = 0;
  private readonly order = new SectionOrder();
  /** Where the leaves of a large section start in it, kept until it changes. */
  private readonly leafPlaces = new WeakMap<Section, Map<readonly Row[], PartPlace>>();

  // What the update under way has changed so far.
  private removed = new Set<Part>();
  private added = new Set<Part>();
  private keys = new Set<string>();
  private staleRoles = new Set<string>();
  /** Whether a reference that gave a role went. */
  private roleGiverWent = false;
  /** While the first tree is taken nobody can have asked anything, so that nothing is noted as touched. */
  private building = true;

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
      this.keys.add(dialectKey);
      for (const section of this.sectionsByHeader.values()) {
        section.roles = noRoles;
        this.readAgain(section);
      }
      this.staleRoles = new Set(this.sectionsByFamily.keys());
    }
    this.settleRoles();
    return this.takeChange();
  }

  /** All sections of that name, in the order of the text. */
  sectionsNamed(name: string): ReadonlySet<SectionModel> {
    return this.sectionsByName.inOrder(name.toLowerCase(), (section) => this.order.placeOf(section).offset);
  }

  /** The same as a list, which is made once for as long as they stay. */
  sectionList(name: string): readonly SectionModel[] {
    return this.sectionsByName.listInOrder(
      name.toLowerCase(),
      (section) => this.order.placeOf(section).offset,
    );
  }

  /** All sections, in the order of the file. */
  *sections(): Generator<SectionModel> {
    for (const section of this.currentTree.sections) yield this.sectionsByHeader.get(section.header)!;
  }

  /** The section that has this header row. */
  sectionOf(header: Row | undefined): SectionModel | undefined {
    return this.sectionsByHeader.get(header);
  }

  /** The names of all sections, in lower case, in no particular order. */
  sectionNames(): Iterable<string> {
    return this.sectionsByName.keys();
  }

  /** What the file says about a name, in the order of the text. */
  facts(symbol: SymbolKind, name: string): ReadonlySet<Fact> {
    return this.index.get(symbol)?.inOrder(name.toLowerCase(), this.placeOfFact) ?? noFacts;
  }

  /** The same as a list, which stays the same one as long as the file says the same about the name. */
  factList(symbol: SymbolKind, name: string): readonly Fact[] {
    return this.index.get(symbol)?.listInOrder(name.toLowerCase(), this.placeOfFact) ?? [];
  }

  /** The first thing in the text that the file says of a kind of names. Costs a look at each of the names. */
  firstFact(symbol: SymbolKind): Fact | undefined {
    let first: Fact | undefined;
    for (const name of this.names(symbol)) {
      const [fact] = this.facts(symbol, name);
      if (first === undefined || this.placeOfFact(fact!) < this.placeOfFact(first)) first = fact;
    }
    return first;
  }

  private readonly placeOfFact = ({ part, row, span }: Fact) => this.offsetOfRow(part, row) + span.start;

  /** The names of a kind that the file holds, in lower case, in no particular order. */
  names(symbol: SymbolKind): Iterable<string> {
    return this.index.get(symbol)?.keys() ?? [];
  }

  /** The keys of all names that the file holds. */
  *factKeys(): Generator<string> {
    for (const [symbol, facts] of this.index) for (const name of facts.keys()) yield factKey(symbol, name);
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
      let { offset } = this.placeOf(part);
      for (const [at, row] of part.rows.entries()) {
        for (const fact of part.facts[at]!) yield { fact, offset };
        offset += row.length;
      }
    }
  }

  /** All parts in the order of the text. */
  *allParts(): Generator<Part> {
    for (const section of this.sections()) {
      if (section.headerPart !== undefined) yield section.headerPart;
      for (const leaf of section.rows.leaves()) yield section.parts.get(leaf)!;
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
      hasSection: (name) => this.sectionsByName.has(name.toLowerCase()),
      start: startOf(this.currentTree),
    });
  }

  private takeChange(): ModelChange {
    const change = { removed: [...this.removed], added: [...this.added], keys: this.keys };
    this.removed = new Set();
    this.added = new Set();
    this.keys = new Set();
    return change;
  }

  private replaceSections(index: number, removed: readonly Section[], added: readonly Section[]): void {
    // A section of which only rows changed keeps its model; of the others the old ones go before the new come.
    const staying = new Set(added.map((section) => section.header));
    for (const section of removed) {
      if (!staying.has(section.header)) this.removeSection(this.sectionsByHeader.get(section.header)!);
    }
    for (const section of added) {
      const model = this.sectionsByHeader.get(section.header);
      if (model === undefined) this.addSection(section);
      else this.replaceRows(model, section);
    }
    const models = added.map((section) => this.sectionsByHeader.get(section.header)!);
    if (removed.length === 1 && models.length === 1 && removed[0]!.header === added[0]!.header) {
      this.order.measure(models[0]!);
    } else {
      this.order.replace(index, removed.length, models);
    }
  }

  private addSection(syntax: Section): void {
    const section = new SectionModel(this, syntax);
    this.sectionsByHeader.set(syntax.header, section);
    if (syntax.header !== undefined) {
      this.sectionsByName.add(section.name.toLowerCase(), section);
      this.sectionsByFamily.add(familyOf(section.name), section);
      section.headerPart = this.addPart(section, [syntax.header], noRetained);
      this.touch(headersKey);
      this.staleRoles.add(familyOf(section.name));
    }
    this.unread.add(section);
    this.touchRows(section);
  }

  private readRows(section: SectionModel): void {
    this.unread.delete(section);
    for (const leaf of section.rows.leaves()) {
      section.parts.set(leaf, this.addPart(section, leaf.items, noRetained));
    }
  }

  private removeSection(section: SectionModel): void {
    this.sectionsByHeader.delete(section.header);
    this.sectionsByName.delete(section.name.toLowerCase(), section);
    this.sectionsByFamily.delete(familyOf(section.name), section);
    if (section.headerPart !== undefined) this.removePart(section.headerPart, noRows);
    for (const part of section.parts.values()) this.removePart(part, noRows);
    this.touch(headersKey);
    this.touchRows(section);
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
      part.rows.forEach((row, at) => {
        if (staying.has(row)) retained.set(row, part.facts[at]!);
      });
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
    const facts = rows.map((row) => {
      const kept = retained.size === 0 ? undefined : retained.get(row);
      if (kept !== undefined) return kept;
      const fresh = this.factsOf(row, roles);
      for (const fact of fresh) this.addFact(fact);
      return fresh;
    });
    const part = new Part(section, rows, facts);
    for (const list of facts) for (const fact of list) fact.part = part;
    if (this.building) return part;
    this.added.add(part);
    return part;
  }

  private removePart(part: Part, staying: ReadonlySet<Row>): void {
    part.rows.forEach((row, at) => {
      if (!staying.has(row)) for (const fact of part.facts[at]!) this.removeFact(fact);
    });
    if (!this.building && !this.added.delete(part)) this.removed.add(part);
  }

  /** Reads the facts of a section again, because its roles changed. */
  private readAgain(section: SectionModel): void {
    if (section.headerPart !== undefined) {
      this.removePart(section.headerPart, noRows);
      section.headerPart = this.addPart(section, section.headerPart.rows, noRetained);
    }
    for (const [leaf, part] of section.parts.entries()) {
      this.removePart(part, noRows);
      section.parts.set(leaf, this.addPart(section, leaf.items, noRetained));
    }
    this.touchRows(section);
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
    let facts = this.index.get(fact.symbol);
    if (facts === undefined) {
      facts = new MultiMap();
      this.index.set(fact.symbol, facts);
    }
    if (facts.add(fact.name.toLowerCase(), fact)) this.touch(namesKey(fact.symbol));
    this.touchFact(fact);
    this.noteRoleGiver(fact, 1);
  }

  private removeFact(fact: Fact): void {
    const emptied = this.index.get(fact.symbol)!.delete(fact.name.toLowerCase(), fact);
    if (emptied) this.touch(namesKey(fact.symbol));
    this.touchFact(fact);
    this.noteRoleGiver(fact, -1);
  }

  private touchFact(fact: Fact): void {
    if (!this.building) this.keys.add(factKey(fact.symbol, fact.name));
  }

  private touchRows(section: SectionModel): void {
    if (!this.building) this.keys.add(rowsKey(section.name));
  }

  private touch(key: string): void {
    if (!this.building) this.keys.add(key);
  }

  private noteRoleGiver(fact: Fact, change: 1 | -1): void {
    if (fact.target === undefined) return;
    this.staleRoles.add(familyOf(fact.name));
    if (change < 0) this.noteRoleGiverWent();
    if (fact.role !== undefined && roleRank(fact.target) <= roleRank(fact.role))
      this.backReferences += change;
  }

  private noteRoleGiverWent(): void {
    this.roleGiverWent = true;
    if (this.backReferences > 0) this.staleRoles.add(everyFamily);
  }

  /** Gives every section whose references changed the roles it has now, and those it refers to, and so on. */
  private settleRoles(): void {
    while (this.staleRoles.size > 0) {
      // The reference that closes a cycle may have come with the edit that took the one from outside.
      if (this.roleGiverWent && this.backReferences > 0) this.staleRoles.add(everyFamily);
      this.roleGiverWent = false;
      const families = this.staleRoles;
      this.staleRoles = new Set();
      if (families.delete(everyFamily)) {
        this.settleByReach();
        this.staleRoles.delete(everyFamily);
        this.roleGiverWent = false;
      }
      const references = this.roleGivers();
      for (const family of families) {
        this.sectionsByFamily.forEach(family, (section) => {
          this.setRoles(section, this.findRoles(section, references));
        });
      }
    }
    // Rows of sections without a role name no sections.
    for (const section of this.unread) this.readRows(section);
  }

  private setRoles(section: SectionModel, roles: ReadonlySet<SectionRole>): void {
    if (sameRoles(section.roles, roles)) return;
    section.roles = roles.size < 2 ? roles : this.inRoleOrder(section, roles);
    if (this.unread.has(section)) this.readRows(section);
    else this.readAgain(section);
  }

  /** The role that a section has by its name, then the others by the alphabet, whoever came first to give one. */
  private inRoleOrder(section: SectionModel, roles: ReadonlySet<SectionRole>): ReadonlySet<SectionRole> {
    const byName = roleByName(this.dialect, section.name);
    const others = [...roles].filter((role) => role !== byName).sort();
    return new Set(byName === undefined ? others : [byName, ...others]);
  }

  /**
   * Finds all roles anew from the sections that have theirs by name. Needed where sections of one level refer to
   * each other and a reference went away: two that name each other must not keep each other alive.
   */
  private settleByReach(): void {
    const reached = new Map<SectionModel, Set<SectionRole>>();
    const open: [SectionModel, SectionRole][] = [];
    const reach = (section: SectionModel, role: SectionRole) => {
      let roles = reached.get(section);
      if (roles === undefined) {
        roles = new Set();
        reached.set(section, roles);
      }
      if (roles.has(role)) return;
      roles.add(role);
      open.push([section, role]);
    };
    for (const section of this.sectionsByHeader.values()) {
      const role = section.header && roleByName(this.dialect, section.name);
      if (role !== undefined) reach(section, role);
    }
    // What many rows say of many sections is looked at once, or the work would be one number times the other.
    const meant = new MultiMap<string, SectionModel>();
    for (const section of this.sectionsByHeader.values()) {
      if (section.header === undefined || section.name.length > longestSectionName) continue;
      for (const name of namesThatMean(section.name).keys()) meant.add(name, section);
    }
    const said = new Set<string>();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [section, role] = next;
      for (const part of section.parts.values()) {
        for (const fact of part.facts.flat()) {
          if (fact.role !== role || fact.target === undefined) continue;
          const what = roleGivenBy(fact);
          if (said.has(what)) continue;
          said.add(what);
          meant.forEach(fact.name.toLowerCase(), (named) => {
            const given = roleGivenTo(named, fact);
            if (given !== undefined) reach(named, given);
          });
        }
      }
    }
    for (const section of this.sectionsByHeader.values())
      this.setRoles(section, reached.get(section) ?? noRoles);
  }

  /**
   * The references to a name, one for each role that they give. Those of a name with several are found once for all
   * sections of its family: a thousand headers and a thousand references are not a million questions. A reference
   * that comes or goes meanwhile has the family looked at again.
   */
  private roleGivers(): (name: string) => readonly Fact[] {
    const known = new Map<string, readonly Fact[]>();
    return (name) => {
      const found = known.get(name);
      if (found !== undefined) return found;
      let first: Fact | undefined;
      let byRole: Map<string, Fact> | undefined;
      let seen = 0;
      this.index.get('section')?.forEach(name, (fact) => {
        seen++;
        if (fact.target === undefined) return;
        if (first === undefined) {
          first = fact;
        } else {
          byRole ??= new Map([[roleGivenBy(first), first]]);
          byRole.set(roleGivenBy(fact), fact);
        }
      });
      const givers = byRole !== undefined ? [...byRole.values()] : first === undefined ? noFactList : [first];
      // The many names that stand once or twice are cheaper to look at than to keep.
      if (seen > 2) known.set(name, givers);
      return givers;
    };
  }

  private findRoles(
    section: SectionModel,
    references: (name: string) => readonly Fact[],
  ): ReadonlySet<SectionRole> {
    if (section.header === undefined || section.name.length > longestSectionName) return noRoles;
    const byName = roleByName(this.dialect, section.name);
    let roles: Set<SectionRole> | undefined = byName && new Set([byName]);
    const lookUp = (name: string) => {
      for (const fact of references(name)) {
        const given = roleGivenTo(section, fact);
        if (given === undefined) continue;
        roles ??= new Set();
        roles.add(given);
      }
    };
    const lower = section.name.toLowerCase();
    if (isPlain(lower)) lookUp(lower);
    else for (const name of namesThatMean(lower).keys()) lookUp(name);
    return roles ?? noRoles;
  }
}

/** Whether a name has neither decoration nor suffix, so that only the name itself means the section. */
function isPlain(lowerName: string): boolean {
  const { base, suffix } = nameParts(lowerName);
  return suffix === undefined && base === lowerName;
}

/** What decides which role a reference gives to which sections. */
function roleGivenBy({ name, target, decorated }: Fact): string {
  return `${target} ${decorated === true} ${name.toLowerCase()}`;
}

/** The role that a reference gives to a section; undefined where it does not mean that section. */
function roleGivenTo(section: SectionModel, fact: Fact): SectionRole | undefined {
  if (fact.target === undefined) return undefined;
  const named = fact.name.toLowerCase();
  if (named === section.name.toLowerCase()) return fact.target;
  if (fact.decorated !== true) return undefined;
  const suffix = namesThatMean(section.name).get(named);
  if (suffix === undefined) return undefined;
  if (suffix === '') return fact.target;
  // install.ntx86.Services belongs to the install section that a models row names.
  return fact.target === 'DDInstall' ? (`DDInstall.${suffix}` as SectionRole) : undefined;
}

/** What the names that can mean one section have in common, whatever decorations and suffixes they carry. */
function familyOf(name: string): string {
  let family = name.toLowerCase();
  for (;;) {
    const { base } = nameParts(family);
    if (base === family) return family;
    family = base;
  }
}

const everyFamily = '\0every';
const noRows: ReadonlySet<Row> = new Set();
const noRetained: ReadonlyMap<Row, readonly Fact[]> = new Map();
const sectionStart: PartPlace = { offset: 0, line: 0 };

function startOf(tree: Tree): string {
  return tree.text({ start: 0, end: Math.min(400, tree.length) });
}

function sameRoles(left: ReadonlySet<SectionRole>, right: ReadonlySet<SectionRole>): boolean {
  if (left.size !== right.size) return false;
  for (const role of left) if (!right.has(role)) return false;
  return true;
}
