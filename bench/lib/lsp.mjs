// The smallest client of a language server on stdio: what it adds to a measured time must not count, so it takes
// messages apart by their length and reads them only when somebody wants to know what is in them.
import { spawn } from 'node:child_process';
import { results } from './numbers.mjs';

/** The server that is measured: a copy, so that a build that runs meanwhile changes nothing. */
export const builtServer = [`${results}/dist/cli.js`, 'lsp', '--stdio'];

const published = Buffer.from('"method":"textDocument/publishDiagnostics"');
const findingsTold = Buffer.from('"method":"netmapInf/findings"');
const request = Buffer.from('"method":"');

/** What editors say that they can do, as far as it counts for what the server sends. */
const capabilities = {
  textDocument: {
    completion: { completionList: { itemDefaults: ['editRange'] } },
    codeAction: { resolveSupport: { properties: ['edit'] } },
    definition: { linkSupport: true },
  },
};

export class Client {
  /**
   * @param {string[]} nodeArgs Node's own arguments.
   * @param {{ipc?: boolean, server?: string[]}} options `ipc` opens a second line, for the probe.
   */
  constructor(nodeArgs = [], { ipc = false, server = builtServer } = {}) {
    this.process = spawn(process.execPath, [...nodeArgs, ...server], {
      stdio: ['pipe', 'pipe', 'inherit', ...(ipc ? ['ipc'] : [])],
    });
    this.process.stdout.on('data', (chunk) => this.take(chunk));
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.chunks = [];
    this.held = 0;
    this.needed = 0;
    this.lastId = 0;
    this.answers = new Map();
    this.onPublished = undefined;
    /** Whether the server has said that it checks a document bit by bit. */
    this.checking = false;
    this.onChecked = undefined;
    this.lastPublished = undefined;
  }

  take(chunk) {
    this.chunks.push(chunk);
    this.held += chunk.length;
    if (this.held < this.needed) return;
    let data = this.chunks.length === 1 ? this.chunks[0] : Buffer.concat(this.chunks);
    for (;;) {
      const head = data.indexOf('\r\n\r\n');
      if (head < 0) break;
      const length = Number(/content-length: *(\d+)/i.exec(data.toString('latin1', 0, head))[1]);
      const end = head + 4 + length;
      this.needed = end;
      if (data.length < end) break;
      this.needed = 0;
      this.message(data.subarray(head + 4, end));
      data = data.subarray(end);
    }
    this.chunks = data.length === 0 ? [] : [data];
    this.held = data.length;
  }

  message(body) {
    const start = body.subarray(0, 100);
    if (start.includes(published)) {
      this.lastPublished = body;
      this.onPublished?.(body);
      return;
    }
    if (start.includes(findingsTold)) {
      this.checking = body.includes('"checking":true');
      if (!this.checking) this.onChecked?.();
      return;
    }
    // A request of the server's own needs an answer; nothing else that it asks for matters here.
    const id = /"id":(\d+)/.exec(start.toString('latin1'))?.[1];
    if (start.includes(request)) {
      if (id !== undefined) this.send({ id: Number(id), result: null });
      return;
    }
    const answer = this.answers.get(Number(id));
    this.answers.delete(Number(id));
    answer?.(body);
  }

  send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method, params) {
    this.send({ method, params });
  }

  /** @returns {Promise<Buffer>} the answer as it came. */
  ask(method, params) {
    const id = ++this.lastId;
    return new Promise((resolve) => {
      this.answers.set(id, resolve);
      this.send({ id, method, params });
    });
  }

  async start() {
    const answer = await this.ask('initialize', { processId: null, rootUri: null, capabilities });
    this.capabilities = JSON.parse(answer).result.capabilities;
    this.notify('initialized', {});
    return this;
  }

  /** A request that costs the server nothing: about a document that it does not know. */
  empty() {
    return this.ask('textDocument/hover', {
      textDocument: { uri: 'file:///bench/none.inf' },
      position: { line: 0, character: 0 },
    });
  }

  /** Waits for the diagnostics of that version. */
  diagnostics(version) {
    const wanted = Buffer.from(`"version":${version},`);
    return new Promise((resolve) => {
      this.onPublished = (body) => {
        // The version stands behind the URI, or behind the diagnostics in other servers.
        if (body.subarray(0, 300).includes(wanted) || body.includes(wanted)) resolve(body);
      };
    });
  }

  /** @returns {Promise<Buffer>} the first diagnostics, as they came; of a large file more follow. */
  open(uri, text, version = 0) {
    this.onChecked = undefined;
    const first = this.diagnostics(version);
    this.firstPublished = first;
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'inf', version, text } });
    return first;
  }

  /** Opens a document and waits until all of it is checked. */
  async openChecked(uri, text, version = 0) {
    const first = await this.open(uri, text, version);
    // What the server says of it comes in the same breath as the first diagnostics, before its answer to anything.
    await this.empty();
    if (!this.checking) return first;
    await new Promise((resolve) => {
      this.onChecked = resolve;
    });
    return this.lastPublished;
  }

  /** Changes a document and waits for its diagnostics. */
  change(uri, version, changes) {
    const done = this.diagnostics(version);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: changes });
    return done;
  }

  /** What the probe says about the memory, after a collection. */
  memory() {
    return new Promise((resolve) => {
      this.process.once('message', resolve);
      this.process.send('memory');
    });
  }

  async stop() {
    await this.ask('shutdown');
    this.notify('exit');
    await this.ended;
  }
}
