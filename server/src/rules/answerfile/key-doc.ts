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

/** Roles of sections that hold answers for Setup under known keys, and neither rows of a vendor nor of an INF. */
const rolesWithAnswers: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'answers',
  'params',
  'adapter-params',
  'binding',
  'home-network',
  'firewall',
  'firewall-profile',
  'firewall-entry',
  'modem',
  'proxy',
  'nt4-network',
  'nt4-params',
]);

/** Whether the tables know sections without a role, by their names, which never change. */
const knownByName = new WeakMap<SectionModel, boolean>();

/** Whether a section holds answers of which something may be known. Costs less than asking for what is known. */
export function holdsAnswers(section: SectionModel): boolean {
  const { roles } = section;
  if (roles.size > 0) {
    const [role] = roles;
    return roles.size === 1 && rolesWithAnswers.has(role!);
  }
  let known = knownByName.get(section);
  if (known === undefined) {
    known = section.header !== undefined && sectionDoc('answerfile', section.name) !== undefined;
    knownByName.set(section, known);
  }
  return known;
}

const nameAlone: Question = { role: undefined, component: undefined };

/** The component that the tables know adapters by. */
const anyAdapter = '<adapter>';

/**
 * How the tables know a section of an AnswerFile; undefined where nothing is known of it, as of the parameters of a
 * vendor's component.
 */
function questionFor(view: FileView, section: SectionModel): Question | undefined {
  if (!holdsAnswers(section)) return undefined;
  const [role] = section.roles;
  if (role === undefined) return nameAlone;
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
