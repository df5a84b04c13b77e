import { parentPort, workerData } from 'node:worker_threads';
import type { CheckOptions } from './arguments';
import { CheckRun } from './check';
import type { Block, BlockOfReports, SentReport } from './check-pool';
import { loadCodePage } from './code-page';
import type { FileReport } from './report';

/** Checks the files that the thread of the command asks for, until that ends this one. */
export async function helpToCheck(): Promise<undefined> {
  const options = workerData as CheckOptions;
  const port = parentPort!;
  const run = new CheckRun(options, await loadCodePage(options.codePage));
  port.on('message', ({ from, to }: Block) => {
    const found = run.files.slice(from, to).map((file) => {
      const before = run.failures.length;
      const report = run.report(file);
      const failures = run.failures.slice(before).map(({ reason }) => reason);
      return { uri: file.uri, report: report && sent(report), failures };
    });
    port.postMessage({ from, to, found } satisfies BlockOfReports);
  });
  return undefined;
}

function sent({ path, diagnostics, lineAt }: FileReport): SentReport {
  const lines = diagnostics.map(({ range: { start } }) => start.line);
  return { path, diagnostics, lines: new Map(lines.map((line) => [line, lineAt(line)])) };
}
