import type { Dialect } from './dialect';

/**
 * What a section is for. Author-named sections get their role from the row that names them; the others have it by
 * their own name. Roles of driver INFs carry the ids of the section table (knowledge.ts).
 */
export type SectionRole =
  // netmap.inf and netupg.inf
  | 'mapping'
  | 'value-map'
  | 'upgrade-support'
  | 'help-files'
  | 'upgrade-dirs'
  // AnswerFiles
  | 'component-list'
  | 'params'
  | 'adapter-params'
  | 'oem'
  | 'answers'
  | 'binding'
  | 'home-network'
  | 'firewall'
  | 'firewall-profile'
  | 'firewall-entry'
  | 'modem'
  | 'proxy'
  | 'nt4-network'
  | 'nt4-list'
  | 'nt4-params'
  | 'unique-ids'
  // all INF text
  | 'Version'
  | 'Strings'
  | 'run'
  | InfRole;

/** Roles of driver INF sections; run sections of AnswerFiles lead to most of them as well. */
export type InfRole =
  | 'Manufacturer'
  | 'Models'
  | 'DDInstall'
  | `DDInstall.${InstallSuffix}`
  | 'DefaultInstall'
  | 'DefaultInstall.Services'
  | 'DefaultUninstall'
  | 'DefaultUninstall.Services'
  | 'ClassInstall32'
  | 'ClassInstall32.Services'
  | 'InterfaceInstall32'
  | 'SourceDisksNames'
  | 'SourceDisksFiles'
  | 'DestinationDirs'
  | 'ControlFlags'
  | 'SignatureAttributes'
  | ReferencedRole;

type InstallSuffix =
  | 'Services'
  | 'HW'
  | 'CoInstallers'
  | 'Interfaces'
  | 'LogConfigOverride'
  | 'Events'
  | 'Components'
  | 'Software'
  | 'Filters'
  | 'WMI'
  | 'COM'
  | 'FactDef'
  | 'PosDup'
  | 'NetworkProvider'
  | 'PrintProvider'
  | 'Winsock'
  | 'Remove'
  | 'Remove.Winsock'
  | 'Remove.Services';

/** Roles that only a directive gives. */
export type ReferencedRole =
  | 'add-registry'
  | 'del-registry'
  | 'bit-registry'
  | 'file-list'
  | 'add-property'
  | 'del-property'
  | 'add-power-setting'
  | 'log-config'
  | 'profile-items'
  | 'update-ini'
  | 'update-inifields'
  | 'ini-to-registry'
  | 'register-dll'
  | 'service-install'
  | 'event-log-install'
  | 'service-trigger-install'
  | 'service-failure-actions-install'
  | 'add-interface'
  | 'interface-install'
  | 'event-provider-install'
  | 'channel-install'
  | 'autologger-install'
  | 'autologger-provider-install'
  | 'component-install'
  | 'software-install'
  | 'filter-install'
  | 'wmi-class'
  | 'com-server-install'
  | 'com-class-install'
  | 'winsock-install'
  | 'winsock-remove'
  | 'signature-attributes-install';

/** Which fields of a directive name sections, and what these sections are for. */
export interface DirectiveReferences {
  /** The directive as Microsoft writes it. */
  readonly name: string;
  /** The field index, from 0, or all fields, or the last one. */
  readonly fields: 'all' | 'last' | readonly number[];
  readonly targets: readonly ReferencedRole[];
}

/**
 * The directives that name sections of the same file. Their meaning does not depend on the section they stand in.
 * Source: the page of each directive, install/inf-<name>-directive.
 */
const directiveList: readonly DirectiveReferences[] = [
  { name: 'AddReg', fields: 'all', targets: ['add-registry'] },
  { name: 'DelReg', fields: 'all', targets: ['del-registry'] },
  { name: 'BitReg', fields: 'all', targets: ['bit-registry'] },
  { name: 'CopyFiles', fields: 'all', targets: ['file-list'] },
  { name: 'DelFiles', fields: 'all', targets: ['file-list'] },
  { name: 'RenFiles', fields: 'all', targets: ['file-list'] },
  { name: 'AddProperty', fields: 'all', targets: ['add-property'] },
  { name: 'DelProperty', fields: 'all', targets: ['del-property'] },
  { name: 'AddPowerSetting', fields: 'all', targets: ['add-power-setting'] },
  { name: 'LogConfig', fields: 'all', targets: ['log-config'] },
  { name: 'ProfileItems', fields: 'all', targets: ['profile-items'] },
  { name: 'UpdateInis', fields: 'all', targets: ['update-ini'] },
  { name: 'UpdateIniFields', fields: 'all', targets: ['update-inifields'] },
  { name: 'Ini2Reg', fields: 'all', targets: ['ini-to-registry'] },
  { name: 'RegisterDlls', fields: 'all', targets: ['register-dll'] },
  { name: 'UnregisterDlls', fields: 'all', targets: ['register-dll'] },
  { name: 'AddService', fields: [2, 3], targets: ['service-install', 'event-log-install'] },
  { name: 'AddTrigger', fields: 'all', targets: ['service-trigger-install'] },
  { name: 'FailureActions', fields: 'all', targets: ['service-failure-actions-install'] },
  { name: 'AddInterface', fields: [2], targets: ['add-interface'] },
  { name: 'AddEventProvider', fields: [1], targets: ['event-provider-install'] },
  { name: 'AddChannel', fields: [2], targets: ['channel-install'] },
  { name: 'AddAutoLogger', fields: [2], targets: ['autologger-install'] },
  { name: 'UpdateAutoLogger', fields: [1], targets: ['autologger-install'] },
  { name: 'AddAutoLoggerProvider', fields: [1], targets: ['autologger-provider-install'] },
  { name: 'AddComponent', fields: [2], targets: ['component-install'] },
  { name: 'AddSoftware', fields: [2], targets: ['software-install'] },
  { name: 'AddFilter', fields: [2], targets: ['filter-install'] },
  { name: 'WMIInterface', fields: 'last', targets: ['wmi-class'] },
  { name: 'AddComServer', fields: [2], targets: ['com-server-install'] },
  { name: 'AddComClass', fields: [2], targets: ['com-class-install'] },
  { name: 'AddSock', fields: [0], targets: ['winsock-install'] },
  { name: 'DelSock', fields: [0], targets: ['winsock-remove'] },
];

const directives = new Map(directiveList.map((directive) => [directive.name.toLowerCase(), directive]));

/** The section-naming directive of that name, in any case; undefined for other keys. */
export function directiveReferences(key: string): DirectiveReferences | undefined {
  return directives.get(key.toLowerCase());
}

/** All section-naming directives. */
export function sectionNamingDirectives(): readonly DirectiveReferences[] {
  return directiveList;
}

/** Suffixes that make a section belong to an install section: `install.Services`. The longest match counts. */
const installSuffixes: readonly InstallSuffix[] = [
  'Remove.Winsock',
  'Remove.Services',
  'Services',
  'HW',
  'CoInstallers',
  'Interfaces',
  'LogConfigOverride',
  'Events',
  'Components',
  'Software',
  'Filters',
  'WMI',
  'COM',
  'FactDef',
  'PosDup',
  'NetworkProvider',
  'PrintProvider',
  'Winsock',
  'Remove',
];

/**
 * The longest name of a section. Source: install/general-syntax-rules-for-inf-files. The reader refuses a file with a
 * longer one, so that such names are not taken apart, name nothing and mean nothing: what is done with the name of a
 * section for each of its rows would cost the product of their lengths.
 */
export const longestSectionName = 255;

const suffixByName = new Map(installSuffixes.map((suffix) => [suffix.toLowerCase(), suffix]));

/** The name of a driver INF section taken apart: `acme.ntx86.Services`. */
export interface NameParts {
  /** The name without decoration and suffix, in lower case: `acme`. */
  readonly base: string;
  /** The role suffix as Microsoft writes it: `Services`; undefined without one. */
  readonly suffix: InstallSuffix | undefined;
}

/**
 * Takes the name of a driver INF section apart. The decoration (`.nt`, `.ntamd64`, `.ntx86.5.1`) stands before the
 * suffix. Source: install/creating-inf-files-for-multiple-platforms-and-operating-systems.
 */
export function nameParts(name: string): NameParts {
  const lower = name.toLowerCase();
  if (lower.length > longestSectionName) return { base: lower, suffix: undefined };
  let suffix: InstallSuffix | undefined;
  let stem = lower;
  for (let dot = lower.lastIndexOf('.'), tries = 0; dot > 0 && tries < 2; tries++) {
    const found = suffixByName.get(lower.slice(dot + 1));
    if (found === undefined) break;
    suffix = found;
    stem = lower.slice(0, dot);
    dot = lower.lastIndexOf('.', dot - 1);
  }
  return { base: undecorated(stem), suffix };
}

/** A name in lower case without its `.nt…` decoration. Templates write the architecture as `$ARCH$`. */
export function undecorated(lowerName: string): string {
  if (lowerName.length > longestSectionName) return lowerName;
  for (let dot = lowerName.indexOf('.nt'); dot > 0; dot = lowerName.indexOf('.nt', dot + 1)) {
    if (isDecoration(lowerName.slice(dot + 1))) return lowerName.slice(0, dot);
  }
  return lowerName;
}

const architectures = ['', 'x86', 'ia64', 'amd64', 'arm', 'arm64', '$arch$'];

function isDecoration(text: string): boolean {
  const parts = text.slice(2).split('.');
  return (
    text.startsWith('nt') &&
    parts.length <= 7 &&
    architectures.includes(parts[0]!) &&
    parts.slice(1).every((part) => /^(0x)?[0-9a-f]*$/.test(part) || part.includes('$'))
  );
}

/** Top-level sections of netmap.inf that map IDs, in the order of the documentation's list. */
export const mappingSections = [
  'OemNetAdapters',
  'OemAsyncAdapters',
  'OemNetProtocols',
  'OemNetServices',
  'OemNetClients',
] as const;

/** Sections of an AnswerFile that list components. */
export const componentSections = [
  'NetAdapters',
  'AsyncAdapters',
  'NetProtocols',
  'NetServices',
  'NetClients',
] as const;

const strings: Record<string, SectionRole> = { version: 'Version', strings: 'Strings' };

const rolesByName: Partial<Record<Dialect, Record<string, SectionRole>>> = {
  netmap: {
    ...strings,
    ...Object.fromEntries(mappingSections.map((name) => [name.toLowerCase(), 'mapping'])),
    // The one-to-many page writes OemAdapters where all others write OemNetAdapters.
    oemadapters: 'mapping',
    oemupgradesupport: 'upgrade-support',
    oemupgradehelpfiles: 'help-files',
  },
  netupg: { ...strings, oemnetupgradedirs: 'upgrade-dirs' },
  answerfile: {
    ...strings,
    ...Object.fromEntries(componentSections.map((name) => [name.toLowerCase(), 'component-list'])),
    // Both samples of network/examining-the-answerfile print the singular.
    netadapter: 'component-list',
    netbindings: 'binding',
    homenet: 'home-network',
    windowsfirewall: 'firewall',
    network: 'nt4-network',
    unattended: 'answers',
    modem: 'answers',
    uniqueids: 'unique-ids',
  },
  inf: {
    ...strings,
    manufacturer: 'Manufacturer',
    classinstall32: 'ClassInstall32',
    interfaceinstall32: 'InterfaceInstall32',
    defaultinstall: 'DefaultInstall',
    defaultuninstall: 'DefaultUninstall',
    sourcedisksnames: 'SourceDisksNames',
    sourcedisksfiles: 'SourceDisksFiles',
    destinationdirs: 'DestinationDirs',
    controlflags: 'ControlFlags',
    signatureattributes: 'SignatureAttributes',
  },
};

/** The role that a section has by its own name; undefined where only a reference can give one. */
export function roleByName(dialect: Dialect, name: string): SectionRole | undefined {
  const table = rolesByName[dialect];
  if (table === undefined) return undefined;
  const lower = name.toLowerCase();
  if (Object.hasOwn(table, lower)) return table[lower];
  // Every section of a file is asked for its role, so that an expression runs only where it can match.
  if (lower.startsWith('strings.') && /^strings\.[0-9a-f]{1,4}$/.test(lower)) return 'Strings';
  if (dialect !== 'inf') return undefined;
  const { base, suffix } = nameParts(lower);
  const plain = lower.startsWith('sourcedisks')
    ? /^(sourcedisksnames|sourcedisksfiles)\.(x86|ia64|amd64|arm|arm64|\$arch\$)$/.exec(lower)?.[1]
    : undefined;
  const role = table[plain ?? base];
  if (suffix === undefined) return role;
  if (suffix !== 'Services') return undefined;
  return role === 'DefaultInstall' || role === 'DefaultUninstall' || role === 'ClassInstall32'
    ? `${role}.Services`
    : undefined;
}

/** Sections whose rows are `directive = value` and may hold the directives that name sections. */
const directiveRoles: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'run',
  'DDInstall',
  ...installSuffixes.map((suffix): SectionRole => `DDInstall.${suffix}`),
  'DefaultInstall',
  'DefaultInstall.Services',
  'DefaultUninstall',
  'DefaultUninstall.Services',
  'ClassInstall32',
  'ClassInstall32.Services',
  'interface-install',
  'add-interface',
  'service-install',
  'event-log-install',
  'event-provider-install',
  'autologger-install',
  'com-server-install',
]);

/** Whether rows of a section with that role are directives. */
export function holdsDirectives(role: SectionRole): boolean {
  return directiveRoles.has(role);
}

/** Roles whose rows name sections, in the order in which chains of references pass through them. */
const chainOrder: readonly (readonly SectionRole[])[] = [
  ['unique-ids'],
  ['mapping', 'component-list', 'answers', 'firewall', 'nt4-network', 'Manufacturer', 'InterfaceInstall32'],
  ['SignatureAttributes', 'params', 'firewall-profile', 'nt4-list', 'Models'],
  ['adapter-params', 'nt4-params'],
  ['oem'],
  ['run', 'DDInstall', 'DefaultInstall', 'DefaultUninstall', 'ClassInstall32'],
  ['interface-install'],
  ['add-interface'],
  ['service-install'],
  ['event-log-install'],
  ['event-provider-install'],
  ['autologger-install'],
  ['com-server-install'],
];

const ranks = new Map(chainOrder.flatMap((roles, rank) => roles.map((role) => [role, rank] as const)));

/**
 * Where a role stands in the chains of references: a reference usually leads from a lower to a higher rank. Roles
 * whose sections name no others rank last.
 */
export function roleRank(role: SectionRole): number {
  const known = ranks.get(role);
  if (known !== undefined) return known;
  return holdsDirectives(role) ? ranks.get('run')! : chainOrder.length;
}
