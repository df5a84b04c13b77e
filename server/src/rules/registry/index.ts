import type { Rule } from '../rule';
import { infBitregRow } from './inf-bitreg-row';
import { infDelregRow } from './inf-delreg-row';
import { infIniRow } from './inf-ini-row';
import { infRegAppendType } from './inf-reg-append-type';
import { infRegBadRoot } from './inf-reg-bad-root';
import { infRegBinaryData } from './inf-reg-binary-data';
import { infRegCustomType } from './inf-reg-custom-type';
import { infRegDuplicateValue } from './inf-reg-duplicate-value';
import { infRegExpandTypeNeeded } from './inf-reg-expand-type-needed';
import { infRegExtraData } from './inf-reg-extra-data';
import { infRegFlagsConflict } from './inf-reg-flags-conflict';
import { infRegFlagsNotNumeric } from './inf-reg-flags-not-numeric';
import { infRegHardcodedWindowsPath } from './inf-reg-hardcoded-windows-path';
import { infRegHkcu } from './inf-reg-hkcu';
import { infRegHkrInDefaultinstall } from './inf-reg-hkr-in-defaultinstall';
import { infRegKeyonlyWithValue } from './inf-reg-keyonly-with-value';
import { infRegMissingComma } from './inf-reg-missing-comma';
import { infRegMissingData } from './inf-reg-missing-data';
import { infRegMissingFlags } from './inf-reg-missing-flags';
import { infRegMultiszEmptyString } from './inf-reg-multisz-empty-string';
import { infRegNumberData } from './inf-reg-number-data';
import { infRegSddl } from './inf-reg-sddl';
import { infRegSecurityOnHkr } from './inf-reg-security-on-hkr';
import { infRegSecurityOrphan } from './inf-reg-security-orphan';
import { infRegSubkeySyntax } from './inf-reg-subkey-syntax';
import { infRegUnknownFlags } from './inf-reg-unknown-flags';
import { infRegWellKnownType } from './inf-reg-well-known-type';

/** The rules for registry rows and services, in the order of their documentation: rows, their flags and data, then services. */
export const registryRules: readonly Rule[] = [
  infRegBadRoot,
  infRegHkrInDefaultinstall,
  infRegHkcu,
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
  infRegWellKnownType,
  infRegHardcodedWindowsPath,
  infRegDuplicateValue,
  infRegSddl,
  infRegSecurityOrphan,
  infRegSecurityOnHkr,
  infDelregRow,
  infBitregRow,
  infIniRow,
];
