/** A run of names is split when it grows beyond this many. */
const mostNames = 512;

/**
 * Names by the alphabet (by their UTF-16 code units), which come and go one by one. What begins with a prefix is found
 * by halving; a name that comes or goes costs one run of names.
 */
export class OrderedNames {
  private runs: string[][] = [];
  private held = 0;

  /** @param names in any order, none twice. */
  constructor(names: Iterable<string>) {
    const all = [...names].sort();
    this.held = all.length;
    for (let from = 0; from < all.length; from += mostNames >> 1) {
      this.runs.push(all.slice(from, from + (mostNames >> 1)));
    }
  }

  get count(): number {
    return this.held;
  }

  /** Adds a name that is not there. */
  add(name: string): void {
    if (this.runs.length === 0) this.runs.push([]);
    const at = this.runFor(name);
    const run = this.runs[at]!;
    run.splice(firstFrom(run, name), 0, name);
    this.held++;
    if (run.length > mostNames) this.runs.splice(at + 1, 0, run.splice(mostNames >> 1));
  }

  /** Takes away a name that is there. */
  delete(name: string): void {
    const at = this.runFor(name);
    const run = this.runs[at]!;
    run.splice(firstFrom(run, name), 1);
    this.held--;
    if (run.length === 0) this.runs.splice(at, 1);
  }

  /** The names that begin with a prefix, by the alphabet. No name may come or go meanwhile. */
  *beginningWith(prefix: string): Generator<string> {
    let at = this.runFor(prefix);
    let index = firstFrom(this.runs[at] ?? [], prefix);
    for (; at < this.runs.length; at++, index = 0) {
      const run = this.runs[at]!;
      for (; index < run.length; index++) {
        if (!run[index]!.startsWith(prefix)) return;
        yield run[index]!;
      }
    }
  }

  /** The index of the last run that begins at or before a name, which is where the name belongs. */
  private runFor(name: string): number {
    let low = 0;
    for (let high = this.runs.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.runs[middle]![0]! <= name) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

/** The index of the first name that does not come before another one. */
function firstFrom(run: readonly string[], name: string): number {
  let low = 0;
  for (let high = run.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (run[middle]! < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
