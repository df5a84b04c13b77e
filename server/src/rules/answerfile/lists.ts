import { componentSections } from '../../language/roles';
import { isKnownSection } from '../answerfile-sections';
import type { FileView } from '../context';
import { nearest } from '../nearest';

/** The sections that list components, [NetAdapter] of the documentation's samples included. */
export const componentLists: readonly string[] = [...componentSections, 'NetAdapter'];

/** Whether a name that is not known is nearly that of a list of components. */
export function namesNearToLists(name: string): boolean {
  return !isKnownSection(name) && nearest(name, componentSections, 2) !== undefined;
}

/** Whether the file has a section of a name that is not known and nearly this one: the misspelt name is the mistake. */
export function hasMisspelt(view: FileView, name: string): boolean {
  const others = view.sectionNames().filter((other) => !isKnownSection(other));
  return others.some((other) => nearest(other, [name], 2) !== undefined);
}
