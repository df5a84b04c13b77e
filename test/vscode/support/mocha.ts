// Mocha in a host that is sometimes a web worker: its browser build, which runs in Node as well.
import 'mocha/mocha.js';

/** What the harness reads, see scripts/vscode-host/results.mjs. */
export interface Results {
  /** The kind of extension host: that it is the intended one is easily missed. */
  host: 'node' | 'worker';
  passed: number;
  failed: number;
  skipped: number;
  failures: { title: string; message: string }[];
}

/** A mocha whose `describe` and `it` are global from here on; `grep` empty means all tests. */
export function createMocha(grep: string): Mocha {
  const { Mocha: Constructor } = globalThis as unknown as { Mocha: typeof Mocha };
  const mocha = new Constructor({ timeout: 30_000, reporter: class {} as never });
  if (grep) mocha.grep(new RegExp(grep, 'i'));
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  return mocha;
}

/** Runs what has been described, tells each result on the console and counts them. */
export function runMocha(mocha: Mocha): Promise<Results> {
  const host = 'WorkerGlobalScope' in globalThis ? 'worker' : 'node';
  const results: Results = { host, passed: 0, failed: 0, skipped: 0, failures: [] };
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve(results));
    runner.on('pass', (test) => {
      results.passed++;
      console.log(`  ok ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('pending', (test) => {
      results.skipped++;
      console.log(`  skipped ${test.fullTitle()}`);
    });
    // A failing hook arrives here as well, under its own title.
    runner.on('fail', (test, error) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      results.failed++;
      results.failures.push({ title: test.fullTitle(), message });
      console.log(`  FAILED ${test.fullTitle()}\n${message}`);
    });
  });
}
