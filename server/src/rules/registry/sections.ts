import type { SectionModel } from '../../model';
import type { FileView } from '../context';

/** Where more sections than this have one name, what all of them say together is left alone. */
const few = 100;

/** Whether so few sections have a name that a rule can look at all of them whenever one changes. */
export function areFew(view: FileView, name: string): boolean {
  return view.sections(name).length <= few;
}

/** Whether a section is the first of few with its name: what is said of all of them is said of it. */
export function isFirstOfFew(view: FileView, section: SectionModel): boolean {
  const sections = view.sections(section.name);
  return sections[0] === section && sections.length <= few;
}
