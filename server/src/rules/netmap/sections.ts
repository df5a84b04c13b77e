import { mappingSections } from '../../language/roles';
import type { FileView, Report, RuleContext } from '../context';

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

/**
 * Reports something that the file lacks: on the first header of the first of these sections that is there, else on
 * the first header, else on the first row that is not blank. An empty file has no place for it.
 */
export function reportAbsence(
  context: RuleContext,
  preferred: readonly string[],
  message: string,
  more?: Report,
): void {
  for (const name of preferred) {
    const [section] = context.sections(name);
    if (section !== undefined) {
      context.reportHeader(section, message, more);
      return;
    }
  }
  // Which header is the first one changes only together with the set of headers, which is asked for here.
  context.sectionNames();
  const [loose, first] = context.model.sections();
  if (first !== undefined) {
    context.sections(first.name);
    context.reportHeader(first, message, more);
    return;
  }
  context.rowsOf('');
  for (const leaf of loose?.rows.leaves() ?? []) {
    const row = leaf.items.find(({ kind }) => kind !== 'blank');
    if (row === undefined) continue;
    const start = Math.max(row.text.search(/[^\s\ufeff]/), 0);
    context.report(row, loose!.parts.get(leaf)!, { start, end: row.text.trimEnd().length }, message, more);
    return;
  }
}
