import { type ChildProcess, spawn } from 'node:child_process';
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

interface Published {
  uri: string;
  version?: number;
  diagnostics: Diagnostic[];
}

/** A client of the built server on stdio, as any editor would be one. */
export class StdioClient {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly published: Published[] = [];
  readonly logged: string[] = [];
  private readonly waiting: {
    wanted: (message: Published) => boolean;
    resolve: (message: Published) => void;
  }[] = [];

  constructor(args: readonly string[] = ['dist/cli.js', 'lsp', '--stdio']) {
    this.process = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (message: Published) => {
      this.published.push(message);
      for (const waiter of [...this.waiting]) {
        if (!waiter.wanted(message)) continue;
        this.waiting.splice(this.waiting.indexOf(waiter), 1);
        waiter.resolve(message);
      }
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  async initialize(parameters: Record<string, unknown> = {}): Promise<unknown> {
    const result = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      ...parameters,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  open(uri: string, text: string, version = 1, languageId = 'inf'): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text },
    });
  }

  change(uri: string, version: number, contentChanges: unknown[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  request<T>(method: string, parameters: unknown): Promise<T> {
    return this.connection.sendRequest(method, parameters);
  }

  /** The next diagnostics, or the last ones published, that are wanted. */
  diagnostics(wanted: (message: Published) => boolean): Promise<Published> {
    const last = this.published.findLast(wanted);
    if (last !== undefined) return Promise.resolve(last);
    return new Promise((resolve) => this.waiting.push({ wanted, resolve }));
  }

  /** Shuts the server down as the protocol says. @returns its exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return ended;
  }
}
