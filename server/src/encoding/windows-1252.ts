/**
 * What the bytes 0x80 to 0x9F mean; all others mean the character of the same number. Five are not assigned and
 * stand for the control characters of the same number, as Windows itself reads them, so that every byte has a
 * character of its own.
 *
 * TextDecoder is of no use here: in many releases of Node, 20.18.3 and later among them, it reads windows-1252 as
 * ISO 8859-1 (nodejs/node issue 60888).
 */
const fromHex80 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

const byteOf = new Map([...fromHex80].map((character, at) => [character.charCodeAt(0), 0x80 + at]));

/** The text that bytes stand for, one character for each. */
export function windows1252Text(bytes: Uint8Array): string {
  let text = '';
  let from = 0;
  const flush = (to: number) => {
    // Runs of bytes that mean the characters of the same numbers; a call takes only so many arguments.
    for (; from < to; from = Math.min(from + 8192, to)) {
      text += String.fromCharCode(...bytes.subarray(from, Math.min(from + 8192, to)));
    }
  };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80 || byte > 0x9f) continue;
    flush(at);
    text += fromHex80[byte - 0x80];
    from = at + 1;
  }
  flush(bytes.length);
  return text;
}

/**
 * The bytes of a text.
 *
 * @returns undefined where a character is not in the code page.
 */
export function windows1252Bytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : byteOf.get(code);
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}
