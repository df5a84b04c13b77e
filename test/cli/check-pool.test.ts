import assert from 'node:assert/strict';
import { readArguments } from '../../server/src/cli/arguments';
import { check } from '../../server/src/cli/check';
import { workersFor } from '../../server/src/cli/check-pool';
import { reporterFor } from '../../server/src/cli/reporters';
import { folderWith, run } from './run';

/** The same check in this thread alone. */
async function checkAlone(args: readonly string[], base: string) {
  const command = readArguments(['check', ...args]);
  assert.ok(command.name === 'check');
  let out = '';
  let err = '';
  const status = await check(command, reporterFor(command.format, { colour: false, base }), {
    out: async (text) => {
      out += text;
    },
    err: async (text) => {
      err += text;
    },
    isClosed: () => false,
  });
  return { status, out, err };
}

/** A report without the version, which only what is built has. */
function unversioned<Result extends { readonly out: string }>(result: Result): Result {
  return { ...result, out: result.out.replace(/"semanticVersion":"[^"]*"/, '') };
}

describe('netmap-inf check: many files', () => {
  it('uses threads where there are cores and files for them', () => {
    assert.equal(workersFor(0), 0);
    assert.equal(workersFor(199), 0);
    assert.ok(workersFor(100_000) <= 8);
  });

  it('reports the same as one thread alone, in the same order', async () => {
    const files: Record<string, string> = {};
    for (let n = 0; n < 400; n++) {
      const folder = `vendor${n}`;
      files[`${folder}/netmap.inf`] =
        `[Version]\nSignature = "$Windows NT$"\n[OemNetServices]\nACMECLI = acme_cli${n % 3}\n`;
      files[`${folder}/acme.inf`] =
        `[Version]\nSignature = "$Windows NT$\nClass = NetClient\n[Manufacturer]\n"A" = A\n[A]\n"C" = I, acme_cli0\n`;
    }
    // One of them is too large to be checked.
    files['vendor7/large.inf'] = `; ${'x'.repeat(1_100_000)}\n`;
    const cwd = folderWith(files);
    for (const format of ['text', 'json', 'sarif', 'github']) {
      const args = ['--format', format, '--max-file-size', '1', cwd];
      const together = run(['check', ...args], cwd);
      const { out, err } = together;
      assert.ok(out.length > 50_000, format);
      assert.match(err, /large\.inf: not checked/);
      assert.deepEqual(unversioned(together), unversioned(await checkAlone(args, cwd)), format);
    }
  });
});
