import type { FileModel, Workspace } from '../../model';
import { rangeInPart } from '../../model/ranges';
import type { Finding, RuleEngine, RuleLevels, Severity } from '../../rules';
import { type ActiveFinding, activeFindings } from '../../rules/active';
import type { Range } from '../../syntax';
import { compare } from './findings-in-order';
import { RankedFindings } from './ranked-findings';

export type { RuleLevel } from '../../rules';

/** A finding with positions, as editors and reports want it. */
export interface Diagnostic {
  /** The id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  /** What it was made from; fixes are asked for with it. */
  readonly finding: Finding;
}

export interface RelatedPlace {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

/** Larger files are not checked unless people ask for it, in MiB. They cost memory and time that few machines have. */
export const largestChecked = 32;

/**
 * Whether a text is too large to be checked.
 *
 * @param length in UTF-16 code units, each of which counts as a byte: Setup text is hardly ever anything but ASCII.
 * @param largest in MiB.
 */
export function isTooLarge(length: number, largest: number): boolean {
  return length > largest * 1024 * 1024;
}

/** Some findings of a file, and how many there are. */
export interface SomeDiagnostics {
  /** In the order of the text. */
  readonly shown: Diagnostic[];
  readonly total: number;
}

/**
 * What the rules find in a watched file, in the order of the text. Rules that settings or comments in the file
 * switch off are left out.
 *
 * @param levels severities by rule id, from the settings.
 */
export function fileDiagnostics(
  workspace: Workspace,
  engine: RuleEngine,
  uri: string,
  levels: RuleLevels = {},
): Diagnostic[] {
  const file = workspace.file(uri);
  return file === undefined ? [] : inOrder(file, activeFindings(file, engine, levels));
}

/**
 * The same of files that change and may have very many findings. What was found is kept in order from change to
 * change, so that a file with ten thousand findings costs about as much as one with as many as are shown.
 */
export class LiveDiagnostics {
  private readonly kept = new Map<string, RankedFindings>();

  constructor(
    private readonly workspace: Workspace,
    private readonly engine: RuleEngine,
  ) {}

  /**
   * At most `most` findings, errors first, then warnings and so on, and of equally bad ones those that come first in
   * the text.
   *
   * @param levels severities by rule id; the same object as long as they are the same.
   * @param soFar whether what is not checked yet is left out instead of being checked.
   */
  worst(uri: string, levels: RuleLevels, most: number, soFar = false): SomeDiagnostics {
    const file = this.workspace.file(uri);
    if (file === undefined) {
      this.forget(uri);
      return { shown: [], total: 0 };
    }
    if (!soFar) this.engine.check(uri, () => true);
    const { worst, total } = this.rankedFindings(uri, file, levels).worst(file, most);
    return { shown: inOrder(file, worst), total };
  }

  /** Keeps nothing of a file any longer. */
  forget(uri: string): void {
    this.kept.delete(uri);
  }

  private rankedFindings(uri: string, file: FileModel, levels: RuleLevels): RankedFindings {
    const { first, came, gone } = this.engine.takeChanges(uri);
    const known = this.kept.get(uri);
    // Whatever fails on the way, the next time everything is looked at again.
    this.kept.delete(uri);
    if (!first && known?.isFor(file, levels) === true) {
      for (const finding of gone) known.delete(finding);
      for (const finding of came) known.add(finding);
      this.kept.set(uri, known);
      return known;
    }
    const ranked = new RankedFindings(file, levels);
    for (const finding of this.engine.knownFindings(uri)) ranked.add(finding);
    this.kept.set(uri, ranked);
    return ranked;
  }
}

/** Findings with their positions, in the order of the text. */
function inOrder(file: FileModel, findings: readonly ActiveFinding[]): Diagnostic[] {
  return findings.map((finding) => diagnosticOf(file, finding)).sort(compareDiagnostics);
}

function diagnosticOf(file: FileModel, { finding, severity }: ActiveFinding): Diagnostic {
  return {
    rule: finding.rule.id,
    severity,
    message: finding.message,
    range: rangeOf(file, finding),
    related: finding.related.map((place) => ({
      uri: place.file.uri,
      range: rangeOf(place.file, place),
      message: place.message,
    })),
    finding,
  };
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  const { start, end } = a.range;
  const other = b.range;
  return (
    start.line - other.start.line ||
    start.character - other.start.character ||
    compare(a.rule, b.rule) ||
    end.line - other.end.line ||
    end.character - other.end.character ||
    compare(a.message, b.message)
  );
}

/** The range of a place in a file's current text. */
export function rangeOf(file: FileModel, { part, row, span }: Pick<Finding, 'part' | 'row' | 'span'>): Range {
  return rangeInPart(file, part, row, span);
}
