import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulePages } from '../../scripts/rule-pages.mjs';
import { rules } from '../../server/src/rules';
import { ruleUrl } from '../../server/src/rules/docs-url';

const folder = 'docs/rules';
const hint = 'run: node scripts/generate-docs.mjs';

describe('docs/rules', () => {
  const pages = rulePages(rules);

  it('holds a page for every rule and no other', () => {
    assert.deepEqual(readdirSync(folder).sort(), [...pages.keys()].sort(), hint);
  });

  for (const [name, text] of pages) {
    it(`${name} is up to date`, () => assert.equal(readFileSync(join(folder, name), 'utf8'), text, hint));
  }

  it('is where the findings point to', () => {
    for (const { id } of rules) assert.ok(pages.has(ruleUrl(id).split('/docs/rules/')[1]!), id);
  });

  it('says something of every bad example', () => {
    for (const { id } of rules) assert.match(pages.get(`${id}.md`)!, /^- line \d+, \w+: \S/m, id);
  });
});
