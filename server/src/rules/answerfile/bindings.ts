import { answerFileSectionForClass, component } from '../../language/components';
import type { Fact, Part } from '../../model';
import type { Row } from '../../syntax';
import type { FileView } from '../context';
import { settingsOf } from '../settings';

/** What a name in a binding path stands for, in the order in which a path has them. */
export type BindingPlace = 'client or service' | 'protocol' | 'adapter';

/** The names that a row of [NetBindings] binds, in the order of the row. */
export function boundNames(row: Row, part: Part): readonly Fact[] {
  return part.factsOf(row).filter(({ symbol, usage }) => symbol === 'post-id' && usage === 'bound');
}

const places: Readonly<Record<string, BindingPlace>> = {
  NetClients: 'client or service',
  NetServices: 'client or service',
  NetProtocols: 'protocol',
  NetAdapters: 'adapter',
  NetAdapter: 'adapter',
  AsyncAdapters: 'adapter',
};

/**
 * The list of this file that has a name. It is looked for in the lists, not in what the file says of the name: a
 * thousand paths with the same component must not all be looked at again when one of them changes.
 */
function listWith(view: FileView, name: string): string | undefined {
  return view.once(`list with ${name.toLowerCase()}`, (all) =>
    Object.keys(places).find((list) => settingsOf(all, list).get(name) !== undefined),
  );
}

/** Whether a list of this file has a name. */
export function isListed(view: FileView, name: string): boolean {
  return listWith(view, name) !== undefined;
}

/** What a name stands for, by the list that it is in, else as Microsoft lists it; undefined where nobody says. */
export function placeOfBound(view: FileView, name: string): BindingPlace | undefined {
  const own = listWith(view, name);
  if (own !== undefined) return places[own];
  const known = component(name);
  const list = known && answerFileSectionForClass(known.class);
  return list === undefined ? undefined : places[list];
}
