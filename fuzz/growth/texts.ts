import { rules } from '../../server/src/rules';
import { defaultName } from '../../test/support/project';

/** What a text is made of: what stays as it is, and what comes again and again, from copy 0 on. */
export type Piece = string | ((copy: number) => string);

/** Files of which one can be made as long as one likes. */
export interface GrowingText {
  /** The rule whose example it is made from. */
  readonly rule: string;
  /** What of the example comes again and again. */
  readonly what: string;
  /** The files of the example, the checked one first. */
  readonly files: Readonly<Record<string, string>>;
  /** The file that grows, and what it is made of. */
  readonly file: string;
  readonly pieces: readonly Piece[];
}

/** A growing text at one size. */
export interface GrownText {
  readonly files: Readonly<Record<string, string>>;
  /** Places in the growing file where somebody may type: in the first copy, and two in one in the middle. */
  readonly places: readonly number[];
}

/** Makes a text with so many copies of what grows. */
export function grow({ files, file, pieces }: GrowingText, copies: number): GrownText {
  let text = '';
  const places: number[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    for (let copy = 0; copy < copies; copy++) {
      const made = piece(copy);
      if (places.length === 0) places.push(text.length + placesIn(made)[0]);
      else if (places.length === 1 && copy === copies >> 1) {
        places.push(...placesIn(made).map((place) => text.length + place));
      }
      text += made;
    }
  }
  return { files: { ...files, [file]: text }, places };
}

/** In the first word of the first row that is no header, and at the end of the last. */
function placesIn(copy: string): [number, number] {
  const rows = [...copy.matchAll(/^[^[;\r\n].*$/gm)];
  const [first = { index: 0 }] = rows;
  const { index, 0: last } = rows.at(-1) ?? { index: 0, 0: '' };
  return [Math.min(first.index + 1, copy.length), index + last.length];
}

/** Every example of every rule in every way in which it can grow, each text once. */
export function* growingTexts(only: string): Generator<GrowingText> {
  const seen = new Set<string>();
  for (const { id, dialects, bad, good, silent = [] } of rules) {
    if (!id.includes(only)) continue;
    for (const example of [bad, good, ...silent]) {
      const marked = typeof example === 'string' ? { [defaultName[dialects[0]!]]: example } : example;
      const files = Object.fromEntries(
        Object.entries(marked).map(([name, text]) => [name, withoutMarks(text)]),
      );
      for (const file of Object.keys(files)) {
        for (const [what, pieces] of growthsOf(files[file]!)) {
          // What stays silent has many rows that differ in little.
          if (what.startsWith('fields') && silent.includes(example)) continue;
          const text: GrowingText = { rule: id, what: `${file}: ${what}`, files, file, pieces };
          const small = JSON.stringify(grow(text, 2).files);
          if (seen.has(small)) continue;
          seen.add(small);
          yield text;
        }
      }
    }
  }
}

/** Marks of fixtures are comments, which may silence nothing and only cost time here. */
function withoutMarks(text: string): string {
  return text.replace(/^;\s*(?:<-*|\^+)\s.*(?:\n|$)/gm, '');
}

/** The ways in which a text can grow: as a whole, in its sections, in the keys, fields and names that it has. */
function* growthsOf(text: string): Generator<readonly [string, readonly Piece[]]> {
  const whole = withLineEnd(text);
  yield ['all of it', [() => whole]];
  const sections = whole.split(/^(?=\[)/m);
  for (const [at, section] of sections.entries()) {
    const before = sections.slice(0, at).join('');
    const behind = sections.slice(at + 1).join('');
    const head = section.startsWith('[') ? section.slice(0, section.indexOf('\n') + 1) : '';
    const rows = section.slice(head.length);
    if (head !== '') yield [`sections ${head.trim()}`, [before, () => section, behind]];
    if (rows.trim() === '') continue;
    const name = head.trim() || 'the start';
    yield [`rows of ${name}`, [before + head, () => rows, behind]];
    yield [`keys of ${name}`, [before + head, (copy) => numberedKeys(rows, copy), behind]];
    for (const { 0: row, index } of rows.matchAll(/^[^;\r\n].*$/gm)) {
      const field = /[^=,]*$/.exec(row)![0];
      const start = before + head + rows.slice(0, index) + row;
      yield [`fields of ${name}`, [start, () => `,${field}`, rows.slice(index + row.length) + behind]];
    }
  }
  const names = namesOf(whole);
  if (names.size > 0) yield ['names', numberedNames(sections, names)];
}

function withLineEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function numberedKeys(rows: string, copy: number): string {
  return rows.replace(/^([^\s;=,"%]+)(\s*=)/gm, `$1${copy}$2`);
}

const word = /[\w.-]+/g;

/** Words that a header or a key has and that another row refers to, in lower case. */
function namesOf(text: string): ReadonlySet<string> {
  const given = new Set<string>();
  const referred = new Set<string>();
  for (const line of text.split('\n')) {
    const [, header] = /^\[(.*)\]/.exec(line) ?? [];
    if (header !== undefined) {
      given.add(header.toLowerCase());
      continue;
    }
    const [, key = ''] = /^([^;=]*)=/.exec(line) ?? [];
    given.add(key.trim().toLowerCase());
    for (const [name] of line.slice(key.length).matchAll(word)) referred.add(name.toLowerCase());
  }
  return new Set([...given].filter((name) => /[a-z]/.test(name) && referred.has(name)));
}

/**
 * A text in which each copy has names of its own: copies of rows stand together under their header, but sections whose
 * names are among those have a header in each copy.
 */
function numberedNames(sections: readonly string[], names: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  const numbered = (text: string) => (copy: number) =>
    text.replace(word, (found) => (names.has(found.toLowerCase()) ? `${found}${copy}` : found));
  for (const section of sections) {
    const head = section.startsWith('[') ? section.slice(0, section.indexOf('\n') + 1) : '';
    const own = names.has(head.trim().slice(1, -1).toLowerCase());
    if (!own) pieces.push(head);
    pieces.push(numbered(own ? section : section.slice(head.length)));
  }
  return pieces;
}
