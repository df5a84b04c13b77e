import type { Rule } from '../rule';
import { netmapAllNotsupported } from './netmap-all-notsupported';
import { netmapClassMismatch } from './netmap-class-mismatch';
import { netmapClientInServices } from './netmap-client-in-services';
import { netmapDuplicateAcrossSections } from './netmap-duplicate-across-sections';
import { netmapDuplicatePostupgradeId } from './netmap-duplicate-postupgrade-id';
import { netmapDuplicatePreupgradeId } from './netmap-duplicate-preupgrade-id';
import { netmapDuplicateValueData } from './netmap-duplicate-value-data';
import { netmapEmptyId } from './netmap-empty-id';
import { netmapEmptySection } from './netmap-empty-section';
import { netmapEntryWithoutKey } from './netmap-entry-without-key';
import { netmapFileName } from './netmap-file-name';
import { netmapHelpfilesFieldCount } from './netmap-helpfiles-field-count';
import { netmapHelpfilesOrder } from './netmap-helpfiles-order';
import { netmapHelpfilesPreupgradeId } from './netmap-helpfiles-preupgrade-id';
import { netmapHelpfilesSupportedId } from './netmap-helpfiles-supported-id';
import { netmapHelpfilesUnknownId } from './netmap-helpfiles-unknown-id';
import { netmapIdLookalike } from './netmap-id-lookalike';
import { netmapInboxComponent } from './netmap-inbox-component';
import { netmapInvalidDeviceId } from './netmap-invalid-device-id';
import { netmapMappingMethodNotZero } from './netmap-mapping-method-not-zero';
import { netmapMappingSectionEmpty } from './netmap-mapping-section-empty';
import { netmapMappingSectionMissing } from './netmap-mapping-section-missing';
import { netmapMappingSectionNameMissing } from './netmap-mapping-section-name-missing';
import { netmapMappingSectionShared } from './netmap-mapping-section-shared';
import { netmapMappingSectionUnused } from './netmap-mapping-section-unused';
import { netmapMissingUpgradeSupport } from './netmap-missing-upgrade-support';
import { netmapMissingValuenotpresent } from './netmap-missing-valuenotpresent';
import { netmapMissingVersion } from './netmap-missing-version';
import { netmapMultipleMigrationDlls } from './netmap-multiple-migration-dlls';
import { netmapNoMappingSection } from './netmap-no-mapping-section';
import { netmapNotsupportedExtraFields } from './netmap-notsupported-extra-fields';
import { netmapNotsupportedMisspelled } from './netmap-notsupported-misspelled';
import { netmapNotsupportedSection } from './netmap-notsupported-section';
import { netmapOemadaptersName } from './netmap-oemadapters-name';
import { netmapOneToManyNotAllowed } from './netmap-one-to-many-not-allowed';
import { netmapPostidNotInInf } from './netmap-postid-not-in-inf';
import { netmapSupportDuplicateEntry } from './netmap-support-duplicate-entry';
import { netmapSupportFieldOrder } from './netmap-support-field-order';
import { netmapSupportFileMissing } from './netmap-support-file-missing';
import { netmapSupportInfMissing } from './netmap-support-inf-missing';
import { netmapSupportInfName } from './netmap-support-inf-name';
import { netmapSupportMissingDll } from './netmap-support-missing-dll';
import { netmapSupportMissingEntry } from './netmap-support-missing-entry';
import { netmapSupportOrphanEntry } from './netmap-support-orphan-entry';
import { netmapSupportPath } from './netmap-support-path';
import { netmapSupportPreupgradeId } from './netmap-support-preupgrade-id';
import { netmapSupportTooManyFields } from './netmap-support-too-many-fields';
import { netmapTooManyFields } from './netmap-too-many-fields';
import { netmapUnknownSection } from './netmap-unknown-section';
import { netmapUnsupportedTarget } from './netmap-unsupported-target';
import { netmapValueKeyDuplicate } from './netmap-value-key-duplicate';
import { netmapValueRowDirection } from './netmap-value-row-direction';
import { netmapValuenameMissing } from './netmap-valuename-missing';
import { netmapValuenotpresentDuplicate } from './netmap-valuenotpresent-duplicate';
import { netmapValuenotpresentMisspelled } from './netmap-valuenotpresent-misspelled';
import { netmapValuetypeInvalid } from './netmap-valuetype-invalid';
import { netmapValuetypeMissing } from './netmap-valuetype-missing';
import { netmapValuetypeOneIsSz } from './netmap-valuetype-one-is-sz';
import { netmapValuetypeUnsupported } from './netmap-valuetype-unsupported';

/** The rules of netmap.inf, in the order of their documentation: sections, mappings, what becomes of the IDs. */
export const netmapRules: readonly Rule[] = [
  netmapUnknownSection,
  netmapOemadaptersName,
  netmapMissingVersion,
  netmapNoMappingSection,
  netmapMissingUpgradeSupport,
  netmapEmptySection,
  netmapFileName,
  netmapUnsupportedTarget,
  netmapEntryWithoutKey,
  netmapEmptyId,
  netmapOneToManyNotAllowed,
  netmapTooManyFields,
  netmapMappingMethodNotZero,
  netmapMappingSectionNameMissing,
  netmapMappingSectionMissing,
  netmapMappingSectionShared,
  netmapMappingSectionUnused,
  netmapDuplicatePreupgradeId,
  netmapDuplicateAcrossSections,
  netmapDuplicatePostupgradeId,
  netmapClientInServices,
  netmapClassMismatch,
  netmapInvalidDeviceId,
  netmapInboxComponent,
  netmapValuenameMissing,
  netmapValuetypeMissing,
  netmapValueKeyDuplicate,
  netmapValuetypeInvalid,
  netmapValuetypeOneIsSz,
  netmapValuetypeUnsupported,
  netmapMappingSectionEmpty,
  netmapValueRowDirection,
  netmapDuplicateValueData,
  netmapValuenotpresentDuplicate,
  netmapValuenotpresentMisspelled,
  netmapMissingValuenotpresent,
  netmapSupportMissingEntry,
  netmapSupportPreupgradeId,
  netmapSupportOrphanEntry,
  netmapIdLookalike,
  netmapSupportDuplicateEntry,
  netmapMultipleMigrationDlls,
  netmapSupportMissingDll,
  netmapSupportFieldOrder,
  netmapSupportTooManyFields,
  netmapSupportPath,
  netmapSupportFileMissing,
  netmapSupportInfMissing,
  netmapSupportInfName,
  netmapPostidNotInInf,
  netmapNotsupportedMisspelled,
  netmapNotsupportedExtraFields,
  netmapNotsupportedSection,
  netmapAllNotsupported,
  netmapHelpfilesFieldCount,
  netmapHelpfilesOrder,
  netmapHelpfilesPreupgradeId,
  netmapHelpfilesUnknownId,
  netmapHelpfilesSupportedId,
];
