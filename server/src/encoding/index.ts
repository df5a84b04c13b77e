import type { CodePage } from './code-page';
import { windows1252Bytes, windows1252Text } from './windows-1252';

export type { CodePage } from './code-page';

/**
 * Bytes of files as text, and back. Decoding loses nothing: encoding the text that came out gives the same bytes,
 * whatever they were, so that a fix changes no byte that it does not mean to.
 */

/** How a file writes its text. */
export interface TextFormat {
  readonly encoding: 'utf-16le' | 'utf-16be' | 'utf-8' | 'windows-1252' | 'code-page';
  /** The bytes before the text: its byte order mark, if it has one. */
  readonly bom: Uint8Array;
  /** The bytes behind the text: half a UTF-16 code unit. */
  readonly rest: Uint8Array;
  /** Writes a text in the code page that the file was read with. */
  readonly toCodePage?: (text: string) => Uint8Array | undefined;
}

export interface DecodedText {
  /** The text without its byte order mark. */
  readonly text: string;
  readonly format: TextFormat;
}

const utf16leMark = Uint8Array.of(0xff, 0xfe);
const utf16beMark = Uint8Array.of(0xfe, 0xff);
const utf8Mark = Uint8Array.of(0xef, 0xbb, 0xbf);
const nothing = new Uint8Array(0);

/** How many bytes tell UTF-16 without a byte order mark. */
const sampleLength = 512;

/**
 * The text of a file. A byte order mark decides. Without one, text in which every other byte is 0 is UTF-16, as
 * Windows and editors guess too; valid UTF-8 is UTF-8, and anything else the ANSI code page of Western Windows.
 *
 * @param codePage what to take files for that have no byte order mark and are not UTF-16. Nothing is guessed then:
 *   short texts of some code pages happen to be valid UTF-8, and a reader of Windows does not look for that either.
 * @throws RangeError where the file is too large for a string.
 */
export function decode(bytes: Uint8Array, codePage?: CodePage): DecodedText {
  if (startsWith(bytes, utf8Mark)) return decodeBytes(bytes, utf8Mark);
  if (startsWith(bytes, utf16leMark)) return decodeUtf16(bytes, 'utf-16le', utf16leMark);
  if (startsWith(bytes, utf16beMark)) return decodeUtf16(bytes, 'utf-16be', utf16beMark);
  const guess = guessUtf16(bytes);
  if (guess !== undefined) return decodeUtf16(bytes, guess, nothing);
  if (codePage === undefined) return decodeBytes(bytes, nothing);
  const { text, encode: toCodePage } = codePage.decode(bytes);
  return { text, format: { encoding: 'code-page', bom: nothing, rest: nothing, toCodePage } };
}

/**
 * The bytes of a text in the format of its file.
 *
 * @returns undefined where the format has no bytes for one of the characters.
 */
export function encode(text: string, format: TextFormat): Uint8Array | undefined {
  const body = bytesOf(text, format);
  if (body === undefined) return undefined;
  const all = new Uint8Array(format.bom.length + body.length + format.rest.length);
  all.set(format.bom);
  all.set(body, format.bom.length);
  all.set(format.rest, format.bom.length + body.length);
  return all;
}

function bytesOf(text: string, { encoding, toCodePage }: TextFormat): Uint8Array | undefined {
  switch (encoding) {
    case 'utf-16le':
      return utf16Bytes(text, true);
    case 'utf-16be':
      return utf16Bytes(text, false);
    case 'utf-8':
      // UTF-8 has no bytes for half a surrogate pair.
      return /\p{Surrogate}/u.test(text) ? undefined : new TextEncoder().encode(text);
    case 'windows-1252':
      return windows1252Bytes(text);
    case 'code-page':
      return toCodePage?.(text);
  }
}

function utf16Bytes(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

function decodeBytes(bytes: Uint8Array, bom: Uint8Array): DecodedText {
  const body = bytes.subarray(bom.length);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return { text, format: { encoding: 'utf-8', bom, rest: nothing } };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: windows1252Text(body), format: { encoding: 'windows-1252', bom, rest: nothing } };
  }
}

/** How many code units become a string at a time; more would be too many arguments of one call. */
const chunk = 8192;

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', bom: Uint8Array): DecodedText {
  const end = bytes.length - ((bytes.length - bom.length) % 2);
  const view = new DataView(bytes.buffer, bytes.byteOffset + bom.length, end - bom.length);
  const units = new Uint16Array((end - bom.length) / 2);
  for (let at = 0; at < units.length; at++) units[at] = view.getUint16(at * 2, encoding === 'utf-16le');
  // Not TextDecoder: it would replace halves of surrogate pairs that stand alone.
  let text = '';
  for (let at = 0; at < units.length; at += chunk) {
    text += String.fromCharCode(...units.subarray(at, at + chunk));
  }
  return { text, format: { encoding, bom, rest: bytes.subarray(end) } };
}

function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, Math.min(sampleLength, bytes.length - (bytes.length % 2)));
  if (sample.length === 0) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < sample.length; at += 2) {
    if (sample[at] === 0) evenZeros++;
    if (sample[at + 1] === 0) oddZeros++;
  }
  const half = sample.length / 2;
  if (evenZeros === 0 && oddZeros === half) return 'utf-16le';
  return oddZeros === 0 && evenZeros === half ? 'utf-16be' : undefined;
}

function startsWith(bytes: Uint8Array, mark: Uint8Array): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
