import type { Rule } from '../rule';
import { infBitregRow } from './inf-bitreg-row';
import { infDelregRow } from './inf-delreg-row';
import { infDelserviceFlags } from './inf-delservice-flags';
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
import { infServiceAssociatedDisabled } from './inf-service-associated-disabled';
import { infServiceAutoStart } from './inf-service-auto-start';
import { infServiceBinaryDestination } from './inf-service-binary-destination';
import { infServiceBinaryNoDirid } from './inf-service-binary-no-dirid';
import { infServiceBinaryNotCopied } from './inf-service-binary-not-copied';
import { infServiceBinaryUnquotedBlank } from './inf-service-binary-unquoted-blank';
import { infServiceBootStartGroup } from './inf-service-boot-start-group';
import { infServiceErrorControlCritical } from './inf-service-error-control-critical';
import { infServiceEventlogType } from './inf-service-eventlog-type';
import { infServiceFlags } from './inf-service-flags';
import { infServiceInboxBinary } from './inf-service-inbox-binary';
import { infServiceIncompatibleSettings } from './inf-service-incompatible-settings';
import { infServiceMissingEntry } from './inf-service-missing-entry';
import { infServiceMissingName } from './inf-service-missing-name';
import { infServiceMultipleAssociated } from './inf-service-multiple-associated';
import { infServiceName } from './inf-service-name';
import { infServiceNoAssociated } from './inf-service-no-associated';
import { infServiceSettingsConflict } from './inf-service-settings-conflict';
import { infServiceStartFlagPnp } from './inf-service-start-flag-pnp';
import { infServiceUnnamedWithSection } from './inf-service-unnamed-with-section';
import { infServiceValueRange } from './inf-service-value-range';
import { infWdfServiceOrder } from './inf-wdf-service-order';
import { infWdfVersion } from './inf-wdf-version';

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
  infServiceMissingName,
  infServiceName,
  infServiceUnnamedWithSection,
  infServiceFlags,
  infServiceMultipleAssociated,
  infServiceNoAssociated,
  infServiceStartFlagPnp,
  infServiceEventlogType,
  infDelserviceFlags,
  infServiceMissingEntry,
  infServiceValueRange,
  infServiceIncompatibleSettings,
  infServiceAssociatedDisabled,
  infServiceAutoStart,
  infServiceErrorControlCritical,
  infServiceBootStartGroup,
  infServiceBinaryNoDirid,
  infServiceBinaryUnquotedBlank,
  infServiceInboxBinary,
  infServiceBinaryNotCopied,
  infServiceBinaryDestination,
  infServiceSettingsConflict,
  infWdfServiceOrder,
  infWdfVersion,
];
