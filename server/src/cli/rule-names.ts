import { type Rule, rules } from '../rules';
import { nearest } from '../rules/nearest';
import { UsageError } from './usage-error';

/**
 * The rule of that id.
 *
 * @throws UsageError that names the nearest rules where there is none.
 */
export function ruleNamed(id: string): Rule {
  const lower = id.toLowerCase();
  const rule = rules.find((each) => each.id === lower);
  if (rule !== undefined) return rule;
  const ids = rules.map((each) => each.id);
  const near = nearest(lower, ids, 6) ?? ids.find((each) => lower.length > 2 && each.includes(lower));
  const hint =
    near === undefined ? '"netmap-inf explain --list" lists all rules.' : `Did you mean "${near}"?`;
  throw new UsageError(`There is no rule "${id}". ${hint}`);
}
