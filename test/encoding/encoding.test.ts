import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decode, encode } from '../../server/src/encoding';

const corpus = '../shared/corpus';

function decoded(...bytes: (number | string)[]) {
  const { text, format } = decode(bytesOf(...bytes));
  return [format.encoding, text];
}

function bytesOf(...bytes: (number | string)[]): Buffer {
  return Buffer.concat(bytes.map((each) => (typeof each === 'string' ? Buffer.from(each) : Buffer.of(each))));
}

function roundTrip(bytes: Buffer): void {
  const { text, format } = decode(bytes);
  assert.deepEqual(Buffer.from(encode(text, format)!), bytes);
}

describe('encodings', () => {
  it('takes a byte order mark at its word and keeps it out of the text', () => {
    assert.deepEqual(decoded(0xff, 0xfe, 0x5b, 0, 0xe9, 0), ['utf-16le', '[é']);
    assert.deepEqual(decoded(0xfe, 0xff, 0, 0x5b, 0x20, 0xac), ['utf-16be', '[€']);
    assert.deepEqual(decoded(0xef, 0xbb, 0xbf, '[é]'), ['utf-8', '[é]']);
  });

  it('reads text without a mark as UTF-8 where it is, else as windows-1252', () => {
    assert.deepEqual(decoded('[A]\nk=v'), ['utf-8', '[A]\nk=v']);
    assert.deepEqual(decoded('€'), ['utf-8', '€']);
    assert.deepEqual(decoded('a', 0x80, 0x92, 0x81, 0xe9), ['windows-1252', 'a€’\x81é']);
    assert.deepEqual(decoded(), ['utf-8', '']);
  });

  it('guesses UTF-16 without a mark from its zeros', () => {
    assert.deepEqual(decoded('[\0A\0]\0'), ['utf-16le', '[A]']);
    assert.deepEqual(decoded('\0[\0A\0]'), ['utf-16be', '[A]']);
    assert.deepEqual(decoded('[\0A]'), ['utf-8', '[\0A]']);
    assert.deepEqual(decoded('\0'), ['utf-8', '\0']);
  });

  it('gives back the bytes of texts that are not quite what they say', () => {
    roundTrip(bytesOf(0xff, 0xfe, 0x5b, 0, 0x5d));
    roundTrip(bytesOf(0xff, 0xfe, 0x3d, 0xd8, 0x20, 0, 0x00, 0xdc));
    roundTrip(bytesOf(0xef, 0xbb, 0xbf, 'a', 0xff, 'b'));
    roundTrip(bytesOf(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 'a\r\nb\nc\rd'));
    roundTrip(Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)));
  });

  it('gives back the bytes of anything', () => {
    const marks = [[], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]];
    fc.assert(
      fc.property(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 60 }), (mark, bytes) =>
        roundTrip(Buffer.from([...mark, ...bytes])),
      ),
      { numRuns: 2000 },
    );
  });

  it('says so where a format has no bytes for a character', () => {
    const { format } = decode(bytesOf(0xe9));
    assert.deepEqual(encode('€', format), Uint8Array.of(0x80));
    assert.equal(encode('日', format), undefined);
    assert.equal(encode('\ud800', decode(bytesOf('a')).format), undefined);
    assert.deepEqual(
      encode('\ud800', decode(bytesOf(0xff, 0xfe)).format),
      Uint8Array.of(0xff, 0xfe, 0, 0xd8),
    );
  });

  it('gives back the bytes of real files', function () {
    if (!existsSync(corpus)) {
      console.log(`      ${corpus} is not here`);
      this.skip();
    }
    const files = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    assert.ok(files.length > 100);
    for (const { parentPath, name } of files) roundTrip(readFileSync(join(parentPath, name)));
  });
});
