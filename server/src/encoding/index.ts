/** Text from the bytes of a file. */

const windows1252 = () => new TextDecoder('windows-1252');

/**
 * The text of a file. A byte order mark decides; without one, text that is valid UTF-8 is read as such, and
 * anything else in the ANSI code page of Western Windows. The byte order mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252().decode(bytes);
  }
}
