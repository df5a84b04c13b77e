/**
 * Something that others may remember things with, for as long as it is there. Rules remember what they found in each
 * of a hundred thousand parts; weak maps of that size cost the garbage collector more than all that is in them.
 */
export interface Remembers {
  memory: Cell | undefined;
}

interface Cell {
  readonly of: Memory<never, unknown>;
  readonly value: unknown;
  readonly next: Cell | undefined;
}

/** What somebody remembers of things of one kind: a value for each. */
export class Memory<Holder extends Remembers, Value> {
  /** The value of a thing; undefined where none is remembered. */
  get(holder: Holder): Value | undefined {
    for (let cell = holder.memory; cell !== undefined; cell = cell.next) {
      if (cell.of === (this as unknown)) return cell.value as Value;
    }
    return undefined;
  }

  /** Remembers a value of a thing, in place of what was remembered of it so far. */
  set(holder: Holder, value: Value): void {
    holder.memory = { of: this as never, value, next: without(holder.memory, this) };
  }
}

function without(cell: Cell | undefined, memory: unknown): Cell | undefined {
  for (let found = cell; found !== undefined; found = found.next) {
    if (found.of !== memory) continue;
    const others: Cell[] = [];
    for (let other = cell; other !== undefined; other = other.next)
      if (other.of !== memory) others.push(other);
    return others.reduceRight<Cell | undefined>((next, { of, value }) => ({ of, value, next }), undefined);
  }
  return cell;
}
