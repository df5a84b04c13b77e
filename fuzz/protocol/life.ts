import { documentSymbols } from '../../server/src/features/document-symbols';
import { foldingRanges } from '../../server/src/features/folding';
import { Workspace } from '../../server/src/model';
import { toDocumentSymbol, toFoldingRange } from '../../server/src/protocol/convert';
import { difference } from '../edits/difference';
import type { Material } from '../edits/material';
import { Random } from '../random';
import { Client, codes, type Expected, ProtocolFailure } from './client';
import { brokenHeader, header, inPieces, mutated, notJson, oddValue } from './oddities';
import { documentNotifications, requests } from './requests';
import { Talk, wild } from './talk';

/** What a life of a server is made of. */
export interface LifeOptions {
  readonly seed: number;
  readonly messages: number;
  readonly material: Material;
  /** The command line of the server, without Node itself. */
  readonly server: readonly string[];
}

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
  private readonly talk: Talk;

  constructor(private readonly options: LifeOptions) {
    this.random = new Random(options.seed);
    this.client = new Client(options.server);
    this.talk = new Talk(this.random, this.client, options.material);
    this.client.wire.header = (length) => header(this.random, length);
    this.client.wire.cut = (bytes) => inPieces(this.random, bytes);
  }

  async run(): Promise<number> {
    const { client, random } = this;
    try {
      await this.beforeInitialize();
      for (let left = this.options.messages - client.sent; left > 0; left -= batch) {
        for (let count = Math.min(left, batch); count > 0; count--) this.talk.send();
        await this.check();
      }
      await this.closeAll();
      await this.end(random.weighted({ shutdown: 6, exit: 1, hangUp: 1, broken: 1 }));
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
      initializationOptions: { settings: { rules: {} }, lendsFiles: random.chance(0.5) },
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
    await client.settled();
    await this.initialize(parameters);
    client.request('initialize', parameters, { result: false, errors: [codes.invalidRequest] });
    client.notify('initialized', {});
    await client.settled();
  }

  /** Initializes the server, at times at the second go: the first one has something odd and may be refused for it. */
  private async initialize(parameters: object): Promise<void> {
    const { client, random } = this;
    if (random.chance(0.5)) {
      const odd = mutated(random, parameters);
      const right = typeof odd === 'object' && odd !== null ? { ...odd, processId: null } : odd;
      if (await client.try('initialize', right, codes.invalidParams)) return;
    }
    await client.result('initialize', parameters);
  }

  /** Whether the server is there, has answered everything, and has the documents as they were sent. */
  private async check(): Promise<void> {
    const { client, random, talk } = this;
    const { texts } = talk;
    if (texts.size === 0) this.talk.edit();
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
    const uris = [...wild, ...this.talk.texts.keys()];
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
      const target = this.talk.wildTarget();
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

  private async end(how: 'shutdown' | 'exit' | 'hangUp' | 'broken'): Promise<void> {
    const { client, random } = this;
    if (how === 'shutdown') {
      const result = await client.result('shutdown', undefined);
      if (result !== null) throw new ProtocolFailure(`shutdown answers ${JSON.stringify(result)}`);
      const refused = { result: false, errors: [codes.invalidRequest] };
      this.sendRefused(refused);
      client.request('shutdown', undefined, refused);
      await client.settled();
    }
    if (how === 'broken') {
      client.wire.sendBytes(Buffer.from(brokenHeader(random)));
      client.notify('x', {});
    }
    if (how === 'hangUp' || how === 'broken') client.wire.hangUp();
    else client.notify('exit', undefined);
    const code = await Promise.race([
      client.wire.ended,
      new Promise<string>((resolve) => setTimeout(resolve, 10_000, 'never')),
    ]);
    const right = how === 'shutdown' ? 0 : 1;
    if (code !== right) throw new ProtocolFailure(`the server ends with ${code} behind ${how}`);
  }
}

/** A value as it comes over the wire. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
