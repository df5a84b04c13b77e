import type { Dialect } from '../../language/dialect';
import {
  decodeAddRegFlags,
  decodeBitRegFlags,
  decodeDelRegFlags,
  type FlagDoc,
  hkrMeaning,
  parseInfNumber,
  type RegistryValueDoc,
  registryRoot,
  registryValueDoc,
} from '../../language/registry-flags';
import { type RegistryValue, registryValue } from '../../language/registry-value';
import type { SectionRole } from '../../language/roles';
import { isSecretKey } from '../../language/secrets';
import type { FileModel, SectionModel } from '../../model';
import { componentsAbove } from '../../model/component-of';
import { referencesTo } from '../../model/section-names';
import { tokenValue } from '../../model/token-values';
import type { Entry } from '../../syntax';
import { code, list, paragraphs, source, words } from './markdown';
import { type FieldSpot, type Told, withTokens } from './spot';

/** Rows of AddReg, DelReg and BitReg sections. Sources: install/inf-addreg-directive and its neighbours. */

export type RegistryRole = 'add-registry' | 'del-registry' | 'bit-registry';

export function isRegistryRole(role: SectionRole): role is RegistryRole {
  return role === 'add-registry' || role === 'del-registry' || role === 'bit-registry';
}

/** A row with its tokens replaced. */
interface RegistryRow {
  readonly root: string;
  readonly subkey: string;
  readonly name: string;
  readonly flags: string;
  readonly data: readonly string[];
}

function readRow(file: FileModel, { fields }: Entry): RegistryRow {
  const [root = '', subkey = '', name = '', flags = ''] = fields.map(({ value }) => value);
  return {
    root: root.toUpperCase(),
    subkey: withTokens(file, subkey),
    name: withTokens(file, name),
    flags: withTokens(file, flags),
    data: fields.slice(4).map(({ value }) => value),
  };
}

/** What a registry row says, in one line for a chain. */
export function registryRowInBrief(file: FileModel, entry: Entry, role: RegistryRole): string {
  const row = readRow(file, entry);
  const place = code([row.root, row.subkey].filter((part) => part !== '').join('\\'));
  const name = row.name === '' ? '(default value)' : code(row.name);
  const flags = parseInfNumber(row.flags);
  if (role === 'del-registry') return row.name === '' ? `${place} deleted` : `${place}, ${name} deleted`;
  if (role === 'bit-registry' || flags === undefined) return `${place}, ${name}`;
  const { regType, display } = dataOf(file, row, flags);
  return `${place}, ${name} = ${display}${regType === undefined ? '' : ` (${regType})`}`;
}

/** The value as Windows will hold it, in markdown. Secrets are not repeated. */
function dataOf(file: FileModel, row: RegistryRow, flags: number): RegistryValue {
  const value = registryValue(flags, row.data, (token) => tokenValue(file, token));
  // In words: what the row does instead of writing a value.
  if (value.regType === undefined) return value;
  if (isSecretKey(row.name)) return { regType: value.regType, display: '(not shown)' };
  return { ...value, display: code(value.display) };
}

/** All that is known of a registry row. */
export function tellRegistryRow({ file, spot, entry }: FieldSpot, role: RegistryRole): Told {
  const row = readRow(file, entry);
  const root = registryRoot(row.root);
  const roots = row.root === 'HKR' ? hkrMeanings(file, spot.section, role) : [];
  const expanded = row.root === 'HKR' ? '' : (root?.expands ?? '');
  const key = [expanded || row.root, row.subkey].filter((part) => part !== '').join('\\');
  const known = row.root === 'HKR' ? valueDoc(row) : undefined;
  const start = (entry.key ?? entry.fields[0]!).start;
  return {
    span: { start, end: entry.fields.at(-1)!.end },
    text: paragraphs(
      `**${verbs[role]}** ${code(key, 200)}`,
      list([...roots, ...nameLines(row, role), ...flagLines(file, row, role)]),
      known && words(known.doc),
      known ? source(known) : source({ page: pages[role] }),
    ),
  };
}

const verbs: Record<RegistryRole, string> = {
  'add-registry': 'Writes to the registry:',
  'del-registry': 'Deletes from the registry:',
  'bit-registry': 'Changes bits in the registry:',
};

const pages: Record<RegistryRole, string> = {
  'add-registry': 'install/inf-addreg-directive',
  'del-registry': 'install/inf-delreg-directive',
  'bit-registry': 'install/inf-bitreg-directive',
};

function nameLines(row: RegistryRow, role: RegistryRole): string[] {
  if (row.name !== '') return [`Value: ${code(row.name)}`];
  if (role === 'del-registry') return ['No value name: the whole key is deleted.'];
  return ['Value: the default value of the key'];
}

function flagLines(file: FileModel, row: RegistryRow, role: RegistryRole): string[] {
  const flags = parseInfNumber(row.flags);
  if (flags === undefined) return [`Flags: ${code(row.flags)} is not a number.`];
  if (role === 'add-registry') return addRegLines(file, row, flags);
  const decoded = role === 'del-registry' ? decodeDelRegFlags(flags) : decodeBitRegFlags(flags);
  const lines = row.flags === '' ? [] : flagList(decoded.flags, decoded.unknownBits);
  if (role === 'bit-registry') {
    const [mask = '', index = ''] = row.data;
    if (mask !== '') lines.push(`Bits: ${code(mask)} of byte ${code(index === '' ? '0' : index)}`);
  }
  return lines;
}

function addRegLines(file: FileModel, row: RegistryRow, flags: number): string[] {
  const { type, operations, unknownBits, conflicts } = decodeAddRegFlags(flags);
  const typeName = type.name === undefined ? type.regType : `${code(type.name)} = ${type.regType}`;
  const lines = [
    row.flags === ''
      ? `Type: ${type.regType}, as the flags are left out`
      : `Type: ${typeName}, from the flags ${code(row.flags)}`,
    ...flagList(operations, unknownBits),
    ...conflicts.map(([one, other]) => `${code(one)} and ${code(other)} exclude each other.`),
  ];
  const value = dataOf(file, row, flags);
  lines.push(`${value.regType === undefined ? 'Effect' : 'Data'}: ${value.display}`);
  if (value.problem !== undefined && !isSecretKey(row.name)) lines.push(`**${words(value.problem)}**`);
  return lines;
}

/** Flags by their names. */
export function flagList(flags: readonly FlagDoc[], unknownBits: number): string[] {
  const lines = flags.map(({ name, meaning, since }) => {
    const from = since === undefined ? '' : ` (${words(since)} and later)`;
    return `${code(name)}: ${words(meaning)}${from}`;
  });
  if (unknownBits !== 0)
    lines.push(`Nothing is known of ${code(`0x${unknownBits.toString(16).toUpperCase()}`)}.`);
  return lines;
}

function valueDoc(row: RegistryRow): RegistryValueDoc | undefined {
  return row.name === '' ? undefined : registryValueDoc(row.subkey, row.name);
}

/** What HKR is in a section, by the kinds of section that lead there. */
function hkrMeanings(file: FileModel, section: SectionModel, role: RegistryRole): string[] {
  const leading = new Map<SectionRole, SectionModel>();
  for (const { target, role: from, part } of referencesTo(file, section.name)) {
    if (target === role && from !== undefined) leading.set(from, part.section);
  }
  const meanings = new Set<string>();
  for (const [from, by] of leading) meanings.add(hkrMeaningIn(file, from, by, file.dialect));
  if (meanings.size === 0) meanings.add('HKR is the key that belongs to the section that leads here.');
  return [...meanings];
}

function hkrMeaningIn(file: FileModel, role: SectionRole, by: SectionModel, dialect: Dialect): string {
  const meaning = hkrMeaning(role, dialect);
  const place = `from ${code(`[${by.name}]`)}`;
  if (meaning === undefined) return `HKR is the key that belongs to the section, ${place}.`;
  if (!meaning.allowed) return `**HKR stands for ${words(meaning.key)}**, ${place}.`;
  const ids = dialect === 'answerfile' && role === 'run' ? componentsAbove(file, by) : [];
  const whose = ids.length === 0 ? '' : ` ${ids.map((id) => code(id)).join(', ')}`;
  return `HKR is ${words(meaning.key.replace('<service>', serviceOf(file, by) ?? '<service>'))}${whose}, ${place}.`;
}

/** The service that AddService makes of a section, where only one does. */
function serviceOf(file: FileModel, section: SectionModel): string | undefined {
  const names = new Set<string>();
  for (const { row, target } of referencesTo(file, section.name)) {
    const name = row.entry?.fields[0]?.value;
    if (target === 'service-install' && name !== undefined && name !== '') names.add(withTokens(file, name));
  }
  return names.size === 1 ? [...names][0] : undefined;
}
