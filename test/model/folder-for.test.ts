import assert from 'node:assert/strict';
import { Workspace } from '../../server/src/model';

function folderFor(uri: string, directory: string, files: readonly string[]): string | undefined {
  const workspace = new Workspace();
  for (const file of files) workspace.noteFile(file);
  return workspace.folderFor(uri, directory);
}

describe('the folder that stands for a directory of the target machine', () => {
  const netupg = 'test:/up/netupg.inf';
  for (const [what, directory, files, expected] of [
    ['is below the file that names it', '$OEM$\\acme', ['$OEM$/acme/a.inf'], '$OEM$/acme'],
    ['may agree with the last components alone', 'c:\\drivers\\acme', ['acme/a.inf'], 'acme'],
    ['is the one that agrees with the most', 'c:\\d\\acme', ['acme/a.inf', 'd/acme/a.inf'], 'd/acme'],
    ['agrees with whole names', 'c:\\my-acme', ['acme/a.inf'], undefined],
    ['agrees with last components', 'c:\\acme\\net', ['acme/a.inf', 'x/acme/net/a.inf'], undefined],
    ['may be written in any case', 'ACME', ['Acme/a.inf'], 'Acme'],
    ['of two that differ in case is the first', 'acme', ['acme/a.inf', 'ACME/a.inf'], 'ACME'],
    ['has a name that a client escapes', 'a b', ['a%20b/a.inf'], 'a%20b'],
    ['holds files', 'acme', ['acme/net/a.inf'], undefined],
    ['is none for the file’s own folder', 'up', ['a.inf'], undefined],
    ['is none for no path', '', ['acme/a.inf'], undefined],
    ['is none out of the way', '..\\acme', ['acme/a.inf'], undefined],
  ] as const) {
    it(what, () => {
      const found = folderFor(
        netupg,
        directory,
        files.map((file) => `test:/up/${file}`),
      );
      assert.equal(found, expected && `test:/up/${expected}`);
    });
  }

  it('is found for every path that Windows takes', () => {
    for (const [names, found] of [
      [128, 'test:/up/a/acme'],
      [129, undefined],
    ] as const) {
      const directory = `${'a\\'.repeat(names)}acme`;
      assert.equal(folderFor(netupg, directory, ['test:/up/a/acme/x.inf']), found, `${names}`);
    }
  });
});
