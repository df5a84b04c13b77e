import type { SectionRole } from '../../language/roles';
import type { Fact, SectionModel } from '../../model';
import { Memory } from '../../model/memory';
import type { FileView } from '../context';

/** What was asked last, by who asked: all rows of a part ask for the section that they stand in. */
const asked = new Memory<FileView, { readonly name: string; readonly roles: ReadonlySet<SectionRole> }>();

/** What comes out of a list of facts, which stays the same one for as long as the file says the same. */
const rolesOf = new WeakMap<readonly Fact[], ReadonlySet<SectionRole>>();

/** The roles of the sections whose directives name a section. */
export function namedBy(view: FileView, { name }: SectionModel): ReadonlySet<SectionRole> {
  const last = asked.get(view);
  if (last?.name === name) return last.roles;
  const references = view.facts('section', name, 'reference');
  let roles = rolesOf.get(references);
  if (roles === undefined) {
    roles = new Set(references.flatMap(({ role }) => role ?? []));
    rolesOf.set(references, roles);
  }
  asked.set(view, { name, roles });
  return roles;
}
