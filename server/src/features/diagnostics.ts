import type { FileModel, Part, Workspace } from '../model';
import type { Finding, RuleEngine, RuleLevels, Severity } from '../rules';
import { type ActiveFinding, activeFindings } from '../rules/active';
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
  return worstDiagnostics(workspace, engine, uri, levels, Number.POSITIVE_INFINITY).shown;
}

/**
 * The same of a file that may have very many findings: at most `most` of them, errors first, then warnings and so on,
 * and of equally bad ones those that come first in the text. Only these are given positions, so that a file with ten
 * thousand findings costs about as much as one with as many as are shown.
 */
export function worstDiagnostics(
  workspace: Workspace,
  engine: RuleEngine,
  uri: string,
  levels: RuleLevels,
  most: number,
): SomeDiagnostics {
  const file = workspace.file(uri);
  if (file === undefined) return { shown: [], total: 0 };
  const all = activeFindings(file, engine, levels);
  const worst = all.length <= most ? all : worstOf(file, all, most);
  const shown = worst.map((finding) => diagnosticOf(file, finding)).sort(compareDiagnostics);
  return { shown, total: all.length };
}

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function worstOf(file: FileModel, all: readonly ActiveFinding[], most: number): ActiveFinding[] {
  const bySeverity = new Map<Severity, ActiveFinding[]>(severities.map((severity) => [severity, []]));
  for (const finding of all) bySeverity.get(finding.severity)!.push(finding);
  const worst: ActiveFinding[] = [];
  for (const severity of severities) {
    const found = bySeverity.get(severity)!;
    const left = most - worst.length;
    const some = found.length <= left ? found : firstOf(file, found, left);
    for (const finding of some) worst.push(finding);
    if (found.length >= left) break;
  }
  return worst;
}

/** The findings that come first in the text. Only parts are put in order; of their findings, those that are taken. */
function firstOf(file: FileModel, found: readonly ActiveFinding[], count: number): ActiveFinding[] {
  const byPart = new Map<Part, ActiveFinding[]>();
  for (const active of found) {
    const { part } = active.finding;
    const others = byPart.get(part);
    if (others === undefined) byPart.set(part, [active]);
    else others.push(active);
  }
  const parts = Array.from(byPart, ([part, own]) => ({ own, at: file.placeOf(part).offset }));
  parts.sort((a, b) => a.at - b.at);
  const first: ActiveFinding[] = [];
  for (const { own } of parts) {
    if (first.length >= count) break;
    if (own.length > 1) own.sort(compareInPart);
    for (const active of own.slice(0, count - first.length)) first.push(active);
  }
  return first;
}

/** By place, and by what is said where two findings stand in the same place. */
function compareInPart({ finding: a }: ActiveFinding, { finding: b }: ActiveFinding): number {
  const rows = a.row === b.row ? 0 : a.part.rows.indexOf(a.row) - a.part.rows.indexOf(b.row);
  return (
    rows ||
    a.span.start - b.span.start ||
    compare(a.rule.id, b.rule.id) ||
    a.span.end - b.span.end ||
    compare(a.message, b.message)
  );
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
  const [{ start }, { start: other }] = [a.range, b.range];
  return start.line - other.line || start.character - other.character || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The range of a place in a file's current text. */
export function rangeOf(file: FileModel, place: Pick<Finding, 'part' | 'row' | 'span'>): Range {
  const offset = file.offsetOfRow(place.part, place.row);
  return file.tree.rangeOf({ start: offset + place.span.start, end: offset + place.span.end });
}
