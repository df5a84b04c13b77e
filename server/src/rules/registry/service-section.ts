import type { SectionModel } from '../../model';
import type { EntryPlace, FileView } from '../context';
import { settingsOf } from '../settings';
import { flagsNumber } from './numbers';
import { associated, readService } from './service-row';
import { setupText } from './strings';

const keys: ReadonlySet<string> = new Set([
  'servicetype',
  'starttype',
  'errorcontrol',
  'servicebinary',
  'loadordergroup',
  'requiredprivileges',
  'servicesidtype',
  'delayedautostart',
  'addtrigger',
  'failureactions',
  'bootflags',
  'needs',
  'include',
]);

/** What the sections of one name say of a service: the first entry of each key, by the key in lower case. */
export type ServiceEntries = ReadonlyMap<string, EntryPlace>;

/** The entries of a service section that rules ask for. */
export function serviceEntries(view: FileView, { name }: SectionModel): ServiceEntries {
  return view.once(`service ${name.toLowerCase()}`, (all) => {
    const found = new Map<string, EntryPlace>();
    for (const [key, place] of settingsOf(all, name).among(keys)) if (!found.has(key)) found.set(key, place);
    return found;
  });
}

/** The number that an entry gives; undefined where it is missing, empty or no number, or nobody can tell yet. */
export function numberOf(view: FileView, entries: ServiceEntries, key: string): number | undefined {
  const text = setupText(view, entries.get(key)?.entry.fields[0]?.value ?? '')?.trim();
  return text === undefined || text === '' ? undefined : flagsNumber(text);
}

/** So many rows that name one service section are looked at. */
const mostNames = 100;

/** Whether a row installs the service of a section as the function driver of a device. */
export function isAssociated(view: FileView, { name }: SectionModel): boolean {
  return view
    .facts('section', name, 'reference')
    .slice(0, mostNames)
    .some(({ row, target }) => {
      if (target !== 'service-install') return false;
      const service = readService(row.entry!, view);
      return service !== null && service.name !== '' && ((service.flags ?? 0) & associated) !== 0;
    });
}

/** Whether a ServiceType is that of a driver. */
export function isDriver(type: number | undefined): boolean {
  return type === 1 || type === 2;
}
