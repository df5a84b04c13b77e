import { decode, encode } from '../../server/src/encoding';
import { codePageNumbers } from '../../server/src/encoding/code-page-names';
import { codePage } from '../../server/src/encoding/code-pages';
import { Input } from './input';

/**
 * Target of the coverage-guided fuzzer: reads bytes as the file of some code page or of none, changes the text in one
 * place, and looks whether all other bytes stay as they were.
 *
 * @throws where they do not.
 */
export function fuzz(data: Uint8Array): void {
  const input = new Input(data);
  const number = codePageNumbers[input.byte() % (codePageNumbers.length + 1)];
  const [at, length, kind] = [input.word(), input.byte() % 8, input.byte()];
  const bytes = input.rest();
  const { text, format } = decode(bytes, number === undefined ? undefined : codePage(number));
  const same = encode(text, format);
  if (same === undefined || !isSame(same, bytes)) throw new Error('the bytes of the text are other ones');

  const start = at % (text.length + 1);
  const inserted = ['', 'x', '\r\n', '\\', '"', '[A]\n', '\0', ';'][kind % 8]!;
  const rest = text.slice(start + length);
  const written = encode(text.slice(0, start) + inserted + rest, format);
  // Half a character has no bytes of its own, or others next to something else. Then nothing is written at all.
  if (written === undefined) {
    if (!/\p{Surrogate}/u.test(text + rest))
      throw new Error('a text without halves of characters has no bytes');
    return;
  }
  const before = encode(text.slice(0, start), { ...format, rest: nothing })?.length;
  const behind = encode(rest, { ...format, bom: nothing })?.length;
  if (before === undefined || behind === undefined) return;
  const middle = written.length - before - behind;
  const isKept =
    isSame(written.subarray(0, before), bytes.subarray(0, before)) &&
    isSame(written.subarray(before + middle), bytes.subarray(bytes.length - behind));
  if (middle < 0 || !isKept) throw new Error('a change of the text changed other bytes as well');
}

const nothing = new Uint8Array(0);

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
