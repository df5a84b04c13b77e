import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/model';
import { RuleEngine, rules } from '../../server/src/rules';

const uri = 'test:/netmap.inf';

function messages(workspace: Workspace, engine: RuleEngine): string[] {
  assert.ok(workspace.file(uri) !== undefined);
  return engine.findings(uri).map(({ message }) => message);
}

describe('rules: the name that is meant', () => {
  // Both x and x1 look like xl. Which of them came into the file first must not matter.
  const before = '[OemNetServices]\nx = m.dll, teal.inf\n[OemUpgradeHelpFiles]\nxl = m.dll\n';
  const row = 'x1 = NotSupported\n';

  it('is the same whichever came into the file first', () => {
    const workspace = new Workspace();
    const engine = new RuleEngine(workspace, rules, { clientIds: [] });
    workspace.openFile(uri, before);
    engine.watch(uri);
    messages(workspace, engine);
    const at = before.indexOf('x = ');
    workspace.changeFile(uri, workspace.file(uri)!.tree.edit({ start: at, end: at }, row));
    const typed = messages(workspace, engine);
    const fresh = new Workspace();
    const again = new RuleEngine(fresh, rules, { clientIds: [] });
    fresh.openFile(uri, before.slice(0, at) + row + before.slice(at));
    again.watch(uri);
    const read = messages(fresh, again);
    assert.ok(read.some((message) => message.includes('Did you mean')));
    assert.deepEqual(typed.sort(), read.sort());
  });
});
