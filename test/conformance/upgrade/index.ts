import { answerFilePages } from './answerfile';
import { migrationPages } from './migration';
import { netmapPages } from './netmap';
import { netupgPages } from './netupg';
import type { Page } from './statement';

export {
  answerFileCatalogue,
  netmapCatalogue,
  registryCatalogue,
  servedInstead,
  textCatalogue,
} from './catalogue';
export type { Evidence, Page, Service, Statement } from './statement';

/** A part of the documentation. */
export interface Chapter {
  readonly title: string;
  readonly pages: readonly Page[];
}

/** All that the pages say, by what it is about. */
export const chapters: readonly Chapter[] = [
  { title: 'The upgrade and netupg.inf', pages: netupgPages },
  { title: 'netmap.inf and the migration DLL', pages: [...netmapPages, ...migrationPages] },
  { title: 'The AnswerFile', pages: answerFilePages },
];

/**
 * Pages whose names begin as those of the upgrade do and that say nothing of it: they are about the INF files and the
 * drivers of network components.
 */
export const otherPages: readonly string[] = [
  'network/specifying-a-packet-coalescing-receive-filter',
  'network/specifying-an-unload-function',
  'network/specifying-binding-interfaces',
  'network/specifying-bundle-membership',
  'network/specifying-configuration-parameters-for-the-advanced-properties-page',
  'network/specifying-custom-property-pages-for-network-adapters',
  'network/specifying-filter-driver-binding-relationships',
  'network/specifying-isdn-keys-and-values-for-an-isdn-adapter',
  'network/specifying-ndis-version-information',
  'network/specifying-parameters-for-an-incoming-call',
  'network/specifying-parameters-for-an-outgoing-call',
  'network/specifying-the-name-and-provider-path-for-a-netclient-component',
  'network/specifying-wan-endpoints-for-a-wan-adapter',
];
