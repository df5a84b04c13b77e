import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

describe('fuzz: the page on reliability', () => {
  const page = readFileSync('docs/reliability.md', 'utf8');

  it('names tests and programs that are there', () => {
    const named = [...page.matchAll(/`((?:test|fuzz)\/[^`]+)`/g)].map(([, path]) => path!);
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter((path) => !existsSync(path)),
      [],
    );
  });
});
