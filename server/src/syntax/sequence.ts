/**
 * A persistent sequence: a balanced tree whose leaves hold the items and whose nodes know the sums of what is
 * below them. Every change gives a new sequence that shares all untouched nodes with the old one, so that a
 * leaf's identity says "nothing changed here" and whoever caches by leaf stays right.
 */

/** What an item must tell: its extent in UTF-16 code units and how many line breaks it holds. */
export interface Measured {
  readonly length: number;
  readonly lineBreaks: number;
}

/** A leaf holds at most this many items: few enough that looking at one leaf again costs next to nothing. */
const maxItems = 32;
/** Leaves of a fresh sequence are not filled up, so that the first insertions do not split them. */
const freshItems = 24;
const maxChildren = 32;
const freshChildren = 24;

abstract class NodeBase {
  readonly length: number;
  readonly lineBreaks: number;
  readonly count: number;
  abstract readonly height: number;

  constructor(length: number, lineBreaks: number, count: number) {
    this.length = length;
    this.lineBreaks = lineBreaks;
    this.count = count;
  }
}

/** A run of neighbouring items. Its identity is kept as long as none of its items changes. */
export class Leaf<T extends Measured> extends NodeBase {
  readonly height = 0;
  readonly items: readonly T[];

  constructor(items: readonly T[]) {
    let length = 0;
    let lineBreaks = 0;
    for (const item of items) {
      length += item.length;
      lineBreaks += item.lineBreaks;
    }
    super(length, lineBreaks, items.length);
    this.items = items;
  }
}

class Branch<T extends Measured> extends NodeBase {
  readonly height: number;
  readonly children: readonly Node<T>[];

  constructor(children: readonly Node<T>[]) {
    let length = 0;
    let lineBreaks = 0;
    let count = 0;
    for (const child of children) {
      length += child.length;
      lineBreaks += child.lineBreaks;
      count += child.count;
    }
    super(length, lineBreaks, count);
    this.children = children;
    this.height = children[0]!.height + 1;
  }
}

type Node<T extends Measured> = Leaf<T> | Branch<T>;

/** Where an item stands in its sequence. */
export interface Place<T> {
  readonly item: T;
  /** The number of items before it. */
  readonly index: number;
  /** Where it starts, in UTF-16 code units from the start of the sequence. */
  readonly offset: number;
  /** The line it starts on, from 0, counted from the start of the sequence. */
  readonly line: number;
}

export class Sequence<T extends Measured> {
  private readonly root: Node<T> | undefined;

  private constructor(root: Node<T> | undefined) {
    this.root = root;
  }

  /** The sequence of the given items, in linear time. */
  static from<T extends Measured>(items: readonly T[]): Sequence<T> {
    if (items.length === 0) return new Sequence<T>(undefined);
    let level: Node<T>[] = [];
    for (let at = 0; at < items.length; at += freshItems) {
      level.push(new Leaf(items.slice(at, at + freshItems)));
    }
    while (level.length > 1) {
      const above: Node<T>[] = [];
      for (let at = 0; at < level.length; at += freshChildren) {
        above.push(new Branch(level.slice(at, at + freshChildren)));
      }
      level = above;
    }
    return new Sequence<T>(level[0]);
  }

  /** The number of items. */
  get count(): number {
    return this.root?.count ?? 0;
  }

  /** The extent of all items together, in UTF-16 code units. */
  get length(): number {
    return this.root?.length ?? 0;
  }

  /** The line breaks in all items together. */
  get lineBreaks(): number {
    return this.root?.lineBreaks ?? 0;
  }

  /** The item with the given index, or undefined where there is none. */
  at(index: number): T | undefined {
    return this.descend(index)?.item;
  }

  /** The leaf that holds the item with the given index, or undefined where there is none. */
  leafAt(index: number): Leaf<T> | undefined {
    return this.descend(index)?.leaf;
  }

  private descend(index: number): { leaf: Leaf<T>; item: T } | undefined {
    let node = this.root;
    if (node === undefined || index < 0 || index >= node.count) return undefined;
    let rest = index;
    while (node instanceof Branch) {
      let next: Node<T> | undefined;
      for (const child of node.children as readonly Node<T>[]) {
        if (rest < child.count) {
          next = child;
          break;
        }
        rest -= child.count;
      }
      node = next!;
    }
    return { leaf: node, item: node.items[rest]! };
  }

  /** The place of the item with the given index, or undefined where there is none. */
  placeAt(index: number): Place<T> | undefined {
    return index < 0 ? undefined : this.find((node, before) => index < before.index + node.count);
  }

  /** The place of the item that holds the code unit at `offset`; at the very end, that of the last item. */
  placeAtOffset(offset: number): Place<T> | undefined {
    return this.find((node, before) => offset < before.offset + node.length) ?? this.placeAt(this.count - 1);
  }

  /** The place of the item that holds the start of `line`; beyond the last line, that of the last item. */
  placeAtLine(line: number): Place<T> | undefined {
    return this.find((node, before) => line < before.line + node.lineBreaks) ?? this.placeAt(this.count - 1);
  }

  /** The first item for which `reached` holds, given the sums before it. `reached` must be monotonous. */
  private find(
    reached: (
      node: { count: number; length: number; lineBreaks: number },
      before: { index: number; offset: number; line: number },
    ) => boolean,
  ): Place<T> | undefined {
    let node = this.root;
    const before = { index: 0, offset: 0, line: 0 };
    if (node === undefined || !reached(node, before)) return undefined;
    while (node instanceof Branch) {
      let next: Node<T> | undefined;
      for (const child of node.children as readonly Node<T>[]) {
        if (reached(child, before)) {
          next = child;
          break;
        }
        before.index += child.count;
        before.offset += child.length;
        before.line += child.lineBreaks;
      }
      node = next!;
    }
    for (const item of node.items) {
      const { length, lineBreaks } = item;
      if (reached({ count: 1, length, lineBreaks }, before)) return { item, ...before };
      before.index += 1;
      before.offset += length;
      before.line += lineBreaks;
    }
    return undefined;
  }

  /** The items from index `from` up to, not including, `to`. */
  slice(from: number, to: number): Sequence<T> {
    const end = Math.min(to, this.count);
    const start = Math.max(from, 0);
    if (start >= end) return new Sequence<T>(undefined);
    if (start === 0 && end === this.count) return this;
    return new Sequence<T>(sliceNode(this.root!, start, end));
  }

  /** The items of this sequence, then those of `other`. */
  concat(other: Sequence<T>): Sequence<T> {
    if (this.root === undefined) return other;
    if (other.root === undefined) return this;
    return new Sequence<T>(join(this.root, other.root));
  }

  /** All leaves in order. */
  *leaves(): Generator<Leaf<T>> {
    const open: Node<T>[] = this.root === undefined ? [] : [this.root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node instanceof Leaf) yield node;
      else for (let at = node.children.length - 1; at >= 0; at--) open.push(node.children[at]!);
    }
  }

  /** All items in order. */
  *[Symbol.iterator](): Generator<T> {
    for (const leaf of this.leaves()) yield* leaf.items;
  }

  /**
   * The leaves that only one of two sequences holds. Nodes that both share at their ends are skipped whole, so
   * that the cost follows the change.
   *
   * @returns also the index of the first item in them.
   */
  static changedLeaves<T extends Measured>(
    before: Sequence<T>,
    after: Sequence<T>,
  ): { index: number; removed: Leaf<T>[]; added: Leaf<T>[] } {
    if (before.root === after.root) return { index: before.count, removed: [], added: [] };
    const old = new Ends<T>(before.root);
    const fresh = new Ends<T>(after.root);
    const index = old.skipShared(fresh, 'front');
    old.skipShared(fresh, 'back');
    return { index, removed: old.remaining(), added: fresh.remaining() };
  }

  /** The items that only one of two sequences holds, apart from what both share at their ends; `index` is the first. */
  static changedItems<T extends Measured>(
    before: Sequence<T>,
    after: Sequence<T>,
  ): { index: number; removed: T[]; added: T[] } {
    const leaves = Sequence.changedLeaves(before, after);
    const removed = leaves.removed.flatMap((leaf) => leaf.items);
    const added = leaves.added.flatMap((leaf) => leaf.items);
    let front = 0;
    while (front < removed.length && front < added.length && removed[front] === added[front]) front++;
    let back = 0;
    while (
      back < removed.length - front &&
      back < added.length - front &&
      removed[removed.length - 1 - back] === added[added.length - 1 - back]
    ) {
      back++;
    }
    return {
      index: leaves.index + front,
      removed: removed.slice(front, removed.length - back),
      added: added.slice(front, added.length - back),
    };
  }
}

/** A row of subtrees that is consumed from both ends; nodes are opened only where the two sides differ. */
class Ends<T extends Measured> {
  private nodes: Node<T>[];

  constructor(root: Node<T> | undefined) {
    this.nodes = root === undefined ? [] : [root];
  }

  private peek(end: 'front' | 'back'): Node<T> | undefined {
    return end === 'front' ? this.nodes[0] : this.nodes[this.nodes.length - 1];
  }

  private drop(end: 'front' | 'back'): void {
    if (end === 'front') this.nodes.shift();
    else this.nodes.pop();
  }

  private open(end: 'front' | 'back', node: Branch<T>): void {
    this.drop(end);
    if (end === 'front') this.nodes.unshift(...node.children);
    else this.nodes.push(...node.children);
  }

  /** @returns how many items were skipped. */
  skipShared(other: Ends<T>, end: 'front' | 'back'): number {
    let skipped = 0;
    for (;;) {
      const mine = this.peek(end);
      const theirs = other.peek(end);
      if (mine === undefined || theirs === undefined) return skipped;
      if (mine === theirs) {
        skipped += mine.count;
        this.drop(end);
        other.drop(end);
      } else if (mine instanceof Branch && mine.height >= theirs.height) {
        this.open(end, mine);
      } else if (theirs instanceof Branch) {
        other.open(end, theirs);
      } else {
        return skipped;
      }
    }
  }

  remaining(): Leaf<T>[] {
    const leaves: Leaf<T>[] = [];
    const open = this.nodes.toReversed();
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node instanceof Leaf) leaves.push(node);
      else open.push(...node.children.toReversed());
    }
    return leaves;
  }
}

function join<T extends Measured>(left: Node<T>, right: Node<T>): Node<T> {
  const nodes = joinLevel(left, right);
  return nodes.length === 1 ? nodes[0]! : new Branch(nodes);
}

/** One or two nodes, as high as the higher of the two, that hold everything of both in order. */
function joinLevel<T extends Measured>(left: Node<T>, right: Node<T>): Node<T>[] {
  if (left instanceof Leaf && right instanceof Leaf) {
    const items = left.count + right.count;
    if (items <= maxItems) return [new Leaf([...left.items, ...right.items])];
    // Two leaves that are not small stay as they are, for the sake of their identity.
    if (left.count >= maxItems / 4 && right.count >= maxItems / 4) return [left, right];
    const all = [...left.items, ...right.items];
    return [new Leaf(all.slice(0, items >> 1)), new Leaf(all.slice(items >> 1))];
  }
  if (left.height === right.height) {
    return branches([...(left as Branch<T>).children, ...(right as Branch<T>).children]);
  }
  if (left.height > right.height) {
    const { children } = left as Branch<T>;
    return branches([...children.slice(0, -1), ...joinLevel(children[children.length - 1]!, right)]);
  }
  const { children } = right as Branch<T>;
  return branches([...joinLevel(left, children[0]!), ...children.slice(1)]);
}

function branches<T extends Measured>(children: readonly Node<T>[]): Node<T>[] {
  if (children.length <= maxChildren) return [new Branch(children)];
  const half = children.length >> 1;
  return [new Branch(children.slice(0, half)), new Branch(children.slice(half))];
}

function sliceNode<T extends Measured>(node: Node<T>, from: number, to: number): Node<T> {
  if (from <= 0 && to >= node.count) return node;
  if (node instanceof Leaf) return new Leaf(node.items.slice(Math.max(from, 0), to));
  let start = 0;
  let result: Node<T> | undefined;
  let whole: Node<T>[] = [];
  const flush = () => {
    if (whole.length === 0) return;
    const run = whole.length === 1 ? whole[0]! : new Branch(whole);
    result = result === undefined ? run : join(result, run);
    whole = [];
  };
  for (const child of node.children as readonly Node<T>[]) {
    const end = start + child.count;
    if (from <= start && to >= end) {
      whole.push(child);
    } else if (from < end && to > start) {
      flush();
      const part = sliceNode(child, from - start, to - start);
      result = result === undefined ? part : join(result, part);
    }
    start = end;
  }
  flush();
  return result!;
}
