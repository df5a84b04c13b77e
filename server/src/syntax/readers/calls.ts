import { folded, type Reading, type ReadLine } from './reading';

/**
 * What functions of Windows answer when they are asked for parts of a reading: by name the functions of setupapi and
 * of the profile API. Sources: the tests of setupapi and kernel32 that Wine keeps and runs on Windows.
 */
export type Answer<T> = { readonly value: T } | { readonly error: CallError };

export type CallError =
  | 'ERROR_LINE_NOT_FOUND'
  | 'ERROR_SECTION_NOT_FOUND'
  | 'ERROR_INVALID_DATA'
  | 'ERROR_INVALID_PARAMETER';

/**
 * SetupFindFirstLine: the first line of a section with a key. A section that is not there is no other error than a
 * line that is not.
 *
 * @param key null for the first line of all.
 */
export function findFirstLine(reading: Reading, section: string, key: string | null): Answer<ReadLine> {
  const line = linesOf(reading, section)?.find(
    (each) => key === null || (each.key !== null && folded(each.key) === folded(key)),
  );
  return line === undefined ? { error: 'ERROR_LINE_NOT_FOUND' } : { value: line };
}

/** SetupGetLineByIndex: a line of a section by its index from 0; blank lines and comments do not count. */
export function lineByIndex(reading: Reading, section: string, index: number): Answer<ReadLine> {
  const line = linesOf(reading, section)?.[index];
  return line === undefined ? { error: 'ERROR_LINE_NOT_FOUND' } : { value: line };
}

/** SetupGetLineCount. */
export function lineCount(reading: Reading, section: string): Answer<number> {
  const lines = linesOf(reading, section);
  return lines === undefined ? { error: 'ERROR_SECTION_NOT_FOUND' } : { value: lines.length };
}

/** SetupGetLineText: the fields, joined with commas and without the quotes that they had. */
export function lineText(line: ReadLine): string {
  return line.fields.join(',');
}

/** SetupGetStringField: the field of an index from 1; with 0, the key. */
export function stringField(line: ReadLine, index: number): Answer<string> {
  const text = index === 0 ? line.key : line.fields[index - 1];
  return text === null || text === undefined ? { error: 'ERROR_INVALID_PARAMETER' } : { value: text };
}

/**
 * SetupGetIntField: decimal, or hexadecimal with 0x; an empty field is 0. A sign and octal numbers with a leading 0
 * are what Wine makes of them; no test shows it on Windows.
 *
 * @returns the number as a signed integer of 32 bits.
 */
export function intField(line: ReadLine, index: number): Answer<number> {
  const field = stringField(line, index);
  if ('error' in field) return field;
  const parts = /^([-+]?)(?:0x([0-9a-f]+)|0([0-7]*)|([1-9][0-9]*))$/i.exec(field.value);
  if (parts === null) return field.value === '' ? { value: 0 } : { error: 'ERROR_INVALID_DATA' };
  const [, sign, hexadecimal, octal, decimal] = parts;
  const magnitude = hexadecimal
    ? Number.parseInt(hexadecimal, 16)
    : decimal
      ? Number(decimal)
      : Number.parseInt(`0${octal}`, 8);
  return { value: (sign === '-' ? -magnitude : magnitude) | 0 };
}

/** SetupGetBinaryField: the bytes of all fields from an index on, each hexadecimal, with or without 0x. */
export function binaryField(line: ReadLine, index: number): Answer<Uint8Array> {
  if (index < 1 || index > line.fields.length) return { error: 'ERROR_INVALID_PARAMETER' };
  const bytes = line.fields.slice(index - 1).map((field) => {
    const byte = /^(?:0x)?[0-9a-f]+$/i.test(field) ? Number.parseInt(field, 16) : Number.NaN;
    return byte <= 0xff ? byte : undefined;
  });
  return bytes.includes(undefined)
    ? { error: 'ERROR_INVALID_DATA' }
    : { value: Uint8Array.from(bytes as number[]) };
}

/** GetPrivateProfileString: the value of a key, or what is given for keys that are not there. */
export function profileString(reading: Reading, section: string, key: string, otherwise: string): string {
  const line = findFirstLine(reading, section, key);
  return 'error' in line ? otherwise : line.value.fields[0]!;
}

/**
 * GetPrivateProfileInt: the digits that the value starts with, behind a sign if there is one, and 0 for other text.
 *
 * @returns an unsigned integer of 32 bits; larger numbers wrap.
 */
export function profileInt(reading: Reading, section: string, key: string, otherwise: number): number {
  const line = findFirstLine(reading, section, key);
  if ('error' in line) return otherwise >>> 0;
  const number = /^[-+]?[0-9]+/.exec(line.value.fields[0]!)?.[0] ?? '0';
  return Number(
    BigInt.asUintN(32, number.startsWith('-') ? -BigInt(number.slice(1)) : BigInt(number.replace('+', ''))),
  );
}

function linesOf(reading: Reading, section: string): readonly ReadLine[] | undefined {
  return reading.sections.find(({ name }) => folded(name) === folded(section))?.lines;
}
