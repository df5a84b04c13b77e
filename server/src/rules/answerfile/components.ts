import type { SectionModel } from '../../model';
import type { FileView } from '../context';
import { settingsOf } from '../settings';
import { listsAdapters } from './upgrade-file';

/**
 * The components that a parameter section is for, in lower case: the IDs of the rows that name it, and its InfID.
 * Keys of lists of adapters are names of the author's own and count for nothing.
 */
export function componentsOf(view: FileView, paramsName: string): ReadonlySet<string> {
  return view.once(`components of ${paramsName.toLowerCase()}`, (all) => {
    const ids = new Set<string>();
    for (const reference of all.facts('section', paramsName, 'reference')) {
      const id = reference.row.entry?.key?.value ?? '';
      const isList = reference.target === 'params' && !listsAdapters(all.sectionOf(reference).name);
      if (isList && id !== '') ids.add(id.toLowerCase());
    }
    const infId = settingsOf(all, paramsName).value('InfID').toLowerCase();
    if (infId !== '' && infId !== '*') ids.add(infId);
    return ids;
  });
}

/** The parameter sections of protocols that list a section for one adapter. */
export function protocolSectionsOf(view: FileView, adapterSection: string): readonly string[] {
  return view.once(`protocol sections of ${adapterSection.toLowerCase()}`, (all) => {
    const names = new Map<string, string>();
    for (const reference of all.facts('section', adapterSection, 'reference')) {
      const { name } = all.sectionOf(reference);
      if (reference.target === 'adapter-params') names.set(name.toLowerCase(), name);
    }
    names.delete(adapterSection.toLowerCase());
    return [...names.values()];
  });
}

/** Whether a parameter section, or a section for one adapter, holds settings of that component. */
export function isOf(view: FileView, section: SectionModel, id: string): boolean {
  const lower = id.toLowerCase();
  if (section.roles.has('params') && componentsOf(view, section.name).has(lower)) return true;
  if (!section.roles.has('adapter-params')) return false;
  return protocolSectionsOf(view, section.name).some((name) => componentsOf(view, name).has(lower));
}

/** Whether a row of a list of adapters names the parameter section. */
export function isOfAdapter(view: FileView, paramsName: string): boolean {
  return view.once(`of an adapter: ${paramsName.toLowerCase()}`, (all) =>
    all
      .facts('section', paramsName, 'reference')
      .some((fact) => fact.target === 'params' && listsAdapters(all.sectionOf(fact).name)),
  );
}
