import type { Rule } from '../rule';
import { infRegAppendType } from './inf-reg-append-type';
import { infRegBadRoot } from './inf-reg-bad-root';
import { infRegBinaryData } from './inf-reg-binary-data';
import { infRegCustomType } from './inf-reg-custom-type';
import { infRegExpandTypeNeeded } from './inf-reg-expand-type-needed';
import { infRegExtraData } from './inf-reg-extra-data';
import { infRegFlagsConflict } from './inf-reg-flags-conflict';
import { infRegFlagsNotNumeric } from './inf-reg-flags-not-numeric';
import { infRegHkrInDefaultinstall } from './inf-reg-hkr-in-defaultinstall';
import { infRegKeyonlyWithValue } from './inf-reg-keyonly-with-value';
import { infRegMissingComma } from './inf-reg-missing-comma';
import { infRegMissingData } from './inf-reg-missing-data';
import { infRegMissingFlags } from './inf-reg-missing-flags';
import { infRegMultiszEmptyString } from './inf-reg-multisz-empty-string';
import { infRegNumberData } from './inf-reg-number-data';
import { infRegSubkeySyntax } from './inf-reg-subkey-syntax';
import { infRegUnknownFlags } from './inf-reg-unknown-flags';

/** The rules for registry rows and services, in the order of their documentation: rows, their flags and data, then services. */
export const registryRules: readonly Rule[] = [
  infRegBadRoot,
  infRegHkrInDefaultinstall,
  infRegSubkeySyntax,
  infRegFlagsNotNumeric,
  infRegMissingComma,
  infRegUnknownFlags,
  infRegFlagsConflict,
  infRegCustomType,
  infRegAppendType,
  infRegNumberData,
  infRegBinaryData,
  infRegMissingData,
  infRegMissingFlags,
  infRegExtraData,
  infRegKeyonlyWithValue,
  infRegExpandTypeNeeded,
  infRegMultiszEmptyString,
];
