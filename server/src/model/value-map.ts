import type { Entry, Field, Leaf, Row, Sequence } from '../syntax';
import type { Fact, SymbolKind } from './fact';
import type { FileModel } from './file-model';

/**
 * Which side of "=" holds the post-upgrade IDs in a one-to-many section. The pages disagree: the syntax of
 * network/one-to-many-id-mapping has `data = post-upgrade ID`, its example `post-upgrade ID = "data"`. Both are
 * read; what a section holds tells which it follows.
 */

export type Side = 'left' | 'right';

/** What must be asked to tell the sides apart. Rules ask through their context, features the file model. */
export interface ValueMapSource {
  /** The rows of all sections of that name, a sequence for each, in the order of the text. */
  rowsOf(sectionName: string): Iterable<Sequence<Row>>;
  facts(symbol: SymbolKind, name: string): Iterable<Fact>;
}

/** A row of a one-to-many section that pairs an ID with registry data, with its sides as they stand. */
export interface ValueRow {
  readonly left: Field;
  readonly right: Field;
}

/** What some rows say about their sides, whatever stands in the rest of the file. */
interface Evidence {
  /** The sides that hold ValueNotPresent. */
  readonly keyword: ReadonlySet<Side>;
  /** The sides that hold what cannot be an ID. */
  readonly noId: ReadonlySet<Side>;
  /** The values of the first rows whose sides differ. */
  readonly pairs: readonly Pair[];
}

interface Pair {
  readonly left: string;
  readonly right: string;
}

/** Names beyond the first rows of a section are not looked up: one row that is named elsewhere decides. */
const mostPairs = 50;

// Neither a sequence of rows nor a leaf of it ever changes, so that what they say holds as long as they are there.
const evidenceByRows = new WeakMap<Sequence<Row>, Evidence>();
const evidenceByLeaf = new WeakMap<Leaf<Row>, Evidence>();

/**
 * The side of the post-upgrade IDs in the sections of that name. Looked at are, in this order: the keyword
 * ValueNotPresent, which is data; blanks and other characters that IDs cannot have (kernel/irp-mn-query-id); names
 * that [OemUpgradeSupport] or [OemUpgradeHelpFiles] have as keys, which are IDs.
 *
 * @returns undefined where nothing decides, or where rows contradict each other in what would decide.
 */
export function idSide(source: ValueMapSource, sectionName: string): Side | undefined {
  const { keyword, noId, pairs } = together([...source.rowsOf(sectionName)].map(evidenceOf));
  for (const data of [keyword, noId]) {
    if (data.size > 0) return data.size > 1 ? undefined : data.has('left') ? 'right' : 'left';
  }
  const ids = new Set<Side>();
  for (const { left, right } of pairs) {
    if (isListed(source, left)) ids.add('left');
    if (isListed(source, right)) ids.add('right');
    if (ids.size > 1) return undefined;
  }
  return [...ids][0];
}

/** The row as a pair of an ID and data; undefined for ValueName, ValueType, rows without "=" and other rows. */
export function valueRow(row: Row): ValueRow | undefined {
  const { entry } = row;
  if (entry === undefined || entry.key === null || isReserved(entry)) return undefined;
  return { left: entry.key, right: entry.fields[0]! };
}

/**
 * The side of a row that can only be data, whatever the rest of the file says: it holds the keyword, or, where neither
 * side does, characters that an ID cannot have. Undefined where none or both sides are like that.
 */
export function dataSideShown(row: Row): Side | undefined {
  const pair = valueRow(row);
  if (pair === undefined) return undefined;
  for (const shows of [isValueNotPresent, cannotBeId]) {
    const [left, right] = [shows(pair.left.value), shows(pair.right.value)];
    if (left !== right) return left ? 'left' : 'right';
    if (left) return undefined;
  }
  return undefined;
}

/** What rules ask through their context, asked of a file model. */
export function valueMapSource(file: FileModel): ValueMapSource {
  return {
    rowsOf: (sectionName) => file.sectionList(sectionName).map((section) => section.rows),
    facts: (symbol, name) => file.facts(symbol, name),
  };
}

/** Whether the name is the keyword for a registry value that is not there. */
export function isValueNotPresent(name: string): boolean {
  return name.toLowerCase() === 'valuenotpresent';
}

function isReserved({ key }: Entry): boolean {
  const name = key!.value.toLowerCase();
  return name === 'valuename' || name === 'valuetype';
}

function evidenceOf(rows: Sequence<Row>): Evidence {
  return remembered(evidenceByRows, rows, () => together(Array.from(rows.leaves(), evidenceOfLeaf)));
}

function evidenceOfLeaf(leaf: Leaf<Row>): Evidence {
  return remembered(evidenceByLeaf, leaf, () => {
    const keyword = new Set<Side>();
    const noId = new Set<Side>();
    const pairs: Pair[] = [];
    for (const row of leaf.items) {
      const found = valueRow(row);
      if (found === undefined) continue;
      const pair = { left: found.left.value, right: found.right.value };
      const data = dataSideShown(row);
      if (data !== undefined) (isValueNotPresent(pair[data]) ? keyword : noId).add(data);
      if (pair.left.toLowerCase() !== pair.right.toLowerCase()) pairs.push(pair);
    }
    return { keyword, noId, pairs };
  });
}

function together(all: readonly Evidence[]): Evidence {
  const keyword = new Set<Side>();
  const noId = new Set<Side>();
  const pairs: Pair[] = [];
  for (const evidence of all) {
    for (const side of evidence.keyword) keyword.add(side);
    for (const side of evidence.noId) noId.add(side);
    if (pairs.length < mostPairs) pairs.push(...evidence.pairs);
  }
  return { keyword, noId, pairs: pairs.slice(0, mostPairs) };
}

function remembered<K extends object>(known: WeakMap<K, Evidence>, key: K, find: () => Evidence): Evidence {
  let evidence = known.get(key);
  if (evidence === undefined) {
    evidence = find();
    known.set(key, evidence);
  }
  return evidence;
}

/** IDs have the characters 0x21 to 0x7F without the comma. What a `%token%` stands for is not known here. */
export function cannotBeId(value: string): boolean {
  return /[^\x21-\x7f]|,/.test(value) && !value.includes('%');
}

function isListed(source: ValueMapSource, name: string): boolean {
  for (const { usage } of source.facts('post-id', name))
    if (usage === 'support' || usage === 'help') return true;
  return false;
}
