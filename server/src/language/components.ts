/**
 * The network components of Windows and the device setup classes: which section of netmap.inf and of an AnswerFile
 * a component belongs in. Names compare without case.
 */
import table from './data/components.json';
import type { Confidence } from './data/types';

/** The device setup classes of network components that mappings and AnswerFiles tell apart. */
export type NetworkClassName = 'Net' | 'NetTrans' | 'NetClient' | 'NetService';

/** A network component that comes with Windows. */
export interface Component {
  /** The ID in Windows 2000 and later, as Microsoft writes it: `MS_TCPIP`. */
  readonly id: string;
  /** Other IDs of the same component. */
  readonly aliases?: readonly string[];
  readonly class: NetworkClassName;
  readonly name: string;
  /** Its options in Windows NT 4.0 INFs. That they are this component is inferred; no page says so. */
  readonly nt4?: readonly string[];
  /** The Windows services of these options. */
  readonly nt4ServiceNames?: readonly string[];
  /** Components that Setup installs with it. */
  readonly alsoInstalls?: readonly string[];
  readonly products?: readonly string[];
  readonly page?: string;
  /** How sure it is that the ID exists and has the class. */
  readonly confidence: Confidence;
  readonly note?: string;
}

/** What a Windows NT 4.0 name turned out to be. */
export interface Nt4Component {
  readonly component: Component;
  /** Whether the name is that of an INF option or of a Windows service. */
  readonly by: 'option' | 'service';
}

/** A Windows NT 4.0 service that is an entry of [NetOptionalComponents] in Windows 2000 and later. */
export interface OptionalComponent {
  readonly nt4: string;
  /** The key in [NetOptionalComponents]. */
  readonly entry: string;
  readonly name: string;
  readonly page: string;
  readonly confidence: Confidence;
}

/** A device setup class of network components. */
export interface NetworkClass {
  readonly class: string;
  /** With braces, in capitals. */
  readonly guid: string;
  readonly what: string;
  /** The sections of netmap.inf that may map such components, the usual one first. */
  readonly netmapSections: readonly string[];
  /** The sections of an AnswerFile that may list such components, the usual one first. */
  readonly answerFileSections: readonly string[];
  readonly page: string;
  /** How sure the sections are; `page` when left out. Anything less is only a ground to stay silent. */
  readonly sectionsConfidence?: Confidence;
}

/** A device setup class of Windows. */
export interface SetupClass {
  readonly class: string;
  /** With braces, in capitals. */
  readonly guid: string;
  /** The class is for Windows itself; vendors' INFs may not use it. */
  readonly reserved: boolean;
  readonly page: string;
}

type ComponentRow = Omit<Component, 'confidence'> & { readonly confidence?: Confidence };

const componentList: readonly Component[] = (table.components as unknown as readonly ComponentRow[]).map(
  (row) => ({ ...row, confidence: row.confidence ?? 'page' }),
);
const optionalComponents = table.nt4OptionalComponents as unknown as readonly OptionalComponent[];
const networkClasses = table.networkClasses as unknown as readonly NetworkClass[];
const setupClasses: readonly SetupClass[] = table.setupClasses.values.map((row) => ({
  class: row.class,
  guid: row.guid,
  reserved: row.reserved === true,
  page: row.reserved ? table.setupClasses.pages.system : table.setupClasses.pages.vendor,
}));

const byId = new Map<string, Component>();
const byNt4 = new Map<string, Nt4Component>();
for (const component of componentList) {
  for (const id of [component.id, ...(component.aliases ?? [])]) byId.set(id.toLowerCase(), component);
  for (const name of component.nt4 ?? []) byNt4.set(name.toLowerCase(), { component, by: 'option' });
}
for (const component of componentList) {
  for (const name of component.nt4ServiceNames ?? []) {
    if (!byNt4.has(name.toLowerCase())) byNt4.set(name.toLowerCase(), { component, by: 'service' });
  }
}

/** All components that the tables know. */
export function components(): readonly Component[] {
  return componentList;
}

/** The component of that post-upgrade ID. */
export function component(id: string): Component | undefined {
  return byId.get(id.toLowerCase());
}

/**
 * The component that a Windows NT 4.0 name stands for: the option of its INF, which is what pre-upgrade IDs are
 * (`NWWKSTA`), or the name of its service, which they are not (`NWCWorkstation`).
 */
export function componentByNt4(name: string): Nt4Component | undefined {
  return byNt4.get(name.toLowerCase());
}

/** The entry of [NetOptionalComponents] that a Windows NT 4.0 option became. */
export function optionalComponentByNt4(name: string): OptionalComponent | undefined {
  return optionalComponents.find((row) => same(row.nt4, name));
}

/** The post-upgrade IDs of the clients that come with Windows, in lower case. */
export const knownClientIds: ReadonlySet<string> = new Set(
  componentList.filter((row) => row.class === 'NetClient').map((row) => row.id.toLowerCase()),
);

/** The network class of that name. */
export function networkClass(name: string): NetworkClass | undefined {
  return networkClasses.find((row) => same(row.class, name));
}

/** All device setup classes of network components. */
export function allNetworkClasses(): readonly NetworkClass[] {
  return networkClasses;
}

/**
 * The section of netmap.inf that maps components of a class: `NetClient` gives `OemNetClients`. Undefined for
 * classes of which no page says it.
 */
export function netmapSectionForClass(className: string): string | undefined {
  return sure(networkClass(className))?.netmapSections[0];
}

/** The section of an AnswerFile that lists components of a class: `NetClient` gives `NetClients`. */
export function answerFileSectionForClass(className: string): string | undefined {
  return sure(networkClass(className))?.answerFileSections[0];
}

/** Whether components of a class may stand in a section of netmap.inf, as far as anything is known of it. */
export function netmapSectionTakesClass(section: string, className: string): boolean {
  return networkClass(className)?.netmapSections.some((name) => same(name, section)) ?? false;
}

/** Whether components of a class may stand in a section of an AnswerFile, as far as anything is known of it. */
export function answerFileSectionTakesClass(section: string, className: string): boolean {
  return networkClass(className)?.answerFileSections.some((name) => same(name, section)) ?? false;
}

/** The class of the components that a section of netmap.inf maps: `OemNetClients` gives `NetClient`. */
export function classOfNetmapSection(section: string): NetworkClassName | undefined {
  const row = networkClasses.find((entry) => sure(entry)?.netmapSections.some((name) => same(name, section)));
  return row?.class as NetworkClassName | undefined;
}

/** The class of the components that a section of an AnswerFile lists: `NetClients` gives `NetClient`. */
export function classOfAnswerFileSection(section: string): NetworkClassName | undefined {
  const row = networkClasses.find((entry) =>
    sure(entry)?.answerFileSections.some((name) => same(name, section)),
  );
  return row?.class as NetworkClassName | undefined;
}

/** A device setup class by its name, or by its GUID with braces. */
export function setupClass(nameOrGuid: string): SetupClass | undefined {
  return setupClasses.find((row) => same(row.class, nameOrGuid) || same(row.guid, nameOrGuid));
}

function sure(row: NetworkClass | undefined): NetworkClass | undefined {
  return row?.sectionsConfidence === undefined ? row : undefined;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
