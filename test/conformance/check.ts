import assert from 'node:assert/strict';
import { Tree } from '../../server/src/syntax';
import { type ReadSection, readAs } from '../../server/src/syntax/readers';
import { answerOf } from './calls';
import { viaBytes } from './encodings';
import type { Line, Row } from './row';

/** Whether the reader of a row makes of its text what the row says. */
export function check({ reader, input, encoding, options, expect }: Row): void {
  const text = encoding === undefined ? input : viaBytes(input, encoding);
  const reading = readAs(reader, text, options);
  assert.deepEqual(readAs(reader, Tree.parse(text), options), reading, 'the tree reads in another way');
  assert.deepEqual(reading.error, expect.error ?? null);
  for (const [name, lines] of Object.entries(expect.sections)) {
    assert.deepEqual(linesNamed(reading.sections, name), lines, `[${name}]`);
  }
  if (expect.sectionCount !== undefined) assert.equal(reading.sections.length, expect.sectionCount);
  for (const name of expect.absent ?? []) assert.equal(linesNamed(reading.sections, name), undefined, name);
  for (const call of expect.calls ?? []) {
    const expected = call.error === undefined ? { value: call.result } : { error: call.error };
    assert.deepEqual(answerOf(reading, call), expected, JSON.stringify(call));
  }
}

/** The lines of the only section of a name; undefined where there is none. */
export function linesNamed(sections: readonly ReadSection[], name: string): Line[] | undefined {
  const found = sections.filter((section) => section.name.toLowerCase() === name.toLowerCase());
  assert.ok(found.length <= 1, `[${name}] is there ${found.length} times`);
  return found[0]?.lines.map(({ key, fields }): Line => [key, ...fields]);
}
