import assert from 'node:assert/strict';
import {
  docConflicts,
  keyDoc,
  keysOf,
  migrationDll,
  netmapKeyword,
  netupgEnvironment,
  sectionDoc,
  sectionsOf,
} from '../../server/src/language/knowledge';
import { pageLabel, pageUrl } from '../../server/src/language/pages';

/** The names of what a look-up gives out. */
function names(rows: readonly { readonly name: string }[]): string[] {
  return rows.map((row) => row.name);
}

describe('What is known of a section', () => {
  it('is found by the name of the section, in any case', () => {
    const clients = sectionDoc('netmap', 'oemnetclients');
    assert.equal(clients?.name, 'OemNetClients');
    assert.equal(clients.page, 'network/mapping-ids-in-a-netmap-inf-file');
    assert.equal(clients.confidence, 'page');
    assert.deepEqual(clients.maps, {
      what: 'clients, with the NT services that become clients',
      class: 'NetClient',
      oneToMany: false,
      answerFileSection: 'NetClients',
    });
    assert.equal(sectionDoc('answerfile', 'UNATTENDED')?.required, true);
    assert.equal(sectionDoc('netupg', 'OemNetUpgradeDirs')?.layout, 'rows');
  });

  it('is found by the other spellings that the pages have', () => {
    assert.equal(sectionDoc('netmap', 'OemAdapters')?.name, 'OemNetAdapters');
    assert.equal(sectionDoc('answerfile', 'NetAdapter')?.name, 'NetAdapters');
  });

  it('is found by the role of a section that the author names', () => {
    assert.match(sectionDoc('netmap', 'AcmeBoards', 'value-map')?.doc ?? '', /registry value/);
    assert.match(sectionDoc('answerfile', 'acme.Run', 'run')?.doc ?? '', /instance key/);
    assert.match(sectionDoc('answerfile', 'params.x.OemSection', 'oem')?.doc ?? '', /migration DLL/);
    assert.equal(sectionDoc('inf', 'Acme_Inst', 'DDInstall')?.page, 'install/inf-ddinstall-section');
    assert.equal(sectionDoc('inf', 'Acme', 'nothing'), undefined);
    assert.equal(sectionDoc('inf', 'Acme'), undefined);
  });

  it('is that of driver INFs where an AnswerFile holds INF sections', () => {
    const rows = sectionDoc('answerfile', 'acme.AddReg', 'add-registry');
    assert.equal(rows?.page, 'install/inf-addreg-directive');
    assert.deepEqual(names(rows.fields ?? []), ['reg-root', 'subkey', 'value-entry-name', 'flags', 'value']);
    assert.equal(sectionDoc('answerfile', 'Version')?.name, 'Version');
  });

  it('heeds decorations and suffixes in driver INFs, but a role wins over a suffix', () => {
    assert.equal(sectionDoc('inf', 'Acme.NTamd64.Services')?.role, 'DDInstall.Services');
    assert.equal(sectionDoc('inf', 'SourceDisksFiles.x86')?.role, 'SourceDisksFiles');
    assert.equal(sectionDoc('inf', 'Strings.0407')?.role, 'Strings');
    assert.equal(sectionDoc('inf', 'DefaultInstall.ntarm64.Services')?.role, 'DefaultInstall.Services');
    assert.equal(sectionDoc('inf', 'Acme_Registry.HW', 'add-registry')?.role, 'add-registry');
  });

  it('tells parameter sections of components apart', () => {
    const doc = (component?: string) => sectionDoc('answerfile', 'params.x', 'params', component)?.component;
    assert.equal(doc('ms_tcpip'), 'MS_TCPIP');
    assert.equal(doc('<adapter>'), '<adapter>');
    assert.equal(doc('acme_proto'), undefined);
    assert.equal(doc(), undefined);
  });

  it('does not exist for files that are none of ours', () => {
    assert.equal(sectionDoc('foreign', 'Version'), undefined);
    assert.equal(keyDoc('txtsetup', undefined, 'Version', 'Signature'), undefined);
    assert.deepEqual(sectionsOf('foreign'), []);
  });
});

describe('What is known of a key', () => {
  it('is that of the component, then what every component can have', () => {
    const key = (name: string, component?: string) =>
      keyDoc('answerfile', 'params', 'params.x', name, component);
    assert.deepEqual(key('dhcp', 'MS_TCPIP')?.values, ['Yes', 'No']);
    assert.equal(key('dhcp', 'MS_TCPIP')?.page, 'technet cc773380');
    assert.equal(key('InfID', 'MS_TCPIP')?.page, 'network/examining-the-answerfile');
    assert.equal(key('OemSection', 'acme_nic')?.section, 'oem');
    assert.equal(key('NetCardAddress', 'acme_nic')?.type, 'mac');
    assert.equal(key('DHCP', 'acme_nic'), undefined);
    assert.equal(key('BusType', 'acme_nic'), undefined);
  });

  it('is known in the section of a protocol for one adapter', () => {
    const key = (name: string, component?: string) =>
      keyDoc('answerfile', 'adapter-params', 'params.MS_TCPIP.Adapter1', name, component);
    assert.equal(key('SpecificTo', 'MS_TCPIP')?.keyOf, 'NetAdapters');
    assert.equal(key('IPAddress')?.scope, 'adapter');
    assert.equal(key('ConnectionName', 'MS_TCPIP'), undefined);
  });

  it('carries how sure it is, and no page that does not say it', () => {
    const hostName = keyDoc('answerfile', 'params', 'params.MS_TCPIP', 'HostName', 'MS_TCPIP');
    assert.equal(hostName?.confidence, 'unverified');
    assert.equal(hostName.page, undefined);
    const timeZone = keyDoc('answerfile', 'answers', 'GuiUnattended', 'TimeZone');
    assert.equal(timeZone?.confidence, 'page');
    assert.equal(timeZone.type, 'timezone');
  });

  it('is found where the name holds a number', () => {
    assert.equal(keyDoc('answerfile', undefined, 'GuiRunOnce', 'Command12')?.name, 'Command<n>');
    assert.equal(keyDoc('answerfile', undefined, 'GuiRunOnce', 'Commander'), undefined);
    assert.equal(keyDoc('answerfile', undefined, 'URL', 'quick_link_3_name')?.name, 'Quick_Link_<n>_Name');
    assert.equal(keyDoc('answerfile', undefined, 'URL', 'Quick_Link_3')?.name, 'Quick_Link_<n>');
  });

  it('is what the row says where the author names the key', () => {
    const row = keyDoc('netmap', 'upgrade-support', 'OemUpgradeSupport', 'acme_nic');
    assert.equal(row?.name, '<postupgrade-ID>');
    assert.deepEqual(names(row.fields ?? []), ['network-migration-DLL', 'Inf-file-name']);
    assert.equal(keyDoc('netmap', 'mapping', 'OemNetProtocols', 'AcmeLink')?.fields?.length, 1);
    assert.equal(keyDoc('netmap', 'mapping', 'OemNetAdapters', 'AcmeNic')?.fields?.length, 2);
    assert.equal(keyDoc('netmap', 'value-map', 'AcmeBoards', 'valuetype')?.table, 'registryTypes');
    assert.equal(keyDoc('netmap', 'value-map', 'AcmeBoards', 'acme_isa1')?.name, '<row>');
    assert.equal(keyDoc('inf', 'Models', 'Acme.NTamd64', '%Acme%')?.fields?.[0]?.section, 'DDInstall');
    assert.equal(
      keyDoc('inf', 'DestinationDirs', 'DestinationDirs', 'defaultdestdir')?.name,
      'DefaultDestDir',
    );
  });

  it('is the directive in install sections, also where it has no effect', () => {
    assert.equal(keyDoc('inf', 'DDInstall', 'Acme', 'addreg')?.fields?.[0]?.section, 'add-registry');
    assert.equal(keyDoc('answerfile', 'run', 'acme.Run', 'AddReg')?.page, 'install/inf-addreg-directive');
    assert.deepEqual(keyDoc('inf', 'DDInstall', 'Acme', 'DeviceName')?.in, ['DDInstall.NetworkProvider']);
    assert.equal(keyDoc('inf', undefined, 'Acme', 'ServiceBinary')?.name, 'ServiceBinary');
    assert.equal(keyDoc('inf', 'add-registry', 'Acme.Reg', 'AddReg'), undefined);
    assert.equal(keyDoc('inf', 'Version', 'Version', 'CatalogFile.NTamd64')?.name, 'CatalogFile');
    assert.equal(keyDoc('netmap', 'Version', 'Version', 'signature')?.name, 'Signature');
    assert.equal(keyDoc('inf', 'service-install', 'Svc', 'StartType')?.fields?.[0]?.table, 'startType');
  });

  it('is known in the lists and parameters of Windows NT 4.0', () => {
    assert.equal(
      keyDoc('answerfile', 'nt4-list', 'Svc', 'NWWKSTA', 'InstallServices')?.section,
      'nt4-params',
    );
    assert.equal(keyDoc('answerfile', 'nt4-list', 'Svc', 'NWWKSTA')?.section, 'nt4-params');
    assert.equal(keyDoc('answerfile', 'nt4-params', 'Ras', 'StaticAddressEnd', 'RAS')?.type, 'ip');
    assert.equal(keyDoc('answerfile', 'nt4-params', 'Snmp', 'Traps', 'SNMP')?.page, 'KB 155197');
  });
});

describe('The keys of a section, for completion', () => {
  it('are those of the component and of every component', () => {
    const tcpip = names(keysOf('answerfile', 'params', 'params.MS_TCPIP', 'MS_TCPIP'));
    for (const name of ['AdapterSections', 'DHCP', 'InfID', 'OemSection']) assert(tcpip.includes(name), name);
    assert(!tcpip.includes('IRQ'));
    const adapter = names(keysOf('answerfile', 'params', 'params.Adapter1'));
    assert(adapter.includes('IRQ') && adapter.includes('InfID') && !adapter.includes('DHCP'));
    assert.equal(adapter.filter((name) => name === 'InfID').length, 1);
  });

  it('leave out what does not stand in sections for one adapter', () => {
    const keys = names(keysOf('answerfile', 'adapter-params', 'params.MS_TCPIP.Adapter1', 'MS_TCPIP'));
    assert(keys.includes('SpecificTo') && keys.includes('IPAddress'));
    assert(!keys.includes('AdapterSections') && !keys.includes('EnableLMHosts'));
  });

  it('tell the entries of the firewall apart by the key that names them', () => {
    const keys = (by?: string) => names(keysOf('answerfile', 'firewall-entry', 'WindowsFirewall.x', by));
    assert.deepEqual(keys('IcmpSettings'), ['Type', 'Mode']);
    assert.deepEqual(keys('AllowedPrograms'), ['Program', 'Name', 'Mode', 'Scope', 'Addresses']);
    assert(keys().includes('Program') && keys().includes('Port'));
  });

  it('leave out keys that the author names, and those that no page has', () => {
    assert.deepEqual(keysOf('netmap', 'mapping', 'OemNetAdapters'), []);
    assert.deepEqual(names(keysOf('netmap', 'value-map', 'x')), ['ValueName', 'ValueType']);
    assert.deepEqual(names(keysOf('answerfile', 'binding', 'NetBindings')), ['Disable', 'Enable', 'Demote']);
  });

  it('are the directives of the section in INF text', () => {
    assert.deepEqual(names(keysOf('inf', 'DDInstall.Services', 'Acme.Services')).sort(), [
      'AddService',
      'DelService',
      'Include',
      'Needs',
    ]);
    const run = names(keysOf('answerfile', 'run', 'acme.Run'));
    assert.deepEqual(run, ['AddReg', 'DelReg', 'AddService', 'DelService', 'CopyFiles', 'BitReg']);
    assert(names(keysOf('inf', 'Version', 'Version')).includes('DriverVer'));
  });
});

describe('The top-level sections, for completion', () => {
  it('are those with a name of their own', () => {
    assert.deepEqual(names(sectionsOf('netmap')), [
      'Version',
      'OemNetAdapters',
      'OemAsyncAdapters',
      'OemNetProtocols',
      'OemNetServices',
      'OemNetClients',
      'OemUpgradeSupport',
      'OemUpgradeHelpFiles',
      'Strings',
    ]);
    assert.deepEqual(names(sectionsOf('netupg')), ['Version', 'OemNetUpgradeDirs', 'Strings']);
    assert(names(sectionsOf('answerfile')).includes('NetBindings'));
    assert(names(sectionsOf('inf')).includes('Manufacturer'));
    assert(!names(sectionsOf('answerfile')).some((name) => name.startsWith('<')));
  });
});

describe('What is known of a network upgrade', () => {
  it('tells the keywords, the DLL and the environment variable', () => {
    assert.equal(netmapKeyword('notsupported')?.role, 'upgrade-support');
    assert.equal(netmapKeyword('Unsupported'), undefined);
    assert.deepEqual(
      migrationDll.exports.filter((symbol) => symbol.phase === 'Winnt32').map((symbol) => symbol.name),
      ['PreUpgradeInitialize', 'DoPreUpgradeProcessing'],
    );
    assert.equal(netupgEnvironment.name, 'NETUPGRD_INIT_FILE_DIR');
  });

  it('tells where the pages contradict each other', () => {
    assert.match(docConflicts('oemadapters')[0]?.treat ?? '', /OemNetAdapters/);
    assert.match(docConflicts('network-migration-DLL')[0]?.what ?? '', /registry/);
    assert.deepEqual(docConflicts('OemNetProtocols'), []);
  });
});

describe('The address of a page', () => {
  it('is public', () => {
    const cases: readonly (readonly [string, string | undefined])[] = [
      [
        'network/one-to-one-id-mapping',
        'https://learn.microsoft.com/windows-hardware/drivers/network/one-to-one-id-mapping',
      ],
      ['devtest/infverif_h', 'https://learn.microsoft.com/windows-hardware/drivers/devtest/infverif_h'],
      [
        'technet cc773245',
        'https://learn.microsoft.com/previous-versions/orphan-topics/ws.10/cc773245(v=ws.10)',
      ],
      [
        'previous-versions ff559059',
        'https://learn.microsoft.com/previous-versions/windows/hardware/network/ff559059(v=vs.85)',
      ],
      ['KB 155197', 'https://jeffpar.github.io/kbarchive/kb/155/Q155197/'],
      [
        'troubleshoot/windows-server/identity/answer-files',
        'https://learn.microsoft.com/troubleshoot/windows-server/identity/answer-files',
      ],
      [
        'embedded ms912391',
        'https://learn.microsoft.com/previous-versions/windows/embedded/ms912391(v=winembedded.11)',
      ],
      ['openspecs ms-lcid', 'https://learn.microsoft.com/openspecs/windows_protocols/ms-lcid'],
      ['troubleshoot/../x', undefined],
      ['ref.chm', undefined],
      ['https://example.com/', undefined],
      ['network/../x', undefined],
    ];
    for (const [page, url] of cases) assert.equal(pageUrl(page), url, page);
  });

  it('has a name in words', () => {
    assert.equal(pageLabel('technet cc773245'), 'TechNet cc773245');
    assert.equal(pageLabel('ref.chm'), 'ref.chm of the Windows XP deployment tools');
    assert.equal(pageLabel('install/using-dirids'), 'install/using-dirids');
    assert.equal(pageLabel('NT 4.0 Resource Kit'), 'Windows NT 4.0 Resource Kit, appendix on answer files');
    assert.equal(pageLabel('embedded ms912391'), 'Windows Embedded docs ms912391');
    assert.equal(pageLabel('openspecs ms-lcid'), 'open specification [MS-LCID]');
    assert.equal(
      pageLabel('troubleshoot/windows-server/identity/answer-files'),
      'support article answer-files',
    );
  });
});
