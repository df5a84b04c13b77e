import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fieldLengths, readAs } from '../../server/src/syntax/readers';
import { answerOf, type Call } from './calls';
import { linesNamed } from './check';
import { viaBytes } from './encodings';
import type { Encoding, Expectation } from './row';

/** Vectors that may lie beside the repository; they are not part of it. */
const file = '../shared/domain/syntax-vectors.json';

interface Vector {
  readonly id: string;
  readonly reader: 'A' | 'B' | 'C';
  readonly input: string;
  readonly expect: Pick<Expectation, 'error'> & {
    readonly sections?: readonly { name: string; lines: { key: string | null; fields: string[] }[] }[];
    readonly absentSections?: readonly string[];
    readonly api?: readonly Call[];
  };
  readonly env?: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly encoding?: Encoding;
  readonly expect_pre_vista_length?: number;
}

const readers = { A: 'setupapi', B: 'text-mode', C: 'profile' } as const;

describe('conformance: shared vectors', () => {
  if (!existsSync(file)) {
    it.skip(`${file} is not here`);
    return;
  }
  for (const vector of JSON.parse(readFileSync(file, 'utf8')) as Vector[]) {
    it(`${vector.id}: ${readers[vector.reader]}`, () => check(vector));
  }
});

function check({
  reader,
  input,
  expect,
  env,
  locale,
  encoding,
  expect_pre_vista_length: short,
}: Vector): void {
  const text = encoding === undefined ? input : viaBytes(input, encoding);
  const options = {
    expand: true,
    directories: new Map(Object.entries(env ?? {}).map(([id, directory]) => [Number(id), directory])),
    ...(locale !== undefined && { language: Number.parseInt(locale, 16) }),
  };
  const reading = readAs(readers[reader], text, options);
  assert.deepEqual(reading.error, expect.error ?? null);
  for (const { name, lines } of expect.sections ?? []) {
    const found = linesNamed(reading.sections, name);
    const expected = lines.map(({ key, fields }) => [reader === 'C' ? folded(key) : key, ...fields]);
    assert.deepEqual(
      found?.map(([key, ...fields]) => [reader === 'C' ? folded(key) : key, ...fields]),
      expected,
    );
    if (short !== undefined) {
      const before = readAs(readers[reader], text, { ...options, lengths: fieldLengths.windows2000 });
      assert.equal(linesNamed(before.sections, name)![0]![1]!.length, short);
    }
  }
  for (const name of expect.absentSections ?? []) assert.equal(linesNamed(reading.sections, name), undefined);
  for (const call of expect.api ?? []) {
    const expected = call.error === undefined ? { value: call.result } : { error: call.error };
    assert.deepEqual(answerOf(reading, call), expected, JSON.stringify(call));
  }
}

/** The profile API finds keys in any case, and some vectors write them as they are asked for. */
function folded(key: string | null): string | undefined {
  return key?.toLowerCase();
}
