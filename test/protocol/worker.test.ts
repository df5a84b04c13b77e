import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri: string; readonly diagnostics: readonly { readonly code: string }[] };
  readonly result?: unknown;
}

/** The built server in a place that has what workers of the editor have, and no modules and nothing of Node. */
class Worker {
  private readonly messages: Message[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly self: { onmessage?: (event: { data: unknown }) => void } & Record<string, unknown>;

  constructor(code: string) {
    this.self = createContext({
      ...{ console, performance, TextDecoder, TextEncoder },
      ...{ setTimeout, clearTimeout, setInterval, clearInterval },
      addEventListener: () => undefined,
      postMessage: (message: Message) => {
        this.messages.push(JSON.parse(JSON.stringify(message)));
        for (const look of this.waiting) look();
      },
    });
    this.self.self = this.self;
    runInContext(code, this.self);
  }

  send(message: object): void {
    this.self.onmessage!({ data: { jsonrpc: '2.0', ...message } });
  }

  /** The first message that is wanted, be it there already or still to come. */
  message(isWanted: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.messages.find(isWanted);
        if (found === undefined) return;
        this.waiting.delete(look);
        resolve(found);
      };
      this.waiting.add(look);
      look();
    });
  }
}

describe('protocol: the built server in a worker', () => {
  it('answers, publishes and hovers, from the core and the server as one script', async () => {
    const worker = new Worker(
      ['core.js', 'server.js'].map((name) => readFileSync(`dist/${name}`, 'utf8')).join(''),
    );
    await new Promise((resolve) => setTimeout(resolve));
    worker.send({
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const { result } = await worker.message(({ id }) => id === 1);
    assert.equal((result as { capabilities: { hoverProvider: boolean } }).capabilities.hoverProvider, true);
    worker.send({ method: 'initialized', params: {} });
    const uri = 'file:///project/netmap.inf';
    const text = '[OemNetServices]\nMS_NWCLIENT = ms_nwclient\n';
    const textDocument = { uri, languageId: 'inf', version: 1, text };
    worker.send({ method: 'textDocument/didOpen', params: { textDocument } });
    const { params } = await worker.message(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.equal(params!.uri, uri);
    assert.notEqual(params!.diagnostics.length, 0);
    const position = { line: 0, character: 3 };
    worker.send({ id: 2, method: 'textDocument/hover', params: { textDocument: { uri }, position } });
    const hover = await worker.message(({ id }) => id === 2);
    assert.match(JSON.stringify(hover.result), /OemNetServices/);
  });
});
