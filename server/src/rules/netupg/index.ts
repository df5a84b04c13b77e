import type { Rule } from '../rule';
import { netupgDirMissingNetmap } from './netupg-dir-missing-netmap';
import { netupgDuplicateDir } from './netupg-duplicate-dir';
import { netupgEmpty } from './netupg-empty';
import { netupgEntryHasKey } from './netupg-entry-has-key';
import { netupgEnvInPath } from './netupg-env-in-path';
import { netupgFileInsteadOfDir } from './netupg-file-instead-of-dir';
import { netupgMissingSection } from './netupg-missing-section';
import { netupgMultipleValues } from './netupg-multiple-values';
import { netupgRelativePath } from './netupg-relative-path';
import { netupgTrailingBackslash } from './netupg-trailing-backslash';
import { netupgUnexpectedSection } from './netupg-unexpected-section';

/** The rules of netupg.inf, in the order of their documentation: sections, rows, directories. */
export const netupgRules: readonly Rule[] = [
  netupgMissingSection,
  netupgUnexpectedSection,
  netupgEmpty,
  netupgEntryHasKey,
  netupgMultipleValues,
  netupgTrailingBackslash,
  netupgEnvInPath,
  netupgRelativePath,
  netupgFileInsteadOfDir,
  netupgDuplicateDir,
  netupgDirMissingNetmap,
];
