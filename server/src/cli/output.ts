import type { Writable } from 'node:stream';

/** A stream that we write to, waiting where the other end is slow, and stopping where it is closed. */
export class Output {
  private closed = false;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // `| head` closes the pipe when it has seen enough. That is no failure.
      if (error.code !== 'EPIPE') throw error;
      this.closed = true;
    });
  }

  /** Whether nobody reads any longer. */
  get isClosed(): boolean {
    return this.closed;
  }

  /** Writes a text. @returns when the stream takes more. */
  async write(text: string): Promise<void> {
    if (text === '' || this.closed || this.stream.write(text)) return;
    await new Promise<void>((resume) => {
      const done = () => {
        this.stream.off('drain', done).off('error', done).off('close', done);
        resume();
      };
      this.stream.on('drain', done).on('error', done).on('close', done);
    });
  }
}
