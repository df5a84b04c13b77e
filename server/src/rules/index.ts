export { type ActiveFinding, activeFindings } from './active';
export { rules } from './catalogue';
export { FileView, RuleContext, type RuleSettings } from './context';
export { RuleEngine } from './engine';
export type { Edit, Fix, FixContext } from './fix';
export { defineRule, type Finding, type Rule, type RuleLevel, type RuleLevels, type Severity } from './rule';
