import { mappingSections } from '../../language/roles';
import type { FileView } from '../context';

/** The sections of netmap.inf as rules need them: which maps what, and where a new one belongs. */

/** Sections whose rows may be one-to-many. [OemAdapters] is another name for [OemNetAdapters] on one page. */
const adapterSections = ['oemnetadapters', 'oemasyncadapters', 'oemadapters'];

/** All sections that map IDs, the misnamed one included. */
export const allMappingSections: readonly string[] = [...mappingSections, 'OemAdapters'];

/** The sections of a netmap.inf in their usual order, so that a new one is put in its place. */
export const sectionOrder: readonly string[] = [
  'Version',
  'OemNetAdapters',
  'OemAdapters',
  'OemAsyncAdapters',
  'OemNetProtocols',
  'OemNetServices',
  'OemNetClients',
  'OemUpgradeSupport',
  'OemUpgradeHelpFiles',
  'Strings',
];

/** The names that a section of netmap.inf can have by itself. */
export const knownSections: readonly string[] = sectionOrder.filter((name) => name !== 'OemAdapters');

/** Whether rows of that section may map one ID to many. */
export function isAdapterSection(name: string): boolean {
  return adapterSections.includes(name.toLowerCase());
}

/** Whether the file has an entry in any section that maps IDs. */
export function mapsAnything(view: FileView): boolean {
  return allMappingSections.some((name) => view.entries(name).next().done !== true);
}
