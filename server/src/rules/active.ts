import type { Fact, FileModel } from '../model';
import { lineOfRow } from '../model/ranges';
import type { RuleEngine } from './engine';
import { type Finding, levelOf, type RuleLevels, type Severity } from './rule';

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
    const level = levelOf(finding.rule, levels, finding.severity);
    if (level !== 'off' && !suppressions.has(finding)) active.push({ finding, severity: level });
  }
  return active;
}

/** The rules that comments in a file switch off: `; netmap-inf-disable RULE` and `-disable-next-line RULE`. */
class Suppressions {
  private readonly fileWide: ReadonlySet<string>;
  private readonly byLine = new Map<number, Set<string>>();

  constructor(private readonly file: FileModel) {
    this.fileWide = silencedRules(file);
    for (const name of file.names('suppression')) {
      for (const fact of file.facts('suppression', name)) {
        if (fact.usage === 'next-line') this.addNextLine(name, fact);
      }
    }
  }

  /** A row that goes on over several lines counts as one: a comment inside it would be no comment above the line. */
  has({ rule, part, row }: Finding): boolean {
    if (this.fileWide.has(rule.id)) return true;
    if (this.byLine.size === 0) return false;
    return this.byLine.get(lineOfRow(this.file, part, row))?.has(rule.id) === true;
  }

  private addNextLine(name: string, fact: Fact): void {
    const line = lineOfRow(this.file, fact.part, fact.row) + fact.row.lineBreaks;
    const rules = this.byLine.get(line);
    if (rules === undefined) this.byLine.set(line, new Set([name]));
    else rules.add(name);
  }
}

/** The rules that comments switch off for the whole file. */
export function silencedRules(file: FileModel): ReadonlySet<string> {
  const names = new Set<string>();
  for (const name of file.names('suppression')) {
    if (file.someFact('suppression', name, ({ usage }) => usage === 'file-wide')) names.add(name);
  }
  return names;
}
