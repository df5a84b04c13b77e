/**
 * The tables of data/*.json as they are looked up: by the name of a section, by its role and component, by key. A
 * table is put in order when something is first asked of it.
 */
import answerFileJson from './data/answerfile.json';
import infJson from './data/inf.json';
import netmapJson from './data/netmap.json';
import type {
  AnswerFileTable,
  InfTable,
  KeyDoc,
  KeyRow,
  NetmapTable,
  SectionDoc,
  SectionRow,
} from './data/types';
import type { Dialect } from './dialect';
import { once } from './once';
import { nameParts, roleByName } from './roles';
import { isSecretKey } from './secrets';

const netmap = netmapJson as unknown as NetmapTable;
const answerFile = answerFileJson as unknown as AnswerFileTable;
const inf = infJson as unknown as InfTable;

/** The sections of one dialect, found by name and by role. */
interface Sections {
  readonly all: readonly SectionDoc[];
  readonly byName: ReadonlyMap<string, SectionDoc>;
  readonly byRole: ReadonlyMap<string, readonly SectionDoc[]>;
  /** All components that narrow a role, in lower case. */
  readonly components: ReadonlySet<string>;
  /** What has been asked for, by name, role and component as far as they make a difference. */
  readonly found: Map<string, Known | undefined>;
}

const directives = once(() => inf.directives.map((row) => completeKey(row, undefined, 'page')));
const directiveByName = once(
  () => new Map(directives().map((directive) => [directive.name.toLowerCase(), directive])),
);

const tables: Partial<Record<Dialect, () => Sections>> = {
  netmap: once(() => index(netmap.netmap, completeKey)),
  netupg: once(() => index(netmap.netupg, completeKey)),
  answerfile: once(() => index(answerFile.sections, (...row) => answerKey(completeKey(...row)))),
  inf: once(() => index(inf.sections, completeKey)),
};

/** A less sure key does not stand on its section's page, so it inherits the page only with the confidence. */
function completeKey(row: KeyRow, page: string | undefined, confidence: SectionDoc['confidence']): KeyDoc {
  const source = row.page ?? (row.confidence === undefined ? page : undefined);
  return { ...row, ...(source && { page: source }), confidence: row.confidence ?? confidence };
}

const yesNo: readonly string[] = ['Yes', 'No'];

/** A key of an AnswerFile with what its row leaves out because it follows from the rest. */
function answerKey(key: KeyDoc): KeyDoc {
  const type = key.type ?? (key.values && 'switch');
  const values = type === 'yesno' ? yesNo : key.values;
  const secret = type === 'password' || type === 'productkey' || isSecretKey(key.name);
  return { ...key, ...(type && { type }), ...(values && { values }), ...(secret && { secret: true }) };
}

function index(rows: readonly SectionRow[], complete: typeof completeKey): Sections {
  const byName = new Map<string, SectionDoc>();
  const byRole = new Map<string, SectionDoc[]>();
  const components = new Set<string>();
  const all = rows.map((row): SectionDoc => {
    const { name, confidence = 'page', keys = [], keysFrom, directives: usual, ...facts } = row;
    const ownKeys = keys.map((key) => complete(key, row.page, confidence));
    const shared = keysFrom === undefined ? undefined : rows.find((other) => other.name === keysFrom);
    const sharedKeys = (shared?.keys ?? []).map((key) => complete(key, shared?.page, confidence));
    const runKeys = usual?.flatMap((directive) => directiveNamed(directive.toLowerCase()) ?? []);
    const roleKeys = row.layout === 'directives' || row.role === 'Version' ? directivesIn(row.role) : [];
    return {
      ...facts,
      name: name ?? `<${row.component ?? row.role}>`,
      confidence,
      keys: [...ownKeys, ...sharedKeys, ...(runKeys ?? roleKeys)],
    };
  });
  for (const [at, section] of all.entries()) {
    const literal = rows[at]!.name;
    for (const name of literal ? [literal, ...(section.aliases ?? [])] : []) {
      byName.set(name.toLowerCase(), section);
    }
    if (section.role) byRole.set(section.role, [...(byRole.get(section.role) ?? []), section]);
    if (section.component) components.add(section.component.toLowerCase());
  }
  const named = all.filter((_, at) => rows[at]!.name !== undefined);
  return { all: named, byName, byRole, components, found: new Map() };
}

/** The directives that may stand in sections of that role. */
function directivesIn(role: string | undefined): readonly KeyDoc[] {
  return directives().filter((directive) => role !== undefined && directive.in?.includes(role));
}

/** The directive of that name, which is in lower case and has no decoration. */
export function directiveNamed(lowerName: string): KeyDoc | undefined {
  return directiveByName().get(lowerName);
}

/** The sections with a name of their own that a file of the dialect can have. */
export function namedSections(dialect: Dialect): readonly SectionDoc[] {
  return tables[dialect]?.().all ?? [];
}

/** All that is known of a section. */
export interface Known {
  /** The nearest first. */
  readonly sections: readonly SectionDoc[];
  /** The key of that name, which nearer sections know better. */
  key(name: string): KeyDoc | undefined;
  /** What is known of rows whose key the author chooses. */
  readonly rowKey: KeyDoc | undefined;
}

/**
 * All that is known of a section; undefined where nothing is. Every entry of a file may ask, so that answers are
 * kept: there are no more of them than the tables make differences.
 */
export function known(
  dialect: Dialect,
  role: string | undefined,
  name: string,
  component: string | undefined,
): Known | undefined {
  const own = tables[dialect]?.();
  if (own === undefined) return undefined;
  const literal = namedSection(own, dialect, name.toLowerCase());
  const meant = role ?? literal?.role ?? roleOfName(dialect, name);
  if (meant === undefined && literal === undefined) return undefined;
  const lower = component?.toLowerCase();
  const narrowed = lower === undefined ? '' : own.components.has(lower) ? lower : '?';
  const question = `${literal?.name ?? ''}\n${meant ?? ''}\n${narrowed}`;
  if (!own.found.has(question)) {
    const sections = candidates(own, literal, meant, component);
    own.found.set(question, sections.length === 0 ? undefined : knownOf(sections));
  }
  return own.found.get(question);
}

function knownOf(sections: readonly SectionDoc[]): Known {
  const exact = new Map<string, KeyDoc>();
  const decorated = new Map<string, KeyDoc>();
  const patterns: [RegExp, KeyDoc][] = [];
  let rowKey: KeyDoc | undefined;
  for (const doc of sections.flatMap(({ keys }) => keys)) {
    const lower = doc.name.toLowerCase();
    if (doc.name.includes('<n>')) patterns.push([patternOf(doc.name), doc]);
    if (doc.name.startsWith('<')) rowKey ??= doc;
    if (!exact.has(lower)) exact.set(lower, doc);
    if (doc.suffixes !== undefined && !decorated.has(lower)) decorated.set(lower, doc);
  }
  return {
    sections,
    rowKey,
    key: (name) =>
      exact.get(name.toLowerCase()) ??
      patterns.find(([pattern]) => pattern.test(name))?.[1] ??
      decorated.get(undecoratedKey(name)),
  };
}

/** In a UDF, [ID:Section] holds what [Section] holds, for one computer. */
function namedSection(own: Sections, dialect: Dialect, lower: string): SectionDoc | undefined {
  const found = own.byName.get(lower);
  if (found !== undefined || dialect !== 'answerfile') return found;
  const colon = lower.indexOf(':');
  return colon < 0 ? undefined : own.byName.get(lower.slice(colon + 1));
}

/** The component of the row that holds for every adapter. */
export const anyAdapter = '<adapter>';

function candidates(
  own: Sections,
  literal: SectionDoc | undefined,
  meant: string | undefined,
  component: string | undefined,
): readonly SectionDoc[] {
  const found = new Set<SectionDoc>(literal ? [literal] : []);
  if (meant === undefined) return [...found];
  const general = tables.inf!();
  for (const table of own === general ? [own] : [own, general]) {
    for (const section of nearest(table.byRole.get(meant) ?? [], component)) {
      // Mapping and list sections share a role, but what one of them says does not hold for another.
      if (!literal || section.name.startsWith('<') || table !== own) found.add(section);
    }
    if (meant !== 'adapter-params') continue;
    const protocols = (table.byRole.get('params') ?? []).filter((section) =>
      section.keys.some((key) => key.scope === 'adapter'),
    );
    for (const section of nearest(protocols, component)) found.add(section);
  }
  return [...found];
}

/** The sections of one role in the order in which they fit a component. */
function nearest(sections: readonly SectionDoc[], component: string | undefined): readonly SectionDoc[] {
  const exact = sections.filter((section) => component && sameName(section.component, component));
  const general = sections.filter((section) => section.component === undefined);
  const adapter = sections.filter((section) => section.component === anyAdapter);
  const fitting = [...exact, ...general, ...adapter];
  return fitting.length > 0 && (component !== undefined || general.length > 0) ? fitting : sections;
}

function roleOfName(dialect: Dialect, name: string): string | undefined {
  const role = roleByName(dialect, name);
  if (role !== undefined || dialect !== 'inf') return role;
  const { suffix } = nameParts(name);
  return suffix && `DDInstall.${suffix}`;
}

export function sameName(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

/** What a name of the tables stands for in which `<n>` is a number: `Command<n>`. */
function patternOf(name: string): RegExp {
  const parts = name.split('<n>').map((part) => part.replace(/[^a-z0-9_]/gi, '\\$&'));
  return new RegExp(`^${parts.join('\\d+')}$`, 'i');
}

/** `CatalogFile.ntamd64` is CatalogFile. */
export function undecoratedKey(key: string): string {
  return key.toLowerCase().replace(/\.nt[a-z0-9]*$/, '');
}
