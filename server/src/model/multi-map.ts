/**
 * A map from a key to a set of values. Most names of a file stand in it once or twice, so that a set for each would
 * cost more than all the rest: a lone value is held as it is.
 */
export class MultiMap<K, V extends object> {
  private readonly values = new Map<K, V | Set<V>>();

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
    if (held instanceof Set) return held;
    return held === undefined ? (noValues as ReadonlySet<V>) : new Set([held]);
  }

  /** Calls `visit` for each value of a key, without making a set for a lone one. */
  forEach(key: K, visit: (value: V) => void): void {
    const held = this.values.get(key);
    if (held instanceof Set) for (const value of held) visit(value);
    else if (held !== undefined) visit(held);
  }

  /** Adds a value. @returns whether it is the first one of its key. */
  add(key: K, value: V): boolean {
    const held = this.values.get(key);
    if (held === undefined) {
      this.values.set(key, value);
      return true;
    }
    if (held instanceof Set) held.add(value);
    else if (held !== value) this.values.set(key, new Set([held, value]));
    return false;
  }

  /** Takes a value away. @returns whether it was the last one of its key. */
  delete(key: K, value: V): boolean {
    const held = this.values.get(key);
    if (held === value) return this.values.delete(key);
    if (!(held instanceof Set) || !held.delete(value)) return false;
    return held.size === 0 && this.values.delete(key);
  }
}

const noValues: ReadonlySet<object> = new Set();
