import type { Rule } from '../rule';
import { netmapClassMismatch } from './netmap-class-mismatch';
import { netmapClientInServices } from './netmap-client-in-services';
import { netmapDuplicatePreupgradeId } from './netmap-duplicate-preupgrade-id';
import { netmapEmptyId } from './netmap-empty-id';
import { netmapEntryWithoutKey } from './netmap-entry-without-key';
import { netmapMappingMethodNotZero } from './netmap-mapping-method-not-zero';
import { netmapMappingSectionMissing } from './netmap-mapping-section-missing';
import { netmapMappingSectionNameMissing } from './netmap-mapping-section-name-missing';
import { netmapMissingUpgradeSupport } from './netmap-missing-upgrade-support';
import { netmapMultipleMigrationDlls } from './netmap-multiple-migration-dlls';
import { netmapNoMappingSection } from './netmap-no-mapping-section';
import { netmapOemadaptersName } from './netmap-oemadapters-name';
import { netmapOneToManyNotAllowed } from './netmap-one-to-many-not-allowed';
import { netmapSupportMissingDll } from './netmap-support-missing-dll';
import { netmapSupportMissingEntry } from './netmap-support-missing-entry';
import { netmapSupportOrphanEntry } from './netmap-support-orphan-entry';
import { netmapSupportPreupgradeId } from './netmap-support-preupgrade-id';
import { netmapUnknownSection } from './netmap-unknown-section';

/** The rules of netmap.inf, in the order of their documentation: sections, mappings, what becomes of the IDs. */
export const netmapRules: readonly Rule[] = [
  netmapUnknownSection,
  netmapOemadaptersName,
  netmapNoMappingSection,
  netmapMissingUpgradeSupport,
  netmapEntryWithoutKey,
  netmapEmptyId,
  netmapOneToManyNotAllowed,
  netmapMappingMethodNotZero,
  netmapMappingSectionNameMissing,
  netmapMappingSectionMissing,
  netmapDuplicatePreupgradeId,
  netmapClientInServices,
  netmapClassMismatch,
  netmapSupportMissingEntry,
  netmapSupportPreupgradeId,
  netmapSupportOrphanEntry,
  netmapMultipleMigrationDlls,
  netmapSupportMissingDll,
];
