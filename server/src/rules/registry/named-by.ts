import type { SectionRole } from '../../language/roles';
import type { SectionModel } from '../../model';
import type { FileView } from '../context';

/** What was asked last, by who asked: all rows of a part ask for the section that they stand in. */
const asked = new WeakMap<FileView, { readonly name: string; readonly roles: ReadonlySet<SectionRole> }>();

/** The roles of the sections whose directives name a section. */
export function namedBy(view: FileView, { name }: SectionModel): ReadonlySet<SectionRole> {
  const last = asked.get(view);
  if (last?.name === name) return last.roles;
  const roles = new Set<SectionRole>();
  for (const { role } of view.facts('section', name, 'reference')) if (role !== undefined) roles.add(role);
  asked.set(view, { name, roles });
  return roles;
}
