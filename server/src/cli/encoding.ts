import { isUtf8 } from 'node:buffer';
import { characterOf, windows1252Bytes } from './windows-1252';

/**
 * Bytes of files as text, and back. Decoding loses nothing: encoding the text that came out gives the same bytes,
 * whatever they were, so that a fix changes no byte that it does not mean to.
 */

/** How a file writes its text. */
export interface TextFormat {
  readonly encoding: 'utf-16le' | 'utf-16be' | 'utf-8' | 'windows-1252';
  /** The bytes before the text: its byte order mark, if it has one. */
  readonly bom: Uint8Array;
  /** The bytes behind the text: half a UTF-16 code unit. */
  readonly rest: Uint8Array;
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
 * @throws RangeError where the file is too large for a string.
 */
export function decode(bytes: Buffer): DecodedText {
  if (startsWith(bytes, utf8Mark)) return decodeBytes(bytes, utf8Mark);
  if (startsWith(bytes, utf16leMark)) return decodeUtf16(bytes, 'utf-16le', utf16leMark);
  if (startsWith(bytes, utf16beMark)) return decodeUtf16(bytes, 'utf-16be', utf16beMark);
  const guess = guessUtf16(bytes);
  return guess === undefined ? decodeBytes(bytes, nothing) : decodeUtf16(bytes, guess, nothing);
}

/**
 * The bytes of a text in the format of its file.
 *
 * @returns undefined where the format has no bytes for one of the characters.
 */
export function encode(text: string, format: TextFormat): Buffer | undefined {
  const body = bytesOf(text, format.encoding);
  return body && Buffer.concat([format.bom, body, format.rest]);
}

function bytesOf(text: string, encoding: TextFormat['encoding']): Uint8Array | undefined {
  switch (encoding) {
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'utf-8':
      // UTF-8 has no bytes for half a surrogate pair.
      return /\p{Surrogate}/u.test(text) ? undefined : Buffer.from(text, 'utf8');
    case 'windows-1252':
      return windows1252Bytes(text);
  }
}

function decodeBytes(bytes: Buffer, bom: Uint8Array): DecodedText {
  const body = bytes.subarray(bom.length);
  if (isUtf8(body)) {
    return { text: body.toString('utf8'), format: { encoding: 'utf-8', bom, rest: nothing } };
  }
  const text = body.toString('latin1').replace(/[\x80-\x9f]/g, (byte) => characterOf(byte.charCodeAt(0)));
  return { text, format: { encoding: 'windows-1252', bom, rest: nothing } };
}

function decodeUtf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be', bom: Uint8Array): DecodedText {
  const end = bytes.length - ((bytes.length - bom.length) % 2);
  let body = bytes.subarray(bom.length, end);
  if (encoding === 'utf-16be') body = Buffer.from(body).swap16();
  // Not TextDecoder: it would replace halves of surrogate pairs that stand alone.
  return { text: body.toString('utf16le'), format: { encoding, bom, rest: bytes.subarray(end) } };
}

function guessUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
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
