import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { conformancePage } from '../../scripts/conformance-page.mjs';

describe('docs/conformance-syntax.md', () => {
  it('is up to date', () => {
    const page = readFileSync('docs/conformance-syntax.md', 'utf8');
    assert.equal(page, conformancePage(), 'run: npm run docs');
  });
});
