import type { FileModel, Workspace } from '../model';
import type { Finding, RuleEngine, Severity } from '../rules';
import type { Range } from '../syntax';

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

/** A severity that people give to a rule; `off` silences it. */
export type RuleLevel = Severity | 'off';

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
  levels: Readonly<Record<string, RuleLevel>> = {},
): Diagnostic[] {
  const file = workspace.file(uri);
  if (file === undefined) return [];
  const switchedOff = new Suppressions(file);
  const diagnostics: Diagnostic[] = [];
  for (const finding of engine.findings(uri)) {
    const level = levels[finding.rule.id] ?? finding.severity;
    if (level === 'off') continue;
    const range = rangeOf(file, finding);
    if (switchedOff.has(finding.rule.id, range.start.line)) continue;
    diagnostics.push({
      rule: finding.rule.id,
      severity: level,
      message: finding.message,
      range,
      related: finding.related.map((place) => ({
        uri: place.file.uri,
        range: rangeOf(place.file, place),
        message: place.message,
      })),
      finding,
    });
  }
  return diagnostics.sort(
    (a, b) =>
      a.range.start.line - b.range.start.line ||
      a.range.start.character - b.range.start.character ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

/** The range of a place in a file's current text. */
export function rangeOf(file: FileModel, place: Pick<Finding, 'part' | 'row' | 'span'>): Range {
  const offset = file.offsetOfRow(place.part, place.row);
  return file.tree.rangeOf({ start: offset + place.span.start, end: offset + place.span.end });
}

/** The rules that comments in a file switch off: `; netmap-inf-disable RULE` and `-disable-next-line RULE`. */
class Suppressions {
  private readonly fileWide = new Set<string>();
  private readonly byLine = new Map<number, Set<string>>();

  constructor(file: FileModel) {
    for (const name of file.names('suppression')) {
      for (const fact of file.facts('suppression', name)) {
        if (fact.usage === 'file-wide') {
          this.fileWide.add(name);
        } else {
          const { line } = rangeOf(file, { part: file.partOf(fact), row: fact.row, span: fact.span }).start;
          const rules = this.byLine.get(line + 1) ?? new Set();
          this.byLine.set(line + 1, rules.add(name));
        }
      }
    }
  }

  has(rule: string, line: number): boolean {
    return this.fileWide.has(rule) || this.byLine.get(line)?.has(rule) === true;
  }
}
