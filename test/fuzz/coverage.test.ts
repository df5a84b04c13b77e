import assert from 'node:assert/strict';
import { fuzz as decoder } from '../../fuzz/coverage/decoder';
import { fuzz as scanner } from '../../fuzz/coverage/scanner';
import { Random } from '../../fuzz/random';

/** What the targets of the coverage-guided fuzzer are run on with the tests. */
const targets = {
  scanner: { fuzz: scanner, runs: 150, header: [0, 2, 0, 9, 2, 1] },
  decoder: { fuzz: decoder, runs: 3000, header: [] },
};

/** Pieces that mean something to the reader or to a code page. */
const pieces = [
  ...[
    '[A]\n',
    '[Strings]\n',
    'k = v',
    'a="b',
    '""',
    '%a%',
    '%%',
    ',',
    '=',
    ';',
    ' \\\n',
    '\\',
    '"',
    '\r\n',
    '\n',
    '\r',
    '\0',
    '\x1a',
  ],
  ...[
    '\xef\xbb\xbf',
    '\xff\xfe',
    '\xfe\xff',
    '\x83\x5c',
    '\x81',
    '\xfc\xfc',
    '\x87\x9a',
    '\x81\xe6',
    '\xed\xa0\x80',
    '\xf0\x9f\x98\x80',
  ],
].map((text) => Buffer.from(text, 'latin1'));

describe('fuzz: the targets of the coverage-guided fuzzer', () => {
  for (const [name, { fuzz, runs, header }] of Object.entries(targets)) {
    it(`find nothing in a fixed part: ${name}`, () => {
      const random = new Random(1);
      for (let run = 0; run < runs; run++) {
        const input = Array.from({ length: random.below(20) }, () =>
          random.chance(0.8) ? random.pick(pieces) : Buffer.of(random.below(256)),
        );
        // Headers say which code page and which edits; those of the decoder are bytes like others.
        const start = random.chance(0.5)
          ? Buffer.from(header)
          : Buffer.from(header.map(() => random.below(256)));
        const bytes = Buffer.concat([start, ...input]);
        try {
          fuzz(bytes);
        } catch (error) {
          assert.fail(`${bytes.toString('hex')}: ${error instanceof Error ? error.message : error}`);
        }
      }
    });
  }
});
