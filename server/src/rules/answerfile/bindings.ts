import { answerFileSectionForClass, component } from '../../language/components';
import type { Fact, Part } from '../../model';
import type { Row } from '../../syntax';
import type { FileView } from '../context';
import { listsAdapters } from './upgrade-file';

/** What a name in a binding path stands for, in the order in which a path has them. */
export type BindingPlace = 'client or service' | 'protocol' | 'adapter';

/** The names that a row of [NetBindings] binds, in the order of the row. */
export function boundNames(row: Row, part: Part): readonly Fact[] {
  const facts = part.facts[part.rows.indexOf(row)] ?? [];
  return facts.filter(({ symbol, usage }) => symbol === 'post-id' && usage === 'bound');
}

const places: Readonly<Record<string, BindingPlace>> = {
  netclients: 'client or service',
  netservices: 'client or service',
  netprotocols: 'protocol',
  netadapters: 'adapter',
};

/** What a name stands for, by the list that it is in, else as Microsoft lists it; undefined where nobody says. */
export function placeOfBound(view: FileView, name: string): BindingPlace | undefined {
  for (const fact of view.facts('post-id', name, 'listed')) {
    const list = view.sectionOf(fact).name.toLowerCase();
    const place = listsAdapters(list) ? 'adapter' : places[list];
    if (place !== undefined) return place;
  }
  const known = component(name);
  const list = known && answerFileSectionForClass(known.class);
  return list === undefined ? undefined : places[list.toLowerCase()];
}
