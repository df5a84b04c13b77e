import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, marksOf } from '../support/marks';
import { asMarks, Project } from '../support/project';

const folder = 'test/rules/fixtures/netmap';

/** What all rules find in a fixture, and what its marks say. Fixtures for netupg.inf have names that begin so. */
function check(fixture: string, text: string): void {
  const name = fixture.startsWith('netupg') ? 'netupg.inf' : 'netmap.inf';
  const files = filesOf(text, name);
  const [first] = Object.values(files);
  assert.deepEqual(asMarks(new Project(files).diagnostics()), marksOf(first!));
}

describe('rules: whole netmap.inf and netupg.inf files, with all rules', () => {
  const fixtures = readdirSync(folder).sort();

  for (const fixture of fixtures) {
    const text = readFileSync(join(folder, fixture), 'latin1');
    it(`${fixture} gives what its marks say`, () => check(fixture, text));
    if (!text.includes('\r\n')) {
      it(`${fixture} gives the same with CRLF line ends`, () =>
        check(fixture, text.replaceAll('\n', '\r\n').replace(/^(-- .* --)\r\n/gm, '$1\n')));
    }
  }

  it('together have a mark of every rule for these files', () => {
    const marked = fixtures.flatMap((fixture) => marksOf(readFileSync(join(folder, fixture), 'latin1')));
    const found = new Set(marked.map(({ text }) => text));
    for (const folder of ['netmap', 'netupg']) {
      for (const id of readdirSync(`server/src/rules/${folder}`).filter((file) =>
        file.startsWith(`${folder}-`),
      )) {
        const rule = id.replace('.ts', '');
        // It is off by default.
        if (rule !== 'netmap-unsupported-target') assert.ok(found.has(rule), rule);
      }
    }
  });
});
