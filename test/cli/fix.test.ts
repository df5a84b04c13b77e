import assert from 'node:assert/strict';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, run } from './run';

const good = '[Version]\nSignature = "$Windows NT$"\n';
const warned = '[Version]\r\nSignature = "$Windows NT$\r\n';

describe('netmap-inf check --fix', () => {
  /** What `--fix` leaves of a file. */
  function fixed(name: string, bytes: Uint8Array): Buffer {
    const cwd = folderWith({ [name]: bytes });
    run(['check', '--fix', name], cwd);
    return readFileSync(join(cwd, name));
  }

  it('mends, writes and reports what is left', () => {
    const cwd = folderWith({ 'a.inf': `${warned}k = "a, b\r\n`, 'b.inf': good });
    const { status, out } = run(['check', '--fix', '.'], cwd);
    assert.equal(
      readFileSync(join(cwd, 'a.inf'), 'utf8'),
      '[Version]\r\nSignature = "$Windows NT$"\r\nk = "a, b\r\n',
    );
    assert.match(out, /^a\.inf:3:5: error/);
    assert.match(out, /^1 error in 1 of 2 files; mended 1 file\.$/m);
    assert.equal(status, 1);
    assert.match(run(['check', '--fix', '.'], cwd).out, /^1 error in 1 of 2 files\.$/m);
  });

  it('leaves alone what is switched off', () => {
    const cwd = folderWith({ 'a.inf': warned });
    run(['check', '--fix', '--rule', 'inf-unterminated-quote=off', '.'], cwd);
    assert.equal(readFileSync(join(cwd, 'a.inf'), 'utf8'), warned);
  });

  it('changes no byte but those that it means to', () => {
    const text = (quote: string) => `; \u00e9\r\n[A]\nk = "v${quote}\r\n\t j = w  \n\rx = y`;
    const utf16 = (quote: string) => Buffer.from(`\ufeff${text(quote)}\ud800`, 'utf16le');
    const ansi = (quote: string) =>
      Buffer.concat([Buffer.of(0x80, 0x81, 0x92, 0x0a), Buffer.from(text(quote), 'latin1')]);
    const half = (quote: string) => Buffer.concat([utf16(quote), Buffer.of(0x41)]);
    for (const format of [
      (quote: string) => Buffer.from(text(quote)),
      (quote: string) => Buffer.from(`\ufeff${text(quote)}`),
      utf16,
      (quote: string) => utf16(quote).swap16(),
      ansi,
      half,
    ]) {
      assert.deepEqual(fixed('a.inf', format('')), format('"'));
    }
  });

  it('does not write a file in which there is nothing to mend', () => {
    const cwd = folderWith({ 'a.inf': good });
    utimesSync(join(cwd, 'a.inf'), 1000, 1000);
    assert.equal(run(['check', '--fix', '.'], cwd).out, 'Nothing found in 1 file.\n');
    assert.equal(statSync(join(cwd, 'a.inf')).mtimeMs, 1000_000);
  });

  it('moves a row with its comment and leaves the rest as it is', () => {
    const before =
      '[OemNetServices]\r\n; the redirector\r\nNWWKSTA = acme_client ; x\r\nOther = acme_other\r\n';
    const after = fixed('netmap.inf', Buffer.from(`\ufeff${before}`, 'utf16le')).toString('utf16le');
    assert.match(after, /^\ufeff\[OemNetServices\]\r\n/);
    assert.match(after, /\[OemNetClients\]\r\n(; the redirector\r\n)?NWWKSTA = acme_client ; x\r\n/);
  });
});
