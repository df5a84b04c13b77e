import { type Incoming, Wire } from './wire';

/** The error codes of JSON-RPC and of the language server protocol that count here. */
export const codes = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  notInitialized: -32002,
  requestFailed: -32803,
  cancelled: -32800,
};

/** What has to come back for a request. */
export interface Expected {
  /** What was sent, for the report. */
  readonly sent: string;
  /** Whether a result is right. */
  readonly result: boolean;
  /** The errors that are right. */
  readonly errors: readonly number[];
}

/** Something that the server did not do as the protocol says. */
export class ProtocolFailure extends Error {}

/** How long the server may take for what was sent. */
const patience = 30_000;

/** A client that knows for each message what has to come back, and finds out when something else does. */
export class Client {
  readonly wire: Wire;
  private readonly pending = new Map<string, Expected>();
  private readonly results = new Map<string, unknown>();
  private readonly problems: string[] = [];
  private nextId = 1;
  private errorsWithoutId: number[] = [];
  /** What the server asks of the client is answered with this. */
  answerServer: (method: unknown) => Record<string, unknown> | undefined = () => ({ result: null });
  sent = 0;

  constructor(args: readonly string[]) {
    this.wire = new Wire(args, (message) => this.take(message));
  }

  newId(): number | string {
    const id = this.nextId++;
    return id % 5 === 0 ? `s${id}` : id;
  }

  /** Sends a body to which no request's answer belongs. @param error the error without an id that has to come. */
  body(body: string | Uint8Array, error?: number): void {
    this.sent++;
    if (error !== undefined) this.errorsWithoutId.push(error);
    this.wire.send(body);
  }

  notify(method: string, params: unknown): void {
    this.body(JSON.stringify({ jsonrpc: '2.0', method, params }));
  }

  /** Sends a request. @returns its id. */
  request(
    method: unknown,
    params: unknown,
    expected: Omit<Expected, 'sent'>,
    id = this.newId(),
  ): number | string {
    const text = JSON.stringify({ jsonrpc: '2.0', id, method, params });
    this.pending.set(JSON.stringify(id), { ...expected, sent: text.slice(0, 2000) });
    this.sent++;
    this.wire.send(text);
    return id;
  }

  /** The result of a request that must succeed, once it and everything sent before it was answered. */
  async result(method: string, params: unknown): Promise<unknown> {
    const id = this.request(method, params, { result: true, errors: [] });
    await this.settled();
    const result = this.results.get(JSON.stringify(id));
    this.results.clear();
    return result;
  }

  /** Sends a request that may be refused with that error. @returns whether it was not. */
  async try(method: string, params: unknown, error: number): Promise<boolean> {
    const id = this.request(method, params, { result: true, errors: [error] });
    await this.settled();
    return this.results.delete(JSON.stringify(id));
  }

  /** Waits until all has come that has to. @throws ProtocolFailure where it does not, or something else does. */
  async settled(): Promise<void> {
    const until = performance.now() + patience;
    while ((this.pending.size > 0 || this.errorsWithoutId.length > 0) && this.problems.length === 0) {
      if (!this.wire.isAlive) throw new ProtocolFailure(`the server ended; open:\n${this.open()}`);
      if (performance.now() > until) throw new ProtocolFailure(`no answer in time; open:\n${this.open()}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    if (this.problems.length > 0) throw new ProtocolFailure(this.problems.join('\n'));
  }

  private open(): string {
    const requests = [...this.pending].slice(0, 5).map(([id, { sent }]) => `${id}: ${sent}`);
    return [...requests, `errors without id: ${this.errorsWithoutId.join(' ')}`].join('\n');
  }

  private take(message: Incoming): void {
    if (message.jsonrpc !== '2.0') this.problem('no version', message);
    if (typeof message.method === 'string') {
      if (message.id !== undefined) this.answer(message);
    } else if (message.id === null) {
      const at = this.errorsWithoutId.indexOf(message.error?.code as number);
      if (at < 0) this.problem('not expected', message);
      else this.errorsWithoutId.splice(at, 1);
    } else {
      this.takeAnswer(message);
    }
  }

  private takeAnswer(message: Incoming): void {
    const key = JSON.stringify(message.id);
    const expected = this.pending.get(key);
    if (expected === undefined) {
      this.problem('an answer to nothing', message);
      return;
    }
    this.pending.delete(key);
    const { error } = message;
    if (error === undefined) {
      if (message.result === undefined) this.problem('neither result nor error', message, expected);
      else if (!expected.result) this.problem('a result in place of an error', message, expected);
      else this.results.set(key, message.result);
    } else if (message.result !== undefined || typeof error.message !== 'string') {
      this.problem('no proper error', message, expected);
    } else if (!expected.errors.includes(error.code as number)) {
      this.problem('another error', message, expected);
    }
  }

  private answer({ id, method }: Incoming): void {
    const answer = this.answerServer(method);
    if (answer !== undefined) this.wire.send(JSON.stringify({ jsonrpc: '2.0', id, ...answer }));
  }

  private problem(what: string, message: Incoming, expected?: Expected): void {
    const told = [`${what}: ${JSON.stringify(message).slice(0, 1000)}`];
    if (expected !== undefined) told.push(`sent: ${expected.sent}`);
    this.problems.push(told.join('\n'));
  }
}
