import type { FileModel, Workspace } from '../model';
import { activeFindings, type Finding, type RuleEngine, type RuleLevels, type Severity } from '../rules';
import type { Range } from '../syntax';

export type { RuleLevel } from '../rules';

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
  if (file === undefined) return [];
  const diagnostics: Diagnostic[] = [];
  for (const { finding, severity } of activeFindings(file, engine, levels)) {
    diagnostics.push({
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
