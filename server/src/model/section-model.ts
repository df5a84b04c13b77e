import type { SectionRole } from '../language/roles';
import type { Leaf, Row, Section, Sequence } from '../syntax';
import type { Fact } from './fact';
import type { FileModel } from './file-model';
import type { Remembers } from './memory';
import type { SectionGroup } from './section-order';
import type { SectionTopic } from './topics';

/**
 * A run of rows that is looked at as a whole: the header of a section, or one leaf of its rows. A part lives as
 * long as its leaf; whoever caches by part is right until the part is removed or its roles change.
 */
export class Part implements Remembers {
  /** What others found in the part. */
  memory: Remembers['memory'] = undefined;
  readonly section: SectionModel;
  readonly rows: readonly Row[];
  /** What the rows say, in the order of the rows. */
  readonly facts: readonly Fact[];

  constructor(section: SectionModel, rows: readonly Row[], facts: readonly Fact[]) {
    this.section = section;
    this.rows = rows;
    this.facts = facts;
  }

  /** What one row says. */
  factsOf(row: Row): readonly Fact[] {
    const { facts } = this;
    let start = 0;
    while (start < facts.length && facts[start]!.row !== row) start++;
    let end = start;
    while (end < facts.length && facts[end]!.row === row) end++;
    return start === end ? noFacts : facts.slice(start, end);
  }
}

const noFacts: readonly Fact[] = [];

/** One header and what stands below it. It stays the same object while its header row does. */
export class SectionModel {
  /** The file that the section belongs to. */
  readonly file: FileModel;
  readonly name: string;
  readonly header: Row | undefined;
  /** The roles of the section, by its name or by who refers to it. */
  roles: ReadonlySet<SectionRole> = noRoles;
  /** The section of the current tree. */
  syntax: Section;
  headerPart: Part | undefined;
  readonly parts = new Parts();
  /** What the name says of the section: the facts about it, and all sections that have it. */
  topic: SectionTopic | undefined;
  /** Whether the rows wait to be read until the roles are known. */
  unread = true;
  /** Where the section stands; only `SectionOrder` sets these. */
  group: SectionGroup | undefined;
  offsetInGroup = 0;
  lineInGroup = 0;

  constructor(file: FileModel, syntax: Section) {
    this.file = file;
    this.syntax = syntax;
    this.name = syntax.name;
    this.header = syntax.header;
  }

  /** The rows of the section without its header, in order. */
  get rows(): Sequence<Row> {
    return this.syntax.rows;
  }

  /** The parts that hold these rows, in order. */
  *partsInOrder(): Generator<Part> {
    for (const leaf of this.rows.leaves()) yield this.parts.get(leaf)!;
  }
}

/** No role at all, one set for all sections without one. */
export const noRoles: ReadonlySet<SectionRole> = new Set();

const soleRoles = new Map<SectionRole, ReadonlySet<SectionRole>>();

/** That role alone, one set for all sections that have no other. */
export function soleRole(role: SectionRole): ReadonlySet<SectionRole> {
  let roles = soleRoles.get(role);
  if (roles === undefined) {
    roles = new Set([role]);
    soleRoles.set(role, roles);
  }
  return roles;
}

/**
 * The parts of a section by their leaves. Most sections have a single leaf, and there may be a hundred thousand of
 * them, so a lone part is held without a map.
 */
class Parts {
  private leaf: Leaf<Row> | undefined;
  private part: Part | undefined;
  private more: Map<Leaf<Row>, Part> | undefined;

  get size(): number {
    return this.more?.size ?? (this.leaf === undefined ? 0 : 1);
  }

  get(leaf: Leaf<Row>): Part | undefined {
    return this.more === undefined ? (leaf === this.leaf ? this.part : undefined) : this.more.get(leaf);
  }

  set(leaf: Leaf<Row>, part: Part): void {
    if (this.more !== undefined) {
      this.more.set(leaf, part);
    } else if (this.leaf === undefined || this.leaf === leaf) {
      this.leaf = leaf;
      this.part = part;
    } else {
      this.more = new Map([
        [this.leaf, this.part!],
        [leaf, part],
      ]);
    }
  }

  delete(leaf: Leaf<Row>): void {
    if (this.more !== undefined) {
      this.more.delete(leaf);
    } else if (leaf === this.leaf) {
      this.leaf = undefined;
      this.part = undefined;
    }
  }

  /** Leaves and parts, in no particular order. */
  entries(): [Leaf<Row>, Part][] {
    if (this.more !== undefined) return [...this.more];
    return this.leaf === undefined ? [] : [[this.leaf, this.part!]];
  }

  values(): Part[] {
    return this.entries().map(([, part]) => part);
  }
}
