import { component } from '../../language/components';
import { type KeyDoc, keyDoc, keysOf, type SectionDoc, sectionDoc } from '../../language/knowledge';
import type { SectionRole } from '../../language/roles';
import type { SectionModel } from '../../model';
import type { FileView } from '../context';
import { componentsOf, isOfAdapter, protocolSectionsOf } from './components';

/** What the knowledge tables are asked with for a section: its role, and what narrows the role. */
interface Question {
  readonly role: SectionRole | undefined;
  readonly component: string | undefined;
}

/** Sections whose rows NetSetup or a vendor writes, or that are INF sections. */
const notAnswers: ReadonlySet<SectionRole> = new Set<SectionRole>(['oem', 'run', 'Version', 'Strings']);

/** The component that the tables know adapters by. */
const anyAdapter = '<adapter>';

/**
 * How the tables know a section of an AnswerFile; undefined where nothing is known of it, as of the parameters of a
 * vendor's component.
 */
function questionFor(view: FileView, section: SectionModel): Question | undefined {
  const [role] = section.roles;
  if (role === undefined) {
    const known = sectionDoc('answerfile', section.name);
    return known === undefined ? undefined : { role: undefined, component: undefined };
  }
  if (section.roles.size > 1 || notAnswers.has(role)) return undefined;
  return view.once(`what narrows ${section.name.toLowerCase()}`, (all) => narrowed(all, section, role));
}

function narrowed(view: FileView, section: SectionModel, role: SectionRole): Question | undefined {
  switch (role) {
    case 'params': {
      if (isOfAdapter(view, section.name)) return { role, component: anyAdapter };
      const id = knownOf(componentsOf(view, section.name));
      return id === undefined ? undefined : { role, component: id };
    }
    case 'adapter-params': {
      const ids = protocolSectionsOf(view, section.name).map((name) => knownOf(componentsOf(view, name)));
      const id = ids.find((one) => one !== undefined);
      return id === undefined ? undefined : { role, component: id };
    }
    case 'firewall-entry':
    case 'nt4-list':
    case 'nt4-params': {
      const [reference] = view
        .facts('section', section.name, 'reference')
        .filter((one) => one.target === role);
      const key = reference?.row.entry?.key?.value;
      return key === undefined ? undefined : { role, component: key };
    }
    default:
      return sectionDoc('answerfile', section.name, role) && { role, component: undefined };
  }
}

/** The one of these IDs that Microsoft names. */
function knownOf(ids: ReadonlySet<string>): string | undefined {
  for (const id of ids) {
    const known = component(id);
    if (known !== undefined) return known.id;
  }
  return undefined;
}

/** What is known of a key in a section. */
export function keyDocIn(view: FileView, section: SectionModel, key: string): KeyDoc | undefined {
  const question = questionFor(view, section);
  return question && keyDoc('answerfile', question.role, section.name, key, question.component);
}

/** What is known of a section that holds no keys but these. */
export interface ClosedSection {
  readonly doc: SectionDoc;
  readonly keys: readonly KeyDoc[];
}

/** What is known of a section with the names of its keys; undefined where it may hold others as well. */
export function closedSection(view: FileView, section: SectionModel): ClosedSection | undefined {
  return view.once(`closed section ${section.name.toLowerCase()}`, (all) => {
    const question = questionFor(all, section);
    if (question === undefined) return undefined;
    const { role, component: narrowedBy } = question;
    const doc = sectionDoc('answerfile', section.name, role, narrowedBy);
    if (doc === undefined || doc.openEnded === true || doc.layout === 'rows') return undefined;
    const keys = keysOf('answerfile', role, section.name, narrowedBy);
    return keys.length === 0 ? undefined : { doc, keys };
  });
}
