import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import type { AllFindings, FindingsMessage } from '../../server/src/protocol/messages';
import { StdioClient } from '../support/stdio-client';

const uri = 'file:///project/acme.inf';
const textDocument = { uri };
/** So many sections take any machine longer than the server lets a request wait. */
const count = 40_000;
const text = Array.from({ length: count }, (_, n) => `[Section${n}]\nA = "no end\n`).join('');
const errors = ({ code }: Diagnostic) => code === 'inf-unterminated-quote';

/** What the server said, in the order in which it did. */
class Listener extends StdioClient {
  readonly heard: string[] = [];

  constructor() {
    super();
    this.connection.onNotification('netmapInf/findings', ({ total, checking }: FindingsMessage) => {
      this.heard.push(checking === true ? 'checking' : `${total} findings`);
    });
  }

  /** The diagnostics of a version when all of it is checked: only then a note says how many there are. */
  async whole(version: number): Promise<Diagnostic[]> {
    const noted = ({ diagnostics: [first] }: { diagnostics: Diagnostic[] }) => first?.code === undefined;
    const { diagnostics } = await this.diagnostics(
      (message) => message.version === version && message.diagnostics.length > 0 && noted(message),
    );
    return diagnostics;
  }

  async hover(): Promise<void> {
    await this.request('textDocument/hover', { textDocument, position: { line: 0, character: 2 } });
    this.heard.push('hover');
  }
}

describe('protocol: the built server and large files', () => {
  let client: Listener;
  beforeEach(async () => {
    client = new Listener();
    await client.initialize();
  });
  afterEach(async () => {
    assert.deepEqual(client.logged, []);
    assert.equal(await client.stop(), 0);
  });

  it('shows what it found in the beginning, and answers before it has checked the rest', async () => {
    await client.open(uri, text, 1);
    await client.hover();
    const [first] = client.published;
    assert.ok(first!.diagnostics.filter(errors).some(({ range }) => range.start.line === 1));
    const [note, ...found] = await client.whole(1);
    assert.match(String(note!.message), /^Only 100 of [\d,]+ findings /);
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      Array.from({ length: 100 }, (_, n) => 2 * n + 1),
    );
    await client.hover();
    const [checking, hover, total, ...rest] = client.heard;
    assert.deepEqual([checking, hover, rest], ['checking', 'hover', ['hover']]);
    assert.ok(Number.parseInt(total!, 10) >= count, total);
  });

  it('checks what is typed meanwhile, and tells of the version that it has checked', async () => {
    await client.open(uri, text, 1);
    const end = { line: 2 * count, character: 0 };
    await client.change(uri, 2, [
      { range: { start: { line: 1, character: 4 }, end: { line: 1, character: 5 } }, text: '' },
      { range: { start: end, end }, text: '[Section0]\nB = "no end\n' },
    ]);
    const found = (await client.whole(2)).filter(errors);
    assert.equal(found[0]!.range.start.line, 3);
    assert.ok(
      !client.published.some(
        ({ version, diagnostics: [first] }) => version === 1 && first?.code === undefined,
      ),
    );
    const all = await client.request<AllFindings>('netmapInf/allFindings', {
      textDocument,
    });
    assert.equal(all.diagnostics.filter(errors).length, count);
    assert.equal(all.diagnostics.findLast(errors)!.range.start.line, 2 * count + 1);
  });

  it('offers meanwhile what mends the mistakes that it has found', async () => {
    await client.open(uri, text, 1);
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
    const context = { diagnostics: [] };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range,
      context,
    });
    client.heard.push('actions');
    assert.equal(actions[0]?.title, 'Close the quotation mark');
    await client.whole(1);
    assert.deepEqual(client.heard.slice(0, 2), ['checking', 'actions']);
  });

  it('says nothing more of a file that is closed meanwhile, and checks it anew when it is opened again', async () => {
    await client.open(uri, text, 1);
    await client.connection.sendNotification('textDocument/didClose', { textDocument });
    await client.hover();
    assert.deepEqual(client.published.at(-1)!.diagnostics, []);
    const before = client.published.length;
    await client.open(uri, '[A]\nB = "no end\n', 2);
    const { diagnostics } = await client.diagnostics(({ version }) => version === 2);
    assert.deepEqual(
      diagnostics.filter(errors).map(({ range }) => range.start.line),
      [1],
    );
    assert.ok(client.published.slice(before).every(({ version }) => version === 2));
  });

  it('takes rows that go and findings that are silenced while it shows what it has found', async () => {
    await client.open(uri, text, 1);
    await client.diagnostics(({ version }) => version === 1);
    const start = { line: 1, character: 0 };
    await client.change(uri, 2, [{ range: { start, end: { line: 2, character: 0 } }, text: '' }]);
    const found = (await client.whole(2)).filter(errors);
    assert.equal(found[0]!.range.start.line, 2);
    await client.open(uri, text, 3);
    await client.diagnostics(({ version }) => version === 3);
    const silenced = '; netmap-inf-disable inf-unterminated-quote\n';
    await client.change(uri, 4, [{ range: { start, end: start }, text: silenced }]);
    const all = await client.request<AllFindings>('netmapInf/allFindings', { textDocument });
    assert.deepEqual(all.diagnostics.filter(errors), []);
  });

  it('takes back that it checks a file when that is closed', async () => {
    await client.open(uri, text, 1);
    await client.connection.sendNotification('textDocument/didClose', { textDocument });
    await client.open(uri, '[A]\nB = "no end\n', 2);
    await client.hover();
    assert.deepEqual(client.heard, ['checking', '0 findings', 'hover']);
  });
});
