/**
 * What is known of sections, keys and directives: look-ups in the tables of data/*.json. Names compare without
 * case. Everything that is given out carries its source page, where there is one, and how sure it is.
 */
import answerFileJson from './data/answerfile.json';
import infJson from './data/inf.json';
import netmapJson from './data/netmap.json';
import type {
  AnswerFileTable,
  DocConflict,
  EnvironmentVariable,
  InfTable,
  KeyDoc,
  KeyRow,
  KeywordRow,
  MigrationDll,
  NetmapTable,
  SectionDoc,
  SectionRow,
} from './data/types';
import type { Dialect } from './dialect';
import { once } from './once';
import { nameParts, roleByName } from './roles';

export type {
  Confidence,
  DllSymbol,
  DocConflict,
  EnvironmentVariable,
  FieldDoc,
  KeyDoc,
  KeywordRow,
  Layout,
  Mapping,
  MigrationDll,
  SectionDoc,
} from './data/types';

const netmap = netmapJson as unknown as NetmapTable;
const answerFile = answerFileJson as unknown as AnswerFileTable;
const inf = infJson as unknown as InfTable;

/** The sections of one dialect, found by name and by role. */
interface Sections {
  readonly all: readonly SectionDoc[];
  readonly byName: ReadonlyMap<string, SectionDoc>;
  readonly byRole: ReadonlyMap<string, readonly SectionDoc[]>;
}

const directives = once(() => inf.directives.map((row) => completeKey(row, undefined, 'page')));
const directiveByName = once(
  () => new Map(directives().map((directive) => [directive.name.toLowerCase(), directive])),
);

const sectionTables = once(
  (): Partial<Record<Dialect, Sections>> => ({
    netmap: index(netmap.netmap),
    netupg: index(netmap.netupg),
    answerfile: index(answerFile.sections),
    inf: index(inf.sections),
  }),
);

/** A less sure key does not stand on its section's page, so it inherits the page only with the confidence. */
function completeKey(row: KeyRow, page: string | undefined, confidence: SectionDoc['confidence']): KeyDoc {
  const source = row.page ?? (row.confidence === undefined ? page : undefined);
  return { ...row, ...(source && { page: source }), confidence: row.confidence ?? confidence };
}

function index(rows: readonly SectionRow[]): Sections {
  const byName = new Map<string, SectionDoc>();
  const byRole = new Map<string, SectionDoc[]>();
  const all = rows.map((row): SectionDoc => {
    const { name, confidence = 'page', keys = [], keysFrom, directives: usual, ...facts } = row;
    const ownKeys = keys.map((key) => completeKey(key, row.page, confidence));
    const shared = keysFrom === undefined ? undefined : rows.find((other) => other.name === keysFrom);
    const sharedKeys = (shared?.keys ?? []).map((key) => completeKey(key, shared?.page, confidence));
    const runKeys = usual?.flatMap((directive) => directiveByName().get(directive.toLowerCase()) ?? []);
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
  }
  return { all: all.filter((_, at) => rows[at]!.name !== undefined), byName, byRole };
}

/** The directives that may stand in sections of that role. */
function directivesIn(role: string | undefined): readonly KeyDoc[] {
  return directives().filter((directive) => role !== undefined && directive.in?.includes(role));
}

/**
 * What is known of a section: by its own name, else by what it is for.
 *
 * @param role the role from roles.ts; left out, the role that the name gives, in driver INFs by its suffix too.
 * @param component narrows roles that differ by component, as keyDoc does.
 */
export function sectionDoc(
  dialect: Dialect,
  name: string,
  role?: string,
  component?: string,
): SectionDoc | undefined {
  return candidates(dialect, role, name, component)[0];
}

/**
 * What is known of a key or directive in a section. A directive is found wherever directives can stand, also in a
 * section where it has no effect: `in` of the answer tells where it has.
 *
 * @param role the role of the section, from roles.ts.
 * @param sectionName the section's own name.
 * @param component for parameter sections the component's ID; for sections whose role several keys give, that key.
 */
export function keyDoc(
  dialect: Dialect,
  role: string | undefined,
  sectionName: string,
  key: string,
  component?: string,
): KeyDoc | undefined {
  const sections = candidates(dialect, role, sectionName, component);
  const keys = sections.flatMap((section) => section.keys);
  const exact =
    keys.find((doc) => matchesName(doc.name, key)) ??
    keys.find((doc) => doc.suffixes && matchesName(doc.name, undecoratedKey(key)));
  if (exact) return exact;
  const [section] = sections;
  if (section === undefined ? dialect === 'inf' : section.layout === 'directives') {
    const directive = directiveByName().get(undecoratedKey(key));
    if (directive) return directive;
  }
  return keys.find((doc) => isRowKey(doc.name));
}

/**
 * The keys to offer in a section: its own, for parameter sections of AnswerFiles those of the component and those
 * that every component can have. Keys that the author names are left out.
 */
export function keysOf(
  dialect: Dialect,
  role: string | undefined,
  sectionName: string,
  component?: string,
): readonly KeyDoc[] {
  const sections = candidates(dialect, role, sectionName, component);
  const known = component !== undefined && sections.some((section) => sameName(section.component, component));
  const perComponent = known ? sections.filter((section) => section.component !== anyAdapter) : sections;
  const byName = new Map<string, KeyDoc>();
  for (const doc of perComponent.flatMap((section) => section.keys)) {
    const lower = doc.name.toLowerCase();
    if (doc.name.includes('<') || byName.has(lower)) continue;
    if (role === 'adapter-params' && doc.scope === 'global') continue;
    byName.set(lower, doc);
  }
  return [...byName.values()];
}

/** The sections with a name of their own that a file of the dialect can have, for completion. */
export function sectionsOf(dialect: Dialect): readonly SectionDoc[] {
  return sectionTables()[dialect]?.all ?? [];
}

/** The component of the row that holds for every adapter. */
const anyAdapter = '<adapter>';

/** All that is known of a section, the nearest first. */
function candidates(
  dialect: Dialect,
  role: string | undefined,
  name: string,
  component: string | undefined,
): readonly SectionDoc[] {
  const own = sectionTables()[dialect];
  if (own === undefined) return [];
  const literal = own.byName.get(name.toLowerCase());
  const found = new Set<SectionDoc>(literal ? [literal] : []);
  const meant = role ?? literal?.role ?? roleOfName(dialect, name);
  if (meant === undefined) return [...found];
  for (const tables of own === sectionTables().inf ? [own] : [own, sectionTables().inf!]) {
    for (const section of nearest(tables.byRole.get(meant) ?? [], component)) {
      // Mapping and list sections share a role, but what one of them says does not hold for another.
      if (!literal || section.name.startsWith('<') || tables !== own) found.add(section);
    }
    if (meant !== 'adapter-params') continue;
    const protocols = (tables.byRole.get('params') ?? []).filter((section) =>
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

function sameName(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

/** Whether the author chooses the whole key. */
function isRowKey(name: string): boolean {
  return name.startsWith('<');
}

/** Compares a key with a name of the tables, in which `<n>` stands for a number: `Command<n>`. */
function matchesName(name: string, key: string): boolean {
  if (!name.includes('<n>')) return sameName(name, key);
  const pattern = name.split('<n>').map((part) => part.replace(/[^a-z0-9_]/gi, '\\$&'));
  return new RegExp(`^${pattern.join('\\d+')}$`, 'i').test(key);
}

/** `CatalogFile.ntamd64` is CatalogFile. */
function undecoratedKey(key: string): string {
  return key.toLowerCase().replace(/\.nt[a-z0-9]*$/, '');
}

/** A word of netmap.inf with a meaning of its own: NotSupported, ValueNotPresent. */
export function netmapKeyword(word: string): KeywordRow | undefined {
  return netmap.keywords.find((keyword) => sameName(keyword.name, word));
}

/** What NetSetup expects of the network migration DLL. */
export const migrationDll: MigrationDll = netmap.migrationDll;

/** The variable by which NetSetup finds netupg.inf. */
export const netupgEnvironment: EnvironmentVariable = netmap.environment;

/**
 * Where the pages contradict each other about a section, role, key or field.
 *
 * @param topic a name such as `OemNetAdapters`, `value-map`, `ValueType`, `network-migration-DLL`.
 */
export function docConflicts(topic: string): readonly DocConflict[] {
  return netmap.docConflicts.filter(({ about }) => about.some((name) => sameName(name, topic)));
}
