/**
 * Registry rows and numbers of INF files: flags and enumerations by name, what HKR stands for, directory
 * identifiers, and the value that a row leaves in the registry. Names compare without case.
 */
import registryJson from './data/registry.json';
import type {
  AddRegFlags,
  AddRegType,
  Decoded,
  Dirid,
  FlagDoc,
  FlagRow,
  HkrMeaning,
  RegistryRoot,
  RegistryTable,
  RegistryValueDoc,
} from './data/registry-types';
import type { Dialect } from './dialect';

export type {
  AddRegFlags,
  AddRegType,
  Decoded,
  Dirid,
  FlagDoc,
  HkrMeaning,
  RegistryRoot,
  RegistryValueDoc,
} from './data/registry-types';

const table = registryJson as unknown as RegistryTable;
const typeMask = Number(table.addReg.typeMask);
const addRegOperations = table.addReg.operations.map((row) => flagDoc(row, table.addReg.page));
const addRegTypes = table.addReg.types.map(({ regType, data, ...row }) =>
  flagDoc({ ...row, meaning: `The value is a ${regType}: ${data}.` }, table.addReg.page),
);

/** Every table that `decodeNumber` knows, AddReg's apart, by its name in lower case. */
const numberTables = new Map(Object.entries(table.tables).map(([name, rows]) => [name.toLowerCase(), rows]));

/** A flag that is not on the page of its table does not name that page. */
function flagDoc(row: FlagRow, page?: string, confidence: FlagDoc['confidence'] = 'page'): FlagDoc {
  const { value, unless: _, ...facts } = row;
  const source = row.confidence === undefined && page !== undefined ? { page } : {};
  return { ...facts, ...source, value: Number(value), confidence: row.confidence ?? confidence };
}

/**
 * Reads an INF number as setupapi does: decimal or 0x, a minus allowed, the empty field as 0.
 *
 * @returns the unsigned 32-bit number; undefined for other text and for numbers that do not fit.
 */
export function parseInfNumber(text: string): number | undefined {
  const number = parseInfInteger(text, 32);
  return number === undefined ? undefined : Number(number);
}

/** parseInfNumber for numbers of other sizes: the unsigned number of `bits` bits. */
export function parseInfInteger(text: string, bits: number): bigint | undefined {
  if (text === '') return 0n;
  const parts = /^(-?)(0x[0-9a-f]+|[0-9]+)$/i.exec(text);
  if (!parts) return undefined;
  const magnitude = BigInt(parts[2]!);
  const limit = 1n << BigInt(bits);
  if (parts[1] === '-' ? magnitude > limit / 2n : magnitude >= limit) return undefined;
  return BigInt.asUintN(bits, parts[1] === '-' ? -magnitude : magnitude);
}

/**
 * Takes the flags of an AddReg row apart. The high word and the low bit give the type; every other bit is an
 * operation. Source: install/inf-addreg-directive.
 *
 * @param value the flags as an unsigned 32-bit number, from parseInfNumber.
 */
export function decodeAddRegFlags(value: number): AddRegFlags {
  const operationBits = (value & ~typeMask) >>> 0;
  const operations = addRegOperations.filter((flag) => (operationBits & flag.value) !== 0);
  const names = new Set(operations.map((flag) => flag.name));
  return {
    type: addRegType((value & typeMask) >>> 0),
    operations,
    unknownBits: operations.reduce((left, flag) => (left & ~flag.value) >>> 0, operationBits),
    conflicts: table.addReg.conflicts.filter(([one, other]) => names.has(one) && names.has(other)),
  };
}

function addRegType(bits: number): AddRegType {
  const binary = (bits & 1) !== 0;
  const highWord = bits >>> 16;
  const known = table.addReg.types.find((type) => Number(type.value) === bits);
  if (known) {
    const number = registryTypeNumber(known.regType) ?? highWord;
    return { name: known.name, regType: known.regType, number, custom: false, binary, data: known.data };
  }
  const regType =
    decodeNumber('registryTypes', highWord)?.flags[0]?.name ??
    `type 0x${highWord.toString(16).toUpperCase()}`;
  return { regType, number: highWord, custom: true, binary, data: 'a byte in each field' };
}

/** The number of a registry type: 4 for REG_DWORD. */
export function registryTypeNumber(name: string): number | undefined {
  const row = table.tables.registryTypes!.values.find((type) => type.name === name.toUpperCase());
  return row && Number(row.value);
}

/** The AddReg flags of a registry type: 0x10001 for REG_DWORD; undefined for types that have none of their own. */
export function registryTypeFlags(regType: string): number | undefined {
  const row = table.addReg.types.find((type) => type.regType === regType);
  return row && Number(row.value);
}

/** Takes the flags of a DelReg row apart. Source: install/inf-delreg-directive. */
export function decodeDelRegFlags(value: number): Decoded {
  return decodeNumber('delReg', value)!;
}

/** Takes the flags of a BitReg row apart. Source: install/inf-bitreg-directive. */
export function decodeBitRegFlags(value: number): Decoded {
  return decodeNumber('bitReg', value)!;
}

/**
 * Takes a number apart by a table that a field names (`FieldDoc.table`): `serviceType`, `startType`,
 * `errorControl`, `addReg`, `addService`, `copyFiles`, `ncfCharacteristics`, `busType`, `registryTypes` and others.
 *
 * @param value an unsigned 32-bit number.
 * @returns undefined when there is no such table.
 */
export function decodeNumber(tableName: string, value: number): Decoded | undefined {
  if (tableName.toLowerCase() === 'addreg') {
    const { type, operations, unknownBits } = decodeAddRegFlags(value);
    return { flags: [...addRegTypes.filter(({ name }) => name === type.name), ...operations], unknownBits };
  }
  const rows = numberTables.get(tableName.toLowerCase());
  if (!rows) return undefined;
  const doc = (row: FlagRow) => flagDoc(row, rows.page, rows.confidence);
  if (rows.kind === 'enum') {
    const row = rows.values.find((entry) => Number(entry.value) === value);
    return row ? { flags: [doc(row)], unknownBits: 0 } : { flags: [], unknownBits: value };
  }
  const flags: FlagDoc[] = [];
  let left = value;
  for (const row of rows.values) {
    const bits = Number(row.value);
    const absent = row.unless !== undefined && (value & Number(row.unless)) === 0;
    if (!absent && (bits === 0 || (left & bits) >>> 0 !== bits)) continue;
    flags.push(doc(row));
    left = (left & ~bits) >>> 0;
  }
  return { flags, unknownBits: left };
}

/** All rows of a table that `decodeNumber` knows, for completion; undefined when there is no such table. */
export function numberTable(tableName: string): readonly FlagDoc[] | undefined {
  if (tableName.toLowerCase() === 'addreg') return [...addRegTypes, ...addRegOperations];
  const rows = numberTables.get(tableName.toLowerCase());
  return rows?.values.map((row) => flagDoc(row, rows.page, rows.confidence));
}

/** The root of a registry row: `HKR` and the others. */
export function registryRoot(name: string): RegistryRoot | undefined {
  return table.roots.values.find((root) => root.name === name.toUpperCase());
}

/** All roots, for completion. */
export function registryRoots(): readonly RegistryRoot[] {
  return table.roots.values;
}

/**
 * What HKR stands for in the rows of an AddReg, DelReg or BitReg section.
 *
 * @param role the role of the section that holds the directive, not of the section with the rows. In AnswerFiles
 *   install sections are run sections.
 */
export function hkrMeaning(role: string, dialect: Dialect): HkrMeaning | undefined {
  const meant = dialect === 'answerfile' && role === 'DDInstall' ? 'run' : role;
  const row = table.hkr.find((entry) => entry.role === meant);
  if (!row) return undefined;
  const { key, allowed = true, confidence = 'page', page } = row;
  return { key, allowed, confidence, ...(page && { page }) };
}

/**
 * What is known of a registry value below HKR: `Service` of the key `Ndi`.
 *
 * @param subkey the key below HKR; empty for HKR itself.
 */
export function registryValueDoc(subkey: string, name: string): RegistryValueDoc | undefined {
  const fitting = table.values.filter(
    (row) => matchesPath(row.subkey, subkey) && matchesPath(row.name, name),
  );
  // A key with a name of its own, such as BundleId, is nearer than one that the author chooses.
  const row = fitting.find((entry) => !entry.subkey.includes('<')) ?? fitting[0];
  return row && { ...row, confidence: row.confidence ?? 'page' };
}

/** Compares a registry path with one of the table, in which `<name>` stands for any one key. */
function matchesPath(pattern: string, path: string): boolean {
  const parts = path.toLowerCase().split('\\');
  const wanted = pattern.toLowerCase().split('\\');
  return (
    parts.length === wanted.length &&
    wanted.every((part, at) => part === parts[at] || (part.startsWith('<') && parts[at] !== ''))
  );
}

/** Whether Windows keeps the name for itself, so that no key below Ndi\params may bear it. */
export function isReservedParameter(name: string): boolean {
  return table.reservedParameters.names.some((reserved) => reserved.toLowerCase() === name.toLowerCase());
}

/** The directory of a directory identifier. Source: install/using-dirids. */
export function dirid(id: number): Dirid | undefined {
  const row = table.dirids.values.find((entry) => entry.id === id);
  if (!row) return undefined;
  const page = row.page ?? (row.confidence === undefined ? table.dirids.page : undefined);
  return { ...row, ...(page && { page }), confidence: row.confidence ?? 'page' };
}

/** All directory identifiers that the tables know, for completion. */
export function dirids(): readonly Dirid[] {
  return table.dirids.values.flatMap((row) => dirid(row.id) ?? []);
}
