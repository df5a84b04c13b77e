import { type FixCase, testFixes } from '../support/rule-fixtures';

const adapter = '[NetAdapters]\na=params.a\n[params.a]\nInfID=a\n';

const cases: Record<string, FixCase> = {
  'renames [NetAdapter] and nothing else': {
    rule: 'answerfile-netadapter-singular',
    title: 'Rename the section to [NetAdapters]',
    safe: true,
    before: ' [netadapter] ; all\r\na=b\r\n[b]\r\n',
    after: ' [NetAdapters] ; all\r\na=b\r\n[b]\r\n',
  },
  'leaves it to people where that makes a second section of the name': {
    rule: 'answerfile-netadapter-singular',
    title: 'Rename the section to [NetAdapters]',
    safe: false,
    before: '[NetAdapters]\n[NetAdapter]\n',
    after: '[NetAdapters]\n[NetAdapters]\n',
  },
  'renames a misspelt section': {
    rule: 'answerfile-unknown-section',
    title: 'Rename the section to [NetClients]',
    safe: false,
    before: '[NetClient]\na=params.a\n',
    after: '[NetClients]\na=params.a\n',
  },
  'names an OEM section that nobody names': {
    rule: 'answerfile-params-unused',
    title: 'Name it in [params.a]: OemSection=params.a.OemSection',
    safe: false,
    before: `${adapter}\n[params.a.OemSection]\nx=1\n`,
    after: `${adapter}OemSection=params.a.OemSection\n\n[params.a.OemSection]\nx=1\n`,
  },
  'moves a client with its comment to a section made for it': {
    rule: 'answerfile-misfiled-component',
    title: 'Move the row to [NetClients]',
    safe: true,
    before:
      '[NetServices]\nMS_Server =\n; the usual client\nMS_MSClient = params.MS_MSClient ; own\n\n[params.MS_MSClient]\n',
    after:
      '[NetServices]\nMS_Server =\n\n[NetClients]\n; the usual client\nMS_MSClient = params.MS_MSClient ; own\n\n[params.MS_MSClient]\n',
  },
  'moves a protocol to the section that is there': {
    rule: 'answerfile-misfiled-component',
    title: 'Move the row to [NetProtocols]',
    safe: true,
    before:
      '[NetProtocols]\r\nMS_DLC=d\r\n\r\n[NetServices]\r\nMS_TCPIP=t\r\nMS_Server=s\r\n[d]\r\n[t]\r\n[s]',
    after:
      '[NetProtocols]\r\nMS_DLC=d\r\nMS_TCPIP=t\r\n\r\n[NetServices]\r\nMS_Server=s\r\n[d]\r\n[t]\r\n[s]',
  },
  'removes a misfiled row that the right section has too': {
    rule: 'answerfile-misfiled-component',
    title: 'Remove the row: [NetClients] has one for it',
    safe: true,
    before: '[NetServices]\nMS_MSClient=c\n[NetClients]\nms_msclient="C"\n[c]\n',
    after: '[NetServices]\n[NetClients]\nms_msclient="C"\n[c]\n',
  },
  'leaves it to people which of two different rows is right': {
    rule: 'answerfile-misfiled-component',
    title: 'Remove the row: [NetClients] has one for it',
    safe: false,
    before: '[NetServices]\nMS_MSClient=d\n[NetClients]\nMS_MSClient=c\n[c]\n[d]\n',
    after: '[NetServices]\n[NetClients]\nMS_MSClient=c\n[c]\n[d]\n',
  },
  'creates the parameter section of any adapter': {
    rule: 'answerfile-params-missing',
    title: 'Create [params.Adapter1]',
    safe: false,
    before: '[NetAdapters]\nAdapter1 = params.Adapter1\n\n[NetClients]\n',
    after: '[NetAdapters]\nAdapter1 = params.Adapter1\n\n[params.Adapter1]\nInfID = *\n\n[NetClients]\n',
  },
  'creates the parameter section of a component with its ID': {
    rule: 'answerfile-params-missing',
    title: 'Create [params.b]',
    safe: false,
    before: `${adapter}OemDllToLoad=c:\\a.dll\n[NetServices]\nb=params.b`,
    after: `${adapter}OemDllToLoad=c:\\a.dll\n[NetServices]\nb=params.b\n\n[params.b]\nInfID=b`,
  },
  'takes the parameter section that is meant': {
    rule: 'answerfile-params-missing',
    title: 'Name [Params.Board] instead',
    safe: false,
    before: '[NetAdapters]\nboard = "params.borad" ; x\n[Params.Board]\n',
    after: '[NetAdapters]\nboard = Params.Board ; x\n[Params.Board]\n',
  },
  'renames a parameter section with all that hangs on it': {
    rule: 'answerfile-params-name',
    title: 'Rename the section to [params.a]',
    safe: false,
    before: '[NetAdapters]\na=mine\n[mine]\nOemSection=mine.OemSection\n[Mine.OEMSection]\nx=1\n',
    after:
      '[NetAdapters]\na=params.a\n[params.a]\nOemSection=params.a.OemSection\n[params.a.OemSection]\nx=1\n',
  },
  'writes the ID of the row that lists the component': {
    rule: 'answerfile-infid-mismatch',
    title: 'Write InfID=b',
    safe: false,
    before: '[NetServices]\nb=params.b\n[params.b]\nInfID="c" ; old\nOemDllToLoad=c:\\a.dll\n',
    after: '[NetServices]\nb=params.b\n[params.b]\nInfID=b ; old\nOemDllToLoad=c:\\a.dll\n',
  },
  'renames an OEM section that only its own component names': {
    rule: 'answerfile-oemsection-name',
    title: 'Rename the section to [params.a.OemSection]',
    safe: true,
    before: `${adapter}OemSection=a.oem\n[a.oem]\nx=1\n`,
    after: `${adapter}OemSection=params.a.OemSection\n[params.a.OemSection]\nx=1\n`,
  },
  'names the OEM section that is there under its name': {
    rule: 'answerfile-oemsection-name',
    title: 'Name [params.a.OemSection]',
    safe: true,
    before: `${adapter}OemSection=params.b.OemSection\n[params.a.OemSection]\n`,
    after: `${adapter}OemSection=params.a.OemSection\n[params.a.OemSection]\n`,
  },
  'creates an OEM section with the chain behind it': {
    rule: 'answerfile-oemsection-missing',
    title: 'Create [params.a.OemSection]',
    safe: false,
    before: `${adapter}OemSection=params.a.OemSection\n`,
    after: `${adapter}OemSection=params.a.OemSection\n\n[params.a.OemSection]\nInfToRunAfterInstall="", a.Run\n\n[a.Run]\nAddReg=a.Run.AddReg\n\n[a.Run.AddReg]\nHKR,,ValueName,,"value"\n`,
  },
  'creates of the chain only what is missing': {
    rule: 'answerfile-oemsection-missing',
    title: 'Create [params.a.OemSection]',
    safe: false,
    before: `${adapter}OemSection=params.a.OemSection\n\n[a.Run]\nAddReg=x\n`,
    after: `${adapter}OemSection=params.a.OemSection\n\n[params.a.OemSection]\nInfToRunAfterInstall="", a.Run\n\n[a.Run.AddReg]\nHKR,,ValueName,,"value"\n\n[a.Run]\nAddReg=x\n`,
  },
  'moves InfToRun… to the OEM section': {
    rule: 'answerfile-inftorun-misplaced',
    title: 'Move the row to [params.a.OemSection]',
    safe: true,
    before: `${adapter}; run it\nInfToRunAfterInstall="", a.Run\nOemSection=params.a.OemSection\n\n[params.a.OemSection]\nx=1\n[a.Run]\n`,
    after: `${adapter}OemSection=params.a.OemSection\n\n[params.a.OemSection]\nx=1\n; run it\nInfToRunAfterInstall="", a.Run\n[a.Run]\n`,
  },
  'makes and names the OEM section that InfToRun… moves to': {
    rule: 'answerfile-inftorun-misplaced',
    title: 'Move the row to [params.a.OemSection]',
    safe: true,
    before: `${adapter}InfToRunAfterInstall = "", a.Run\n\n[a.Run]\n`,
    after: `${adapter}OemSection = params.a.OemSection\n\n[params.a.OemSection]\nInfToRunAfterInstall = "", a.Run\n\n[a.Run]\n`,
  },
  'inserts the empty file name before a section of the file': {
    rule: 'answerfile-inftorun-field-count',
    title: 'Insert "" for this file before the section',
    safe: true,
    before: `${adapter}OemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall=a.Run ; x\n[a.Run]\n`,
    after: `${adapter}OemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall="", a.Run ; x\n[a.Run]\n`,
  },
  'leaves it to people what a lone name is': {
    rule: 'answerfile-inftorun-field-count',
    title: 'Insert "" for this file before the section',
    safe: false,
    before: `${adapter}OemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall=acme\n`,
    after: `${adapter}OemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall="", acme\n`,
  },
  'creates the section to run': {
    rule: 'answerfile-inftorun-section-missing',
    title: 'Create [a.Run]',
    safe: false,
    before: `${adapter}OemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall = "", a.Run\n`,
    after: `${adapter}OemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall = "", a.Run\n\n[a.Run]\nAddReg = a.Run.AddReg\n\n[a.Run.AddReg]\nHKR,,ValueName,,"value"\n`,
  },
  'creates an adapter section for the adapter that has none': {
    rule: 'answerfile-adaptersections-missing',
    title: 'Create [tcp.2]',
    safe: false,
    before:
      '[NetAdapters]\nLan=1\nWan=2\n[1]\n[2]\n[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1,tcp.2\n[tcp.1]\nSpecificTo=lan\n',
    after:
      '[NetAdapters]\nLan=1\nWan=2\n[1]\n[2]\n[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1,tcp.2\n\n[tcp.2]\nSpecificTo=Wan\n\n[tcp.1]\nSpecificTo=lan\n',
  },
  'creates an adapter section for all adapters where there is none': {
    rule: 'answerfile-adaptersections-missing',
    title: 'Create [tcp.1]',
    safe: false,
    before: '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n',
    after: '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n\n[tcp.1]\nDHCP=Yes\n',
  },
  'takes the key of the adapter that is meant': {
    rule: 'answerfile-specificto-unknown',
    title: 'Write SpecificTo=Adapter1',
    safe: false,
    before:
      '[NetAdapters]\nAdapter1=1\nOther=1\n[1]\n[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adaptor1\n',
    after:
      '[NetAdapters]\nAdapter1=1\nOther=1\n[1]\n[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=Adapter1\n',
  },
  'creates the section that a directive of a section to run names': {
    rule: 'inf-section-not-found',
    title: 'Create [a.Run.DelReg]',
    safe: false,
    before: `${adapter}OemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall="", a.Run\n[a.Run]\nDelReg=a.Run.DelReg\n; end\n`,
    after: `${adapter}OemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunAfterInstall="", a.Run\n[a.Run]\nDelReg=a.Run.DelReg\n; end\n\n[a.Run.DelReg]\nHKR,,ValueName\n`,
  },
};

describe('rules for AnswerFiles: fixes', () => testFixes('winnt.sif', cases));
