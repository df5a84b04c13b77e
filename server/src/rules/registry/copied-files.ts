import { holdsDirectives } from '../../language/roles';
import type { Part } from '../../model';
import { Memory } from '../../model/memory';
import type { EntryPlace, FileView } from '../context';
import { settingsOf } from '../settings';
import { flagsNumber } from './numbers';
import { type BinaryPath, binaryPath } from './service-binary';
import { serviceEntries } from './service-section';
import { setupText } from './strings';

/** What the CopyFiles directives of a file copy. */
export interface Copies {
  /** By the name of the file, in lower case, the sections that copy it; empty for `CopyFiles=@file`. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** Whether more may be copied: by an INF that is included, or under a name that nobody can tell yet. */
  readonly open: boolean;
  /** Whether any directive copies something, be it an empty list. An INF without one leaves copying to others. */
  readonly copies: boolean;
}

/**
 * Rules that compare sections all over the file look at all of them again when one changes. Larger files than this, in
 * which that would be felt at every key, are not looked at.
 */
export function isLarge(view: FileView): boolean {
  return view.hasMoreSectionsThan(200);
}

/** Of longer lists nobody tells what is copied: all of it would be read for every key that is typed into one. */
const mostFiles = 5000;

/** What is copied, found once for the rules that ask. */
export function copiesOf(view: FileView): Copies {
  return view.once('files that are copied', (all) => {
    const files = new Map<string, string[]>();
    let open = false;
    let copies = false;
    let left = mostFiles;
    const add = (written: string, section: string) => {
      const name = written === included ? undefined : setupText(all, written)?.toLowerCase();
      left--;
      copies = true;
      if (name === undefined) open = true;
      else if (!files.has(name)) files.set(name, [section]);
      else files.get(name)!.push(section);
    };
    for (const [name, copied] of readers(all)) {
      copies ||= copied;
      for (const part of all.parts(name)) {
        for (const file of copied ? firstFields(part) : directivesOf(part)) add(file, copied ? name : '');
        if (left < 0) return { files: new Map(), open: true, copies };
      }
    }
    return { files, open, copies };
  });
}

/** The sections that hold directives, and those that CopyFiles names, which are told apart by `true`. */
function* readers(view: FileView): Generator<readonly [string, boolean]> {
  // In any order, but the same one each time.
  for (const name of view.sectionNames().sort()) {
    const [section] = view.sections(name);
    if (section === undefined) continue;
    if ([...section.roles].some(holdsDirectives)) yield [name, false];
    const isCopied = view
      .facts('section', name, 'reference')
      .slice(0, mostNames)
      .some(({ row }) => row.entry?.key?.value.toLowerCase() === 'copyfiles');
    if (isCopied) yield [name, true];
  }
}

/** So many rows that name a section are looked at. */
const mostNames = 100;

const lists = new Memory<Part, readonly string[]>();

function firstFields(part: Part): readonly string[] {
  let fields = lists.get(part);
  if (fields === undefined) {
    fields = part.rows.flatMap(({ entry }) =>
      entry === undefined || entry.fields[0]!.value === '' ? [] : entry.fields[0]!.value,
    );
    lists.set(part, fields);
  }
  return fields;
}

const directives = new Memory<Part, readonly string[]>();

/** Stands for whatever an included INF copies. */
const included = '';

/** The files that rows of a run copy by `CopyFiles=@file`, and by Include. */
function directivesOf(part: Part): readonly string[] {
  let found = directives.get(part);
  if (found === undefined) {
    const read: string[] = [];
    for (const { entry } of part.rows) {
      const key = entry?.key?.value.toLowerCase();
      if (entry === undefined || (key !== 'copyfiles' && key !== 'include' && key !== 'copyinf')) continue;
      if (key !== 'copyfiles') read.push(included);
      else
        for (const { value } of entry.fields)
          if (value.startsWith('@') && value.length > 1) read.push(value.slice(1));
    }
    found = read;
    directives.set(part, found);
  }
  return found;
}

/** A ServiceBinary entry and where it leads. */
export interface Binary {
  readonly place: EntryPlace;
  readonly path: BinaryPath;
}

/** The binaries of all services of the file whose paths begin with a directory identifier. */
export function binariesOf(view: FileView): readonly Binary[] {
  return view.once('binaries of services', (all) => {
    const binaries: Binary[] = [];
    for (const name of all.sectionNames()) {
      const [section] = all.sections(name);
      if (section === undefined || !section.roles.has('service-install')) continue;
      // Which role the section has shows in its rows.
      const place = serviceEntries(all, section).get('servicebinary');
      const path = place && binaryPath(all, place.entry.fields[0]!.value);
      if (path?.dirid === undefined || path.file === '') continue;
      // inf-service-binary-unquoted-blank speaks of it.
      if (path.directory.includes(' ') && !place!.entry.fields[0]!.value.startsWith('"')) continue;
      binaries.push({ place: place!, path });
    }
    return binaries;
  });
}

/** What [DestinationDirs] gives the lists of files, by their names in lower case. */
function destinationsOf(view: FileView): ReadonlyMap<string, EntryPlace> {
  return view.once('destinations', (all) => {
    const found = new Map<string, EntryPlace>();
    if (all.rowsOf('DestinationDirs').some((rows) => rows.count > mostFiles)) return found;
    for (const [key, place] of settingsOf(all, 'DestinationDirs').all())
      if (!found.has(key)) found.set(key, place);
    return found;
  });
}

/** A directory that files are copied to. */
export interface Destination {
  /** As `directory` writes it. */
  readonly directory: string;
  /** As a ServiceBinary writes it. */
  readonly path: string;
}

/** The directory that files of a list are copied to; undefined where nobody can tell. */
export function destinationOf(view: FileView, section: string): Destination | undefined {
  const destinations = destinationsOf(view);
  const entry = (section !== '' && destinations.get(section)) || destinations.get('defaultdestdir');
  if (!entry) return undefined;
  const [id, below = ''] = entry.entry.fields.map(({ value }) => setupText(view, value) ?? '?');
  const number = id === undefined || id === '' ? undefined : flagsNumber(id);
  if (number === undefined || below === '?') return undefined;
  return {
    directory: directory(number, below),
    path: `%${number}%\\${below === '' ? '' : `${below}\\`}`,
  };
}

const windows: ReadonlyMap<number, string> = new Map([
  [10, ''],
  [11, 'system32'],
  [12, 'system32\\drivers'],
]);

/** A directory in one form: those below the Windows directory by their path, others by their identifier. */
export function directory(dirid: number, below: string): string {
  const base = windows.get(dirid);
  const names = [...(base ?? '').split('\\'), ...below.toLowerCase().split('\\')].filter(
    (name) => name !== '',
  );
  return `%${base === undefined ? dirid : 10}%\\${names.join('\\')}`;
}
