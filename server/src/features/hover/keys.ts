import { docConflicts, type FieldDoc, type KeyDoc, keyDoc, sectionDoc } from '../../language/knowledge';
import { decodeNumber, dirid, numberTable, parseInfNumber } from '../../language/registry-flags';
import type { SectionRole } from '../../language/roles';
import { isSecretKey } from '../../language/secrets';
import { valueMeaning } from '../../language/values';
import { componentOf } from '../../model/component-of';
import { sectionWithKeys } from '../../model/overridden-section';
import { formOfValue } from './answers';
import { aboutNt4Option } from './components';
import { code, list, paragraphs, source, words } from './markdown';
import { flagList } from './registry-row';
import { type FieldSpot, type Told, withTokens } from './spot';
import { aboutDirectory } from './tokens';

/** So many values are listed; a table of more is for the documentation. */
const mostValues = 10;

/** What is known of the key of an entry, for the first role of its section that knows it. */
export function knownKey({ workspace, file: own, spot, entry }: FieldSpot): KeyDoc | undefined {
  if (entry.key === null) return undefined;
  const { file, section } = sectionWithKeys(workspace, own, spot.section);
  const key = entry.key.value;
  const roles: readonly (SectionRole | undefined)[] =
    section.roles.size > 0 ? [...section.roles] : [undefined];
  for (const role of roles) {
    const component = role && componentOf(file, section, role);
    const doc = keyDoc(file.dialect, role, section.name, key, component);
    if (doc !== undefined) return doc;
  }
  return undefined;
}

/** What a key means. */
export function tellKey(at: FieldSpot): Told | undefined {
  const doc = knownKey(at);
  if (doc === undefined) return undefined;
  const nt4 = at.spot.section.roles.has('nt4-list') ? aboutNt4Option(at.field.value) : undefined;
  return { span: at.field, text: paragraphs(aboutKey(at, doc), nt4, valuesOf(doc), tail(doc, at)) };
}

function aboutKey({ entry }: FieldSpot, { name, doc }: KeyDoc): string {
  // Where the author chooses the key, its place in the syntax tells what it is.
  const title = name.startsWith('<') ? `${code(entry.key!.value)} is a ${code(name)}` : `**${code(name)}**`;
  return paragraphs(title, words(doc));
}

/** What a field means, what its value is, and what else may stand there. */
export function tellField(at: FieldSpot): Told | undefined {
  const { entry, index } = at;
  if (entry.key === null) return tellRowField(at);
  const doc = knownKey(at);
  if (doc === undefined) return undefined;
  // The value of a password is not repeated, and nothing about it is told that its key does not tell.
  if (isSecretKey(entry.key.value) || doc.secret === true) {
    return { span: at.field, text: paragraphs(aboutKey(at, doc), tail(doc, at)) };
  }
  const field = fieldDocAt(doc.fields, index);
  if (field === undefined) {
    const isOne = index > 0 && doc.repeat !== true && doc.separator === undefined;
    const own = isOne ? undefined : (valueLines(doc, at) ?? meaningOf(doc, at));
    return { span: at.field, text: paragraphs(own, aboutKey(at, doc), valuesOf(doc), tail(doc, at)) };
  }
  const told = [valueLines(field, at), valuesOf(field)];
  // Of a row whose key the author chooses, what is known of the row is not known of the field.
  if (doc.name.startsWith('<') && field.doc === undefined && told.every((each) => each === undefined))
    return undefined;
  return {
    span: at.field,
    text: paragraphs(
      `**${code(field.name)}**${doc.name.startsWith('<') ? '' : ` of ${code(doc.name)}`}`,
      field.doc === undefined ? words(doc.doc) : words(field.doc),
      ...told,
      conflictsOf(field.name),
      tail(doc, at),
    ),
  };
}

/** The name of a time zone or a locale, which is a number. */
function meaningOf(doc: KeyDoc, { file, field }: FieldSpot): string | undefined {
  const value = withTokens(file, field.value);
  const meaning = valueMeaning(doc, value);
  return meaning && `${code(value)}: ${words(meaning)}`;
}

/** A field of a row without a key, in a section whose fields are known by their order. */
function tellRowField(at: FieldSpot): Told | undefined {
  const { file, spot, index } = at;
  const [role] = spot.section.roles;
  const doc = sectionDoc(file.dialect, spot.section.name, role);
  const field = fieldDocAt(doc?.fields, index);
  if (doc === undefined || field === undefined) return undefined;
  const told = [field.doc && words(field.doc), valueLines(field, at), valuesOf(field)];
  return { span: at.field, text: paragraphs(`**${code(field.name)}**`, ...told, source(doc)) };
}

/** The field with that index; the last one where it repeats. */
export function fieldDocAt(fields: readonly FieldDoc[] | undefined, index: number): FieldDoc | undefined {
  const last = fields?.at(-1);
  return fields?.[index] ?? (last?.repeat === true ? last : undefined);
}

type ValueFacts = Pick<FieldDoc, 'table' | 'values' | 'valueDocs' | 'type'>;

/** What the value at hand means. */
export function valueLines(facts: ValueFacts, { file, field }: FieldSpot): string | undefined {
  const value = withTokens(file, field.value);
  const said = Object.entries(facts.valueDocs ?? {}).find(
    ([name]) => name.toLowerCase() === value.toLowerCase(),
  );
  if (said !== undefined) return `${code(value)}: ${words(said[1])}`;
  const number = parseInfNumber(value);
  if (number === undefined || value === '') return undefined;
  if (facts.type === 'dirid') {
    const known = dirid(number | 0);
    return known && aboutDirectory(known);
  }
  if (facts.table === undefined) return undefined;
  const decoded = decodeNumber(facts.table, number);
  if (decoded === undefined) return undefined;
  const lines = flagList(decoded.flags, decoded.unknownBits);
  return lines.length === 0 ? undefined : paragraphs(`${code(value)} is`, list(lines));
}

/** The values that can stand there. */
function valuesOf(facts: ValueFacts & { readonly openEnded?: boolean }): string | undefined {
  const { values, valueDocs = {} } = facts;
  if (values === undefined) {
    const rows = facts.table === undefined ? [] : (numberTable(facts.table) ?? []);
    if (rows.length === 0 || rows.length > mostValues) return undefined;
    return `Values: ${rows.map(({ name, value }) => `${code(hex(value))} ${words(name)}`).join(', ')}.`;
  }
  const shown = values.slice(0, mostValues);
  if (Object.keys(valueDocs).length > 0) {
    return list(
      shown.map((value) => [code(value), ...(valueDocs[value] ? [words(valueDocs[value])] : [])].join(': ')),
    );
  }
  const more = values.length > shown.length || facts.openEnded === true ? ' and others' : '';
  return `Values: ${shown.map((value) => code(value)).join(', ')}${more}.`;
}

function hex(value: number): string {
  return `0x${value.toString(16).toUpperCase()}`;
}

function conflictsOf(name: string): string | undefined {
  const conflicts = docConflicts(name);
  return conflicts.length === 0
    ? undefined
    : list(conflicts.map(({ what, treat }) => words(`${what} ${treat}`)));
}

/** What reads the section of a key. */
function readersOf(
  { dialect }: FieldSpot['file'],
  { name, roles }: FieldSpot['spot']['section'],
): string | undefined {
  const [role] = roles;
  const readers = sectionDoc(dialect, name, role)?.readBy;
  return readers && `Read by ${words(readers.join(', '))}.`;
}

/** What is to be said of a key last: how it is written, where it holds, where it is from. */
function tail(doc: KeyDoc, { file, spot }: FieldSpot): string {
  const answers = file.dialect === 'answerfile';
  const limits = [
    answers && doc.in === undefined ? formOfValue(doc) : undefined,
    doc.default === undefined ? undefined : `Default: ${code(doc.default)}.`,
    doc.required === true ? 'Required.' : doc.requiredWhen && `Required when ${words(doc.requiredWhen)}.`,
    doc.requires && `Needs ${doc.requires.map((key) => code(key)).join(', ')}.`,
    doc.together && `Only together with ${doc.together.map((key) => code(key)).join(', ')}.`,
    doc.exclusiveWith && `Not together with ${doc.exclusiveWith.map((key) => code(key)).join(', ')}.`,
    doc.products && `For ${words(doc.products.join(', '))}.`,
    doc.since && `Since ${words(doc.since)}.`,
    doc.until && `Until ${words(doc.until)}.`,
    doc.deprecated === true ? 'Deprecated.' : undefined,
    answers && doc.file !== undefined ? `In ${code(doc.file)} only.` : undefined,
    answers ? readersOf(file, spot.section) : undefined,
  ].filter((limit) => limit !== undefined && limit !== '');
  const notes = [...(doc.note === undefined ? [] : [doc.note]), ...(doc.notes ?? [])];
  return paragraphs(
    doc.syntax && code(doc.syntax, 200),
    limits.join(' '),
    notes.length > 0 ? list(notes.map(words)) : undefined,
    conflictsOf(doc.name),
    source(doc),
  );
}
