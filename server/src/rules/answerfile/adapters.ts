import type { FileView } from '../context';
import { listsAdapters } from './upgrade-file';

/** Whether a row of [NetAdapters] or another list of adapters has that key. */
export function isListedAdapter(view: FileView, name: string): boolean {
  return view.once(`listed adapter ${name.toLowerCase()}`, (all) =>
    all.facts('adapter', name, 'listed').some((fact) => listsAdapters(all.sectionOf(fact).name)),
  );
}

/** Whether the file has a list of adapters. */
export function hasAdapterList(view: FileView): boolean {
  return ['NetAdapters', 'NetAdapter', 'AsyncAdapters'].some((name) => view.hasSection(name));
}

/** The keys of the lists of adapters as they are written, in the order of the file. Fixes ask for them, not rules. */
export function adaptersOf(view: FileView): readonly string[] {
  return view.once('adapters', ({ model }) => {
    const names = new Map<string, string>();
    for (const section of model.sections()) {
      if (!listsAdapters(section.name)) continue;
      for (const { entry } of section.rows) {
        const key = entry?.key?.value ?? '';
        if (key !== '' && !names.has(key.toLowerCase())) names.set(key.toLowerCase(), key);
      }
    }
    return [...names.values()];
  });
}
