/** The bytes that the fuzzer made up, taken piece by piece. Where none are left, what is taken is 0 or empty. */
export class Input {
  private at = 0;

  constructor(private readonly data: Uint8Array) {}

  byte(): number {
    return this.data[this.at++] ?? 0;
  }

  /** A number of two bytes. */
  word(): number {
    return this.byte() * 256 + this.byte();
  }

  /** The bytes up to a number of them. */
  rest(most = Infinity): Uint8Array {
    const from = this.at;
    this.at = Math.min(from + most, Math.max(this.data.length, from));
    return this.data.subarray(from, this.at);
  }

  /** A text: a character for each byte, or for each two of them, so that any UTF-16 code unit can stand anywhere. */
  text(most: number, wide: boolean): string {
    const bytes = this.rest(wide ? most * 2 : most);
    let text = '';
    for (let at = 0; at < bytes.length; at += wide ? 2 : 1) {
      text += String.fromCharCode(wide ? bytes[at]! + 256 * (bytes[at + 1] ?? 0) : bytes[at]!);
    }
    return text;
  }
}
