/**
 * A map from a key to a set of values. Most names of a file stand in it once or twice, so that a set for each would
 * cost more than all the rest: a lone value is held as it is.
 */
export class MultiMap<K, V extends object> {
  private readonly values = new Map<K, V | Values<V>>();

  /** The keys that have a value. */
  keys(): Iterable<K> {
    return this.values.keys();
  }

  has(key: K): boolean {
    return this.values.has(key);
  }

  /** The values of a key, in the order in which they were added. */
  get(key: K): ReadonlySet<V> {
    const held = this.values.get(key);
    if (held instanceof Values) return held;
    return held === undefined ? (noValues as ReadonlySet<V>) : new Set([held]);
  }

  /**
   * The values of a key in the order of what `place` says of them. That order must stay while values come and go,
   * so that they are put in order only after one was added.
   */
  inOrder(key: K, place: (value: V) => number): ReadonlySet<V> {
    const held = this.values.get(key);
    if (held instanceof Values) held.putInOrder(place);
    return this.get(key);
  }

  /** The same as a list, which is made once for as long as the values stay. */
  listInOrder(key: K, place: (value: V) => number): readonly V[] {
    const held = this.values.get(key);
    if (held instanceof Values) return held.putInOrder(place);
    return held === undefined ? [] : [held];
  }

  /** Calls `visit` for each value of a key, without making a set for a lone one. */
  forEach(key: K, visit: (value: V) => void): void {
    const held = this.values.get(key);
    if (held instanceof Values) for (const value of held) visit(value);
    else if (held !== undefined) visit(held);
  }

  /** Adds a value. @returns whether it is the first one of its key. */
  add(key: K, value: V): boolean {
    const held = this.values.get(key);
    if (held === undefined) {
      this.values.set(key, value);
      return true;
    }
    if (held instanceof Values) held.put(value);
    else if (held !== value) this.values.set(key, new Values([held, value]));
    return false;
  }

  /** Takes a value away. @returns whether it was the last one of its key. */
  delete(key: K, value: V): boolean {
    const held = this.values.get(key);
    if (held === value) return this.values.delete(key);
    if (!(held instanceof Values) || !held.delete(value)) return false;
    return held.size === 0 && this.values.delete(key);
  }
}

/** Several values of one key. */
class Values<V> extends Set<V> {
  private ordered = false;
  private list: readonly V[] | undefined;

  put(value: V): void {
    this.add(value);
    this.ordered = false;
    this.list = undefined;
  }

  override delete(value: V): boolean {
    this.list = undefined;
    return super.delete(value);
  }

  /** @returns the values in order. */
  putInOrder(place: (value: V) => number): readonly V[] {
    if (!this.ordered) {
      const placed = Array.from(this, (value) => ({ value, at: place(value) })).sort((a, b) => a.at - b.at);
      this.clear();
      for (const { value } of placed) this.add(value);
      this.ordered = true;
    }
    this.list ??= [...this];
    return this.list;
  }
}

const noValues: ReadonlySet<object> = new Set();
