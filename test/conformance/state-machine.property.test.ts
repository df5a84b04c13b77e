import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readAs } from '../../server/src/syntax/readers';
import { readByMachine } from './state-machine';

const piece = fc.constantFrom(
  ...['[', ']', '"', '""', ';', '\\', '\\\\', ',', '=', '%', ' ', '\t', '\n', '\r\n', '\r', '\0', '\x1a'],
  ...['a', 'b', 'é', '😀', '[S]\n', '[T]\n', 'k=v\n', '\\\n', ' \\ ', 'x,y\n', '"x" ', ' "y"', "'"],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('conformance: a second reading, character by character', () => {
  for (const reader of ['setupapi', 'text-mode'] as const) {
    it(`comes to the same as the ${reader} reader`, () => {
      const unlimited = { literal: Infinity, expanded: Infinity };
      fc.assert(
        fc.property(text, (body) => {
          for (const source of [body, `[A]\n${body}`]) {
            const read = readAs(reader, source, { lengths: unlimited });
            const machine = readByMachine(source, reader === 'text-mode');
            const sections = new Map(read.sections.map(({ name, lines }) => [name.toLowerCase(), lines]));
            assert.deepEqual(sections, machine.sections);
            if (reader === 'text-mode') {
              const { badHeaderLine = Infinity, strayLine = Infinity } = machine;
              const line = Math.min(badHeaderLine, strayLine);
              assert.equal(read.error?.line ?? Infinity, line);
            }
          }
        }),
        { numRuns: Number(process.env.FC_RUNS ?? 1500) },
      );
    });
  }
});
