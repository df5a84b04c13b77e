import assert from 'node:assert/strict';
import { type Rule, rules } from '../../server/src/rules';
import { Project } from '../support/project';

const text =
  '[Version]\nSignature = "$Windows NT$"\n[OemNetServices]\nCoot = coot\n[OemUpgradeSupport]\ncoot = coot.dll\n';

describe('rules that are off by default', () => {
  it('are silent', () => {
    assert.deepEqual(new Project({ 'netmap.inf': text }).diagnostics(), []);
  });

  it('speak once somebody gives them a severity, and with that one', () => {
    const found = new Project({ 'netmap.inf': text }).diagnostics({ 'netmap-unsupported-target': 'warning' });
    assert.deepEqual(
      found.map(({ rule, severity, range }) => [rule, severity, range.start.line]),
      [['netmap-unsupported-target', 'warning', 2]],
    );
  });

  it('do not run, nor does what the settings switch off', () => {
    const levels = { 'inf-template-placeholder': 'hint' } as const;
    const ran = new Set<string>();
    const watched = rules.map((rule): Rule => {
      if (rule.file === undefined) return rule;
      return { ...rule, file: { check: () => ran.add(rule.id) } };
    });
    const project = new Project({ 'netmap.inf': text }, watched, { clientIds: [], levels });
    project.diagnostics();
    const off = rules.filter(({ id, optional }) => optional === true && !(id in levels));
    assert.ok(off.some(({ file }) => file !== undefined));
    assert.ok(ran.size > 5);
    for (const { id } of off) assert.ok(!ran.has(id), id);
    const [other] = [...ran];
    project.engine.settings = { clientIds: [], levels: { [other!]: 'off' } };
    ran.clear();
    project.diagnostics();
    assert.ok(ran.size > 5 && !ran.has(other!));
  });

  it('are few, and none of them is more than a piece of information', () => {
    for (const { id, severity, optional } of rules) {
      if (optional) assert.ok(severity === 'information' || severity === 'hint', id);
    }
  });
});
