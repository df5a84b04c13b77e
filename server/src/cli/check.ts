import { writeFileSync } from 'node:fs';
import { type CodePage, encode } from '../encoding';
import { fileDiagnostics } from '../features/diagnostics';
import type { FileModel } from '../model';
import { activeFindings, RuleEngine, rules, type Severity } from '../rules';
import { fixAll, hasSafeFix } from '../rules/fix-all';
import type { CheckOptions } from './arguments';
import { CheckPool, type FoundElsewhere, workersFor } from './check-pool';
import { loadCodePage } from './code-page';
import { reasonOf } from './disk';
import { type CheckedFile, DiskWorkspace } from './disk-workspace';
import { type FileReport, type Reporter, reportOf, type Summary } from './report';

/** Where the command writes to. Both return when more can be written. */
export interface CheckStreams {
  out(text: string): Promise<void>;
  err(text: string): Promise<void>;
  /** Whether nobody reads the report any longer. */
  isClosed(): boolean;
}

/**
 * Checks files, and mends them where that is asked for. What cannot be read is told of, and the others are checked.
 *
 * @param program the file to start further threads of the command line with; without it all files are checked in this
 * one.
 * @returns the exit status of the public contract: 0, 1 or 2.
 */
export async function check(
  options: CheckOptions,
  reporter: Reporter,
  streams: CheckStreams,
  program?: string,
): Promise<number> {
  const run = new CheckRun(options, await loadCodePage(options.codePage));
  await streams.out(reporter.begin());
  await streams.err(run.newFailures());
  if (run.files.length === 0 && run.failures.length === 0) {
    await streams.err('netmap-inf: there is nothing to check in these folders.\n');
  }
  if (options.fix) for (const file of run.files) run.mend(file);
  // Mending one file may change what is found in another, so that the order counts.
  const workers = program === undefined || options.fix ? 0 : workersFor(run.files.length);
  const pool = new CheckPool(program ?? '', options, run.files.length, workers);
  for (const [index, file] of run.files.entries()) {
    const found = await pool.take(index, file.uri);
    const report = found === undefined ? run.report(file) : run.takeOver(file, found);
    if (report !== undefined) await streams.out(reporter.file(report));
    await streams.err(run.newFailures());
    if (streams.isClosed()) break;
  }
  pool.end();
  const summary = run.summary();
  await streams.out(reporter.end(summary));
  return summary.exitStatus;
}

/** One check of files, in the thread of the command or in one that helps it. */
export class CheckRun {
  readonly files: readonly CheckedFile[];
  readonly failures: { path: string; reason: string }[] = [];
  private told = 0;
  private readonly disk: DiskWorkspace;
  private readonly engine: RuleEngine;
  private readonly mended = new Set<string>();
  private readonly findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  private reported = 0;
  private withFindings = 0;

  constructor(
    private readonly options: CheckOptions,
    codePage: CodePage | undefined,
  ) {
    this.disk = new DiskWorkspace(
      (path, reason) => this.failures.push({ path, reason }),
      options.maxFileSize,
      codePage,
    );
    this.engine = new RuleEngine(this.disk.workspace, rules, {
      clientIds: [],
      levels: options.levels,
    });
    this.files = this.disk.collect(options.paths);
  }

  /** The failures since the last call, for people. */
  newFailures(): string {
    const text = this.failures.slice(this.told).map(({ path, reason }) => `netmap-inf: ${path}: ${reason}\n`);
    this.told = this.failures.length;
    return text.join('');
  }

  /** Mends what can be mended safely in a file, and writes it where that changed anything. */
  mend(file: CheckedFile): void {
    this.look(file, (model) => {
      const { workspace } = this.disk;
      const { levels } = this.options;
      const mendable = activeFindings(model, this.engine, levels).some(({ finding }) =>
        hasSafeFix(finding, { file: model, workspace }),
      );
      const edit = mendable ? fixAll(workspace, this.engine, file.uri, levels) : undefined;
      if (edit === undefined) return;
      const tree = model.tree.edit(edit.span, edit.text);
      const bytes = encode(tree.text(), this.disk.formatOf(file)!);
      if (bytes === undefined) {
        this.fail(
          file,
          'not mended, because its encoding does not have all characters that would be written',
        );
        return;
      }
      try {
        writeFileSync(file.absolute, bytes);
      } catch (error) {
        this.fail(file, `not mended, because it could not be written: ${reasonOf(error)}`);
        return;
      }
      workspace.changeFile(file.uri, tree);
      this.mended.add(file.uri);
    });
  }

  /** What is found in a file; undefined where it cannot be read. */
  report(file: CheckedFile): FileReport | undefined {
    return this.look(file, (model) => {
      const { workspace } = this.disk;
      const diagnostics = fileDiagnostics(workspace, this.engine, file.uri, this.options.levels);
      return this.count(reportOf(this.disk, file, model, diagnostics));
    });
  }

  /** Takes over what another thread found in a file. */
  takeOver(file: CheckedFile, { report, failures }: FoundElsewhere): FileReport | undefined {
    for (const reason of failures) this.fail(file, reason);
    return report && this.count(report);
  }

  private count(report: FileReport): FileReport {
    this.reported++;
    if (report.diagnostics.length > 0) this.withFindings++;
    for (const { severity } of report.diagnostics) this.findings[severity]++;
    return report;
  }

  summary(): Summary {
    return {
      files: this.reported,
      filesWithFindings: this.withFindings,
      findings: this.findings,
      mended: this.mended.size,
      failures: this.failures,
      exitStatus: this.failures.length > 0 ? 2 : this.findings.error > 0 ? 1 : 0,
    };
  }

  /** Lets the rules look at a file. A failure of ours is told of as one, and the next file has its turn. */
  private look<T>(file: CheckedFile, use: (model: FileModel) => T): T | undefined {
    try {
      return this.disk.with(file, (model) => {
        this.engine.watch(file.uri);
        try {
          return use(model);
        } finally {
          this.engine.forget(file.uri);
        }
      });
    } catch (error) {
      const { message } = error as Error;
      this.fail(file, `the check failed (${message}); this is a mistake in netmap-inf, please report it`);
      return undefined;
    }
  }

  private fail(file: CheckedFile, reason: string): void {
    this.failures.push({ path: file.shown, reason });
  }
}
