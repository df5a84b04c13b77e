import { type AddRegFlags, decodeAddRegFlags } from '../../language/registry-flags';
import type { SectionRole } from '../../language/roles';
import type { Field, Span } from '../../syntax';
import type { FileView } from '../context';
import type { EntryView } from '../rule';
import { flagsNumber } from './numbers';
import { setupText } from './strings';

/** `flags` of a row whose flags are no number. */
export const notANumber = -1;
/** `flags` of a row whose flags nobody can tell yet: a token is not defined, or a tool fills them in. */
const unknownFlags = -2;

/** FLG_ADDREG_DELVAL. */
export const deletes = 0x4;
/** FLG_ADDREG_APPEND. */
export const appends = 0x8;
/** FLG_ADDREG_KEYONLY and FLG_ADDREG_KEYONLY_COMMON. */
export const keyOnly = 0x2010;

/** Where the data of an AddReg row start. */
export const firstData = 4;

/** A row of an AddReg, DelReg or BitReg section, read once for all rules. */
export interface RegistryRow {
  readonly fields: readonly Field[];
  /** In upper case, tokens as written. */
  readonly root: string;
  /** As written. */
  readonly subkey: string;
  /** As written. */
  readonly name: string;
  /** The flags as an unsigned number; negative where they are none. */
  readonly flags: number;
  /** What AddReg makes of the flags; undefined where they are no number. */
  readonly decoded: AddRegFlags | undefined;
  /** The registry type that an AddReg row writes; empty where it writes no value, or nobody can tell. */
  readonly writes: string;
}

const registryRoles: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'add-registry',
  'del-registry',
  'bit-registry',
]);

const decodedByFlags = new Map<number, AddRegFlags>();

function decoded(flags: number): AddRegFlags {
  let known = decodedByFlags.get(flags);
  if (known === undefined) {
    if (decodedByFlags.size >= 256) decodedByFlags.clear();
    known = decodeAddRegFlags(flags);
    decodedByFlags.set(flags, known);
  }
  return known;
}

/**
 * Reads a row of a registry section.
 *
 * @returns null where the section is for other rows as well: then which form its rows have cannot be told.
 */
export function registryRow(view: EntryView, context: FileView): RegistryRow | null {
  if (view.reading === undefined) view.reading = read(view, context);
  return view.reading as RegistryRow | null;
}

function read({ entry: { fields }, section: { roles } }: EntryView, context: FileView): RegistryRow | null {
  if (roles.size > 1) for (const role of roles) if (!registryRoles.has(role)) return null;
  const [root, subkey, name, flagsField] = fields;
  const flags = flagsField === undefined ? 0 : flagsOf(flagsField.value, context);
  const flagsDecoded = flags < 0 ? undefined : decoded(flags);
  return {
    fields,
    root: root!.value.toUpperCase(),
    subkey: subkey?.value ?? '',
    name: name?.value ?? '',
    flags,
    decoded: flagsDecoded,
    writes:
      flagsDecoded === undefined || (flags & (keyOnly | deletes)) !== 0 ? '' : flagsDecoded.type.regType,
  };
}

function flagsOf(written: string, context: FileView): number {
  const number = flagsNumber(written);
  if (number !== undefined) return number;
  const text = setupText(context, written);
  return text === undefined ? unknownFlags : (flagsNumber(text.trim()) ?? notANumber);
}

/** The words of a field; of the whole entry where the field is missing or empty. */
export function spanOf(fields: readonly Field[], index: number): Span {
  const field = fields[index];
  if (field !== undefined && field.end > field.start) return field;
  return { start: fields[0]!.start, end: fields.at(-1)!.end };
}

/** A key and a value name as one path. */
export function pathOf({ root, subkey, name }: RegistryRow): string {
  return [root, subkey, name].filter((part) => part !== '').join('\\');
}

/** The data of an AddReg row, without empty fields at its end. */
export function dataOf({ fields }: RegistryRow): readonly Field[] {
  let end = fields.length;
  while (end > firstData && fields[end - 1]!.value === '') end--;
  return fields.slice(firstData, end);
}

/** How many data fields there are, empty ones at the end apart. */
export function dataCount({ fields }: RegistryRow): number {
  let end = fields.length;
  while (end > firstData && fields[end - 1]!.value === '') end--;
  return Math.max(0, end - firstData);
}
