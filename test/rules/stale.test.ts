import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules';
import { Project } from '../support/project';

/** A row whose finding speaks of the class that stands in the INF beside it, and a file that has to do with nothing. */
const files = {
  'netmap.inf': '[OemNetServices]\nACME = acme\n[OemUpgradeSupport]\nacme = acme.dll, acme.inf\n',
  'acme.inf': '[Version]\nClass = NetClient\n',
  'other.inf': '[Version]\nClass = NetTrans\n',
};

function checked(): Project {
  const made = new Project(
    files,
    rules.filter(({ id }) => id === 'netmap-class-mismatch'),
  );
  const [finding] = made.diagnostics();
  assert.equal(finding?.finding.related[0]?.file.uri, made.uriOf('acme.inf'), 'nothing was found');
  return made;
}

/** Puts a text into a file at an offset. */
function insert(project: Project, name: string, at: number, text: string): void {
  const { workspace } = project;
  const uri = project.uriOf(name);
  workspace.changeFile(uri, workspace.file(uri)!.tree.edit({ start: at, end: at }, text));
}

describe('rules: which files to look at again', () => {
  const stale = (made: Project) => [...made.engine.staleFiles()];

  it('is a file that is watched and was not looked at, and none that was', () => {
    const made = checked();
    assert.deepEqual(stale(made), []);
    made.engine.watch(made.uriOf('other.inf'));
    assert.deepEqual(stale(made), [made.uriOf('other.inf')]);
    made.engine.findings(made.uriOf('other.inf'));
    assert.deepEqual(stale(made), []);
    made.engine.forget(made.uri);
    insert(made, 'netmap.inf', 0, '\n');
    assert.deepEqual(stale(made), []);
    assert.deepEqual(made.engine.findings(made.uri), []);
  });

  it('is a file whose rows only moved', () => {
    const made = checked();
    insert(made, 'netmap.inf', 0, '\n');
    assert.deepEqual(stale(made), [made.uri]);
    assert.equal(made.diagnostics()[0]!.range.start.line, 2);
    assert.deepEqual(stale(made), []);
  });

  it('is a file that speaks of another one where rows only moved', () => {
    const made = checked();
    insert(made, 'acme.inf', 0, '\n');
    assert.deepEqual(stale(made), [made.uri]);
    assert.equal(made.diagnostics()[0]!.finding.related.length, 1);
    assert.deepEqual(stale(made), []);
    insert(made, 'other.inf', 0, '\n');
    assert.deepEqual(stale(made), []);
  });

  it('is a file that asked what is another now', () => {
    const made = checked();
    const at = files['acme.inf'].indexOf('NetClient');
    const uri = made.uriOf('acme.inf');
    const { tree } = made.workspace.file(uri)!;
    made.workspace.changeFile(uri, tree.edit({ start: at, end: at + 9 }, 'NetService'));
    assert.deepEqual(stale(made), [made.uri]);
    assert.deepEqual(made.diagnostics(), []);
    made.workspace.removeFile(uri);
    made.workspace.loadFile(uri, files['acme.inf']);
    assert.deepEqual(stale(made), [made.uri]);
    assert.equal(made.diagnostics().length, 1);
  });

  it('is every file under other settings, and none when nobody listens', () => {
    const made = checked();
    made.engine.settings = { clientIds: ['acme'] };
    assert.deepEqual(stale(made), [made.uri]);
    made.diagnostics();
    made.engine.dispose();
    insert(made, 'netmap.inf', 0, '\n');
    assert.deepEqual(stale(made), []);
  });
});
