import { someChange } from '../edits/changes';
import type { Material } from '../edits/material';
import { type Change, changed } from '../edits/plain';
import type { Random } from '../random';
import { type Client, codes } from './client';
import { deep, mutated, notJson, oddValue } from './oddities';
import { documentNotifications, notifications, requests, type Target } from './requests';

/** Documents that are mutated as well; nothing is expected of them but that they can be closed. */
export const wild = [
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

/** What a client says to a server that serves: right and wrong messages of all kinds. */
export class Talk {
  /** The documents that get valid messages only, with the text that they must have. */
  readonly texts = new Map<string, string>();

  constructor(
    private readonly random: Random,
    private readonly client: Client,
    private readonly material: Material,
  ) {}

  /** One message of any kind. */
  send(): void {
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
  edit(): void {
    const { client, random, texts, material } = this;
    const uri = `file:///safe/${random.below(6)}/${random.pick(['netmap.inf', 'winnt.sif', 'acme.inf'])}`;
    const text = texts.get(uri);
    if (text === undefined || random.chance(0.05)) {
      const fresh = random.pick(Object.values(random.pick(material.small)));
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
        const change = someChange(random, after, material, 5000);
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
      case 'method': {
        const method = random.pick(methods);
        const refused = { result: false, errors: [codes.invalidRequest] };
        if (random.chance(0.6)) client.request(method, {}, refused);
        else client.body(JSON.stringify({ jsonrpc: '2.0', method }), codes.invalidRequest);
        break;
      }
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

  wildTarget(): Target {
    const { random, material } = this;
    const text = random.pick(Object.values(random.pick(material.small)));
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
