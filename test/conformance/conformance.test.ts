import assert from 'node:assert/strict';
import { profileSections } from '../../server/src/syntax/readers';
import { check } from './check';
import { rows, rules } from './rows';

describe('conformance: what the readers of Windows make of texts', () => {
  for (const { id, rows } of rules) {
    for (const row of rows) it(`${id}: ${row.reader} [${row.tag}]`, () => check(row));
  }

  it('has every id once', () => {
    const ids = rows.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    );
  });
});

describe('conformance: all lines of a profile', () => {
  it('are those that look-ups find, and those behind them', () => {
    const text = 'lost=1\n[A]\nq=1\nQ=2\nlone\n; c\n[B]\n[a]\nr=3\n';
    assert.deepEqual(profileSections(text), [
      {
        name: 'A',
        lines: [
          { key: 'q', fields: ['1'] },
          { key: 'Q', fields: ['2'] },
          { key: null, fields: ['lone'] },
        ],
      },
      { name: 'B', lines: [] },
      { name: 'a', lines: [{ key: 'r', fields: ['3'] }] },
    ]);
  });
});
