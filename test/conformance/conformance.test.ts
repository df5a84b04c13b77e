import assert from 'node:assert/strict';
import { check } from './check';
import { rows, rules } from './rows';

describe('conformance: what the readers of Windows make of texts', () => {
  for (const { id, rows } of rules) {
    for (const row of rows) it(`${id}: ${row.reader} [${row.tag}]`, () => check(row));
  }

  it('has every id once, and every text of a rule once', () => {
    const ids = rows.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    );
  });
});
