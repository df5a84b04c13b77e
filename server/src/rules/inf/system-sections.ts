import { undecorated } from '../../language/roles';
import type { SectionModel } from '../../model';
import type { FileView } from '../context';
import { nearest } from '../nearest';

/** The sections that Setup finds by their own names. */
const names = [
  'Version',
  'Manufacturer',
  'Strings',
  'SourceDisksNames',
  'SourceDisksFiles',
  'DestinationDirs',
  'DefaultInstall',
  'DefaultUninstall',
  'ClassInstall32',
  'InterfaceInstall32',
  'ControlFlags',
  'SignatureAttributes',
];

const byLowerName = new Map(names.map((name) => [name.toLowerCase(), name]));

/** The section of Setup that a section which nothing leads to may be meant to be, as the pages write it. */
export function meantSystemSection({ name, roles }: SectionModel, view: FileView): string | undefined {
  // inf-section-name-blanks speaks of blanks.
  if (roles.size > 0 || name.length > 30 || name !== name.trim()) return undefined;
  const base = undecorated(name.toLowerCase());
  // What an author derives from such a name has a suffix.
  if (base.length < 6 || base.includes('.') || byLowerName.has(base)) return undefined;
  const near = nearest(base, byLowerName.keys(), 2);
  if (near === undefined || view.isNamed(name) || view.hasSection(near)) return undefined;
  return byLowerName.get(near);
}
