/** The value that an AddReg row leaves in the registry. */
import type { RegistryValue } from './data/registry-types';
import { decodeAddRegFlags, parseInfInteger } from './registry-flags';

export type { RegistryValue } from './data/registry-types';

/**
 * The value as Windows will hold it, from the flags of an AddReg row and its data fields.
 * Source: install/inf-addreg-directive.
 *
 * @param flags an unsigned 32-bit number, from parseInfNumber.
 * @param fields the fields behind the flags, quotes removed, tokens still in them.
 * @param resolve gives what a `%token%` stands for; a token that it does not know stays as it is written.
 */
export function registryValue(
  flags: number,
  fields: readonly string[],
  resolve: (token: string) => string | undefined = () => undefined,
): RegistryValue {
  const { type, operations } = decodeAddRegFlags(flags);
  const names = operations.map((flag) => flag.name);
  if (names.includes('FLG_ADDREG_KEYONLY') || names.includes('FLG_ADDREG_KEYONLY_COMMON')) {
    const ignored = fields.some((field) => field !== '');
    return { display: 'only the key is created', ...(ignored && { problem: 'The data are ignored.' }) };
  }
  if (names.includes('FLG_ADDREG_DELVAL')) {
    return { display: 'the value is deleted; without a value name, the key' };
  }
  const data = fields.map((field) => expandTokens(field, resolve));
  const { regType, custom, binary } = type;
  if (custom && !binary) {
    const problem = 'A registry type given by its number needs the low bit, 0x1, and bytes.';
    return { regType, display: data.map(quoted).join(', '), problem };
  }
  if (custom) return bytesOf(regType, data);
  if (regType === 'REG_MULTI_SZ') return stringsOf(regType, data);
  if (!binary) return stringOf(regType, data);
  if (regType === 'REG_DWORD') return numberOf(regType, data, 4);
  if (regType === 'REG_QWORD') return numberOf(regType, data, 8);
  return bytesOf(regType, data);
}

function stringOf(regType: string, data: readonly string[]): RegistryValue {
  const problem = 'Only the first field is stored: a comma in the value needs quotes around it.';
  return { regType, display: quoted(data[0] ?? ''), ...(data.length > 1 && { problem }) };
}

function stringsOf(regType: string, data: readonly string[]): RegistryValue {
  const strings = data.slice(0, data.findLastIndex((text) => text !== '') + 1);
  const problem = 'An empty string ends the list: programs do not see what follows it.';
  return {
    regType,
    display: strings.length === 0 ? '(empty list)' : strings.map(quoted).join(', '),
    ...(strings.includes('') && { problem }),
  };
}

function numberOf(regType: string, data: readonly string[], size: number): RegistryValue {
  const [only] = data;
  if (data.length === 1 && only !== undefined) {
    const number = parseInfInteger(only, 8 * size);
    if (number !== undefined) return { regType, display: numberText(number, size) };
    return { regType, display: only, problem: `${quoted(only)} is not a number of ${8 * size} bits.` };
  }
  const display = data.join(', ') || '(no data)';
  if (data.length !== size) {
    return { regType, display, problem: `${regType} takes one number, or ${size} bytes, the lowest first.` };
  }
  let number = 0n;
  for (const text of data.toReversed()) {
    const byte = parseByte(text);
    if (byte === undefined) return { regType, display, problem: notAByte(text) };
    number = (number << 8n) | BigInt(byte);
  }
  return { regType, display: numberText(number, size) };
}

function bytesOf(regType: string, data: readonly string[]): RegistryValue {
  const wrong = data.find((text) => parseByte(text) === undefined);
  const display = data.map((text) => {
    const byte = parseByte(text);
    return byte === undefined ? text : byte.toString(16).toUpperCase().padStart(2, '0');
  });
  return {
    regType,
    display: display.join(' ') || '(no bytes)',
    ...(wrong !== undefined && { problem: notAByte(wrong) }),
  };
}

function notAByte(text: string): string {
  return `${quoted(text)} is not a byte: write 00 to FF.`;
}

/** A byte field: hexadecimal with or without 0x, leading zeros allowed, the empty field 0. */
function parseByte(text: string): number | undefined {
  if (text !== '' && !/^(0x)?[0-9a-f]+$/i.test(text)) return undefined;
  const byte = Number.parseInt(text || '0', 16);
  return byte <= 0xff ? byte : undefined;
}

function numberText(number: bigint, size: number): string {
  return `0x${number
    .toString(16)
    .toUpperCase()
    .padStart(2 * size, '0')} (${number})`;
}

function quoted(text: string): string {
  return `"${text}"`;
}

/**
 * Replaces tokens as setupapi does: `%%` is one percent sign, a lone percent sign stays, and what a token stands
 * for is not searched again.
 */
export function expandTokens(text: string, resolve: (token: string) => string | undefined): string {
  let expanded = '';
  let at = 0;
  for (;;) {
    const percent = text.indexOf('%', at);
    const end = percent < 0 ? -1 : text.indexOf('%', percent + 1);
    if (end < 0) return expanded + text.slice(at);
    const token = text.slice(percent + 1, end);
    expanded += text.slice(at, percent) + (token === '' ? '%' : (resolve(token) ?? `%${token}%`));
    at = end + 1;
  }
}
