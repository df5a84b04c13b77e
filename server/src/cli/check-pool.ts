import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CheckOptions } from './arguments';
import type { FileReport, ReportedDiagnostic } from './report';
import type { ShownLine } from './secrets';

/** What another thread says of a file. */
export interface FoundElsewhere {
  readonly uri: string;
  /** Undefined where the file cannot be read. */
  readonly report: FileReport | undefined;
  /** Why the file could not be read or checked. */
  readonly failures: readonly string[];
}

/** The same as it goes from thread to thread: a function cannot go along. */
export interface SentReport {
  readonly path: string;
  readonly diagnostics: readonly ReportedDiagnostic[];
  /** The lines that a report may show. */
  readonly lines: ReadonlyMap<number, ShownLine>;
}

/** What a thread is asked: the files with these indices, up to, not including, `to`. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** What it answers: a report for each of the files. */
export interface BlockOfReports extends Block {
  readonly found: readonly (Omit<FoundElsewhere, 'report'> & { readonly report: SentReport | undefined })[];
}

/** Fewer files than this are checked before another thread has started and warmed up. */
const filesWorthAThread = 100;
const mostThreads = 8;
const blockSize = 16;

/** How many threads to check that many files with; none where they would not be worth it. */
export function workersFor(files: number): number {
  const threads = Math.min(availableParallelism(), mostThreads, Math.floor(files / filesWorthAThread));
  return threads < 2 ? 0 : threads;
}

/** Threads that check files. Each takes the next block of files when it is done with one. */
export class CheckPool {
  private readonly found = new Map<number, FoundElsewhere>();
  private readonly workers = new Map<Worker, Block | undefined>();
  /** Files of threads that failed; whoever asks for one has to check it. */
  private readonly left = new Set<number>();
  private next = 0;
  private wake = () => {};

  /** @param program the file that a thread runs. @param count how many files there are. */
  constructor(
    program: string,
    options: CheckOptions,
    private readonly count: number,
    threads: number,
  ) {
    for (let thread = 0; thread < threads; thread++) {
      const worker = new Worker(program, { workerData: options });
      this.workers.set(worker, undefined);
      worker.on('message', (answer: BlockOfReports) => this.answered(worker, answer));
      worker.on('error', () => this.lose(worker));
      worker.on('exit', () => this.lose(worker));
      this.give(worker);
    }
  }

  /**
   * What a thread found in a file; files are asked for in their order. A thread that saw another file in its place,
   * because the folder changed meanwhile, does not count.
   *
   * @returns undefined where no thread checks it.
   */
  async take(index: number, uri: string): Promise<FoundElsewhere | undefined> {
    for (;;) {
      const found = this.found.get(index);
      this.found.delete(index);
      if (found !== undefined) return found.uri === uri ? found : undefined;
      if (this.left.has(index) || this.workers.size === 0) return undefined;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  /** Ends the threads. */
  end(): void {
    for (const worker of this.workers.keys()) void worker.terminate();
    this.workers.clear();
  }

  private give(worker: Worker): void {
    if (this.next >= this.count) {
      this.workers.set(worker, undefined);
      return;
    }
    const block = { from: this.next, to: Math.min(this.next + blockSize, this.count) };
    this.next = block.to;
    this.workers.set(worker, block);
    worker.postMessage(block);
  }

  private answered(worker: Worker, { from, to, found }: BlockOfReports): void {
    found.forEach((one, at) => {
      this.found.set(from + at, { ...one, report: one.report && received(one.report) });
    });
    for (let index = from + found.length; index < to; index++) this.left.add(index);
    this.give(worker);
    this.wake();
  }

  /** A thread that is gone answers no longer; its files are checked by who asks for them. */
  private lose(worker: Worker): void {
    const block = this.workers.get(worker);
    if (!this.workers.delete(worker)) return;
    for (let index = block?.from ?? 0; index < (block?.to ?? 0); index++) this.left.add(index);
    this.wake();
  }
}

function received({ path, diagnostics, lines }: SentReport): FileReport {
  return { path, diagnostics, lineAt: (line) => lines.get(line)! };
}
