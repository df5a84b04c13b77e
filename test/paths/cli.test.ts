import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { program } from '../cli/run';
import { callsIn, callsOutside, noting } from './calls';
import { marker, Playground } from './playground';

describe('paths: the command line', () => {
  let playground: Playground;
  let notes: string;

  before(() => {
    playground = new Playground();
    notes = join(playground.root, 'calls');
  });
  after(() => playground.remove());
  beforeEach(() => rmSync(notes, { force: true }));

  /** Checks in the workspace. @returns the report and the files in it. */
  function check(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...noting(notes), program, 'check', '--format', 'json', ...args],
      { cwd: playground.ws, encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    assert.ok(status === 0 || status === 1, `${status} ${stderr}`);
    const { files } = JSON.parse(stdout) as { files: { path: string }[] };
    return { out: stdout, paths: files.map(({ path }) => path) };
  }

  function assertNothingOutside(): void {
    const calls = callsIn(notes);
    assert.ok(
      calls.some(([name]) => name === 'readFile'),
      'the calls were not noted',
    );
    assert.deepEqual(callsOutside(playground, calls), []);
  }

  it('checks the files of a folder, and none to which links lead outside', () => {
    const { out, paths } = check('up');
    assert.deepEqual(
      paths.sort(),
      ['driver.inf', 'good.inf', 'netmap.inf', 'netupg.inf', 'sub/netmap.inf', 'winnt.sif'].map(
        (name) => `up/${name}`,
      ),
    );
    assert.ok(!out.includes(marker));
    assertNothingOutside();
  });

  it('checks the same from the folder itself, by a path with steps back, and by an absolute path', () => {
    const expected = check('.').paths.length;
    assert.equal(check('up/../../ws').paths.length, expected);
    assert.equal(check(playground.ws).paths.length, expected);
    assertNothingOutside();
  });

  it('looks at no neighbours outside of a file that is named itself', () => {
    for (const name of ['netmap.inf', 'netupg.inf', 'winnt.sif', 'driver.inf']) {
      const { out } = check(`up/${name}`);
      assert.ok(!out.includes(marker));
    }
    assertNothingOutside();
  });

  it('mends nothing outside', () => {
    const before = snapshot(playground.outside);
    check('--fix', '.');
    assert.deepEqual(snapshot(playground.outside), before);
    assertNothingOutside();
  });
});

/** The contents of all files below a folder. */
function snapshot(folder: string): Record<string, string> {
  assert.ok(existsSync(folder));
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}
