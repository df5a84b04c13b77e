import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ruleSettings } from '../../scripts/rule-settings.mjs';
import { rules } from '../../server/src/rules';

describe('settings', () => {
  it('offer every rule and no other', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const setting = contributes.configuration.properties['netmapInf.rules'];
    assert.deepEqual(setting, ruleSettings(rules), 'run: npm run docs');
  });
});
