import { allNetworkClasses } from '../../language/components';
import { type FieldDoc, keyDoc, netmapKeyword, sectionDoc, sectionsOf } from '../../language/knowledge';
import { decodeAddRegFlags, dirids, numberTable, registryRoots } from '../../language/registry-flags';
import { directiveReferences, type SectionRole } from '../../language/roles';
import type { FileModel } from '../../model';
import { componentOf } from '../../model/component-of';
import { referencesTo } from '../../model/section-names';
import { namedValueOffers } from './answer-values';
import type { Cursor } from './cursor';
import { documented, type Offer } from './item';
import { referenceOffers } from './sections';

/** What the knowledge tables say of a field: sections, values, flags, directories. */

/** The roots of registry rows. */
export function rootOffers(): Offer[] {
  return registryRoots().map(({ name, expands, doc }) => ({
    kind: 'root',
    label: name,
    detail: expands,
    documentation: doc,
    rank: name === 'HKR' || name === 'HKLM' ? 0 : 1,
  }));
}

/** Flags of AddReg rows that are of use as they are; the types first. */
const addRegValues = [
  0x00000000, 0x00010000, 0x00020000, 0x00000001, 0x00010001, 0x00020001, 0x000b0001, 0x00010003, 0x00000002,
  0x00000004, 0x00000010, 0x00010008, 0x00000020,
];

/** The flags of a row of a registry section. */
export function registryFlagOffers(role: SectionRole): Offer[] {
  if (role === 'del-registry') return tableOffers('delReg');
  if (role === 'bit-registry') return tableOffers('bitReg');
  return addRegValues.map((value, at) => {
    const { type, operations } = decodeAddRegFlags(value);
    const names = operations.map(({ name }) => name.replace('FLG_ADDREG_', ''));
    return {
      kind: 'flag',
      label: hex(value),
      detail: [type.regType, ...names].join(', '),
      documentation: [type.data, ...operations.map(({ meaning }) => meaning)].join('\n'),
      rank: at < 7 ? 0 : 1,
    };
  });
}

/** The numbers of a table; flags that only one directive takes are offered for that one. */
function tableOffers(table: string, key?: string): Offer[] {
  const rows = (numberTable(table) ?? []).filter(
    ({ directive }) =>
      key === undefined || directive === undefined || directive.toLowerCase() === key.toLowerCase(),
  );
  const digits = rows.every(({ value }) => value < 0x10) ? 1 : 8;
  return rows.map(({ name, value, meaning }) => ({
    kind: 'flag',
    label: hex(value, digits),
    detail: name,
    documentation: meaning,
    rank: 0,
  }));
}

function hex(value: number, digits = 8): string {
  return `0x${value.toString(16).toUpperCase().padStart(digits, '0')}`;
}

/** Flags of CopyFiles and DelFiles rows, by the directive that names the section. */
export function fileListOffers({ file, section }: Cursor, index: number): Offer[] {
  const directives = new Set<string>();
  for (const { row, target } of referencesTo(file, section.name)) {
    if (target === 'file-list') directives.add(row.entry?.key?.value.toLowerCase() ?? '');
  }
  const doc = sectionDoc(file.dialect, section.name, 'file-list');
  const variant = Object.entries(doc?.variants ?? {}).find(([name]) => directives.has(name.toLowerCase()));
  const table = variant?.[1][index]?.table;
  return table === undefined ? [] : tableOffers(table);
}

/** What can stand in a field of an entry with a key, as far as the tables know. */
export function knownOffers(cursor: Cursor, role: SectionRole | undefined, index: number): Offer[] {
  const { file, section, entry } = cursor;
  const key = entry?.key?.value ?? '';
  const known = cursor.keysOf;
  const component = role && componentOf(known.file, known.section, role);
  const doc = keyDoc(file.dialect, role, known.section.name, key, component);
  const target = doc?.in === undefined ? undefined : directiveTarget(key, index, entry?.fields.length ?? 0);
  if (target !== undefined) return referenceOffers(cursor, target, [`${section.name}.${key}`]);
  if (doc === undefined) return [];
  const last = doc.fields?.at(-1);
  const field =
    doc.fields === undefined ? doc : (doc.fields[index] ?? (last?.repeat === true ? last : undefined));
  const isOne = doc.fields === undefined && field?.section === undefined && doc.separator === undefined;
  if (field === undefined || (isOne && index > 0)) return [];
  if (field.section !== undefined) {
    const named = sectionsOf(file.dialect).filter((section) => section.role === field.section);
    return referenceOffers(
      cursor,
      field.section as SectionRole,
      named.map((section) => section.name),
    );
  }
  return [...valueOffers(field, key, doc.default), ...typeOffers(file, field)];
}

/** The role of the section that a directive names in a field. */
function directiveTarget(key: string, index: number, count: number): SectionRole | undefined {
  const directive = directiveReferences(key);
  if (directive === undefined) return undefined;
  const { fields, targets } = directive;
  if (fields === 'all') return targets[0];
  if (fields === 'last') return index === count - 1 ? targets[0] : undefined;
  return targets[fields.indexOf(index)];
}

function valueOffers(
  { values = [], valueDocs = {}, allow = [], table }: FieldDoc,
  key: string,
  standard?: string,
): Offer[] {
  const offers: Offer[] = values.map((value) => ({
    kind: 'value',
    label: value,
    detail: valueDocs[value] ?? (value === standard ? 'default' : ''),
    rank: 0,
  }));
  for (const word of allow) offers.push(keywordOffer(word));
  if (table !== undefined && values.length === 0) offers.push(...tableOffers(table, key));
  return offers;
}

function typeOffers(file: FileModel, field: FieldDoc): Offer[] {
  switch (field.type) {
    case 'dirid':
      return dirids().map(({ id, directory }) => ({
        kind: 'value',
        label: String(id),
        detail: directory,
        rank: 0,
      }));
    case 'netadapter':
    case 'netadapter-list':
      return adapterOffers(file);
    case 'class-name':
      return allNetworkClasses().map(({ class: label, what }) => ({
        kind: 'value',
        label,
        detail: what,
        rank: 0,
      }));
    default:
      return file.dialect === 'answerfile' ? namedValueOffers(field) : [];
  }
}

/** The registry types by which NetSetup tells adapters apart. Source: network/one-to-many-id-mapping. */
export function valueTypeOffers(): Offer[] {
  const types = [
    ['1', 'REG_SZ'],
    ['4', 'REG_DWORD'],
  ] as const;
  return types.map(([label, detail]) => ({ kind: 'value', label, detail, rank: 0 }));
}

/** A word with a meaning of its own, such as NotSupported. */
export function keywordOffer(word: string): Offer {
  const known = netmapKeyword(word);
  const documentation = known === undefined ? '' : documented(known);
  return { kind: 'keyword', label: word, documentation, rank: 1 };
}

/** The adapters of an AnswerFile: the keys of [NetAdapters]. */
export function adapterOffers(file: FileModel): Offer[] {
  const offers: Offer[] = [];
  for (const name of ['NetAdapters', 'NetAdapter']) {
    for (const section of file.sectionsNamed(name)) {
      for (const { entry } of section.rows) {
        const label = entry?.key?.value;
        if (label !== undefined && label !== '') {
          offers.push({ kind: 'adapter', label, detail: entry!.fields[0]!.value, rank: 0 });
        }
      }
    }
  }
  return offers;
}
