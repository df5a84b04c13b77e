import { documentSymbols } from '../../server/src/features/document-symbols';
import { foldingRanges } from '../../server/src/features/folding';
import { Workspace } from '../../server/src/model';
import { toDocumentSymbol, toFoldingRange } from '../../server/src/protocol/convert';
import { someChange } from '../edits/changes';
import { difference } from '../edits/difference';
import type { Material } from '../edits/material';
import { type Change, changed } from '../edits/plain';
import { Random } from '../random';
import { Client, codes, type Expected, ProtocolFailure } from './client';
import { deep, mutated, notJson, oddValue } from './oddities';
import { documentNotifications, notifications, requests, type Target } from './requests';

/** What a life of a server is made of. */
export interface LifeOptions {
  readonly seed: number;
  readonly messages: number;
  readonly material: Material;
  /** The command line of the server, without Node itself. */
  readonly server: readonly string[];
}

/** Documents that are mutated as well; nothing is expected of them but that they can be closed. */
const wild = [
  ...[
    'file:///wild/a.inf',
    'file:///wild/netmap.inf',
    'file:///wild/winnt.sif',
    'untitled:Untitled-1',
    'x:/y/z.inf',
  ],
  ...[
    'file:///wild/%C3%A4%20b.inf',
    'file:///wild/%zz.inf',
    'vscode-vfs://github/a/b/netmap.inf',
    'file:///c%3A/d/e.inf',
  ],
];

/** How many messages are sent before all that was sent must have been answered. */
const batch = 150;

/**
 * Starts a server, sends it messages of all kinds, right and wrong, and ends it.
 *
 * @returns how many messages were sent.
 * @throws ProtocolFailure where an answer is missing, too much, or not what the protocol says, where a document is
 *   not what was sent, and where the server ends other than it should.
 */
export function liveOnce(options: LifeOptions): Promise<number> {
  return new Life(options).run();
}

class Life {
  private readonly random: Random;
  private readonly client: Client;
  /** The documents that get valid messages only, with the text that they must have. */
  private readonly texts = new Map<string, string>();

  constructor(private readonly options: LifeOptions) {
    this.random = new Random(options.seed);
    this.client = new Client(options.server);
  }

  async run(): Promise<number> {
    const { client, random } = this;
    try {
      await this.beforeInitialize();
      for (let left = this.options.messages - client.sent; left > 0; left -= batch) {
        for (let count = Math.min(left, batch); count > 0; count--) this.send();
        await this.check();
      }
      await this.closeAll();
      await this.end(random.weighted({ shutdown: 6, exit: 1, hangUp: 1 }));
      return client.sent;
    } finally {
      if (client.wire.isAlive) client.wire.kill();
    }
  }

  private async beforeInitialize(): Promise<void> {
    const { client, random } = this;
    this.sendRefused({ result: false, errors: [codes.notInitialized] });
    const parameters = {
      processId: null,
      rootUri: null,
      capabilities: { workspace: { configuration: random.chance(0.5) }, textDocument: { hover: {} } },
      initializationOptions: { settings: { rules: {} } },
      workspaceFolders: null,
    };
    this.client.answerServer = () =>
      random.pick([
        { result: null },
        { result: [{}] },
        { error: { code: 1, message: 'no' } },
        { result: oddValue(random) ?? 0 },
        undefined,
      ]);
    // One that is refused leaves the server as it was; one that is not has started it.
    for (let left = random.below(3); left > 0; left--) {
      const odd = random.pick([
        null,
        [],
        5,
        'x',
        { ...parameters, capabilities: random.pick([null, 3, 'x']) },
      ]);
      client.request('initialize', odd, { result: false, errors: [codes.invalidParams] });
    }
    await client.result('initialize', parameters);
    client.request('initialize', parameters, { result: false, errors: [codes.invalidRequest] });
    client.notify('initialized', {});
    await client.settled();
  }

  /** One message of any kind. */
  private send(): void {
    const { client, random } = this;
    const kind = random.weighted({
      edit: 24,
      request: 26,
      oddRequest: 16,
      notification: 4,
      oddNotification: 10,
      unknown: 4,
      junk: 3,
      envelope: 5,
      cancel: 5,
      storm: 0.3,
      response: 2,
      again: 0.5,
    });
    switch (kind) {
      case 'edit':
        this.edit();
        break;
      case 'request':
      case 'oddRequest':
        this.request(kind === 'oddRequest');
        break;
      case 'notification': {
        const [method, params] = random.pick(Object.entries(notifications));
        client.notify(method, params(random, this.wildTarget()));
        break;
      }
      case 'oddNotification': {
        const all = Object.entries({ ...documentNotifications, ...documentNotifications, ...notifications });
        const [method, params] = random.pick(all);
        client.notify(method, mutated(random, params(random, this.wildTarget())));
        break;
      }
      case 'unknown': {
        const method = random.pick([
          'x',
          '',
          'textDocument/nothing',
          '$/nothing',
          'rpc.x',
          '__proto__',
          'toString',
        ]);
        if (random.chance(0.4)) client.notify(method, oddValue(random));
        else client.request(method, oddParameters(random), { result: false, errors: [codes.methodNotFound] });
        break;
      }
      case 'junk':
        client.body(notJson(random), codes.parseError);
        break;
      case 'envelope':
        this.envelope();
        break;
      case 'cancel':
        this.cancelled();
        break;
      case 'storm':
        for (let left = 50; left > 0; left--)
          client.notify('$/cancelRequest', { id: -random.below(100_000) });
        for (let left = 20; left > 0; left--) this.cancelled();
        break;
      case 'response':
        client.body(
          JSON.stringify({ jsonrpc: '2.0', id: random.pick([-1, 'none', null]), result: oddValue(random) }),
        );
        break;
      case 'again':
        client.request('initialize', { capabilities: {} }, { result: false, errors: [codes.invalidRequest] });
        break;
    }
  }

  /** Opens, changes or closes one of the documents that are looked at. */
  private edit(): void {
    const { client, random, texts, options } = this;
    const uri = `file:///safe/${random.below(6)}/${random.pick(['netmap.inf', 'winnt.sif', 'acme.inf'])}`;
    const text = texts.get(uri);
    if (text === undefined || random.chance(0.05)) {
      const fresh = random.pick(Object.values(random.pick(options.material.small)));
      texts.set(uri, fresh);
      const textDocument = { uri, languageId: 'inf', version: random.between(-5, 5), text: fresh };
      client.notify('textDocument/didOpen', { textDocument });
    } else if (random.chance(0.08)) {
      texts.delete(uri);
      client.notify('textDocument/didClose', { textDocument: { uri } });
    } else {
      let after = text;
      const contentChanges: Change[] = [];
      while (contentChanges.length < random.between(0, 3)) {
        const change = someChange(random, after, options.material, 5000);
        after = changed(after, [change]);
        contentChanges.push(change);
      }
      texts.set(uri, after);
      // Versions need not grow: a client that counts wrongly still means the changes in the order in which they come.
      const version = random.between(-100, 100);
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    }
  }

  private request(odd: boolean): void {
    const { client, random } = this;
    const [method, params] = random.pick(Object.entries(requests));
    const right = params(random, random.chance(0.7) ? this.safeTarget() : this.wildTarget());
    const wrong = odd ? [codes.invalidParams, codes.requestFailed] : [];
    const refused = /rename/i.test(method) ? [codes.requestFailed] : [];
    client.request(method, odd ? mutated(random, right) : right, {
      result: true,
      errors: [...wrong, ...refused],
    });
  }

  /** A message that is JSON and no message. */
  private envelope(): void {
    const { client, random } = this;
    const bodies = [null, true, 7, 'x', [], [{ jsonrpc: '2.0', id: 1, method: 'shutdown' }], deep(2000)];
    const methods = [null, 5, {}, ['shutdown']];
    // An id that is none cannot be answered by it.
    const ids = [null, true, {}, [1]];
    switch (random.weighted({ body: 2, id: 1, method: 1 })) {
      case 'body':
        client.body(JSON.stringify(random.pick(bodies)), codes.invalidRequest);
        break;
      case 'id': {
        const message = { jsonrpc: '2.0', id: random.pick(ids), method: 'textDocument/hover' };
        client.body(JSON.stringify(message), codes.invalidRequest);
        break;
      }
      case 'method':
        client.request(random.pick(methods), {}, { result: false, errors: [codes.invalidRequest] });
        break;
    }
  }

  /** A request that is given up at once, or was before it came. */
  private cancelled(): void {
    const { client, random } = this;
    const id = client.newId();
    const early = random.chance(0.3);
    if (early) client.notify('$/cancelRequest', { id });
    const params = requests['textDocument/hover']!(random, this.safeTarget());
    client.request('textDocument/hover', params, { result: true, errors: [codes.cancelled] }, id);
    if (!early) client.notify('$/cancelRequest', random.chance(0.8) ? { id } : oddParameters(random));
  }

  /** Whether the server is there, has answered everything, and has the documents as they were sent. */
  private async check(): Promise<void> {
    const { client, random, texts } = this;
    if (texts.size === 0) this.edit();
    const [uri, text] = random.pick([...texts]);
    const workspace = new Workspace();
    workspace.openFile(uri, text);
    const textDocument = { uri };
    const symbols = await client.result('textDocument/documentSymbol', { textDocument });
    const folds = await client.result('textDocument/foldingRange', { textDocument });
    const found =
      difference(symbols, plain(documentSymbols(workspace, uri).map(toDocumentSymbol)), 'symbols') ??
      difference(folds, plain(foldingRanges(workspace, uri).map(toFoldingRange)), 'folding');
    if (found !== undefined) throw new ProtocolFailure(`${uri} is not what was sent: ${found}`);
  }

  /** Closes every document; behind that nothing is known of any. */
  private async closeAll(): Promise<void> {
    const { client } = this;
    const uris = [...wild, ...this.texts.keys()];
    for (const uri of uris) client.notify('textDocument/didClose', { textDocument: { uri } });
    for (const uri of uris) {
      const symbols = await client.result('textDocument/documentSymbol', { textDocument: { uri } });
      if (symbols !== null)
        throw new ProtocolFailure(`${uri} is closed and answers ${JSON.stringify(symbols)}`);
    }
  }

  /** Messages to a server that does not serve yet, or does not any longer. */
  private sendRefused(refused: Omit<Expected, 'sent'>): void {
    const { client, random } = this;
    for (let left = random.below(20); left > 0; left--) {
      const target = this.wildTarget();
      const [method, params] = random.pick(Object.entries(requests));
      switch (random.weighted({ request: 5, other: 1, junk: 2, open: 2 })) {
        case 'request':
          client.request(method, params(random, target), refused);
          break;
        case 'other':
          client.request(random.pick(['x/y', '$/x', 'workspace/symbol']), undefined, refused);
          break;
        case 'junk':
          client.body(notJson(random), codes.parseError);
          break;
        case 'open':
          client.notify(
            'textDocument/didOpen',
            documentNotifications['textDocument/didOpen']!(random, target),
          );
          break;
      }
    }
  }

  private async end(how: 'shutdown' | 'exit' | 'hangUp'): Promise<void> {
    const { client } = this;
    if (how === 'shutdown') {
      const result = await client.result('shutdown', undefined);
      if (result !== null) throw new ProtocolFailure(`shutdown answers ${JSON.stringify(result)}`);
      const refused = { result: false, errors: [codes.invalidRequest] };
      this.sendRefused(refused);
      client.request('shutdown', undefined, refused);
      await client.settled();
    }
    if (how === 'hangUp') client.wire.hangUp();
    else client.notify('exit', undefined);
    const code = await Promise.race([
      client.wire.ended,
      new Promise<string>((resolve) => setTimeout(resolve, 10_000, 'never')),
    ]);
    const right = how === 'shutdown' ? 0 : 1;
    if (code !== right) throw new ProtocolFailure(`the server ends with ${code} behind ${how}`);
  }

  private wildTarget(): Target {
    const { random, options } = this;
    const text = random.pick(Object.values(random.pick(options.material.small)));
    return { uri: random.pick(wild), text };
  }

  private safeTarget(): Target {
    const { random, texts } = this;
    if (texts.size === 0) return this.wildTarget();
    const [uri, text] = random.pick([...texts]);
    return { uri, text };
  }
}

function oddParameters(random: Random): unknown {
  return random.pick([undefined, null, [], {}, 5, 'x', [1, 2], { id: null }, { id: {} }, { id: 1.5 }]);
}

/** A value as it comes over the wire. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
