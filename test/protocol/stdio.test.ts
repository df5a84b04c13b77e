import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  CompletionItemKind,
  type CompletionList,
  LSPErrorCodes,
} from 'vscode-languageserver-protocol/node';
import { StdioClient } from '../support/stdio-client';

const uri = 'file:///project/netmap.inf';
const misfiled = '[OemNetServices]\nNWWKSTA = acme_client\n[OemUpgradeSupport]\nacme_client = acme.dll\n';

function codes(message: { diagnostics: { code?: unknown }[] }): unknown[] {
  return message.diagnostics.map(({ code }) => code);
}

describe('protocol: the built server on stdio', () => {
  let client: StdioClient;
  beforeEach(async () => {
    client = new StdioClient();
    await client.initialize();
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('publishes diagnostics with version, code and page after opening and after each change', async () => {
    await client.open(uri, misfiled, 7);
    const opened = await client.diagnostics((message) => message.version === 7);
    const found = opened.diagnostics.find(({ code }) => code === 'netmap-client-in-services')!;
    assert.deepEqual(found.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } });
    assert.equal(found.source, 'netmap-inf');
    assert.match(found.codeDescription!.href, /netmap-client-in-services/);
    await client.change(uri, 8, [
      { range: { start: { line: 0, character: 7 }, end: { line: 0, character: 15 } }, text: 'Clients' },
    ]);
    const changed = await client.diagnostics((message) => message.version === 8);
    assert.ok(!codes(changed).includes('netmap-client-in-services'));
  });

  it('applies several changes of one notification in turn, and takes ranges back into the text', async () => {
    await client.open(uri, 'a\r\nb', 1);
    await client.change(uri, 2, [
      { range: { start: { line: 0, character: 99 }, end: { line: 0, character: 99 } }, text: '1' },
      {
        range: { start: { line: 99, character: 0 }, end: { line: 99, character: 5 } },
        text: '\n[OemNetClients]\nx',
      },
      { range: { start: { line: 3, character: 1 }, end: { line: 3, character: 1 } }, text: ' = y' },
    ]);
    const symbols = await client.request<{ name: string; children?: { name: string }[] }[]>(
      'textDocument/documentSymbol',
      { textDocument: { uri } },
    );
    const section = symbols.find(({ name }) => name.includes('OemNetClients'))!;
    assert.ok(section.children!.some(({ name }) => name === 'x'));
  });

  it('sends completions with one range for all where the client takes that, and with their own otherwise', async () => {
    const text = '[OemNetAdapters]\na = acme_nic\n[OemUpgradeSupport]\nacme = x\n';
    const list = async (asked: StdioClient) => {
      await asked.open(uri, text, 1);
      const position = { line: 3, character: 2 };
      const found = await asked.request<CompletionList>('textDocument/completion', {
        textDocument: { uri },
        position,
      });
      return { ...found, items: found.items.filter(({ label }) => label === 'acme_nic') };
    };
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } };
    const item = {
      kind: CompletionItemKind.Reference,
      label: 'acme_nic',
      detail: 'mapped in [OemNetAdapters]',
      sortText: '00000',
    };
    const own = { ...item, textEdit: { range, newText: 'acme_nic' } };
    assert.deepEqual(await list(client), { isIncomplete: false, items: [own] });
    const other = new StdioClient();
    const completion = { completionList: { itemDefaults: ['commitCharacters', 'editRange'] } };
    await other.initialize({ capabilities: { textDocument: { completion } } });
    const shared = { isIncomplete: false, itemDefaults: { editRange: range }, items: [item] };
    assert.deepEqual(await list(other), shared);
    assert.equal(await other.stop(), 0);
  });

  it('answers requests about unknown documents with nothing', async () => {
    const textDocument = { uri: 'file:///nowhere/netmap.inf' };
    const position = { line: 0, character: 0 };
    for (const [method, more] of Object.entries({
      'textDocument/hover': { position },
      'textDocument/definition': { position },
      'textDocument/references': { position, context: { includeDeclaration: true } },
      'textDocument/documentHighlight': { position },
      'textDocument/prepareRename': { position },
      'textDocument/rename': { position, newName: 'x' },
      'textDocument/completion': { position },
      'textDocument/documentSymbol': {},
      'textDocument/foldingRange': {},
      'textDocument/documentLink': {},
      'textDocument/codeAction': { range: { start: position, end: position }, context: { diagnostics: [] } },
    })) {
      const answer = await client.request(method, { textDocument, ...more });
      assert.ok(answer === null || (Array.isArray(answer) && answer.length === 0), method);
    }
  });

  it('answers a request that makes no sense with an error and lives on', async () => {
    await client.open(uri, misfiled);
    await assert.rejects(client.request('textDocument/hover', { textDocument: { uri } }));
    await assert.rejects(client.request('textDocument/nonsense', {}));
    const hover = await client.request('textDocument/hover', {
      textDocument: { uri },
      position: { line: 1, character: 2 },
    });
    assert.ok(hover !== null);
  });

  it('does not answer what was cancelled', async () => {
    await client.open(uri, `[OemNetAdapters]\n${'AcmeNic = acme_nic\n'.repeat(5000)}`);
    const symbols = { textDocument: { uri } };
    const first = client.request('textDocument/documentSymbol', symbols);
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest('textDocument/documentSymbol', symbols, source.token);
    source.cancel();
    await assert.rejects(cancelled, { code: LSPErrorCodes.RequestCancelled });
    assert.ok(Array.isArray(await first));
  });

  it('refuses a rename with the reason', async () => {
    await client.open(uri, misfiled);
    const position = { line: 0, character: 3 };
    await assert.rejects(
      client.request('textDocument/rename', { textDocument: { uri }, position, newName: 'Other' }),
      /\S+ .+\./,
    );
    assert.deepEqual(client.logged, []);
  });

  it('offers the fix, all of its kind, and on request everything', async () => {
    const second = misfiled.replace('\n[', '\nWKSTA = acme_other\n[');
    await client.open(uri, second);
    const { diagnostics } = await client.diagnostics((message) => message.diagnostics.length > 0);
    const range = diagnostics.find(({ code }) => code === 'netmap-client-in-services')!.range;
    const actions = (only?: string[]) =>
      client.request<{ title: string; edit?: { changes: Record<string, unknown[]> } }[]>(
        'textDocument/codeAction',
        {
          textDocument: { uri },
          range,
          context: { diagnostics, ...(only && { only }) },
        },
      );
    const [fix, ...others] = await actions();
    assert.match(fix!.title, /OemNetClients/);
    assert.equal(fix!.edit!.changes[uri]!.length, 2);
    assert.ok(
      others.some(({ title, edit }) => /all/i.test(title) && edit !== undefined),
      'no "all of a kind"',
    );
    const [all] = await actions(['source.fixAll']);
    assert.equal(all!.edit!.changes[uri]!.length, 1);
  });

  it('clears the diagnostics of a closed document', async () => {
    await client.open(uri, misfiled);
    await client.diagnostics((message) => message.diagnostics.length > 0);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.diagnostics((message) => message.diagnostics.length === 0);
  });
});

describe('protocol: the built server and files on disk', () => {
  it('reads the neighbours of an open file and follows their changes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'netmap-inf-'));
    const client = new StdioClient();
    try {
      const vendor = join(folder, 'AcmeCli.INF');
      writeFileSync(vendor, '[Version]\r\nSignature="$Windows NT$"\r\nClass=NetClient\r\n');
      writeFileSync(join(folder, 'netmap.inf'), '');
      const rootUri = pathToFileURL(folder).href;
      await client.initialize({ rootUri, workspaceFolders: [{ uri: rootUri, name: 'project' }] });
      const netmap = `${rootUri}/netmap.inf`;
      await client.open(
        netmap,
        '[OemNetServices]\nAcmeRdr = acme_rdr\n[OemUpgradeSupport]\nacme_rdr = acme.dll, acmecli.inf\n',
      );
      const found = await client.diagnostics((message) => codes(message).includes('netmap-class-mismatch'));
      const mismatch = found.diagnostics.find(({ code }) => code === 'netmap-class-mismatch')!;
      assert.equal(
        mismatch.relatedInformation![0]!.location.uri.toLowerCase(),
        `${rootUri}/AcmeCli.INF`.toLowerCase(),
      );
      client.published.length = 0;
      writeFileSync(vendor, '[Version]\r\nSignature="$Windows NT$"\r\nClass=NetService\r\n');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(vendor).href, type: 2 }],
      });
      const after = await client.diagnostics(() => true);
      assert.ok(!codes(after).includes('netmap-class-mismatch'));
    } finally {
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('tells what files beside an open one mean for it, though none of them is read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'netmap-inf-'));
    const client = new StdioClient();
    try {
      writeFileSync(join(folder, 'acmehelp.dll'), '');
      await client.initialize();
      await client.open(
        `${pathToFileURL(folder).href}/netmap.inf`,
        '[OemNetServices]\nAcmeRdr = acme_rdr\n[OemUpgradeSupport]\nacme_rdr = acme.dll, acmehelp.dll\n',
      );
      await client.diagnostics((message) => codes(message).includes('netmap-support-file-missing'));
    } finally {
      await client.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
