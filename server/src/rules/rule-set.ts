import type { Dialect } from '../language/dialect';
import type { SectionRole } from '../language/roles';
import { levelOf, type Rule, type RuleLevels } from './rule';

/** The rules of one dialect, by what they look at. */
export interface RuleSet {
  readonly file: readonly Rule[];
  readonly sections: readonly Rule[];
  /** By the text that a row must hold to be looked at; `undefined` stands for any. */
  readonly rows: ReadonlyMap<string | undefined, readonly Rule[]>;
  readonly entries: ReadonlyMap<SectionRole, readonly Rule[]>;
}

/**
 * The rules that look at files of a dialect, without those that are off.
 *
 * @param levels without them no rule is off.
 */
export function ruleSetFor(all: readonly Rule[], dialect: Dialect, levels: RuleLevels | undefined): RuleSet {
  const rules = all.filter(
    (rule) =>
      rule.dialects.includes(dialect) &&
      (levels === undefined || levelOf(rule, levels, rule.severity) !== 'off'),
  );
  const entries = new Map<SectionRole, Rule[]>();
  for (const rule of rules) {
    for (const role of rule.entries?.roles ?? []) entries.set(role, [...(entries.get(role) ?? []), rule]);
  }
  return {
    file: rules.filter((rule) => rule.file !== undefined),
    sections: rules.filter((rule) => rule.sections !== undefined),
    rows: byHaving(rules.filter((rule) => rule.rows !== undefined)),
    entries,
  };
}

function byHaving(rules: readonly Rule[]): RuleSet['rows'] {
  const groups = new Map<string | undefined, Rule[]>();
  for (const rule of rules) {
    const { having } = rule.rows!;
    const group = groups.get(having);
    if (group === undefined) groups.set(having, [rule]);
    else group.push(rule);
  }
  return groups;
}

/** The rules without one of them. */
export function without({ file, sections, rows, entries }: RuleSet, failing: Rule): RuleSet {
  const others = (rules: readonly Rule[]) => rules.filter((rule) => rule !== failing);
  return {
    file: others(file),
    sections: others(sections),
    rows: new Map(Array.from(rows, ([having, rules]) => [having, others(rules)])),
    entries: new Map(Array.from(entries, ([role, rules]) => [role, others(rules)])),
  };
}
