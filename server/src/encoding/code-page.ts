/**
 * A code page: which characters its bytes stand for, one by one or in pairs. Reading loses nothing. A byte that stands
 * for no character becomes the half of a surrogate pair that carries its number (U+DC00 and the byte), which no code
 * page has, and is written back as that byte.
 */

/** What bytes of a code page say. */
export interface CodePageText {
  readonly text: string;
  /**
   * Writes a text as this file writes its own.
   *
   * @returns undefined where the code page does not have one of the characters, or where bytes that stand for nothing
   *   would come to stand beside others with which they mean something.
   */
  encode(text: string): Uint8Array | undefined;
}

/** Stands in the tables for "no character". It is the code of one that no code page has. */
export const none = 0xffff;

/** The first half of a pair: byte 0 as a character of its own. */
const bareByte = 0xdc00;

/** How many code units become a string at a time; more would be too many arguments of one call. */
const chunk = 8192;

export class CodePage {
  private readonly units = new Map<number, number>();
  /** Characters that several bytes or pairs stand for. */
  private readonly ambiguous = new Set<number>();

  /**
   * @param single the character of each byte. Bytes below 0x80 are ASCII, as in all code pages of Windows.
   * @param double the character of each pair of bytes, the first one being the higher half of the index; undefined
   *   where the code page has no pairs.
   * @param isPair whether two bytes belong together, also where they stand for no character.
   * @param preferred the bytes with which Windows writes a character that several stand for.
   */
  constructor(
    private readonly single: Uint16Array,
    private readonly double: Uint16Array | undefined,
    private readonly isPair: (first: number, second: number) => boolean,
    preferred: (character: string) => Uint8Array,
  ) {
    for (let byte = 0x80; byte <= 0xff; byte++) this.add(single[byte]!, byte);
    for (let pair = 0; pair < (double?.length ?? 0); pair++) this.add(double![pair]!, pair);
    for (const code of this.ambiguous) {
      this.units.set(
        code,
        preferred(String.fromCharCode(code)).reduce((unit, byte) => unit * 256 + byte, 0),
      );
    }
  }

  /** Reads bytes. */
  decode(bytes: Uint8Array): CodePageText {
    const codes = new Uint16Array(bytes.length);
    /** The bytes with which this file writes characters for which there are several. */
    const own = new Map<number, number>();
    let length = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      let code = byte < 0x80 ? byte : this.single[byte]!;
      let unit = byte;
      if (
        code === none &&
        this.double !== undefined &&
        at + 1 < bytes.length &&
        this.isPair(byte, bytes[at + 1]!)
      ) {
        unit = byte * 256 + bytes[++at]!;
        code = this.double[unit]!;
      }
      if (this.ambiguous.has(code)) {
        const before = own.get(code);
        if (before === undefined) own.set(code, unit);
        else if (before !== unit) code = none;
      }
      if (code !== none) {
        codes[length++] = code;
      } else {
        if (unit > 0xff) codes[length++] = bareByte + (unit >> 8);
        codes[length++] = bareByte + (unit & 0xff);
      }
    }
    return { text: textOf(codes.subarray(0, length)), encode: (text) => this.encode(text, own) };
  }

  private encode(text: string, own: ReadonlyMap<number, number>): Uint8Array | undefined {
    const bytes = new Uint8Array(text.length * 2);
    let length = 0;
    let hasBareBytes = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x80) {
        bytes[length++] = code;
      } else if (code >= bareByte && code < bareByte + 0x100) {
        hasBareBytes = true;
        bytes[length++] = code - bareByte;
      } else {
        const unit = own.get(code) ?? this.units.get(code);
        if (unit === undefined) return undefined;
        if (unit > 0xff) bytes[length++] = unit >> 8;
        bytes[length++] = unit & 0xff;
      }
    }
    const written = bytes.slice(0, length);
    // Bare bytes mean something else when what stood behind them is gone.
    return !hasBareBytes || this.decode(written).text === text ? written : undefined;
  }

  private add(code: number, unit: number): void {
    if (code === none) return;
    if (this.units.has(code)) this.ambiguous.add(code);
    else this.units.set(code, unit);
  }
}

function textOf(codes: Uint16Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += chunk)
    text += String.fromCharCode(...codes.subarray(at, at + chunk));
  return text;
}
