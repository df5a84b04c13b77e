import assert from 'node:assert/strict';
import { type CompletionItem, completions } from '../../server/src/features/completion';
import { applyEdits } from '../../server/src/rules/edits';
import { placeIn } from '../support/place';

const inOrder = (items: readonly CompletionItem[]) =>
  items.toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1)).map(({ label }) => label);

function itemsAt(text: string, file: string): readonly CompletionItem[] {
  const { project, position } = placeIn(text, file);
  return completions(project.workspace, project.uri, position).items;
}

/** The text of the first file after the item was taken, with what goes in elsewhere at the same time. */
function taken(text: string, name: string, label: string): string {
  const { project, position } = placeIn(text, name);
  const item = completions(project.workspace, project.uri, position).items.find(
    (each) => each.label === label,
  );
  assert.ok(item, `${label} is offered`);
  const { tree } = project.workspace.file(project.uri)!;
  const edits = [item.edit, ...item.additionalEdits].map(({ range, newText }) => ({
    span: { start: tree.offsetAt(range.start), end: tree.offsetAt(range.end) },
    text: newText,
  }));
  const [main, ...others] = edits;
  for (const { span } of others) {
    assert.ok(span.end < main!.span.start || span.start > main!.span.end, 'the edits do not touch');
  }
  return applyEdits(tree.text(), edits);
}

interface Case {
  readonly file?: string;
  readonly text: string;
  /** All labels, or the first ones where `…` ends the list. */
  readonly offers?: string;
  /** Labels that are not offered. */
  readonly never?: string;
  /** Takes a label and says what the whole text becomes. */
  readonly take?: string;
  readonly gives?: string;
  /** What the details of some labels are. */
  readonly details?: Readonly<Record<string, string>>;
}

function check({ file = 'unattend.txt', text, offers, never, take, gives, details = {} }: Case): void {
  const items = itemsAt(text, file);
  const labels = inOrder(items);
  const wanted = offers?.split(' | ') ?? ['…'];
  if (wanted.at(-1) === '…') assert.deepEqual(labels.slice(0, wanted.length - 1), wanted.slice(0, -1));
  else assert.deepEqual(labels, wanted);
  for (const label of never?.split(' | ') ?? [])
    assert.ok(!labels.includes(label), `${label} is not offered`);
  for (const [label, detail] of Object.entries(details)) {
    assert.equal(items.find((item) => item.label === label)?.detail, detail, label);
  }
  if (gives !== undefined) assert.equal(taken(text, file, take!), gives);
}

function checkAll(cases: Readonly<Record<string, Case>>): void {
  for (const [title, each] of Object.entries(cases)) it(title, () => check(each));
}

describe('completion of sections in AnswerFiles', () => {
  checkAll({
    'offers what has to be there first, and leaves out what is there or is for other files': {
      text: '[Unattended]\n[Data]\n[‸\n',
      offers: 'GuiUnattended | UserData | SetupData | …',
      never: 'Unattended | Data | AsyncAdapters | SysprepMassStorage | UniqueIds | Commands',
      details: { GuiUnattended: 'required', Shell: 'XP, 2003' },
    },
    'offers what NetSetup reads first in an AnswerFile of an upgrade': {
      file: 'winnt.sif',
      text: '[NetClients]\na = p\n[p]\nOemSection = o\n[o]\n[‸\n',
      offers: 'Networking | NetAdapters | AsyncAdapters | NetProtocols | NetServices | NetBindings | …',
      never: 'NetClients | Sysprep',
    },
    'offers sysprep.inf its own sections and none that only text mode reads': {
      file: 'sysprep.inf',
      text: '[Unattended]\n[‸\n',
      offers: 'GuiUnattended | UserData | …',
      never: 'Data | SetupData | MassStorageDrivers | OEMBootFiles | RemoteInstall | AsyncAdapters',
      details: { SysprepMassStorage: '', Sysprep: '' },
    },
    'leaves the sections of Windows NT 4.0 out where those of later systems stand': {
      text: '[Unattended]\n[Networking]\n[‸\n',
      never: 'Network | DisplayDrivers',
    },
    'offers a UDF the sections that its rows name': {
      file: 'bench.udf',
      text: '[UniqueIds]\nBENCH1 = UserData, Identification\n[BENCH1:UserData]\n[‸\n',
      offers: 'BENCH1:Identification | …',
      never: 'BENCH1:UserData | Unattended | Data | UniqueIds',
      take: 'BENCH1:Identification',
      gives: '[UniqueIds]\nBENCH1 = UserData, Identification\n[BENCH1:UserData]\n[BENCH1:Identification]\n',
    },
  });
});

describe('completion of keys in AnswerFiles', () => {
  checkAll({
    'offers required keys first, with type, default and products': {
      text: '[Unattended]\n‸\n',
      offers: 'UnattendMode | TargetPath | OemPreinstall | …',
      details: {
        OemPreinstall: 'Yes or No; default No',
        AutoActivate: 'Yes or No; default No; XP, 2003',
        TargetPath: 'required; path',
        ExtendOemPartition: 'number; default 0',
      },
      never: 'KeepPageFile',
    },
    'offers the keys of Sysprep in sysprep.inf, and those of NT 4.0 last': {
      file: 'sysprep.inf',
      text: '[Unattended]\nUnattendMode = DefaultHide\nTargetPath = *\n‸\n',
      never: 'UnattendMode | TargetPath',
      details: { KeepPageFile: '0 or 1', Method: 'custom or express; NT4' },
    },
    'offers what the other rows make necessary first': {
      text: '[NetProtocols]\nMS_TCPIP = t\n[t]\nDHCP = No\nIPAddress = 10.0.0.5\n‸\n',
      offers: 'SubnetMask | AdapterSections | …',
      details: { SubnetMask: 'required; list of IP addresses' },
    },
    'offers the rest of three keys that belong together first': {
      text: '[NetAdapters]\nA = p\n[p]\nPCIBusNumber = 0\n‸\n',
      offers: 'PCIDeviceNumber | PCIFunctionNumber | InfID | …',
    },
    'leaves out what a row rules out': {
      text: '[Identification]\nJoinDomain = ACME\n‸\n',
      offers: 'DomainAdmin | DomainAdminPassword | MachineObjectOU | …',
      never: 'JoinWorkgroup | JoinDomain',
    },
    'offers the keys of the protocol to the section for one adapter': {
      text: '[NetProtocols]\nMS_TCPIP = t\n[t]\nAdapterSections = t.1\n[t.1]\n‸\n',
      offers: 'SpecificTo | DHCP | …',
      never: 'AdapterSections | DNSSuffixSearchOrder | NetworkNumber | ConnectionName',
    },
    'offers no keys of adapters to a client': {
      text: '[NetClients]\nacme = p\n[p]\n‸\n',
      offers: 'InfID | OemSection | OemDllToLoad',
    },
    'offers the next number of keys that have one': {
      text: '[GuiRunOnce]\nCommand0 = "a"\nCommand1 = "b"\n‸\n',
      offers: 'Command2',
    },
    'offers the keys of a parameter section that a UDF overrides': {
      text: '-- bench.udf --\n[UniqueIds]\nB = params.tcp\n[B:params.tcp]\n‸\n-- unattend.txt --\n[Unattended]\n[NetProtocols]\nMS_TCPIP = params.tcp\n[params.tcp]\nDHCP = Yes\n',
      offers: 'AdapterSections | SpecificTo | DHCP | …',
    },
    'offers the keys of the section that a UDF replaces': {
      file: 'bench.udf',
      text: '[UniqueIds]\nB = UserData\n[B:UserData]\nFullName = "Acme"\n‸\n',
      offers: 'ComputerName | OrgName | ProductKey | ProductID',
    },
    'offers the components of Windows': {
      text: '[Components]\niis_www = On\niis_‸\n',
      never: 'iis_www',
      details: { iis_asp: 'On or Off', NetOC: 'On or Off' },
    },
  });
});

describe('completion of values in AnswerFiles', () => {
  checkAll({
    'offers Yes and No': {
      text: '[Unattended]\nOemPreinstall = ‸\n',
      offers: 'Yes | No',
      details: { No: 'default' },
    },
    'offers time zones with their names': {
      text: '[GuiUnattended]\nTimeZone = ‸\n',
      offers: '0 | 1 | 2 | 3 | 4 | 10 | …',
      details: { 110: 'W. Europe, GMT+01:00 Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna' },
      take: '110',
      gives: '[GuiUnattended]\nTimeZone = 110\n',
    },
    'offers locales': {
      text: '[RegionalSettings]\nUserLocale = "‸"\n',
      details: { '00000407': 'German (Germany)' },
      take: '00000407',
      gives: '[RegionalSettings]\nUserLocale = "00000407"\n',
    },
    'offers further input locales and language groups': {
      text: '[RegionalSettings]\nInputLocale = 0409:00000409, ‸\n',
      details: { '0c07:00000407': 'German (Austria)' },
    },
    'offers the language groups by number': {
      text: '[RegionalSettings]\nLanguageGroup = 1,‸\n',
      details: { 2: 'Central Europe' },
    },
    'offers the source of a driver of the maker': {
      text: '[MassStorageDrivers]\n"Acme SCSI" = ‸\n',
      offers: 'RETAIL | OEM',
    },
    'offers the sections of a list by their role': {
      text: '[WindowsFirewall]\nProfiles = F.1\n[F.1]\nPortOpenings = F.Web, ‸\n[F.Web]\n[F.Other]\n',
      offers: 'F.Web | F.Other',
    },
    'offers the proxy': {
      text: '[Unattended]\nActivateProxy = ‸\n[Proxy]\nProxy_Enable = 1\n',
      offers: 'Proxy',
    },
    'offers adapters to a home network': {
      text: '[NetAdapters]\nLan = p\nWan = q\n[HomeNet]\nBridge = Lan, ‸\n',
      offers: 'Lan | Wan',
    },
    'offers a binding path what comes next in its order': {
      text: '[NetAdapters]\nLan = a\n[NetProtocols]\nMS_TCPIP = t\n[NetServices]\nMS_Server = s\n[NetBindings]\nDisable = "MS_Server,‸"\n',
      offers: 'MS_TCPIP | Lan | …',
      take: 'MS_TCPIP',
      gives:
        '[NetAdapters]\nLan = a\n[NetProtocols]\nMS_TCPIP = t\n[NetServices]\nMS_Server = s\n[NetBindings]\nDisable = "MS_Server,MS_TCPIP"\n',
    },
    'offers clients and services at the start of a binding path': {
      text: '[NetProtocols]\nMS_TCPIP = t\n[NetClients]\nMS_MSClient = c\n[NetBindings]\nEnable = "‸"\n',
      offers: 'MS_MSClient | MS_TCPIP | …',
    },
    'offers an adapter with a name of its own the one that is detected, and what INFs install': {
      file: '',
      text: [
        '-- unattend.txt --\n[NetAdapters]\nAdapter1 = p\n[p]\nInfID = ‸',
        '-- acmenic.inf --\n[Version]\nClass = Net\n[Manufacturer]\nA = M\n[M]\nD = I, PCI\\VEN_ACME\n',
      ].join('\n'),
      offers: '* | PCI\\VEN_ACME',
    },
    'offers a UDF the sections of the AnswerFile beside it': {
      file: '',
      text: '-- bench.udf --\n[UniqueIds]\nB = UserData, ‸\n-- unattend.txt --\n[Unattended]\n[UserData]\n[params.acme]\n',
      offers: 'params.acme | GuiUnattended | Display | …',
      never: 'UserData | Unattended | OEMBootFiles | SetupData | Sysprep',
    },
    'offers computers that have sections and no row': {
      file: 'bench.udf',
      text: '[UniqueIds]\nA = UserData\n‸\n[A:UserData]\n[B:UserData]\n',
      offers: 'B',
    },
  });

  it('finds a time zone by a city', () => {
    const zone = itemsAt('[GuiUnattended]\nTimeZone = Berl‸\n', 'unattend.txt').find(
      ({ label }) => label === '110',
    );
    assert.match(zone!.filterText, /^110 W\. Europe, .*Berlin/);
  });
});

describe('completion of components with their parameters', () => {
  checkAll({
    'puts the section of the parameters behind the list': {
      text: '[NetProtocols]\nMS‸\n\n[NetServices]\n',
      take: 'MS_TCPIP',
      gives: '[NetProtocols]\nMS_TCPIP = params.MS_TCPIP\n\n[params.MS_TCPIP]\n\n[NetServices]\n',
    },
    'writes them as the rows of the section': {
      text: '[NetProtocols]\r\nMS_NWIPX=params.MS_NWIPX\r\n‸\r\n[params.MS_NWIPX]\r\n',
      take: 'MS_TCPIP',
      gives:
        '[NetProtocols]\r\nMS_NWIPX=params.MS_NWIPX\r\nMS_TCPIP=params.MS_TCPIP\r\n\r\n[params.MS_TCPIP]\r\n\r\n[params.MS_NWIPX]\r\n',
    },
    'puts both into one text at the end of the file': {
      text: '[NetClients]\n‸',
      take: 'MS_MSClient',
      gives: '[NetClients]\nMS_MSClient = params.MS_MSClient\n\n[params.MS_MSClient]',
    },
    'names the ID in a file of an upgrade': {
      file: '',
      text: [
        '-- winnt.sif --\n[NetServices]\nacme_s=params.acme_s\n‸\n[params.acme_s]\nOemSection=params.acme_s.OemSection',
        '-- netmap.inf --\n[OemNetServices]\nA = acme_t\nB = acme_s\n',
      ].join('\n'),
      offers: 'acme_t | …',
      take: 'acme_t',
      gives:
        '[NetServices]\nacme_s=params.acme_s\nacme_t=params.acme_t\n\n[params.acme_t]\nInfID=acme_t\n\n[params.acme_s]\nOemSection=params.acme_s.OemSection\n',
    },
    'makes up a name for the next adapter': {
      text: '[NetAdapters]\nAdapter1 = params.Adapter1\n‸\n\n[params.Adapter1]\nInfID = *\n',
      take: 'Adapter2',
      gives:
        '[NetAdapters]\nAdapter1 = params.Adapter1\nAdapter2 = params.Adapter2\n\n[params.Adapter2]\nInfID = *\n\n[params.Adapter1]\nInfID = *\n',
    },
    'does so in a list of Windows NT 4.0': {
      text: '[Network]\nInstallServices = S\n[S]\nRAS = RasParameters\nSN‸\n[RasParameters]\n',
      never: 'RAS | TC',
      take: 'SNMP',
      gives:
        '[Network]\nInstallServices = S\n[S]\nRAS = RasParameters\nSNMP = SNMPParameters\n\n[SNMPParameters]\n\n[RasParameters]\n',
    },
    'adds no section that is there': {
      text: '[NetClients]\nMS‸\n[params.MS_MSClient]\n',
      take: 'MS_MSClient',
      gives: '[NetClients]\nMS_MSClient = params.MS_MSClient\n[params.MS_MSClient]\n',
    },
    'adds nothing to a row that names its section': {
      text: '[NetClients]\nMS‸ = mine\n[mine]\n',
      take: 'MS_MSClient',
      gives: '[NetClients]\nMS_MSClient = mine\n[mine]\n',
    },
  });
});
