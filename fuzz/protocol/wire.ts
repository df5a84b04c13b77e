import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A message as it came from the server. */
export interface Incoming {
  readonly jsonrpc?: unknown;
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code?: unknown; readonly message?: unknown };
}

/** A server on a pipe, byte for byte: what is sent need not be a message of the protocol at all. */
export class Wire {
  readonly process: ChildProcess;
  /** The exit code, once the server has ended. */
  readonly ended: Promise<number | null>;
  /** What stands before a body of so many bytes. */
  header = (length: number): string => `Content-Length: ${length}\r\n\r\n`;
  /** Cuts bytes into the pieces in which they are sent. */
  cut = (bytes: Uint8Array): Uint8Array[] => [bytes];
  private buffer: Buffer = Buffer.alloc(0);
  private hasEnded = false;

  /** @param arrived is called with each message from the server. */
  constructor(
    args: readonly string[],
    private readonly arrived: (message: Incoming) => void,
  ) {
    this.process = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.process.stdout!.on('data', (data: Buffer) => this.receive(data));
    // A server that has ended is found out by its exit code, not by a broken pipe.
    this.process.stdin!.on('error', () => {});
    this.ended = new Promise((resolve) =>
      this.process.once('exit', (code) => {
        this.hasEnded = true;
        resolve(code);
      }),
    );
  }

  get isAlive(): boolean {
    return !this.hasEnded;
  }

  /** The memory that the server holds, in bytes; undefined where the system does not tell. */
  memory(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
    } catch {
      return undefined;
    }
  }

  /** Sends a message with this body, which may be anything. */
  send(body: string | Uint8Array): void {
    const bytes = Buffer.from(body as string);
    this.sendBytes(Buffer.concat([Buffer.from(this.header(bytes.length)), bytes]));
  }

  sendBytes(bytes: Uint8Array): void {
    if (this.isAlive) for (const piece of this.cut(bytes)) this.process.stdin!.write(piece);
  }

  /** Ends the server's input, as an editor that dies does. */
  hangUp(): void {
    this.process.stdin!.end();
  }

  /** Ends a server that does not end by itself. */
  kill(): void {
    this.process.kill('SIGKILL');
  }

  private receive(data: Buffer): void {
    this.buffer = this.buffer.length === 0 ? data : Buffer.concat([this.buffer, data]);
    for (;;) {
      const headEnd = this.buffer.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(this.buffer.toString('latin1', 0, headEnd))![1]);
      const start = headEnd + 4;
      if (this.buffer.length < start + length) return;
      const body = this.buffer.toString('utf8', start, start + length);
      this.buffer = this.buffer.subarray(start + length);
      this.arrived(JSON.parse(body));
    }
  }
}
