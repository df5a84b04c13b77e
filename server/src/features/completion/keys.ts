import { type KeyDoc, keysOf } from '../../language/knowledge';
import type { SectionRole } from '../../language/roles';
import type { FileModel, SectionModel } from '../../model';
import { componentOf } from '../../model/component-of';
import type { Cursor } from './cursor';
import { documented, type Offer } from './item';

/** So many rows of a section are looked at for its keys. */
const mostRows = 500;

/** Keys and directives of a section. Those that are there already are left out where they may not repeat. */
export function keyOffers(cursor: Cursor): Offer[] {
  const { file, section } = cursor;
  const docs = new Map<string, KeyDoc>();
  for (const role of rolesOf(section)) {
    const component = role && componentOf(file, section, role);
    for (const doc of keysOf(file.dialect, role, section.name, component)) {
      const lower = doc.name.toLowerCase();
      if (!docs.has(lower) && isOffered(doc, file)) docs.set(lower, doc);
    }
  }
  if (docs.size === 0) return [];
  for (const key of keysIn(cursor)) if (docs.get(key)?.repeat !== true) docs.delete(key);
  return [...docs.values()].map((doc) => offerOf(doc, cursor));
}

/** The roles of a section, or none, for what is known by its name alone. */
export function rolesOf(section: SectionModel): readonly (SectionRole | undefined)[] {
  return section.roles.size === 0 ? [undefined] : [...section.roles];
}

function isOffered({ file: only, deprecated }: KeyDoc, { fileName }: FileModel): boolean {
  return deprecated !== true && (only === undefined || only.toLowerCase() === fileName.toLowerCase());
}

function offerOf(doc: KeyDoc, cursor: Cursor): Offer {
  const newText = doc.keyless === true ? doc.name : withEquals(doc.name, cursor);
  const required = doc.required === true;
  return {
    kind: 'key',
    label: doc.name,
    detail: required ? 'required' : (doc.default ?? ''),
    documentation: documented(doc),
    newText,
    rank: required ? 0 : 1,
  };
}

/** A key with the equals sign of the section's other rows, where the row has none yet. */
export function withEquals(key: string, { entry, section }: Cursor): string {
  if (entry !== undefined && entry.key !== null) return key;
  let left = mostRows;
  for (const row of section.rows) {
    if (left-- === 0) break;
    const other = row.entry;
    if (other === undefined || other === entry || other.key === null) continue;
    const between = row.text.slice(other.key.end, other.fields[0]!.start);
    if (between === '=' || between === ' = ') return key + between;
  }
  return `${key} = `;
}

/** The keys of a section's other rows, in lower case. */
export function keysIn({ section, row }: Cursor): Set<string> {
  const found = new Set<string>();
  let left = mostRows;
  for (const other of section.rows) {
    if (left-- === 0) break;
    const key = other.entry?.key?.value.toLowerCase();
    if (key !== undefined && other !== row) found.add(key);
  }
  return found;
}
