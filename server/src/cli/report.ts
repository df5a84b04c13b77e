import type { Diagnostic } from '../features/diagnostics';
import type { FileModel } from '../model';
import type { Severity } from '../rules';
import type { Range } from '../syntax';
import type { CheckedFile, DiskWorkspace } from './disk-workspace';
import { type ShownLine, secretsIn, shownLine, withoutSecrets } from './secrets';

/** Where something stands, as a report tells it. Lines and columns count from 0, columns in UTF-16 code units. */
export interface ReportedPlace {
  /** The path as it is shown. */
  readonly path: string;
  readonly absolute: string;
  readonly range: Range;
  readonly message: string;
}

export interface ReportedDiagnostic extends ReportedPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly related: readonly ReportedPlace[];
}

/** What was found in one file. */
export interface FileReport {
  readonly path: string;
  readonly diagnostics: readonly ReportedDiagnostic[];
  /** A line of the file, counted from 0, as it may be shown. */
  lineAt(line: number): ShownLine;
}

/** What is told at the end. */
export interface Summary {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** How many files were changed by fixes. */
  readonly mended: number;
  /** What could not be read or written. */
  readonly failures: readonly { readonly path: string; readonly reason: string }[];
  readonly exitStatus: number;
}

/** Writes a report piece by piece; the pieces together are the output. */
export interface Reporter {
  begin(): string;
  file(report: FileReport): string;
  end(summary: Summary): string;
}

/** What a reporter needs to know of the world. */
export interface ReporterOptions {
  /** Whether to use the terminal's colours. */
  readonly colour: boolean;
  /** The folder to which paths in SARIF and GitHub reports are relative. */
  readonly base: string;
}

/** What was found in a file, without the secrets that are in it. */
export function reportOf(
  disk: DiskWorkspace,
  file: CheckedFile,
  model: FileModel,
  diagnostics: readonly Diagnostic[],
): FileReport {
  return {
    path: file.shown,
    diagnostics: diagnostics.map(({ rule, severity, message, range, related, finding }) => {
      const secrets = secretsIn([finding.row, ...finding.related.map((place) => place.row)]);
      return {
        path: file.shown,
        absolute: file.absolute,
        rule,
        severity,
        range,
        message: withoutSecrets(message, secrets),
        related: related.map((place) => {
          const { shown, absolute } = disk.sourceOf(place.uri);
          return {
            path: shown,
            absolute,
            range: place.range,
            message: withoutSecrets(place.message, secrets),
          };
        }),
      };
    }),
    lineAt: (line) => shownLine(model.tree, line),
  };
}
