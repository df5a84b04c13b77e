import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover';
import answerFileJson from '../../server/src/language/data/answerfile.json';
import type { AnswerFileTable } from '../../server/src/language/data/types';
import { placeIn } from '../support/place';
import { Project } from '../support/project';

const { sections } = answerFileJson as unknown as AnswerFileTable;

interface Case {
  readonly file?: string;
  readonly text: string;
  /** The words that the hover is about. */
  readonly about: string;
  readonly says: readonly string[];
  readonly never?: readonly string[];
}

function check({ file = 'unattend.txt', text, about, says, never = [] }: Case): void {
  const { project, position } = placeIn(text, file);
  const found = hover(project.workspace, project.uri, position);
  assert.ok(found, 'there is a hover');
  const { tree } = project.workspace.file(project.uri)!;
  const span = { start: tree.offsetAt(found.range.start), end: tree.offsetAt(found.range.end) };
  assert.equal(tree.text(span), about);
  for (const said of says) assert.ok(found.markdown.includes(said), `${said}\nis not in\n${found.markdown}`);
  for (const said of never) assert.ok(!found.markdown.includes(said), `${said}\nis in\n${found.markdown}`);
}

function checkAll(cases: Readonly<Record<string, Case>>): void {
  for (const [title, each] of Object.entries(cases)) it(title, () => check(each));
}

describe('hover on sections of AnswerFiles', () => {
  checkAll({
    'tells who reads a section, and that it has to be there': {
      text: '[Guiun‸attended]\n',
      about: '[Guiunattended]',
      says: ['Answers for the graphical part', 'Required. Read by GUI mode, Mini-Setup.', 'ref.chm'],
    },
    'tells what a section needs from another one': {
      text: '[NetOptional‸Components]\nDNS = 1\n',
      about: '[NetOptionalComponents]',
      says: ['Needs `[Components] NetOC=On`.', 'cc755697'],
    },
    'tells the only file that has the section': {
      file: 'sysprep.inf',
      text: '[SysprepMass‸Storage]\n',
      about: '[SysprepMassStorage]',
      says: ['Read by Sysprep. In `sysprep.inf` only.'],
    },
    'walks the chain from the header of a parameter section, with what is missing': {
      file: 'winnt.sif',
      text: [
        '[NetServices]\nacme = params.acme\n[params.‸acme]\nOemSection = params.acme.OemSection',
        '[params.acme.OemSection]\nInfToRunAfterInstall = "", acme.Run\nInfToRunBeforeInstall = acme.inf, Pre\n',
      ].join('\n'),
      about: '[params.acme]',
      says: [
        '- `acme` in `[NetServices]`, line 2',
        'From here on:\n\n- `OemSection` → `[params.acme.OemSection]`: OEM section of a migration DLL',
        '  - `InfToRunAfterInstall` → `[acme.Run]`: **missing**, there is no such section',
        '  - `InfToRunBeforeInstall` → `[Pre]` of `acme.inf`: in a file that is not in the workspace',
        '- `InfID`: **missing**',
      ],
    },
    'tells what a static address lacks': {
      text: '[NetProtocols]\nMS_TCPIP = par‸ams.T\n[params.T]\nDHCP = No\nIPAddress = 10.0.0.5\n',
      about: 'params.T',
      says: ['- `DHCP` = `No`', '- `SubnetMask`: **missing**, needed with `DHCP=No`'],
      never: ['`IPAddress`: **missing**', '`InfID`'],
    },
    'tells which of three keys that belong together are missing': {
      text: '[NetAdapters]\nA = par‸ams.A\n[params.A]\nPCIBusNumber = 0\nPCIDeviceNumber = 3\n',
      about: 'params.A',
      says: ['- `PCIFunctionNumber`: **missing**, needed with `PCIBusNumber`'],
      never: ['`PCIDeviceNumber`: **missing**'],
    },
    'finds nothing missing where nothing is': {
      text: '[NetProtocols]\nMS_TCPIP = par‸ams.T\n[params.T]\nDHCP = Yes\n',
      about: 'params.T',
      says: ['- `DHCP` = `Yes`'],
      never: ['**missing**'],
    },
    'does not miss what stands in a repeated section or may stand in one for an adapter': {
      text: [
        '[NetProtocols]\nMS_TCPIP = par‸ams.T\n[params.T]\nDHCP = No\nIPAddress = 10.0.0.5\n[params.T]',
        'SubnetMask = 255.0.0.0\n',
      ].join('\n'),
      about: 'params.T',
      says: ['`DHCP` = `No`'],
      never: ['**missing**'],
    },
    'does not miss in a protocol what the sections of its adapters can have': {
      text: '[NetProtocols]\nMS_TCPIP = par‸ams.T\n[params.T]\nDHCP = No\nAdapterSections = T.1\n[T.1]\nSpecificTo = A\n',
      about: 'params.T',
      says: ['`AdapterSections` → `[T.1]`'],
      never: ['`IPAddress`: **missing**'],
    },
    'walks the chain of the firewall': {
      text: '[Windows‸Firewall]\nProfiles = F\n[F]\nMode = 1\nPortOpenings = F.Web, F.Gone\n[F.Web]\nPort = 80\n',
      about: '[WindowsFirewall]',
      says: [
        '- `Profiles` → `[F]`: firewall profile',
        '  - `PortOpenings` → `[F.Web]`: firewall exception',
        '  - `PortOpenings` → `[F.Gone]`: **missing**',
      ],
    },
    'tells which section a UDF replaces for a computer': {
      file: '',
      text: '-- bench.udf --\n[UniqueIds]\nBENCH1 = User‸Data\n-- unattend.txt --\n[Unattended]\n[UserData]\n',
      about: 'UserData',
      says: [
        'For `BENCH1` the keys of `[BENCH1:UserData]` override those of `[UserData]` in the AnswerFile.',
        'There is no `[BENCH1:UserData]`: it is **missing** in this file.',
        'It stands in `unattend.txt`.',
        'KB 156876',
      ],
    },
    'tells where a UDF has a section for all computers': {
      file: 'bench.udf',
      text: '[UniqueIds]\nBENCH1 = User‸Data\n[UserData]\n',
      about: 'UserData',
      says: ['There is no `[BENCH1:UserData]`: the general `[UserData]` of this file counts.'],
    },
    'tells what a computer of a UDF has of its own': {
      file: 'bench.udf',
      text: '[UniqueIds]\nBEN‸CH1 = UserData, Display\n[BENCH1:UserData]\n',
      about: 'BENCH1',
      says: ['It has its own keys for `[UserData]`, `[Display]`.'],
    },
    'knows the keys of a parameter section that a UDF overrides by the AnswerFile beside it': {
      file: '',
      text: '-- bench.udf --\n[UniqueIds]\nBENCH1 = params.tcp\n[BENCH1:params.tcp]\nDHC‸P = No\n-- unattend.txt --\n[Unattended]\n[NetProtocols]\nMS_TCPIP = params.tcp\n[params.tcp]\nDHCP = Yes\n',
      about: 'DHCP',
      says: ['**`DHCP`**'],
    },
    'knows the sections of a UDF by what they replace': {
      file: 'bench.udf',
      text: '[UniqueIds]\nBENCH1 = UserData\n[BENCH1:User‸Data]\n',
      about: '[BENCH1:UserData]',
      says: ['Name of the user and organisation', '- `BENCH1` in `[UniqueIds]`, line 2'],
    },
  });
});

describe('hover on keys and values of AnswerFiles', () => {
  checkAll({
    'tells values, default, products and who reads the key': {
      text: '[Unattended]\nAuto‸Activate = Yes\n',
      about: 'AutoActivate',
      says: [
        'Values: `Yes`, `No`.',
        'Default: `No`. For XP, 2003. Read by winnt32, text mode, GUI mode.',
        'ref.chm',
      ],
    },
    'tells the form of a value and how long it may be': {
      text: '[Unattended]\nOemPnP‸DriversPath = "a;b"\n',
      about: 'OemPnPDriversPath',
      says: ['Value: list of paths, at most 4096 characters, separated by semicolons.'],
    },
    'names the time zone': {
      text: '[GuiUnattended]\nTimeZone = 0‸04\n',
      about: '004',
      says: ['`004`: Pacific, GMT-08:00 US and Canada, Tijuana', 'Value: time zone. Required.'],
    },
    'names the locale': {
      text: '[RegionalSettings]\nInputLocale = 0409:00000409, "04‸07:00000407"\n',
      about: '"0407:00000407"',
      says: ['German (Germany)', 'locale in decimal'],
    },
    'tells what has to be there with a key': {
      text: '[NetAdapters]\nA = p\n[p]\nPCIBus‸Number = 0\n',
      about: 'PCIBusNumber',
      says: ['Only together with `PCIDeviceNumber`, `PCIFunctionNumber`.'],
    },
    'tells the keys of a component from its page': {
      text: '[NetProtocols]\nMS_TCPIP = t\n[t]\nDisableDynamic‸Update = Yes\n',
      about: 'DisableDynamicUpdate',
      says: ['dynamically', 'cc773380'],
    },
    'tells a key that is for one file only': {
      file: 'sysprep.inf',
      text: '[Unattended]\nKeepPage‸File = 1\n',
      about: 'KeepPageFile',
      says: ['In `sysprep.inf` only.'],
    },
    'says how sure a key is that no page has': {
      text: '[NetProtocols]\nMS_TCPIP = t\n[t]\nHost‸Name = acme\n',
      about: 'HostName',
      says: ['*Not documented, and not verified.*'],
    },
    'names the component whose instance key HKR is': {
      file: 'winnt.sif',
      text: [
        '[NetAdapters]\nacme_nic = p\n[p]\nOemSection = o\n[o]\nInfToRunAfterInstall = "", r',
        '[r]\nAddReg = r.Reg\n[r.Reg]\nHKR,0\\0,Isdn‸PhoneNumber,0,"111"\n',
      ].join('\n'),
      about: 'HKR,0\\0,IsdnPhoneNumber,0,"111"',
      says: ['HKR is the instance key of the component `acme_nic`, from `[r]`.'],
    },
  });
});

describe('hover on everything that the table of AnswerFiles has', () => {
  /** What stands in a hover when words are put into it. */
  const asWords = (text: string) => text.replace(/[\\`*{}[\]<>#|~&_]/g, '');
  const hoverAt = (text: string, line: number, fileName: string) => {
    const { workspace, uri } = new Project({ [fileName]: text });
    return hover(workspace, uri, { line, character: 1 })?.markdown ?? '';
  };

  for (const { name, doc, keys = [], file } of sections) {
    if (name === undefined) continue;
    const fileName = file === 'sysprep.inf' ? file : 'unattend.txt';
    it(`[${name}]`, () => {
      const header = hoverAt(`[${name}]\n`, 0, fileName);
      assert.ok(asWords(header).includes(asWords(doc)), header);
      for (const key of keys) {
        const written = key.name.replace('<n>', '1').replace(/^<.*>$/, 'acme');
        const told = hoverAt(`[${name}]\n${written} = x\n`, 1, fileName);
        // What names a section or a component is told as such.
        if (key.section !== undefined || name === 'UniqueIds')
          assert.ok(told !== '' || written === 'acme', key.name);
        else assert.ok(asWords(told).includes(asWords(key.doc)), `${key.name}: ${told}`);
        if (told !== '' && name !== 'UniqueIds') assert.match(told, /Source: |\*[A-Z][^*]+\.\*/, key.name);
      }
    });
  }

  it('rows without a key', () => {
    for (const name of ['OEMBootFiles', 'GuiRunOnce']) {
      const section = sections.find((each) => each.name === name)!;
      const told = hoverAt(`[${name}]\nacme.sys\n`, 1, 'unattend.txt');
      assert.ok(asWords(told).includes(asWords(section.fields![0]!.doc!)), told);
    }
  });
});

describe('hover on components in AnswerFiles', () => {
  checkAll({
    'tells class, name in NT 4.0 and where it belongs': {
      text: '[NetProtocols]\nMS_‸TCPIP = params.T\n',
      about: 'MS_TCPIP',
      says: [
        '**`MS_TCPIP`**: network protocol',
        'AnswerFiles have it in `[NetProtocols]`, netmap.inf in `[OemNetProtocols]`.',
        'In Windows NT 4.0: `TC`',
        'Setup installs `MS_NetBT` with it.',
        'cc755902',
      ],
      never: ['it belongs in'],
    },
    'tells which systems have it': {
      text: '[NetClients]\nMS_NW‸Client = params.N\n',
      about: 'MS_NWClient',
      says: ['For W2K, XP Professional, 2003.', 'Windows XP Home Edition does not have it.', 'cc773245'],
    },
    'tells what became of a name of Windows NT 4.0': {
      text: '[NetServices]\nNWWK‸STA = params.N\n',
      about: 'NWWKSTA',
      says: ['`NWWKSTA` is the name that Windows NT 4.0 has for', '`MS_NWClient`, in `[NetClients]`'],
    },
    'tells the same in a list of Windows NT 4.0': {
      text: '[Network]\nInstallServices = S\n[S]\nSN‸MP = p\n',
      about: 'SNMP',
      says: ['SNMP service', '`SNMP` in `[NetOptionalComponents]`'],
    },
    'tells a part of a binding path': {
      text: '[NetBindings]\nDisable = "MS_Server,MS_NW‸IPX,Adapter1"\n',
      about: 'MS_NWIPX',
      says: ['NWLink IPX/SPX'],
    },
  });
});

describe('hover on secrets in AnswerFiles', () => {
  const secret = 'Zebra-77-Zebra';

  checkAll({
    'keeps the password of an account of Windows NT 4.0 back': {
      text: `[Network]\nCreateComputerAccount = admin, ${secret.slice(0, 3)}‸${secret.slice(3)}\n`,
      about: secret,
      says: ['Account and password'],
      never: [secret],
    },
    'keeps the value of a token back that stands for a password': {
      text: `[GuiUnattended]\nAdminPassword = %pw%\n[Strings]\np‸w = "${secret}"\n`,
      about: 'pw',
      says: ['(not shown)'],
      never: [secret],
    },
    'keeps it back in the chain of a service': {
      text: `[Network]\nInstallServices = S‸vc\n[Svc]\nINETSTP = P\n[P]\nGuestAccountPassword = ${secret}\n`,
      about: 'Svc',
      says: ['`GuestAccountPassword` (not shown)'],
      never: [secret],
    },
  });
});
