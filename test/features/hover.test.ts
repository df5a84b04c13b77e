import assert from 'node:assert/strict';
import { type Hover, hover } from '../../server/src/features/hover';
import { placeIn } from '../support/place';
import { Project } from '../support/project';

function hoverAt(fixture: string, name: string): Hover | undefined {
  const { project, position } = placeIn(fixture, name);
  return hover(project.workspace, project.uri, position);
}

interface Case {
  readonly file: string;
  readonly text: string;
  /** The words that the hover is about. */
  readonly about: string;
  readonly says: readonly (string | RegExp)[];
  readonly never?: readonly (string | RegExp)[];
}

function check({ file, text, about, says, never = [] }: Case): void {
  const { project, position } = placeIn(text, file);
  const found = hover(project.workspace, project.uri, position);
  assert.ok(found, 'there is a hover');
  const { tree } = project.workspace.file(project.uri)!;
  const span = { start: tree.offsetAt(found.range.start), end: tree.offsetAt(found.range.end) };
  assert.equal(tree.text(span), about);
  for (const said of says) assert.ok(contains(found.markdown, said), `${said}\nis not in\n${found.markdown}`);
  for (const said of never) assert.ok(!contains(found.markdown, said), `${said}\nis in\n${found.markdown}`);
}

function contains(text: string, said: string | RegExp): boolean {
  return typeof said === 'string' ? text.includes(said) : said.test(text);
}

function checkAll(cases: Readonly<Record<string, Case>>): void {
  for (const [title, each] of Object.entries(cases)) it(title, () => check(each));
}

const chain = [
  '[NetAdapters]',
  'adapter2 = par‸ams.adapter2',
  '[params.adapter2]',
  'InfID = adapter2',
  'OemSection = params.adapter2.OemSection',
  '[params.adapter2.OemSection]',
  'InfToRunAfterInstall = "", adapter2.Run',
  '[adapter2.Run]',
  'AddReg = adapter2.Run.AddReg, gone',
  '[adapter2.Run.AddReg]',
  'HKR,0\\0,IsdnPhoneNumber,0,"111-1111"',
  'HKR,0,IsdnSwitchType,0x00010001,1',
].join('\r\n');

describe('hover on sections', () => {
  it('walks the chain of a reference as far as the target rows', () => {
    const found = hoverAt(chain, 'winnt.sif')!;
    const lines = found.markdown.split('\n').filter((line) => /^ *- /.test(line));
    assert.deepEqual(lines, [
      '- `OemSection` → `[params.adapter2.OemSection]`: OEM section of a migration DLL',
      '  - `InfToRunAfterInstall` → `[adapter2.Run]`: section that Setup runs',
      '    - `AddReg` → `[adapter2.Run.AddReg]`: registry values to add',
      '      - `HKR\\0\\0`, `IsdnPhoneNumber` = `"111-1111"` (REG_SZ)',
      '      - `HKR\\0`, `IsdnSwitchType` = `0x00000001 (1)` (REG_DWORD)',
      '    - `AddReg` → `[gone]`: **missing**, there is no such section',
      '- `InfID` = `adapter2`',
    ]);
    assert.deepEqual(found.range, { start: { line: 1, character: 11 }, end: { line: 1, character: 26 } });
  });

  checkAll({
    'tells what a section is for, who names it, and the source': {
      file: 'winnt.sif',
      text: chain.replace('‸', '').replace('[adapter2.Run]', '[adapter‸2.Run]'),
      about: '[adapter2.Run]',
      says: [
        '**`[adapter2.Run]`**: section that Setup runs',
        'HKR is the instance key of the component',
        '- `InfToRunAfterInstall` in `[params.adapter2.OemSection]`, line 7',
        'https://learn.microsoft.com/windows-hardware/drivers/network/examining-the-answerfile',
      ],
    },
    'tells of sections that have their own name': {
      file: 'netmap.inf',
      text: '[OemNet‸Clients]\nA = b\n',
      about: '[OemNetClients]',
      says: ['were services there', 'mapping-ids-in-a-netmap-inf-file'],
    },
    'says when something is not documented': {
      file: 'unattend.txt',
      text: '[SetupD‸ata]\n',
      about: '[SetupData]',
      says: ['*Not documented.*'],
    },
    'does not miss an OEM section whose work the DLL does': {
      file: 'winnt.sif',
      text: '[NetAdapters]\na = params.a\n[params.a]\nOemSection = params.a.‸OemSection\nOemDllToLoad = c:\\t\\a.dll\n',
      about: 'params.a.OemSection',
      says: ['not there, which is right', 'OemDllToLoad'],
      never: ['**missing**'],
    },
    'misses it where nothing does its work': {
      file: 'winnt.sif',
      text: '[NetAdapters]\na = params.a\n[params.a]\nOemSection = "params.a.‸OemSection"\n',
      about: '"params.a.OemSection"',
      says: ['`[params.a.OemSection]`: **missing**'],
    },
    'follows a reference into an INF beside the file': {
      file: '',
      text: [
        '-- winnt.sif --\n[NetClients]\na = params.a\n[params.a]\nOemSection = params.a.OemSection',
        '[params.a.OemSection]\nInfToRunBeforeInstall = a.inf, Be‸fore\n-- a.inf --\n[Version]\nClass = NetClient',
        '[Before]\nAddReg = Rows\n[Rows]\nHKLM,Software\\A,B,,C\n',
      ].join('\n'),
      about: 'Before',
      says: [
        'in `a.inf`',
        '- `AddReg` → `[Rows]`: registry values to add\n  - `HKLM\\Software\\A`, `B` = `"C"`',
      ],
    },
    'says when that INF is not in the workspace': {
      file: 'winnt.sif',
      text: '[NetClients]\na = params.a\n[params.a]\nOemSection = o\n[o]\nInfToRunAfterInstall = b.inf, Af‸ter\n',
      about: 'After',
      says: ['`[After]` of `b.inf`: in a file that is not in the workspace'],
    },
    'shows decorated sections and their parts': {
      file: 'acme.inf',
      text: [
        '[Manufacturer]\n%A% = Models\n[Models]\n%D% = Inst‸all, id',
        '[Install.nt]\nAddReg = R\n[Install.nt.Services]\nAddService = S,2,Svc\n[R]\nHKR,,x,,y\n[Svc]\nStartType = 3\n',
      ].join('\n'),
      about: 'Install',
      says: [
        '- `[Install.nt]`: install section\n  - `AddReg` → `[R]`',
        '- `[Install.nt.Services]`: install section, .Services part\n  - `AddService` → `[Svc]`: service',
      ],
    },
    'stops where sections name each other': {
      file: 'acme.inf',
      text: '[DefaultInstall]\nNeeds = A\n[A]\nNeeds = ‸B\n[B]\nNeeds = A\nAddReg = R\n',
      about: 'B',
      says: ['`Needs` → `[A]`', 'see above'],
    },
  });
});

const netmap = [
  '[Version]',
  'Signature = "$Windows NT$"',
  '[OemNetAdapters]',
  'AcmePci = acme_pci',
  'AcmeIsa = 0, Boards',
  '[OemNetClients]',
  'AcmeRdr = acme_client',
  '[Boards]',
  'ValueName = "BoardType"',
  'ValueType = 1',
  'acme_isa1 = "ISA | one"',
  'acme_isa2 = "ValueNotPresent"',
  '[OemUpgradeSupport]',
  'acme_pci = acmemig.dll, acme.inf',
  'acme_isa1 = acmemig.dll, acme_isa1.inf',
  'acme_client = NotSupported',
  '[OemUpgradeHelpFiles]',
  'acme_client = a.txt, a.htm',
].join('\n');

/** The netmap.inf above with the cursor in front of the first place where `words` stand. */
function inNetmap(words: string, others = ''): string {
  assert.ok(netmap.includes(words));
  return `-- netmap.inf --\n${netmap.replace(words, `‸${words}`)}\n${others}`;
}

const vendorInf = '-- acme.inf --\n[Version]\nClass = Net\n[Manufacturer]\nA = M\n[M]\nD = I, acme_pci\n';

describe('hover on IDs', () => {
  checkAll({
    'says what becomes of a pre-upgrade ID': {
      file: '',
      text: inNetmap('AcmePci', vendorInf),
      about: 'AcmePci',
      says: [
        'It becomes `acme_pci`, a network adapter.',
        'Migration DLL: `acmemig.dll`',
        'Installed by `acme.inf` (class `Net`)',
      ],
    },
    'says what may become of a pre-upgrade ID that one value tells apart': {
      file: '',
      text: inNetmap('AcmeIsa'),
      about: 'AcmeIsa',
      says: [
        'the registry value `BoardType` (REG_SZ)',
        '| `ISA \\| one` | `acme_isa1` | `acmemig.dll`, `acme_isa1.inf` |',
        '| the value is not there | `acme_isa2` | no row |',
      ],
    },
    'says when a component is not supported, and where its help is': {
      file: '',
      text: inNetmap('AcmeRdr'),
      about: 'AcmeRdr',
      says: ['a network client', 'Not supported', 'Help message: `a.txt`, `a.htm`'],
    },
    'knows the components of Windows NT 4.0, and where they belong': {
      file: 'netmap.inf',
      text: '[OemNetServices]\nNWW‸KSTA = acme_client\n',
      about: 'NWWKSTA',
      says: ['`MS_NWClient`', 'belongs in `[OemNetClients]`', 'No row in `[OemUpgradeSupport]`'],
    },
    'says where a post-upgrade ID comes from': {
      file: '',
      text: inNetmap(
        'acme_pci = acmemig.dll',
        `${vendorInf}-- winnt.sif --\n[NetAdapters]\nacme_pci = params.acme_pci\n`,
      ),
      about: 'acme_pci',
      says: [
        '**`acme_pci`**: network adapter',
        'Was `AcmePci` in `[OemNetAdapters]` of `netmap.inf`',
        'Listed in `[NetAdapters]` of `winnt.sif`',
      ],
    },
    'tells the ID from the data of a value': {
      file: '',
      text: inNetmap('"ISA | one"'),
      about: '"ISA | one"',
      says: ['an adapter with `ISA | one` becomes `acme_isa1`'],
    },
    'says when nothing is mapped to the ID of a row': {
      file: 'netmap.inf',
      text: '[OemUpgradeSupport]\r\nacm‸e = a.dll\r\n',
      about: 'acme',
      says: ['**Nothing is mapped to this ID**'],
    },
    'knows an ID of an AnswerFile from netmap.inf': {
      file: '',
      text: `-- winnt.sif --\n[NetClients]\n‸acme_client = params.acme_client\n-- netmap.inf --\n${netmap}\n`,
      about: 'acme_client',
      says: ['**`acme_client`**: network client', 'Was `AcmeRdr`'],
    },
    'knows the components of Windows, and where they belong in an AnswerFile': {
      file: 'unattend.txt',
      text: '[NetServices]\nMS_MS‸Client = params.MS_MSClient\n',
      about: 'MS_MSClient',
      says: ['Client for Microsoft Networks', 'As a network client it belongs in `[NetClients]`.'],
    },
    'names the adapter that SpecificTo means': {
      file: 'unattend.txt',
      text: [
        '[NetAdapters]\nAdapter1 = params.Adapter1\n[NetProtocols]\nMS_TCPIP = params.T',
        '[params.T]\nAdapterSections = params.T.1\n[params.T.1]\nSpecificTo = Adap‸ter1\n',
      ].join('\n'),
      about: 'Adapter1',
      says: ['is an adapter: `[NetAdapters]`, line 2', '`[params.Adapter1]`'],
    },
    'says what a migration DLL is': {
      file: '',
      text: inNetmap('acmemig.dll'),
      about: 'acmemig.dll',
      says: ['`DoPreUpgradeProcessing` (Winnt32)', '`NUA_LOAD_POST_UPGRADE`'],
    },
    'says what NotSupported means': {
      file: '',
      text: inNetmap('NotSupported'),
      about: 'NotSupported',
      says: ['no DLL is loaded for it', 'specifying-alternative-help-message-files'],
    },
    'says what the INF of a row is': {
      file: '',
      text: inNetmap('acme.inf'),
      about: 'acme.inf',
      says: ['which is not in the workspace'],
    },
    'says what ValueNotPresent means': {
      file: '',
      text: inNetmap('"ValueNotPresent"'),
      about: '"ValueNotPresent"',
      says: ['does not have the value'],
    },
    'reads the number of a registry type': {
      file: '',
      text: inNetmap('1\n'),
      about: '1',
      says: ['`REG_SZ`'],
    },
    'says what a directory of netupg.inf is, and which variable leads to the file': {
      file: '',
      text: '-- netupg.inf --\n[OemNetUpgradeDirs]\nc:\\upg\\ac‸me\n-- acme/netmap.inf --\n[OemNetClients]\n',
      about: 'c:\\upg\\acme',
      says: ['Its netmap.inf is in the workspace.', 'NETUPGRD_INIT_FILE_DIR'],
    },
  });
});

describe('hover on registry rows', () => {
  const row = (text: string, more = '') =>
    `[DefaultInstall]\nAddReg = R\nBitReg = B\nDelReg = D\n[R]\n${text}\n${more}`;
  checkAll({
    'tells the key, the value, the type by its name, and the data': {
      file: 'acme.inf',
      text: row('HKLM,"Software\\%Co%","Speed",0x0001‸0003,100', '[Strings]\nCo = "Acme, Inc."\n'),
      about: 'HKLM,"Software\\%Co%","Speed",0x00010003,100',
      says: [
        '`HKEY_LOCAL_MACHINE\\Software\\Acme, Inc.`',
        'Value: `Speed`',
        '`FLG_ADDREG_TYPE_DWORD` = REG_DWORD',
        '`FLG_ADDREG_NOCLOBBER`: Keep an existing value',
        'Data: `0x00000064 (100)`',
      ],
    },
    'says what HKR is by what leads there': {
      file: 'acme.inf',
      text: [
        '[Manufacturer]\nA = M\n[M]\nD = I, id\n[I]\nAddReg = R\n[I.Services]\nAddService = AcmeSvc, 2, Svc',
        '[Svc]\nAddReg = R\n[R]\nHKR,Ndi,Serv‸ice,,AcmeSvc\n',
      ].join('\n'),
      about: 'HKR,Ndi,Service,,AcmeSvc',
      says: ['its instance key, from `[I]`', 'Services\\\\AcmeSvc, from `[Svc]`', 'Primary service'],
    },
    'knows that HKR is the instance key in a run section of an AnswerFile': {
      file: 'winnt.sif',
      text: chain.replace('‸', '').replace('IsdnSwitchType', 'Isdn‸SwitchType'),
      about: 'HKR,0,IsdnSwitchType,0x00010001,1',
      says: ['HKR is the instance key of the component `adapter2`, from `[adapter2.Run]`'],
    },
    'says when HKR is not allowed': {
      file: 'acme.inf',
      text: row('HK‸R,,x,,y'),
      about: 'HKR,,x,,y',
      says: ['HKR is not allowed here'],
    },
    'tells what DelReg and BitReg rows do': {
      file: 'acme.inf',
      text: row('', '[D]\nHKCU,‸Software\\A\n[B]\n'),
      about: 'HKCU,Software\\A',
      says: ['**Deletes from the registry:** `HKEY_CURRENT_USER\\Software\\A`', 'the whole key is deleted'],
    },
    'tells which bits a BitReg row changes': {
      file: 'acme.inf',
      text: row('', '[B]\nHKCU,Software\\A,B,1,0x80‸,2\n'),
      about: 'HKCU,Software\\A,B,1,0x80,2',
      says: ['Bits: `0x80` of byte `2`'],
    },
    'says what is wrong with the data': {
      file: 'acme.inf',
      text: row('HKLM,A,B,0x00010001,"‸ten"'),
      about: 'HKLM,A,B,0x00010001,"ten"',
      says: ['is not a number of 32 bits'],
    },
    'stays with flags that are no number': {
      file: 'acme.inf',
      text: row('HKLM,A‸,B,flags,1'),
      about: 'HKLM,A,B,flags,1',
      says: ['`flags` is not a number'],
    },
  });
});

describe('hover on keys, fields and tokens', () => {
  checkAll({
    'tells what a key of an AnswerFile means, and its values': {
      file: 'unattend.txt',
      text: '[Unattended]\nUnattend‸Mode = FullUnattended\n',
      about: 'UnattendMode',
      says: ['`DefaultHide`: answers are defaults', 'Default: `DefaultHide`', 'Required.'],
    },
    'tells what the value at hand means': {
      file: 'unattend.txt',
      text: '[Unattended]\nUnattendMode = FullUn‸attended\n',
      about: 'FullUnattended',
      says: [/^`FullUnattended`: no interaction/],
    },
    'knows the keys of a component, by its ID': {
      file: 'unattend.txt',
      text: '[NetProtocols]\nMS_TCPIP = x\n[x]\nEnable‸Security = No\n',
      about: 'EnableSecurity',
      says: ['**`EnableSecurity`**'],
    },
    'names start types and service types': {
      file: 'acme.inf',
      text: '[DefaultInstall.Services]\nAddService = a,,S\n[S]\nStartType = 0x‸3\n',
      about: '0x3',
      says: ['`SERVICE_DEMAND_START`', '`0x4` SERVICE_DISABLED'],
    },
    'names the flags of AddService': {
      file: 'acme.inf',
      text: '[DefaultInstall.Services]\nAddService = a,0x000000‸0A,S\n',
      about: '0x0000000A',
      says: ['`SPSVCINST_ASSOCSERVICE`', '`SPSVCINST_NOCLOBBER_DISPLAYNAME`'],
    },
    'names the flags of CopyFiles, and the directory': {
      file: 'acme.inf',
      text: '[DefaultInstall]\nCopyFiles = F\n[F]\na.sys,,,0x000000‸02\n',
      about: '0x00000002',
      says: ['`COPYFLG_NOSKIP`'],
    },
    'tells where a file is copied to': {
      file: 'acme.inf',
      text: '[DefaultInstall]\nCopyFiles = F\n[F]\n‸a.sys\n[DestinationDirs]\nDefaultDestDir = 11\nF = 12, sub\n',
      about: 'a.sys',
      says: ['system32\\\\drivers, in `sub`'],
    },
    'tells what a token stands for, in each language': {
      file: 'acme.inf',
      text: '[Version]\nProvider = %Co‸mpany%\n[Strings]\nCompany = "Acme"\n[Strings.0407]\ncompany = "Acme GmbH"\n',
      about: '%Company%',
      says: ['`[Strings]`: `Acme`', '`[Strings.0407]`: `Acme GmbH`'],
    },
    'says when a token is not defined': {
      file: 'acme.inf',
      text: '[Version]\nProvider = "by %‸Nobody%"\n',
      about: '%Nobody%',
      says: ['**not defined**'],
    },
    'tells what a directory identifier stands for': {
      file: 'acme.inf',
      text: '[DefaultInstall.Services]\nAddService = a,,S\n[S]\nServiceBinary = %1‸2%\\a.sys\n',
      about: '%12%',
      says: ['system32\\\\drivers'],
    },
    'tells what a setup class is': {
      file: 'acme.inf',
      text: '[Version]\nClass = Net‸Trans\n',
      about: 'NetTrans',
      says: ['`[OemNetProtocols]`', '{4D36E975-E325-11CE-BFC1-08002BE10318}'],
    },
    'says how often a token is used': {
      file: 'acme.inf',
      text: '[Version]\nProvider = %A%\n[Strings]\n‸A = "Acme"\n',
      about: 'A',
      says: ['used once'],
    },
  });
});

describe('hover and secrets', () => {
  const secret = 'Xq7-secret-93';
  for (const [section, key] of [
    ['GuiUnattended', 'AdminPassword'],
    ['Identification', 'DomainAdminPassword'],
    ['UserData', 'ProductKey'],
    ['UserData', 'ProductID'],
    ['DCInstall', 'Password'],
    ['UserData', 'OtherPassword'],
  ]) {
    it(`never repeats the value of ${key}`, () => {
      const fixture = `[${section}]\n${key} = "${secret}%Token%"\n[Strings]\nToken = x\n`;
      const project = new Project({ 'unattend.txt': fixture });
      for (let character = 0; character < 60; character++) {
        const found = hover(project.workspace, project.uri, { line: 1, character });
        assert.ok(found !== undefined || character > 0 || key === 'OtherPassword', 'the key itself is told');
        assert.ok(!found?.markdown.includes(secret.slice(4, 9)), found?.markdown);
      }
    });
  }

  checkAll({
    'not in a chain either': {
      file: 'winnt.sif',
      text: `[NetServices]\na = para‸ms.a\n[params.a]\nOemSection = o\n[o]\nRasPassword = ${secret}\n`,
      about: 'params.a',
      says: ['`RasPassword` (not shown)'],
      never: [secret],
    },
    'not as registry data': {
      file: 'acme.inf',
      text: `[DefaultInstall]\nAddReg = R\n[R]\nHKLM,A,‸Password,,"${secret}"\n`,
      about: `HKLM,A,Password,,"${secret}"`,
      says: ['(not shown)'],
      never: [secret],
    },
    'not as the value of a token': {
      file: 'acme.inf',
      text: `[Version]\nProvider = %Admin‸Password%\n[Strings]\nAdminPassword = "${secret}"\n`,
      about: '%AdminPassword%',
      says: ['(not shown)'],
      never: [secret],
    },
  });
});

describe('hover where there is nothing to say', () => {
  const silent: Record<string, [name: string, text: string]> = {
    'in an empty file': ['netmap.inf', '‸'],
    'in a comment': ['netmap.inf', '[OemNetAdapters]\n; Acme‸Pci = acme_pci\n'],
    'in a comment behind a row': ['netmap.inf', '[OemNetAdapters]\nAcmePci = acme_pci ; acme_‸pci\n'],
    'on blanks': ['netmap.inf', '[OemNetAdapters]\nAcmePci =  ‸  acme_pci\n'],
    'on a blank line': ['netmap.inf', '[OemNetAdapters]\n‸\nAcmePci = acme_pci\n'],
    'behind a header': ['netmap.inf', '[OemNetAdapters]  x‸x\n'],
    'in a section that nobody knows': ['winnt.sif', '[Whatever‸]\nkey = value\n'],
    'on a row of a section that nobody knows': ['acme.inf', '[Whatever]\nk‸ey = value\n'],
    'in a foreign file': ['autorun.inf', '[Auto‸Run]\nopen = a.exe\n'],
    'where rows before the first section stand': ['acme.inf', 'str‸ay\n[Version]\n'],
  };
  for (const [title, [name, text]] of Object.entries(silent)) {
    it(title, () => assert.equal(hoverAt(text, name)?.markdown, undefined));
  }

  it('in a file that is not there', () => {
    const project = new Project({ 'netmap.inf': '' });
    assert.equal(hover(project.workspace, project.uriOf('other.inf'), { line: 0, character: 0 }), undefined);
  });
});

describe('hover and the text of strangers', () => {
  it('shows names as code, whatever they hold', () => {
    const name = 'a](command:x) `<img src=x>` ``b';
    const found = hoverAt(`[NetClients]\nx = "par‸${name}"\n`, 'winnt.sif')!;
    const code = '```';
    assert.ok(found.markdown.includes(`${code} [par${name}] ${code}`), found.markdown);
  });

  it('cuts long names and values', () => {
    const found = hoverAt(`[NetClients]\nx = par‸${'y'.repeat(5000)}\n`, 'winnt.sif')!;
    assert.ok(found.markdown.length < 2000);
  });

  it('answers at once in a huge section, and in a short text', () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `HKLM,Software\\Acme,v${at},,x\n`).join('');
    const { project, position } = placeIn(`[DefaultInstall]\nAddReg = R‸ows\n[Rows]\n${rows}`, 'acme.inf');
    const found = hover(project.workspace, project.uri, position)!;
    assert.ok(found.markdown.includes('49994 more'), found.markdown);
    assert.ok(found.markdown.length < 3000);
  });

  it('keeps a wide chain short', () => {
    const sections = Array.from({ length: 500 }, (_, at) => `[R${at}]\nHKLM,A,B,,C\n`).join('');
    const names = Array.from({ length: 500 }, (_, at) => `R${at}`).join(',');
    const found = hoverAt(
      `[NetClients]\na = p‸\n[p]\nOemSection = o\n[o]\nInfToRunAfterInstall = "",r\n[r]\nAddReg = ${names}\n${sections}`,
      'winnt.sif',
    )!;
    assert.ok(found.markdown.length < 8000, String(found.markdown.length));
  });
});
