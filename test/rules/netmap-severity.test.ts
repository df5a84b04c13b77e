import assert from 'node:assert/strict';
import type { Severity } from '../../server/src/rules';
import { filesOf } from '../support/marks';
import { Project } from '../support/project';

const inf = (className: string) => `-- lark.inf --\n[Version]\nClass = ${className}\n`;
const support = '[OemUpgradeSupport]\nlark = lark.dll, lark.inf\n';

const map = (rows: string) => `[OemNetAdapters]\nL = 0, Larks\n[Larks]\n${rows}\n`;

/** The rules whose severity depends on what is found: text, rule, severity. */
const cases: readonly (readonly [text: string, rule: string, severity: Severity])[] = [
  ['[OemNetClient]\n', 'netmap-unknown-section', 'warning'],
  ['[ OemNetClients ]\n', 'netmap-unknown-section', 'warning'],
  ['[NetClients]\n', 'netmap-unknown-section', 'information'],
  ['[Lark]\n', 'netmap-unknown-section', 'information'],
  ['[OemNetAdapters]\nLark = 0,\n', 'netmap-mapping-section-name-missing', 'error'],
  ['[OemNetAdapters]\nLark = 0\n', 'netmap-mapping-section-name-missing', 'warning'],
  ['[OemNetServices]\nwksta = lark\n', 'netmap-client-in-services', 'warning'],
  ['[OemNetServices]\nLark = MS_MSCLIENT\n', 'netmap-client-in-services', 'warning'],
  ['[OemNetServices]\nLarkRdr = lark\n', 'netmap-client-in-services', 'hint'],
  ['[OemNetServices]\nLarkNetClient = lark_client\n', 'netmap-client-in-services', 'hint'],
  [`[OemNetServices]\nL = lark\n${support}${inf('NetClient')}`, 'netmap-class-mismatch', 'error'],
  [`[OemNetProtocols]\nL = lark\n${support}${inf('NetClient')}`, 'netmap-class-mismatch', 'warning'],
  [`[OemNetServices]\nL = lark\n${support}${inf('NetTrans')}`, 'netmap-class-mismatch', 'warning'],
  [`[OemNetAdapters]\nL = lark\n${support}${inf('NetService')}`, 'netmap-class-mismatch', 'warning'],
  [`[OemNetClients]\nL = lark\n${support}${inf('Net')}`, 'netmap-class-mismatch', 'warning'],
  [support, 'netmap-no-mapping-section', 'warning'],
  ['[OemNetServices]\nL = lark\n', 'netmap-missing-upgrade-support', 'error'],
  [`[OemNetServices]\nL = gull\n${support}`, 'netmap-support-missing-entry', 'error'],
  [`[OemNetServices]\nL = gull\n${support}`, 'netmap-support-orphan-entry', 'information'],
  ['[OemNetServices]\nA = x\nA = y\n', 'netmap-duplicate-preupgrade-id', 'warning'],
  ['-- netupg.inf --\n[OemNetUpgradeDirs]\nc:\\a\\\nc:\\b\n', 'netupg-trailing-backslash', 'error'],
  ['-- netupg.inf --\n[OemNetUpgradeDirs]\nc:\\a\\\n[Strings]\n', 'netupg-trailing-backslash', 'error'],
  ['-- netupg.inf --\n[OemNetUpgradeDirs]\nc:\\a\\\n\nc:\\b\n', 'netupg-trailing-backslash', 'warning'],
  ['-- netupg.inf --\n[OemNetUpgradeDirs]\nc:\\a\\\n; end\n', 'netupg-trailing-backslash', 'warning'],
  ['-- netupg.inf --\n[OemNetUpgradeDirs]\nc:\\a\\', 'netupg-trailing-backslash', 'warning'],
  ['-- netupg.inf --\n[Version]\n', 'netupg-missing-section', 'error'],
  ['[OemNetServices]\nA = x\n', 'netmap-missing-version', 'warning'],
  ['[OemNetServices]\nA = x\n[OemNetClients]\nA = x\n', 'netmap-duplicate-across-sections', 'warning'],
  ['[OemNetClients]\nA = x\n[OemNetServices]\nA = x\n', 'netmap-duplicate-across-sections', 'warning'],
  ['[OemNetAdapters]\nA = x\n[OemNetClients]\nA = x\n', 'netmap-duplicate-across-sections', 'information'],
  [map('ValueType = REG_SZ'), 'netmap-valuetype-invalid', 'error'],
  [map('ValueType = 99'), 'netmap-valuetype-invalid', 'warning'],
  [map('x = "A 1"\n"B 1" = y'), 'netmap-value-row-direction', 'warning'],
  [map('x = "A 1"\ny = "A 1"'), 'netmap-duplicate-value-data', 'error'],
  [map('x = "A 1"\nX = "A 1"'), 'netmap-duplicate-value-data', 'information'],
  ['[OemUpgradeHelpFiles]\nx = x.txt\n', 'netmap-helpfiles-field-count', 'error'],
  ['[OemUpgradeHelpFiles]\nx = x.txt, x.htm, x.hlp\n', 'netmap-helpfiles-field-count', 'warning'],
  ['-- netupg.inf --\n[OemNetUpgradeDirs]\nc:\\a\\netmap.inf\n', 'netupg-file-instead-of-dir', 'error'],
  ['-- netupg.inf --\n[OemNetUpgradeDirs]\nc:\\a\\lark.inf\n', 'netupg-file-instead-of-dir', 'warning'],
];

describe('rules for netmap.inf and netupg.inf: severities', () => {
  for (const [text, rule, severity] of cases) {
    it(`${rule}: ${severity} in ${JSON.stringify(text)}`, () => {
      const found = new Project(filesOf(text, 'netmap.inf'))
        .diagnostics()
        .filter((each) => each.rule === rule);
      assert.deepEqual(
        found.map((each) => each.severity),
        [severity],
      );
    });
  }
});
