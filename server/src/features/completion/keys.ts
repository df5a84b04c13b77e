import { type KeyDoc, keysOf, numberedKeysOf } from '../../language/knowledge';
import type { SectionRole } from '../../language/roles';
import type { FileModel, SectionModel } from '../../model';
import { componentOf } from '../../model/component-of';
import { answerKeyDetail, isForNt4Only, isKeyOfFile, isRequiredHere, isRuledOut } from './answers';
import type { Cursor } from './cursor';
import { documented, type Offer } from './item';

/** So many rows of a section are looked at for its keys. */
const mostRows = 500;

/** Keys and directives of a section. Those that are there already are left out where they may not repeat. */
export function keyOffers(cursor: Cursor): Offer[] {
  const { file } = cursor;
  const known = cursor.keysOf;
  const docs = new Map<string, KeyDoc>();
  for (const role of rolesOf(known.section)) {
    const component = role && componentOf(known.file, known.section, role);
    for (const doc of keysOf(file.dialect, role, known.section.name, component)) {
      const lower = doc.name.toLowerCase();
      if (!docs.has(lower) && isOffered(doc, file)) docs.set(lower, doc);
    }
  }
  const numbered = numberedKeysOf(file.dialect, known.section.name);
  // To read the rows costs more than all else, and where no keys are known they do not matter.
  if (docs.size === 0 && numbered.length === 0) return [];
  const values = valuesIn(cursor);
  for (const key of values.keys()) if (docs.get(key)?.repeat !== true) docs.delete(key);
  const offers = [...docs.values()]
    .filter((doc) => !isRuledOut(doc, values))
    .map((doc) => offerOf(doc, cursor, values));
  return [...offers, ...numberedOffers(numbered, cursor, values)];
}

/** Keys that hold a number, each with the next number that is free. */
function numberedOffers(
  docs: readonly KeyDoc[],
  cursor: Cursor,
  values: ReadonlyMap<string, string>,
): Offer[] {
  return docs.map((doc) => {
    let number = doc.name.startsWith('Command') ? 0 : 1;
    while (values.has(doc.name.replace('<n>', String(number)).toLowerCase())) number++;
    return offerOf({ ...doc, name: doc.name.replace('<n>', String(number)) }, cursor, values);
  });
}

/** The roles of a section, or none, for what is known by its name alone. */
export function rolesOf(section: SectionModel): readonly (SectionRole | undefined)[] {
  return section.roles.size === 0 ? [undefined] : [...section.roles];
}

function isOffered(doc: KeyDoc, file: FileModel): boolean {
  if (doc.deprecated === true) return false;
  if (file.dialect === 'answerfile') return isKeyOfFile(doc, file);
  return doc.file === undefined || doc.file.toLowerCase() === file.fileName.toLowerCase();
}

function offerOf(doc: KeyDoc, cursor: Cursor, values: ReadonlyMap<string, string>): Offer {
  const newText = doc.keyless === true ? doc.name : withEquals(doc.name, cursor);
  const required = isRequiredHere(doc, values);
  const answers = cursor.file.dialect === 'answerfile' && doc.keyless !== true && doc.in === undefined;
  return {
    kind: 'key',
    label: doc.name,
    detail: answers ? answerKeyDetail(doc, required) : required ? 'required' : (doc.default ?? ''),
    documentation: documented(doc),
    newText,
    rank: required ? 0 : isForNt4Only(doc) ? 2 : 1,
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

/** The keys of a section's other rows with their first values, in lower case. */
function valuesIn({ section, row }: Cursor): Map<string, string> {
  const found = new Map<string, string>();
  let left = mostRows;
  for (const other of section.rows) {
    if (left-- === 0) break;
    const key = other.entry?.key?.value.toLowerCase();
    if (key !== undefined && other !== row) found.set(key, other.entry!.fields[0]!.value.toLowerCase());
  }
  return found;
}
