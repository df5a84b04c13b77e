import {
  answerFileSectionForClass,
  answerFileSectionTakesClass,
  classOfNetmapSection,
  component,
  components,
  networkClass,
} from '../../language/components';
import { componentSections } from '../../language/roles';
import type { Entry } from '../../syntax';
import type { FileView, RuleContext } from '../context';
import { moveEntry, removeRow } from '../edits';
import { defineRule, type Related, type Severity } from '../rule';
import { listsAdapters } from './upgrade-file';

export const answerfileMisfiledComponent = defineRule({
  id: 'answerfile-misfiled-component',
  dialects: ['answerfile'],
  severity: 'warning',
  title: 'Component in the list of another class',
  what: 'A client, protocol, service or adapter is listed in a section for another class of components.',
  why: 'NetSetup installs what [NetClients], [NetProtocols], [NetServices] and [NetAdapters] list as components of that one class. In the wrong section the component is not found, and neither it nor its settings are installed.',
  fix: 'Move the row to the section of its class.',
  pages: ['network/examining-the-answerfile', 'technet cc773245', 'technet cc755902'],
  good: '[NetProtocols]\nMS_TCPIP=params.MS_TCPIP\n[NetClients]\nMS_MSClient=params.MS_MSClient\n[NetServices]\nMS_Server=params.MS_Server\n',
  bad: {
    'winnt.sif': `[NetServices]
MS_TCPIP=params.MS_TCPIP
; <------- answerfile-misfiled-component
acme_client=params.acme_client
; <---------- answerfile-misfiled-component
acme_link=params.acme_link
; <-------- answerfile-misfiled-component
[params.MS_TCPIP]
`,
    'acmecli.inf': `[Version]
Signature="$Windows NT$"
Class=NetClient
[Manufacturer]
%Acme%=Acme
[Acme]
%AcmeClient%=Client.Install,acme_client
`,
    'netmap.inf': '[OemNetProtocols]\nACMELINK=acme_link\n',
  },
  silent: [
    '[NetServices]\nacme_client=params.acme_client\nNWWKSTA=params.NWWKSTA\n',
    '[NetAdapters]\nAdapter1=params.Adapter1\n[NetClients]\nms_msclient=params.MS_MSClient\n',
    // Two maps that contradict each other say nothing.
    {
      'winnt.sif': '[NetServices]\nacme_link=params.acme_link\n',
      'netmap.inf': '[OemNetProtocols]\nACMELINK=acme_link\n[OemNetServices]\nACMESVC=acme_link\n',
    },
    // What the vendor's INF says counts for more than where netmap.inf lists it.
    {
      'winnt.sif': '[NetClients]\nacme_client=params.acme_client\n',
      'netmap.inf': '[OemNetServices]\nACMECLI=acme_client\n',
      'acmecli.inf':
        '[Version]\nClass=NetClient\n[Manufacturer]\n%A%=Acme\n[Acme]\n%C%=Install,acme_client\n',
    },
    {
      'winnt.sif': '[AsyncAdapters]\nacme_isdn=params.acme_isdn\n',
      'netmap.inf': '[OemNetAdapters]\nACMEISDN=acme_isdn\n',
    },
    {
      'winnt.sif': '[NetAdapters]\nacme_com=params.acme_com\n',
      'acmecom.inf':
        '[Version]\nClass=MultiportSerial\n[Manufacturer]\n%A%=Acme\n[Acme]\n%C%=Install,acme_com\n',
    },
  ],
  entries: {
    roles: ['component-list'],
    check({ row, entry, part, section }, context) {
      const { key } = entry;
      if (key === null || key.value === '' || key.value.includes('%')) return;
      const known = classOf(key.value, context);
      if (known === undefined || takes(section.name, known.className)) return;
      const target = answerFileSectionForClass(known.className);
      if (target === undefined) return;
      const what = classWords[known.className] ?? 'a component of another class';
      context.report(
        row,
        part,
        key,
        `${key.value} is ${what}${known.source}, and NetSetup does not look for one in [${section.name}]. Move the row to [${target}].`,
        {
          severity: known.severity,
          data: { target, again: isListedIn(target, key.value, entry, context) } satisfies Move,
          related: known.related,
        },
      );
    },
  },
  fixes(finding, { file }) {
    const { target, again } = finding.data as Move;
    const place = file.tree.rowAt(file.offsetOfRow(finding.part, finding.row))!;
    if (again !== undefined) {
      const title = `Remove the row: [${target}] has one for it`;
      return [{ title, edits: [removeRow(place)], safe: again === 'same' }];
    }
    const edits = moveEntry(file, place, target, componentSections);
    return [{ title: `Move the row to [${target}]`, edits, safe: true }];
  },
});

/** What a finding keeps for its fixes. */
interface Move {
  readonly target: string;
  /** Whether the target section lists the component as well, with the same parameter section or another one. */
  readonly again: 'same' | 'other' | undefined;
}

function isListedIn(target: string, id: string, entry: Entry, context: RuleContext): Move['again'] {
  const params = ({ fields }: Entry) => fields[0]!.value.toLowerCase();
  const listed = context.once(`parameters of ${id.toLowerCase()} in ${target}`, (view) => {
    const facts = view
      .facts('post-id', id, 'listed')
      .filter((fact) => view.sectionOf(fact).name.toLowerCase() === target.toLowerCase());
    return new Set(facts.map(({ row }) => params(row.entry!)));
  });
  if (listed.size === 0) return undefined;
  return listed.has(params(entry)) ? 'same' : 'other';
}

const classWords: Readonly<Record<string, string>> = {
  Net: 'a network adapter',
  NetTrans: 'a protocol',
  NetService: 'a service',
  NetClient: 'a client',
};

/** Components that Setup installs along with another one; pages mention them without listing them. */
const alongWithOthers = new Set(
  components().flatMap(({ alsoInstalls = [] }) => alsoInstalls.map((id) => id.toLowerCase())),
);

/** What class a component has, and who says so. */
interface KnownClass {
  readonly className: string;
  readonly severity: Severity;
  /** Who says so, to stand behind the class. */
  readonly source: string;
  readonly related: readonly Related[];
}

/** The class of a component: as Microsoft lists it, as people set it, by its INF, by netmap.inf. */
function classOf(id: string, context: RuleContext): KnownClass | undefined {
  const known = component(id);
  if (known !== undefined) {
    const listed = known.class === 'NetClient' || known.class === 'NetTrans';
    const certain = listed && known.confidence === 'page' && !alongWithOthers.has(id.toLowerCase());
    const severity = certain ? 'error' : 'warning';
    return { className: known.class, severity, source: ` (${known.name})`, related: [] };
  }
  const lower = id.toLowerCase();
  if (context.settings.clientIds.some((client) => client.toLowerCase() === lower)) {
    return { className: 'NetClient', severity: 'warning', source: ' by your settings', related: [] };
  }
  return context.once(`class of ${id}`, (own) => {
    const views = viewsWith(id, own);
    return (
      agreed(views.flatMap((view) => classesByInf(id, view))) ??
      agreed(views.flatMap((view) => classesByNetmap(id, view)))
    );
  });
}

/** The files of the workspace that speak of an ID, in an order that does not depend on when they were read. */
function viewsWith(id: string, context: FileView): FileView[] {
  const files = new Set(context.everywhere('post-id', id).map(({ file }) => file));
  return [...files].sort((a, b) => (a.uri < b.uri ? -1 : 1)).map((file) => context.view(file));
}

/** So many files are named as witnesses; more convince nobody, and a large workspace may have hundreds. */
const mostWitnesses = 5;

/** A file that says what class a component has. */
interface Witness {
  readonly className: string;
  readonly related: Related;
}

/** The classes that an INF gives itself, where it installs the component. */
function classesByInf(id: string, view: FileView): Witness[] {
  if (view.facts('post-id', id, 'offered').length === 0) return [];
  const message = `${view.model.fileName} installs ${id} with this class.`;
  return view
    .names('class')
    .flatMap((name) => view.facts('class', name))
    .map((fact) => ({
      className: networkClass(fact.name)?.class ?? fact.name,
      related: view.related(fact, message),
    }));
}

/** The classes of the sections of netmap.inf that map to the component. */
function classesByNetmap(id: string, view: FileView): Witness[] {
  return view.facts('post-id', id, 'target').flatMap((fact) => {
    const { name } = view.sectionOf(fact);
    const className = classOfNetmapSection(name);
    const related = view.related(fact, `[${name}] maps an ID to ${id} here.`);
    return className === undefined ? [] : [{ className, related }];
  });
}

/** What all witnesses say; undefined where there is none, or where they contradict each other. */
function agreed(witnesses: readonly Witness[]): KnownClass | undefined {
  const [first] = witnesses;
  if (first === undefined || witnesses.some(({ className }) => className !== first.className))
    return undefined;
  const source = ` according to ${first.related.file.fileName}`;
  const related = witnesses.slice(0, mostWitnesses).map((witness) => witness.related);
  return { className: first.className, severity: 'warning', source, related };
}

function takes(sectionName: string, className: string): boolean {
  // The samples of the documentation write [NetAdapter]; answerfile-netadapter-singular speaks of it.
  const name = listsAdapters(sectionName) ? 'NetAdapters' : sectionName;
  return answerFileSectionTakesClass(name, className);
}
