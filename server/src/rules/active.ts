import type { Fact, FileModel } from '../model';
import type { Row } from '../syntax';
import type { RuleEngine } from './engine';
import { type Finding, isOn, type RuleLevels, type Severity } from './rule';

/** A finding that people want to see, and how bad it is for them. */
export interface ActiveFinding {
  readonly finding: Finding;
  readonly severity: Severity;
}

/**
 * What the rules find in a watched file, in no particular order, without what settings or comments in the file
 * switch off.
 */
export function activeFindings(
  file: FileModel,
  engine: RuleEngine,
  levels: RuleLevels = {},
  found: readonly Finding[] = engine.findings(file.uri),
): ActiveFinding[] {
  const suppressions = new Suppressions(file);
  const active: ActiveFinding[] = [];
  for (const finding of found) {
    const { rule } = finding;
    if (!isOn(rule, levels) || suppressions.has(finding)) continue;
    active.push({ finding, severity: (levels[rule.id] as Severity | undefined) ?? finding.severity });
  }
  return active;
}

/** The rules that comments in a file switch off: `; netmap-inf-disable RULE` and `-disable-next-line RULE`. */
class Suppressions {
  private readonly fileWide = new Set<string>();
  private readonly byLine = new Map<number, Set<string>>();

  constructor(private readonly file: FileModel) {
    for (const name of file.names('suppression')) {
      for (const fact of file.facts('suppression', name)) {
        if (fact.usage === 'file-wide') this.fileWide.add(name);
        else this.addNextLine(name, fact);
      }
    }
  }

  /** A row that goes on over several lines counts as one: a comment inside it would be no comment above the line. */
  has({ rule, part, row }: Finding): boolean {
    if (this.fileWide.has(rule.id)) return true;
    if (this.byLine.size === 0) return false;
    return this.byLine.get(this.lineOf(part, row))?.has(rule.id) === true;
  }

  private addNextLine(name: string, fact: Fact): void {
    const line = this.lineOf(this.file.partOf(fact), fact.row) + fact.row.lineBreaks;
    const rules = this.byLine.get(line);
    if (rules === undefined) this.byLine.set(line, new Set([name]));
    else rules.add(name);
  }

  private lineOf(part: Finding['part'], row: Row): number {
    let { line } = this.file.placeOf(part);
    for (const other of part.rows) {
      if (other === row) break;
      line += other.lineBreaks;
    }
    return line;
  }
}
