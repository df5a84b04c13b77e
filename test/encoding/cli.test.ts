import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, run } from '../cli/run';

/** A file in Shift-JIS. The second byte of the character in the comments and in the first value is a backslash. */
const japanese = Buffer.concat([
  Buffer.from('; \x83\x5c\r\n[Version]\r\nSignature = "$Windows NT$"\r\nProvider = \x83\x5c', 'latin1'),
  Buffer.from('\r\n[OemNetServices]\r\nNWWKSTA = acme ; \x95\x5c\r\nA = b\r\n', 'latin1'),
  // A byte that stands for nothing, half a character, and an unusual way to write one.
  Buffer.from('; \xff\x81\r\n; \x87\x9a\r\n[OemNetClients]\r\n', 'latin1'),
]);

describe('encodings: the command line', () => {
  it('reads a file with the code page that is named', () => {
    const cwd = folderWith({ 'netmap.inf': japanese });
    const values = (...options: string[]) => {
      const { out, err, status } = run(['parse', ...options, 'netmap.inf'], cwd);
      assert.equal(status, 0, err);
      return (JSON.parse(out) as { sections: { lines: { key: string; fields: string[] }[] }[] }).sections[0]!
        .lines;
    };
    for (const name of ['932', 'cp932', 'shift_jis']) {
      assert.deepEqual(values('--code-page', name)[1], { key: 'Provider', fields: ['ソ'] });
    }
    // Without it the second half of the character is a backslash, and the row below becomes a part of this one.
    assert.deepEqual(values()[1], { key: 'Provider', fields: ['ƒ[OemNetServices]'] });
  });

  it('mends a file without touching a byte of the other rows', () => {
    const cwd = folderWith({ 'netmap.inf': japanese });
    const { status, err } = run(['check', '--fix', '--code-page', '932', 'netmap.inf'], cwd);
    assert.ok(status === 0 || status === 1, err);
    const rows = (bytes: Buffer) => bytes.toString('latin1').split('\r\n');
    const mended = rows(readFileSync(join(cwd, 'netmap.inf')));
    assert.ok(
      mended.indexOf('NWWKSTA = acme ; \x95\x5c') > mended.indexOf('[OemNetClients]'),
      mended.join('\n'),
    );
    for (const row of rows(japanese)) assert.ok(mended.includes(row), row);
  });

  it('knows which code pages there are', () => {
    for (const command of ['check', 'parse']) {
      const { status, err } = run([command, '--code-page', 'shift_jiss', 'x.inf']);
      assert.equal(status, 2);
      assert.match(err, /Unknown code page "shift_jiss". Did you mean "shift_jis"\?/);
      assert.match(run([command, '--help']).out, /--code-page PAGE/);
    }
  });
});
