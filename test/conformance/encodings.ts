import { decode, encode, type TextFormat } from '../../server/src/encoding';
import type { Encoding } from './row';

const formats: Record<Encoding, { encoding: TextFormat['encoding']; bom: number[] }> = {
  'utf-16le-bom': { encoding: 'utf-16le', bom: [0xff, 0xfe] },
  'utf-16le': { encoding: 'utf-16le', bom: [] },
  'utf-16be-bom': { encoding: 'utf-16be', bom: [0xfe, 0xff] },
  'utf-8-bom': { encoding: 'utf-8', bom: [0xef, 0xbb, 0xbf] },
  'utf-8': { encoding: 'utf-8', bom: [] },
  'windows-1252': { encoding: 'windows-1252', bom: [] },
};

/** The text as it comes back out of bytes that are written in an encoding. */
export function viaBytes(text: string, encoding: Encoding): string {
  const { bom, ...format } = formats[encoding];
  const bytes = encode(text, { ...format, bom: Uint8Array.from(bom), rest: new Uint8Array(0) });
  if (bytes === undefined) throw new Error(`The text cannot be written as ${encoding}.`);
  return decode(bytes).text;
}
