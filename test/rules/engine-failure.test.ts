import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules';
import { defineRule } from '../../server/src/rules/rule';
import { Project } from '../support/project';

const texts = { title: '', what: '', why: '', fix: '', pages: [], good: '', bad: '' };

/** A rule that fails wherever it sees the word. */
const failing = defineRule({
  ...texts,
  id: 'test-failing',
  dialects: ['netmap'],
  severity: 'hint',
  rows: {
    check(row, part, context) {
      if (row.text.includes('boom')) throw new Error('boom');
      if (row.text.includes('word')) context.report(row, part, { start: 0, end: 1 }, 'a word');
    },
  },
});

describe('rule engine: a rule that fails', () => {
  const text = '[OemNetServices]\nNWWKSTA = word\n[OemUpgradeSupport]\nboom = \n';
  const failures: string[] = [];
  let project: Project;
  beforeEach(() => {
    failures.length = 0;
    project = new Project({ 'netmap.inf': text }, [failing, ...rules]);
    project.engine.failed = ({ id }, error) => failures.push(`${id}: ${(error as Error).message}`);
  });

  it('is told of, and says nothing of that part of the file alone', () => {
    const others = new Project({ 'netmap.inf': text }).diagnostics().map(({ rule }) => rule);
    const found = project.diagnostics().map(({ rule }) => rule);
    assert.deepEqual(failures, ['test-failing: boom']);
    assert.deepEqual(
      found.filter((rule) => rule !== 'test-failing'),
      others,
    );
    assert.ok(found.includes('test-failing'), 'the word in another section is found');
    assert.ok(others.length > 0);
  });

  it('speaks again when what it fails at has gone', () => {
    project.diagnostics();
    const { workspace, uri } = project;
    const at = text.indexOf('boom');
    workspace.changeFile(uri, workspace.file(uri)!.tree.edit({ start: at, end: at + 4 }, 'word'));
    const found = project.diagnostics().filter(({ rule }) => rule === 'test-failing');
    assert.equal(found.length, 2);
    assert.equal(failures.length, 1);
  });

  it('is passed on where nobody takes failures', () => {
    assert.throws(() => new Project({ 'netmap.inf': text }, [failing]).diagnostics(), /boom/);
  });
});
