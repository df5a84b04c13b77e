import { answerfileRules } from './answerfile';
import { infRules } from './inf';
import { netmapRules } from './netmap';
import { netupgRules } from './netupg';
import { registryRules } from './registry';
import type { Rule } from './rule';

/** All rules, in the order of their documentation: text first, then what the text says. */
export const rules: readonly Rule[] = [
  ...infRules,
  ...registryRules,
  ...answerfileRules,
  ...netmapRules,
  ...netupgRules,
];
