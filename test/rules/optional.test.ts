import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules';
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

  it('are few, and none of them is more than a piece of information', () => {
    for (const { id, severity, optional } of rules) {
      if (optional) assert.ok(severity === 'information' || severity === 'hint', id);
    }
  });
});
