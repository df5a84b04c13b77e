import { ErrorCodes, type Message, type MessageStrategy, type MessageWriter } from 'vscode-languageserver';
import { hasRightShape } from './shapes';

/** What came in place of JSON. A reader that hands it on has its sender told. */
export class Unreadable implements Message {
  readonly jsonrpc = '2.0';

  constructor(readonly reason: string) {}
}

/** A message from the client, of which nothing is known yet. */
type Incoming = {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: unknown;
};

type Id = number | string | null;

/**
 * Stands before the handlers and lets through only what the protocol allows: messages that are some, parameters of
 * the right shape, requests between `initialize` and `shutdown`. What it holds back is answered with the error that
 * the specification names; notifications, which nothing can answer, are logged. So handlers can rely on what they
 * are given, and a document is never changed by half a message.
 */
export class Gate implements MessageStrategy {
  private state: 'new' | 'serving' | 'shut down' = 'new';
  /** Called once, before the next message is let through: who handles it can still be made then. */
  beforeNext: (() => void) | undefined;

  /** @param log is told what was held back without an answer, while the protocol allows it. */
  constructor(
    private readonly writer: Pick<MessageWriter, 'write'>,
    private readonly log: (text: string) => void,
  ) {}

  /** Whether the client has asked the server to shut down, so that ending is right. */
  get isShutDown(): boolean {
    return this.state === 'shut down';
  }

  handleMessage<R>(message: Message, next: (message: Message) => R): R | undefined {
    if (!this.passes(message)) return undefined;
    const { beforeNext } = this;
    this.beforeNext = undefined;
    beforeNext?.();
    return next(message);
  }

  private passes(message: unknown): boolean {
    if (message instanceof Unreadable) return this.refuse(null, ErrorCodes.ParseError, message.reason);
    if (typeof message !== 'object' || message === null || Array.isArray(message)) {
      // Batches of messages, which are arrays, do not exist in the language server protocol.
      return this.refuse(null, ErrorCodes.InvalidRequest, 'A message is one object.');
    }
    const { id, method, params } = message as Incoming;
    if (method === undefined) return this.passesAnswer(message);
    if (id !== undefined && typeof id !== 'number' && typeof id !== 'string') {
      return this.refuse(null, ErrorCodes.InvalidRequest, 'An id is a number or a string.');
    }
    if (typeof method !== 'string') {
      return this.refuse(id ?? null, ErrorCodes.InvalidRequest, 'A method is a string.');
    }
    return id === undefined
      ? this.passesNotification(method, params)
      : this.passesRequest(id, method, params);
  }

  private passesRequest(id: Id, method: string, params: unknown): boolean {
    const initializes = method === 'initialize';
    if (this.state === 'new' && !initializes) {
      return this.refuse(id, ErrorCodes.ServerNotInitialized, 'The server is not initialized.');
    }
    if (this.state === 'shut down') {
      return this.refuse(id, ErrorCodes.InvalidRequest, 'The server is shut down.');
    }
    if (this.state === 'serving' && initializes) {
      return this.refuse(id, ErrorCodes.InvalidRequest, 'The server is initialized already.');
    }
    if (!hasRightShape(method, params)) {
      return this.refuse(
        id,
        ErrorCodes.InvalidParams,
        `The parameters of ${method} are not as they should be.`,
      );
    }
    if (initializes) this.state = 'serving';
    if (method === 'shutdown') this.state = 'shut down';
    return true;
  }

  private passesNotification(method: string, params: unknown): boolean {
    if (method === 'exit') return true;
    // The specification has these dropped.
    if (this.state !== 'serving') return false;
    if (hasRightShape(method, params)) return true;
    this.log(`${method} was ignored: its parameters are not as they should be.`);
    return false;
  }

  /** An answer to one of our own requests. One that is wrong is not answered, or two peers would do so for ever. */
  private passesAnswer(message: object): boolean {
    if (this.state !== 'new' && 'id' in message && ('result' in message || 'error' in message)) return true;
    if (this.state === 'serving') this.log('A message that is neither request nor answer was ignored.');
    return false;
  }

  private refuse(id: Id, code: number, text: string): false {
    const message = { jsonrpc: '2.0', id, error: { code, message: text } };
    this.writer.write(message as Message).catch((error) => this.log(`answering failed: ${error}`));
    return false;
  }
}
