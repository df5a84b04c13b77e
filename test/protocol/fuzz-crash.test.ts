import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { StdioClient } from '../support/stdio-client';

const folder = 'out/test-crash';
const uri = 'file:///project/netmap.inf';
const textDocument = { uri };
const position = { line: 1, character: 2 };
const range = { start: position, end: position };

/** Each request with the name by which the hook makes it fail. */
const requests: Readonly<Record<string, [method: string, parameters: object]>> = {
  hover: ['textDocument/hover', { textDocument, position }],
  definition: ['textDocument/definition', { textDocument, position }],
  references: ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
  highlight: ['textDocument/documentHighlight', { textDocument, position }],
  'prepare rename': ['textDocument/prepareRename', { textDocument, position }],
  rename: ['textDocument/rename', { textDocument, position, newName: 'x' }],
  completion: ['textDocument/completion', { textDocument, position }],
  symbols: ['textDocument/documentSymbol', { textDocument }],
  'all findings': ['netmapInf/allFindings', { textDocument }],
  folding: ['textDocument/foldingRange', { textDocument }],
  links: ['textDocument/documentLink', { textDocument }],
  'code actions': ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
};

/** Builds the server with the hook taken from the environment, or as the product has it. */
async function build(hook: string, outdir: string): Promise<void> {
  await esbuild.build({
    bundle: true,
    minify: true,
    entryPoints: { server: 'server/src/protocol/main-node.ts', cli: 'server/src/cli/main.ts' },
    outdir,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    external: ['./server.js', './commands.js'],
    define: { NETMAP_INF_TEST_CRASH: hook },
    logLevel: 'warning',
  });
}

describe('protocol: a crash in one feature', () => {
  before(() => build('process.env.NETMAP_INF_TEST_CRASH', folder));
  after(() => {
    delete process.env.NETMAP_INF_TEST_CRASH;
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [what, [method, parameters]] of Object.entries(requests)) {
    it(`${what}: is one failed request, is logged, and the server lives on`, async () => {
      process.env.NETMAP_INF_TEST_CRASH = what;
      const client = new StdioClient([`${folder}/cli.js`, 'lsp', '--stdio']);
      try {
        await client.initialize();
        await client.open(uri, '[OemNetServices]\nNWWKSTA = acme_client\n', 1);
        const failure = { code: -32803, message: `${what} failed: ${what} was made to fail` };
        await assert.rejects(client.request(method, parameters), failure);
        const logged = client.logged.filter((message) => message.includes(`${what} was made to fail`));
        assert.equal(logged.length, 1);
        assert.match(logged[0]!, /\n +at /, 'the log tells where');
        // Everything else goes on, and so does what failed.
        for (const [other, [otherMethod, otherParameters]] of Object.entries(requests)) {
          if (other === what) await assert.rejects(client.request(otherMethod, otherParameters), failure);
          else if (!other.includes('rename')) await client.request(otherMethod, otherParameters);
        }
        await client.change(uri, 2, [{ text: '[OemNetServices]\n' }]);
        await client.diagnostics(({ version }) => version === 2);
      } finally {
        assert.equal(await client.stop(), 0);
      }
    });
  }

  it('cannot be made in the product: the hook is not in it', async () => {
    const script = readFileSync('scripts/build.mjs', 'utf8');
    const [, defined] = /NETMAP_INF_TEST_CRASH: '(\w+)'/.exec(script) ?? [];
    assert.equal(defined, 'undefined');
    await build(defined!, folder);
    for (const file of ['server.js', 'cli.js']) {
      assert.ok(!readFileSync(`${folder}/${file}`, 'utf8').includes('made to fail'), file);
    }
  });
});
