import { parseInfInteger, parseInfNumber } from '../../language/registry-flags';

/** What a text is as a number of so many bits. */
export type NumberKind = 'number' | 'negative' | 'none';

/** Tells what a text is as a number: decimal or 0x, as setupapi reads it. The empty text is 0. */
export function numberKind(text: string, bits: number): NumberKind {
  // Most numbers are short and need no more than a look at their digits.
  if (text.length < 10 && hasOnlyDigits(text)) return 'number';
  if (text.length > 100 || parseInfInteger(text, bits) === undefined) return 'none';
  return text.startsWith('-') ? 'negative' : 'number';
}

function hasOnlyDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/** Whether a text is a byte: hexadecimal digits, with or without 0x, at most FF. The empty text is 0. */
export function isByte(text: string): boolean {
  let at = text.charCodeAt(0) === 0x30 && (text.charCodeAt(1) | 0x20) === 0x78 ? 2 : 0;
  if (at === 2 && text.length === 2) return false;
  while (text.charCodeAt(at) === 0x30) at++;
  if (text.length - at > 2) return false;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at) | 0x20;
    if (!((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66))) return false;
  }
  return true;
}

/** A number as the rows of INF files write flags: eight hexadecimal digits. */
export function hex(value: number): string {
  return `0x${value.toString(16).toUpperCase().padStart(8, '0')}`;
}

/** The same without leading zeros. */
export function shortHex(value: number): string {
  return `0x${value.toString(16).toUpperCase()}`;
}

const flagsByText = new Map<string, number | undefined>();

/** parseInfNumber for texts that come again and again. */
export function flagsNumber(text: string): number | undefined {
  if (text === '') return 0;
  if (flagsByText.has(text)) return flagsByText.get(text);
  // No number is that long, and what is remembered must not grow.
  if (text.length > 20) return undefined;
  if (flagsByText.size >= 256) flagsByText.clear();
  const flags = parseInfNumber(text);
  flagsByText.set(text, flags);
  return flags;
}
