import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decode, encode } from '../../server/src/encoding';
import { codePageNames, codePageNumber, codePageNumbers } from '../../server/src/encoding/code-page-names';
import { codePage } from '../../server/src/encoding/code-pages';
import { Tree } from '../../server/src/syntax';

const corpus = '../shared/corpus';

/** Those in which two bytes can stand for one character. */
const withPairs = [932, 936, 949, 950];

/** Names under which the platform has a code page too, and the bytes for which it means something else by them. */
const ofPlatform: readonly (readonly [number, string])[] = [
  ...[1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258, 874].map((number): [number, string] => [
    number,
    `windows-${number}`,
  ]),
  [866, 'ibm866'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [932, 'shift_jis'],
  [949, 'euc-kr'],
];

function bytesOf(...parts: (number | string)[]): Buffer {
  return Buffer.concat(parts.map((each) => (typeof each === 'string' ? Buffer.from(each) : Buffer.of(each))));
}

function read(number: number, ...parts: (number | string)[]): string {
  return decode(bytesOf(...parts), codePage(number)).text;
}

function roundTrip(number: number, bytes: Uint8Array): void {
  const { text, format } = decode(bytes, codePage(number));
  assert.deepEqual(Buffer.from(encode(text, format)!), Buffer.from(bytes), `code page ${number}`);
}

describe('encodings: code pages', () => {
  it('are known by number and by name', () => {
    assert.ok(codePageNumbers.length > 30);
    assert.equal(new Set(codePageNames).size, codePageNames.length);
    assert.deepEqual(
      ['932', 'cp932', 'CP932', 'Shift_JIS', 'windows-1251', 'KOI8-R', '0932'].map(codePageNumber),
      [932, 932, 932, 932, 1251, 20866, 932],
    );
    assert.deepEqual(
      ['', '9', 'cp', 'utf-8', '65001', '-932', '932 '].map(codePageNumber),
      Array(7).fill(undefined),
    );
    for (const number of codePageNumbers) assert.equal(codePage(number), codePage(number));
  });

  it('read what people wrote in them', () => {
    const rows: readonly (readonly [number, readonly (number | string)[], string])[] = [
      [437, ['na', 0x8b, 've'], 'naïve'],
      [850, [0x9c, 0xd5], '£ı'],
      [852, [0xe6], 'Š'],
      [866, [0x91, 0xa5, 0xe2, 0xec], 'Сеть'],
      [874, [0xe0, 0xa4, 0xc3], 'เคร'],
      [932, [0x83, 0x6c, 0xc8], 'ネﾈ'],
      [936, [0xcd, 0xf8, 0xc2, 0xe7, 0x80], '网络€'],
      [949, [0xb3, 0xd7, 0x81, 0x41], '네갂'],
      [950, [0xba, 0xf4, 0xb8, 0xf4], '網路'],
      [1250, [0x8a, 0x9d, 0xe8], 'Šťč'],
      [1251, [0xd1, 0xe5, 0xf2, 0xfc], 'Сеть'],
      [1252, [0x80, 0x92, 0x81, 0xe9], '€’\x81é'],
      [1253, [0xc4, 0xdf, 0xea], 'Δίκ'],
      [1254, [0xdd, 0xfe], 'İş'],
      [1255, [0xf8, 0xf9, 0xfa], 'רשת'],
      [1256, [0xd4, 0xc8], 'شب'],
      [1257, [0xfe, 0xe0], 'žą'],
      [1258, [0xd0, 0xfe], 'Đ₫'],
      [20866, [0xf3, 0xc5, 0xd4, 0xd8], 'Сеть'],
      [21866, [0xa4, 0xa6], 'єі'],
    ];
    for (const [number, bytes, text] of rows)
      assert.equal(read(number, ...bytes), text, `code page ${number}`);
  });

  it('read as the platform does where it knows the same code page', () => {
    for (const [number, name] of ofPlatform) {
      const platform = new TextDecoder(name, { fatal: true });
      let agreed = 0;
      const units = [...Array(128).keys()].map((at) => [at + 0x80]);
      if (withPairs.includes(number)) {
        for (const [lead] of [...units])
          for (let second = 0x40; second < 0xff; second++) units.push([lead!, second]);
      }
      for (const unit of units) {
        let expected: string;
        try {
          expected = platform.decode(Uint8Array.from(unit));
        } catch {
          continue;
        }
        const text = read(number, ...unit);
        const isPrivate = /[\x80-\x9f\ue000-\uf8ff]/.test(expected);
        // Where the platform has more characters than Windows, ours has none.
        if (expected.length !== 1 || isPrivate || /[\udc00-\udcff]/.test(text)) continue;
        assert.equal(text, expected, `code page ${number}: ${Buffer.from(unit).toString('hex')}`);
        agreed++;
      }
      assert.ok(agreed > 60, `code page ${number}: ${agreed}`);
    }
  });

  it('take a backslash for a backslash, and not the second byte of a character', () => {
    // The second byte of each of these is 0x5C.
    const rows: readonly (readonly [number, readonly [number, number], string])[] = [
      [932, [0x83, 0x5c], 'ソ'],
      [932, [0x95, 0x5c], '表'],
      [936, [0x81, 0x5c], '乗'],
      [950, [0xa5, 0x5c], '功'],
    ];
    for (const [number, character, text] of rows) {
      const bytes = bytesOf('[A]\r\nk = ', ...character, '\r\nl = ', ...character, '\\\r\n  x\r\n');
      const tree = Tree.parse(decode(bytes, codePage(number)).text);
      const fields = [...tree.rows()].map(({ row }) => row.entry?.fields.map(({ value }) => value));
      assert.deepEqual(fields, [undefined, [text], [`${text}x`]]);
      roundTrip(number, bytes);
    }
  });

  it('take the end of a row for that, also behind half a character', () => {
    for (const number of withPairs) {
      for (const end of ['\r\n', '\n', ';x\r\n', '"\r\n', '=1\n', '\t\n', '\x1a', '']) {
        const bytes = bytesOf('a=b', 0x81, end, 'c=d');
        const text = decode(bytes, codePage(number)).text;
        // The byte itself may go with a letter behind it, but with nothing that has a meaning for the reader.
        if (end !== '') assert.ok(text.startsWith(`a=b\udc81${end}c=d`), JSON.stringify(text));
        roundTrip(number, bytes);
      }
    }
  });

  it('keep the two bytes of a pair together that stands for nothing', () => {
    // 0xFC 0x5C is a pair by its bytes and stands for no character; Windows does not see a backslash in it.
    assert.equal(read(932, 0xfc, 0x5c), '\udcfc\udc5c');
    roundTrip(932, bytesOf('k = ', 0xfc, 0x5c, '\r\nl = 1'));
  });

  it('give back all bytes, and all pairs of bytes', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const pairs = new Uint8Array(65536 * 3);
    for (let pair = 0; pair < 65536; pair++) pairs.set([pair >> 8, pair & 0xff, 0x0a], pair * 3);
    for (const number of codePageNumbers) {
      roundTrip(number, all);
      roundTrip(number, all.toReversed());
      if (withPairs.includes(number)) roundTrip(number, pairs);
      for (let byte = 0; byte < 256; byte++) roundTrip(number, Uint8Array.of(byte));
    }
  });

  it('give back the bytes of a character that has several, also where a file has both', () => {
    // Both are the character for "because"; Windows writes the first.
    assert.equal(read(932, 0x81, 0xe6), '∵');
    assert.equal(read(932, 0x87, 0x9a), '∵');
    roundTrip(932, bytesOf(0x87, 0x9a, 'a', 0x87, 0x9a));
    roundTrip(932, bytesOf(0x81, 0xe6, 0x87, 0x9a, 0x81, 0xe6));
    const written = (...bytes: number[]) => encode('∵∵', decode(bytesOf(...bytes), codePage(932)).format);
    assert.deepEqual(written(), Uint8Array.of(0x81, 0xe6, 0x81, 0xe6));
    assert.deepEqual(written(0x87, 0x9a), Uint8Array.of(0x87, 0x9a, 0x87, 0x9a));
  });

  it('give back the bytes of anything, and change only those that an edit means', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.constantFrom('\r\n', '\n', '\\', '[A]', 'k = v', '; ', '"').map((text) => Buffer.from(text)),
      fc
        .constantFrom([0x83, 0x5c], [0x81], [0xfc, 0xfc], [0x87, 0x9a], [0x80], [0xff])
        .map((bytes) => Buffer.from(bytes)),
    );
    const content = fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.concat(pieces));
    fc.assert(
      fc.property(
        fc.constantFrom(...codePageNumbers),
        content,
        fc.nat(40),
        fc.constantFrom('', 'x', '\r\n', ' = 1'),
        (number, bytes, at, inserted) => {
          const page = codePage(number);
          const { text, format } = decode(bytes, page);
          if (format.encoding !== 'code-page') return;
          assert.deepEqual(Buffer.from(encode(text, format)!), bytes);
          const place = Math.min(at, text.length);
          const written = encode(text.slice(0, place) + inserted + text.slice(place), format);
          // Half a character and what is put behind it may be another one; then nothing is written.
          if (written === undefined) {
            assert.ok(/[\udc00-\udcff]/.test(text));
            return;
          }
          const before = encode(text.slice(0, place), format)!;
          const after = bytes.subarray(before.length);
          assert.deepEqual(Buffer.from(written), Buffer.concat([before, Buffer.from(inserted), after]));
          assert.deepEqual(Buffer.from(before), bytes.subarray(0, before.length));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('say so where they do not have a character', () => {
    const format = (number: number) => decode(bytesOf('a'), codePage(number)).format;
    assert.equal(encode('é', format(932)), undefined);
    assert.equal(encode('日', format(1251)), undefined);
    assert.equal(encode('\ud83d\ude00', format(936)), undefined);
    assert.deepEqual(encode('日', format(932)), Uint8Array.of(0x93, 0xfa));
    // Bare bytes that would make a character together with what now stands behind them.
    const { format: half } = decode(bytesOf(0x83, '\n\\'), codePage(932));
    assert.deepEqual(encode('\udc83\n\\', half), Uint8Array.of(0x83, 0x0a, 0x5c));
    assert.equal(encode('\udc83\\', half), undefined);
  });

  it('do not count where a file says itself what it is', () => {
    assert.equal(decode(bytesOf(0xef, 0xbb, 0xbf, 'é'), codePage(932)).format.encoding, 'utf-8');
    assert.equal(decode(bytesOf(0xff, 0xfe, 'a\0'), codePage(932)).text, 'a');
    assert.equal(decode(bytesOf('a\0b\0'), codePage(932)).format.encoding, 'utf-16le');
    // These two characters are famous for being valid UTF-8 as well.
    assert.equal(read(936, 0xc1, 0xaa, 0xcd, 0xa8), '联通');
  });

  it('give back the bytes of real files, and change only those that an edit means', function () {
    if (!existsSync(corpus)) {
      console.log(`      ${corpus} is not here`);
      this.skip();
    }
    const files = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    assert.ok(files.length > 100);
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name));
      for (const number of [undefined, 437, 932, 1251]) {
        const { text, format } = decode(bytes, number === undefined ? undefined : codePage(number));
        assert.deepEqual(Buffer.from(encode(text, format)!), bytes);
        const place = text.indexOf('\n', text.length >> 1) + 1;
        const written = Buffer.from(encode(`${text.slice(0, place)};\n${text.slice(place)}`, format)!);
        const added = written.length - bytes.length;
        const start = bytes.findIndex((byte, at) => byte !== written[at]);
        const from = start < 0 ? bytes.length : start;
        assert.ok(added === 2 || added === 4);
        assert.deepEqual(written.subarray(from + added), bytes.subarray(from));
      }
    }
  });
});
