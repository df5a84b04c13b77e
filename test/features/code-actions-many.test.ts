import assert from 'node:assert/strict';
import { codeActions } from '../../server/src/features/code-actions';
import { Project } from '../support/project';

const start = { line: 1, character: 0 };

/** The titles of what is offered on the first of so many rows that can be mended. */
function offered(rows: number): string[] {
  const text = `[OemNetUpgradeDirs]\n${Array.from({ length: rows }, (_, at) => `c:\\upg\\${at}\\\n\n`).join('')}`;
  const { workspace, engine, uri } = new Project({ 'netupg.inf': text });
  const range = { start, end: { line: 1, character: 8 } };
  return codeActions(workspace, engine, uri, range).map(({ title }) => title);
}

describe('code actions: many findings', () => {
  const all = 'Fix everything that can be fixed safely';

  it('are counted where that costs little', () => {
    const titles = offered(3);
    assert.ok(
      titles.includes('Fix all 3 findings of netupg-trailing-backslash in the file'),
      titles.join('\n'),
    );
    assert.ok(titles.includes(all));
  });

  it('are not looked at one by one where there are very many', () => {
    const titles = offered(600);
    assert.ok(
      titles.includes('Fix all findings of netupg-trailing-backslash in the file'),
      titles.join('\n'),
    );
    assert.ok(titles.includes(all));
  });

  it('are not offered together where there is only one', () => {
    assert.ok(!offered(1).some((title) => title.startsWith('Fix all')));
  });
});
