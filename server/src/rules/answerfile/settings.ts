import type { Part, SectionModel } from '../../model';
import type { EntryPlace, FileView } from '../context';

/** What stands behind each key of a section, for rules that compare several rows of it. */
export class Settings {
  constructor(private readonly runs: readonly Run[]) {}

  /** The first entry with that key, which is the one that readers take. */
  get(key: string): EntryPlace | undefined {
    const lower = key.toLowerCase();
    for (const run of this.runs) {
      const found = run.get(lower);
      if (found !== undefined) return found[0];
    }
    return undefined;
  }

  /** The first field of that entry; empty where there is none. */
  value(key: string): string {
    return this.get(key)?.entry.fields[0]?.value ?? '';
  }

  /** Whether the key is there with that value, in any case. */
  has(key: string, value: string): boolean {
    return this.value(key).toLowerCase() === value.toLowerCase();
  }

  /** The first of the keys that has a value. */
  firstWithValue(keys: readonly string[]): EntryPlace | undefined {
    const key = keys.find((one) => this.value(one) !== '');
    return key === undefined ? undefined : this.get(key);
  }

  /** Each entry with its key in lower case, entries without a key under an empty one, in the order of the text. */
  *all(): Generator<readonly [string, EntryPlace]> {
    for (const run of this.runs) {
      for (const [key, places] of run) for (const place of places) yield [key, place];
    }
  }

  /** The same for some keys alone, in lower case; each run of rows remembers them. */
  *among(keys: ReadonlySet<string>): Generator<readonly [string, EntryPlace]> {
    for (const run of this.runs) {
      let found = someOf.get(run)?.get(keys);
      if (found === undefined) {
        found = [];
        for (const [key, places] of run) if (keys.has(key)) found.push([key, places]);
        const known = someOf.get(run) ?? new WeakMap<ReadonlySet<string>, Found>();
        someOf.set(run, known.set(keys, found));
      }
      for (const [key, places] of found) for (const place of places) yield [key, place];
    }
  }

  get isEmpty(): boolean {
    return this.runs.every((run) => run.size === 0);
  }
}

/** The entries of one run of rows by their keys in lower case. */
type Run = ReadonlyMap<string, readonly EntryPlace[]>;

type Found = (readonly [string, readonly EntryPlace[]])[];

const someOf = new WeakMap<Run, WeakMap<ReadonlySet<string>, Found>>();

/** A run of rows never changes, so that it is read once and a keystroke costs only the run that it touches. */
const runs = new WeakMap<Part, Run>();

function runOf(part: Part): Run {
  let run = runs.get(part);
  if (run === undefined) {
    const read = new Map<string, EntryPlace[]>();
    for (const row of part.rows) {
      const { entry } = row;
      if (entry === undefined) continue;
      const key = entry.key?.value.toLowerCase() ?? '';
      const known = read.get(key);
      if (known === undefined) read.set(key, [{ row, entry, part }]);
      else known.push({ row, entry, part });
    }
    run = read;
    runs.set(part, run);
  }
  return run;
}

/** What stands in all sections of that name. A section that is not there has no settings. */
export function settingsOf(view: FileView, sectionName: string): Settings {
  return view.once(
    `settings of ${sectionName.toLowerCase()}`,
    (all) => new Settings(Array.from(all.parts(sectionName), runOf)),
  );
}

/** Whether no other section of that name comes before this one: what is said of all of them is said of it. */
export function isFirstOfName(view: FileView, section: SectionModel): boolean {
  return view.sections(section.name)[0] === section;
}
