import type { Entry } from '../../syntax';
import type { FileView } from '../context';

/** Whether an entry has that key, in any case. */
export function keyIs({ key }: Entry, name: string): boolean {
  return key !== null && key.value.toLowerCase() === name.toLowerCase();
}

/** The parameter sections that name an OEM section, as their headers write them. */
export function paramsSectionsOf(view: FileView, oemSection: string): readonly string[] {
  return view.once(`parameter sections of ${oemSection.toLowerCase()}`, (all) => {
    const names = new Set<string>();
    for (const reference of all.facts('section', oemSection, 'reference')) {
      if (reference.target === 'oem') names.add(all.sectionOf(reference).name);
    }
    return [...names];
  });
}

/** The folder and the file of a path on the target machine. */
export function splitPath(path: string): { folder: string; file: string } {
  const at = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
  return { folder: path.slice(0, Math.max(at, 0)), file: path.slice(at + 1) };
}
