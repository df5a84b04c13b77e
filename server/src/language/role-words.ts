import type { SectionRole } from './roles';

/**
 * What a section of each role is called in running text: a few words without an article, for outlines and lists.
 * Roles of driver INF sections that are not listed are called by their own names.
 */
const words: Partial<Record<SectionRole, string>> = {
  mapping: 'ID mapping',
  'value-map': 'one-to-many mapping by a registry value',
  'upgrade-support': 'migration DLLs',
  'help-files': 'help messages',
  'upgrade-dirs': 'directories with a netmap.inf',
  'component-list': 'list of network components',
  params: 'parameters of a component',
  'adapter-params': 'parameters for one adapter',
  oem: 'OEM section of a migration DLL',
  answers: 'answers for Setup',
  binding: 'network bindings',
  'home-network': 'home network',
  firewall: 'Windows Firewall',
  'firewall-profile': 'firewall profile',
  'firewall-entry': 'firewall exception',
  modem: 'modem',
  proxy: 'proxy for the activation',
  'nt4-network': 'network setup of NT 4.0',
  'nt4-list': 'NT 4.0 component list',
  'nt4-params': 'NT 4.0 component parameters',
  'unique-ids': 'computers with answers of their own',
  run: 'section that Setup runs',
  Version: 'version header',
  Strings: 'string tokens',
  Manufacturer: 'manufacturers',
  Models: 'models',
  DDInstall: 'install section',
  DefaultInstall: 'install section',
  DefaultUninstall: 'uninstall section',
  ClassInstall32: 'class installation',
  InterfaceInstall32: 'interface classes',
  SourceDisksNames: 'source media',
  SourceDisksFiles: 'source files',
  DestinationDirs: 'target directories',
  ControlFlags: 'installation control',
  SignatureAttributes: 'signature attributes',
  'add-registry': 'registry values to add',
  'del-registry': 'registry values to delete',
  'bit-registry': 'registry bits to change',
  'file-list': 'file list',
  'add-property': 'device properties to set',
  'del-property': 'device properties to delete',
  'add-power-setting': 'power settings',
  'log-config': 'hardware resources',
  'profile-items': 'Start menu item',
  'update-ini': 'INI lines to change',
  'update-inifields': 'INI fields to change',
  'ini-to-registry': 'INI lines to move to the registry',
  'register-dll': 'DLLs to register',
  'service-install': 'service',
  'event-log-install': 'event log source',
  'service-trigger-install': 'service trigger',
  'service-failure-actions-install': 'service recovery',
  'add-interface': 'device interface',
  'interface-install': 'interface class',
  'event-provider-install': 'event provider',
  'channel-install': 'event channel',
  'autologger-install': 'trace session',
  'autologger-provider-install': 'provider of a trace session',
  'component-install': 'component',
  'software-install': 'software',
  'filter-install': 'device filter',
  'wmi-class': 'WMI class',
  'com-server-install': 'COM server',
  'com-class-install': 'COM class',
  'winsock-install': 'Winsock transport',
  'winsock-remove': 'Winsock transport to remove',
  'signature-attributes-install': 'signature attributes of a file',
};

/** A few words for what a section of that role is for. */
export function roleWords(role: SectionRole): string {
  const known = words[role];
  if (known !== undefined) return known;
  const dot = role.indexOf('.');
  if (dot < 0) return role;
  return `${words[role.slice(0, dot) as SectionRole] ?? role.slice(0, dot)}, .${role.slice(dot + 1)} part`;
}
