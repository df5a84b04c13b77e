import type { Leaf, Row, Sequence, Tree } from '../syntax';
import type { FileModel } from './file-model';

/** The strings of a run of rows, by names in lower case. Runs never change, so that each is read once. */
type Table = ReadonlyMap<string, string>;

const tables = new WeakMap<Leaf<Row>, Table>();

function tableOf(leaf: Leaf<Row>): Table {
  let table = tables.get(leaf);
  if (table === undefined) {
    const read = new Map<string, string>();
    for (const { entry } of leaf.items) {
      const name = entry?.key?.value.toLowerCase();
      if (name !== undefined && !read.has(name)) read.set(name, entry!.fields[0]!.value);
    }
    table = read;
    tables.set(leaf, table);
  }
  return table;
}

/** So many names are looked up run by run before all runs are put together, which costs as much as all of them. */
const mostByRun = 16;

class Strings {
  private asked = 0;
  private all: Map<string, string> | undefined;

  constructor(private readonly rows: Sequence<Row>) {}

  get(lowerName: string): string | undefined {
    if (this.all === undefined && this.asked++ < mostByRun) {
      for (const leaf of this.rows.leaves()) {
        const value = tableOf(leaf).get(lowerName);
        if (value !== undefined) return value;
      }
      return undefined;
    }
    if (this.all === undefined) {
      this.all = new Map();
      for (const leaf of this.rows.leaves()) {
        for (const [name, value] of tableOf(leaf)) if (!this.all.has(name)) this.all.set(name, value);
      }
    }
    return this.all.get(lowerName);
  }
}

const stringsOf = new WeakMap<Sequence<Row>, Strings>();

/**
 * What `%name%` stands for by [Strings] alone, the sections for single languages left out; undefined where it is not
 * defined. Where a name is defined twice, Setup takes the first. Source: install/inf-strings-section.
 */
export function definedString(file: FileModel, name: string): string | undefined {
  const lower = name.toLowerCase();
  const sections = file.sectionList('Strings');
  if (sections.length > mostSections) return stringsTogether(file).get(lower);
  for (const { rows } of sections) {
    const value = stringsIn(rows).get(lower);
    if (value !== undefined) return value;
  }
  return undefined;
}

function stringsIn(rows: Sequence<Row>): Strings {
  let strings = stringsOf.get(rows);
  if (strings === undefined) {
    strings = new Strings(rows);
    stringsOf.set(rows, strings);
  }
  return strings;
}

/** Of more sections than this, which nobody writes, the strings are put together anew for each tree. */
const mostSections = 32;

const togetherOf = new WeakMap<Tree, Map<string, string>>();

function stringsTogether(file: FileModel): ReadonlyMap<string, string> {
  let together = togetherOf.get(file.tree);
  if (together === undefined) {
    together = new Map();
    for (const { rows } of file.sectionList('Strings')) {
      for (const leaf of rows.leaves()) {
        for (const [name, value] of tableOf(leaf)) if (!together.has(name)) together.set(name, value);
      }
    }
    togetherOf.set(file.tree, together);
  }
  return together;
}
