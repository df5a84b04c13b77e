/**
 * What is known of sections, keys and directives: look-ups in the tables of data/*.json. Names compare without
 * case. Everything that is given out carries its source page, where there is one, and how sure it is.
 */
import netmapJson from './data/netmap.json';
import type {
  DocConflict,
  EnvironmentVariable,
  KeyDoc,
  KeywordRow,
  MigrationDll,
  NetmapTable,
  SectionDoc,
} from './data/types';
import type { Dialect } from './dialect';
import { anyAdapter, directiveNamed, known, namedSections, sameName, undecoratedKey } from './section-tables';

export type {
  AnswerType,
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
  return known(dialect, role, name, component)?.sections[0];
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
  const found = known(dialect, role, sectionName, component);
  const exact = found?.key(key);
  if (exact) return exact;
  const section = found?.sections[0];
  if (section === undefined ? dialect === 'inf' : section.layout === 'directives') {
    const directive = directiveNamed(undecoratedKey(key));
    if (directive) return directive;
  }
  return found?.rowKey;
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
  const sections = known(dialect, role, sectionName, component)?.sections ?? [];
  const adapters = component === undefined || sameName(anyAdapter, component);
  const perComponent = adapters ? sections : sections.filter((section) => section.component !== anyAdapter);
  const byName = new Map<string, KeyDoc>();
  for (const doc of perComponent.flatMap((section) => section.keys)) {
    const lower = doc.name.toLowerCase();
    if (doc.name.includes('<') || byName.has(lower)) continue;
    if (role === 'adapter-params' && doc.scope === 'global') continue;
    byName.set(lower, doc);
  }
  return [...byName.values()];
}

/** The keys of a section that hold a number, `Command<n>`, of which the section can have any count. */
export function numberedKeysOf(dialect: Dialect, sectionName: string): readonly KeyDoc[] {
  const section = known(dialect, undefined, sectionName, undefined)?.sections[0];
  return section?.keys.filter(({ name }) => name.includes('<n>')) ?? [];
}

/** The sections with a name of their own that a file of the dialect can have, for completion. */
export function sectionsOf(dialect: Dialect): readonly SectionDoc[] {
  return namedSections(dialect);
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
