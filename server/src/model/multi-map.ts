/**
 * A map from a key to its values. Most names of a file stand in it once or twice, so that a set for each would cost
 * more than all the rest: a lone value is held as it is.
 */
export class MultiMap<K, V extends object> {
  private readonly values = new Map<K, Held<V>>();

  /** How many keys have a value. */
  get size(): number {
    return this.values.size;
  }

  /** The keys that have a value. */
  keys(): Iterable<K> {
    return this.values.keys();
  }

  has(key: K): boolean {
    return this.values.has(key);
  }

  /** Calls `visit` for each value of a key, in no particular order. */
  forEach(key: K, visit: (value: V) => void): void {
    const held = this.values.get(key);
    if (held !== undefined) forEachHeld(held, visit);
  }

  /** Adds a value, which must not be there yet. */
  add(key: K, value: V): void {
    const held = this.values.get(key);
    const more = heldWith(held, value);
    if (more !== held) this.values.set(key, more);
  }

  /** Takes a value away, which must be there. */
  delete(key: K, value: V): void {
    const held = this.values.get(key);
    const left = heldWithout(held, value);
    if (left === undefined) this.values.delete(key);
    else if (left !== held) this.values.set(key, left);
  }
}

/** One value as it is, or several. */
export type Held<V extends object> = V | Pair<V> | Several<V>;

/** What is held with one more value. */
export function heldWith<V extends object>(held: Held<V> | undefined, value: V): Held<V> {
  if (held === undefined) return value;
  if (held instanceof Pair) return new Several([held.one, held.other, value]);
  if (!(held instanceof Several)) return new Pair(held, value);
  held.add(value);
  return held;
}

/** What is held without a value that was there; undefined where it was the last one. */
export function heldWithout<V extends object>(held: Held<V> | undefined, value: V): Held<V> | undefined {
  if (held instanceof Pair) return held.one === value ? held.other : held.other === value ? held.one : held;
  if (!(held instanceof Several)) return held === value ? undefined : held;
  held.delete(value);
  return held.size === 0 ? undefined : held;
}

/** Whether two values at most are held. */
export function isFew<V extends object>(held: Held<V>): boolean {
  return !(held instanceof Several) || held.size <= 2;
}

export function forEachHeld<V extends object>(held: Held<V> | undefined, visit: (value: V) => void): void {
  if (held instanceof Several) {
    held.forEach(visit);
  } else if (held instanceof Pair) {
    // Who is told may take the values away.
    const { one, other } = held;
    visit(one);
    visit(other);
  } else if (held !== undefined) {
    visit(held);
  }
}

/** Whether one of the values passes; they are asked in no particular order, which costs less than to sort them. */
export function someHeld<V extends object>(
  held: Held<V> | undefined,
  passes: (value: V) => boolean,
): boolean {
  if (held instanceof Several) return held.some(passes);
  if (held instanceof Pair) return passes(held.one) || passes(held.other);
  return held !== undefined && passes(held);
}

/**
 * All values in the order of what `place` says of them; of more than two the same list until one comes or goes. That
 * order must stay meanwhile, so that only what came is put in its place.
 */
export function heldInOrder<V extends object>(
  held: Held<V> | undefined,
  place: (value: V) => number,
): readonly V[] {
  if (held instanceof Several) return held.inOrder(place);
  if (held instanceof Pair) return held.inOrder(place);
  return held === undefined ? [] : [held];
}

/** Two values. Most names that stand more than once in a file stand there twice: where they are made and used. */
class Pair<V extends object> {
  private isOrdered = false;

  constructor(
    public one: V,
    public other: V,
  ) {}

  inOrder(place: (value: V) => number): readonly V[] {
    if (!this.isOrdered) {
      this.isOrdered = true;
      if (place(this.one) > place(this.other)) [this.one, this.other] = [this.other, this.one];
    }
    return [this.one, this.other];
  }
}

/** Several values, put in order when somebody asks for that. */
class Several<V extends object> {
  /** In order, apart from what came or went since somebody asked. */
  private list: readonly V[] = [];
  private came: V[];
  private gone: Set<V> | undefined;

  constructor(values: V[]) {
    this.came = values;
  }

  get size(): number {
    return this.list.length + this.came.length - (this.gone?.size ?? 0);
  }

  add(value: V): void {
    if (this.gone?.delete(value) !== true) this.came.push(value);
  }

  delete(value: V): void {
    if (this.came.length < 8) {
      const at = this.came.indexOf(value);
      if (at >= 0) {
        this.came.splice(at, 1);
        return;
      }
    }
    this.gone ??= new Set();
    this.gone.add(value);
    // Who never asks for the order must not keep all that ever was here.
    if (this.gone.size > 64 && this.gone.size > this.size >> 4) this.clean();
  }

  forEach(visit: (value: V) => void): void {
    const { gone } = this;
    for (const values of [this.list, this.came]) {
      for (const value of values) if (gone?.has(value) !== true) visit(value);
    }
  }

  some(passes: (value: V) => boolean): boolean {
    const { gone } = this;
    for (const values of [this.list, this.came]) {
      for (const value of values) if (gone?.has(value) !== true && passes(value)) return true;
    }
    return false;
  }

  inOrder(place: (value: V) => number): readonly V[] {
    this.clean();
    if (this.came.length > 0) {
      const { list, came } = this;
      this.came = [];
      const placed = came.map((value) => ({ value, at: place(value) }));
      if (placed.some(({ at }, index) => index > 0 && at < placed[index - 1]!.at)) {
        placed.sort((a, b) => a.at - b.at);
      }
      this.list = list.length === 0 ? placed.map(({ value }) => value) : this.merged(placed, place);
    }
    return this.list;
  }

  private clean(): void {
    const { gone } = this;
    if (gone === undefined || gone.size === 0) return;
    const stays = (value: V) => !gone.has(value);
    this.list = this.list.filter(stays);
    this.came = this.came.filter(stays);
    this.gone = undefined;
  }

  /** The list with those that came. Asks for the places of a few values, however long the list is. */
  private merged(placed: readonly { value: V; at: number }[], place: (value: V) => number): V[] {
    const { list } = this;
    const all: V[] = [];
    let from = 0;
    for (const { value, at } of placed) {
      let low = from;
      for (let high = list.length; low < high; ) {
        const middle = (low + high) >> 1;
        if (place(list[middle]!) <= at) low = middle + 1;
        else high = middle;
      }
      for (; from < low; from++) all.push(list[from]!);
      all.push(value);
    }
    for (; from < list.length; from++) all.push(list[from]!);
    return all;
  }
}
