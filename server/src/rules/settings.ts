import type { Part, SectionModel } from '../model';
import { Memory } from '../model/memory';
import { type EntryPlace, type FileView, KeptEntry } from './context';

/** An entry with its key in lower case; entries without a key have an empty one. */
export type Setting = readonly [key: string, place: EntryPlace];

/** So many times all rows are looked through for a key; whoever asks more often gets an index. */
const mostLookedThrough = 64;

/** What stands behind each key of a section, for rules that compare several rows of it. */
export class Settings {
  private asked = 0;
  private index: ReadonlyMap<string, EntryPlace> | undefined;

  constructor(private readonly runs: readonly Run[]) {}

  /** The first entry with that key, which is the one that readers take. */
  get(key: string): EntryPlace | undefined {
    const lower = key.toLowerCase();
    if (this.index !== undefined) return this.index.get(lower);
    // Thousands of sections of one name may all ask, each for itself, and each would look through all of them.
    if (++this.asked > mostLookedThrough) {
      this.index = new Map([...this.all()].reverse());
      return this.index.get(lower);
    }
    for (const run of this.runs) {
      // A run is a few rows, of which looking through all costs less than an index of them.
      for (const [name, place] of run) if (name === lower) return place;
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

  /** All entries in the order of the text. */
  *all(): Generator<Setting> {
    for (const run of this.runs) yield* run;
  }

  /** The entries with some keys alone, which are given in lower case; each run of rows remembers them. */
  *among(keys: ReadonlySet<string>): Generator<Setting> {
    for (const run of this.runs) {
      let found = someOf.get(run)?.get(keys);
      if (found === undefined) {
        found = run.filter(([key]) => keys.has(key));
        const known = someOf.get(run) ?? new WeakMap<ReadonlySet<string>, Run>();
        someOf.set(run, known.set(keys, found));
      }
      yield* found;
    }
  }

  get isEmpty(): boolean {
    return this.runs.every((run) => run.length === 0);
  }
}

/** The entries of one run of rows. */
type Run = readonly Setting[];

const someOf = new WeakMap<Run, WeakMap<ReadonlySet<string>, Run>>();

/** A run of rows never changes, so that it is read once and a keystroke costs only the run that it touches. */
const runs = new Memory<Part, Run>();

function runOf(part: Part): Run {
  let run = runs.get(part);
  if (run === undefined) {
    const read: Setting[] = [];
    for (const row of part.rows) {
      const { entry } = row;
      if (entry !== undefined) read.push([entry.key?.value.toLowerCase() ?? '', new KeptEntry(row, part)]);
    }
    run = read;
    runs.set(part, run);
  }
  return run;
}

/** What was asked last, by who asked: several rules ask for the settings of the section that is checked. */
const asked = new Memory<FileView, { readonly name: string; readonly settings: Settings }>();

/** What stands in all sections of that name. A section that is not there has no settings. */
export function settingsOf(view: FileView, sectionName: string): Settings {
  const last = asked.get(view);
  if (last?.name === sectionName) return last.settings;
  const settings = view.once(
    `settings of ${sectionName.toLowerCase()}`,
    (all) => new Settings(Array.from(all.parts(sectionName), runOf)),
  );
  asked.set(view, { name: sectionName, settings });
  return settings;
}

/** Whether no other section of that name comes before this one: what is said of all of them is said of it. */
export function isFirstOfName(view: FileView, section: SectionModel): boolean {
  return view.sections(section.name)[0] === section;
}
