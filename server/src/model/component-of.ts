import type { SectionRole } from '../language/roles';
import { anyAdapter } from '../language/section-tables';
import type { FileModel } from './file-model';
import type { SectionModel } from './section-model';
import { referencesTo } from './section-names';

/**
 * What narrows the role of a section, as the knowledge tables want it: for parameter sections the component's ID,
 * for sections whose role several keys give, that key.
 *
 * @returns undefined where nothing narrows it.
 */
export function componentOf(file: FileModel, section: SectionModel, role: SectionRole): string | undefined {
  switch (role) {
    case 'params':
      if (isAdapter(file, section)) return anyAdapter;
      return infIdIn(section) ?? keyThatNames(file, section, role);
    case 'adapter-params':
      for (const { part } of referencesTo(file, section.name)) {
        if (part.section.roles.has('params') && part.section !== section) {
          return componentOf(file, part.section, 'params');
        }
      }
      return undefined;
    case 'firewall-entry':
    case 'nt4-list':
    case 'nt4-params':
      return keyThatNames(file, section, role);
    default:
      return undefined;
  }
}

/** So many IDs are told; a section that more components run is nobody's. */
const mostComponents = 4;

/**
 * The components for which a section of an AnswerFile is run, by the keys of the rows that list them: up the chain
 * from the section by way of OEM section and parameters.
 */
export function componentsAbove(file: FileModel, section: SectionModel): string[] {
  const ids = new Set<string>();
  const seen = new Set<SectionModel>();
  const open = [section];
  for (let next = open.pop(); next !== undefined && ids.size < mostComponents; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const { target, part, row } of referencesTo(file, next.name)) {
      const id = row.entry?.key?.value;
      if (target === 'params') {
        if (id !== undefined && id !== '') ids.add(id);
      } else if (target === 'oem' || target === 'run') {
        open.push(part.section);
      }
    }
  }
  return [...ids];
}

/** Whether a list of adapters names the section: the knowledge tables know adapters as such. */
function isAdapter(file: FileModel, section: SectionModel): boolean {
  return referencesTo(file, section.name).some(
    ({ target, part }) => target === 'params' && /^(?:netadapters?|asyncadapters)$/i.test(part.section.name),
  );
}

/** A parameter section is short; further down nobody looks for its InfID. */
const mostRows = 100;

function infIdIn(section: SectionModel): string | undefined {
  let read = 0;
  for (const { entry } of section.rows) {
    if (++read > mostRows) return undefined;
    if (entry?.key?.value.toLowerCase() !== 'infid') continue;
    const id = entry.fields[0]!.value;
    return id === '*' || id === '' ? undefined : id;
  }
  return undefined;
}

function keyThatNames(file: FileModel, section: SectionModel, role: SectionRole): string | undefined {
  const reference = referencesTo(file, section.name).find(({ target }) => target === role);
  return reference?.row.entry?.key?.value;
}
