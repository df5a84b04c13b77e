import type { FileModel } from '../../model';
import type { ActiveFinding, Finding, RuleLevels, Severity } from '../../rules';
import { silencedRules } from '../../rules/active';
import { levelOf } from '../../rules/rule';
import { FindingsInOrder } from './findings-in-order';

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * The findings of a file by how bad they are for people, kept from change to change, so that the worst of very many
 * are found at the cost of these and of what changed.
 */
export class RankedFindings {
  private readonly bySeverity = new Map(severities.map((severity) => [severity, new FindingsInOrder()]));
  /** Names of rules that comments switch off for the file; other ones need another ranking. */
  private readonly silenced: ReadonlySet<string>;

  /** @param levels severities by rule id, from the settings; other ones need another ranking. */
  constructor(
    file: FileModel,
    private readonly levels: RuleLevels,
  ) {
    this.silenced = silencedRules(file);
  }

  /** Whether the ranking still holds for a file and settings. */
  isFor(file: FileModel, levels: RuleLevels): boolean {
    if (levels !== this.levels) return false;
    const silenced = silencedRules(file);
    return silenced.size === this.silenced.size && [...silenced].every((name) => this.silenced.has(name));
  }

  add(finding: Finding): void {
    this.listOf(finding)?.add(finding);
  }

  delete(finding: Finding): void {
    this.listOf(finding)?.delete(finding);
  }

  /**
   * The worst findings: errors first, then warnings and so on, and of equally bad ones those that come first in the
   * text.
   *
   * @returns at most `most` of them, and how many there are of all that people want to see.
   */
  worst(file: FileModel, most: number): { worst: ActiveFinding[]; total: number } {
    const silent = this.silentRows(file);
    let total = -silent.size;
    for (const list of this.bySeverity.values()) total += list.count;
    const worst: ActiveFinding[] = [];
    for (const [severity, list] of this.bySeverity) {
      // Where there is room for all of them their order does not matter.
      const findings = worst.length + list.count <= most ? list.all() : list.inOrder(file);
      for (const finding of findings) {
        if (worst.length === most) break;
        if (!silent.has(finding)) worst.push({ finding, severity });
      }
    }
    return { worst, total };
  }

  private listOf({ rule, severity }: Finding): FindingsInOrder | undefined {
    const level = levelOf(rule, this.levels, severity);
    return level === 'off' || this.silenced.has(rule.id) ? undefined : this.bySeverity.get(level)!;
  }

  /** The findings that a comment on the line above switches off. */
  private silentRows(file: FileModel): ReadonlySet<Finding> {
    const silent = new Set<Finding>();
    for (const name of file.names('suppression')) {
      for (const { usage, part, row } of file.factList('suppression', name)) {
        if (usage === 'file-wide') continue;
        const next = file.tree.rowAt(file.offsetOfRow(part, row) + row.length)!;
        const section = file.sectionOf(next.section.header)!;
        const below = next.rowIndex < 0 ? section.headerPart! : file.partOfRow(section, next.rowIndex);
        for (const list of this.bySeverity.values()) {
          for (const finding of list.of(below)) {
            if (finding.row === next.row && finding.rule.id === name) silent.add(finding);
          }
        }
      }
    }
    return silent;
  }
}
