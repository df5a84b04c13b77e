import type { Rule } from '../rule';
import { netupgMissingSection } from './netupg-missing-section';
import { netupgTrailingBackslash } from './netupg-trailing-backslash';

/** The rules of netupg.inf. */
export const netupgRules: readonly Rule[] = [netupgMissingSection, netupgTrailingBackslash];
