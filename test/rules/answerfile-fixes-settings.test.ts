import { testFixes } from '../support/rule-fixtures';

const people = '[Unattended]\nUnattendMode=DefaultHide\n';
const tcp = '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nAdapterSections=tcp.1\n[tcp.1]\n';

describe('rules for AnswerFiles: fixes of sections and settings', () => {
  testFixes('winnt.sif', {
    'adds the ID of a component of an upgrade': {
      rule: 'answerfile-infid-missing',
      title: 'Add InfID=acme_svc',
      safe: false,
      before:
        '[NetServices]\nacme_svc = params.acme_svc\n[params.acme_svc]\nOemSection = params.acme_svc.OemSection\n[params.acme_svc.OemSection]\n',
      after:
        '[NetServices]\nacme_svc = params.acme_svc\n[params.acme_svc]\nOemSection = params.acme_svc.OemSection\nInfID = acme_svc\n[params.acme_svc.OemSection]\n',
    },
    'moves OemDllToLoad to the parameter section': {
      rule: 'answerfile-oemdll-misplaced',
      title: 'Move the row to [params.a]',
      safe: false,
      before:
        '[NetAdapters]\na=params.a\n[params.a]\nInfID=a\nOemSection=params.a.OemSection\n\n[params.a.OemSection]\nOemDllToLoad=c:\\t\\a.dll\nPort=1\n',
      after:
        '[NetAdapters]\na=params.a\n[params.a]\nInfID=a\nOemSection=params.a.OemSection\nOemDllToLoad=c:\\t\\a.dll\n\n[params.a.OemSection]\nPort=1\n',
    },
    'takes the path of an INF to run away': {
      rule: 'answerfile-inftorun-path',
      title: 'Write acme.inf without a path',
      safe: false,
      before:
        '[NetAdapters]\na=params.a\n[params.a]\nInfID=a\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunBeforeInstall="c:\\my upg\\acme.inf", Pre\n',
      after:
        '[NetAdapters]\na=params.a\n[params.a]\nInfID=a\nOemSection=params.a.OemSection\n[params.a.OemSection]\nInfToRunBeforeInstall=acme.inf, Pre\n',
    },
    'writes the address of a card without hyphens': {
      rule: 'answerfile-mac-format',
      title: 'Write 02000000000A',
      safe: false,
      before: '[NetAdapters]\na=params.a\n[params.a]\nNetCardAddress = "02-00-00-00-00-0A" ; card\n',
      after: '[NetAdapters]\na=params.a\n[params.a]\nNetCardAddress = 02000000000A ; card\n',
    },
    'adds the keys of the place on the PCI bus that are missing': {
      rule: 'answerfile-pci-triplet',
      title: 'Insert PCIDeviceNumber and PCIFunctionNumber in [params.a]',
      safe: false,
      before: '[NetAdapters]\na=params.a\n[params.a]\nPCIBusNumber=0\n',
      after: '[NetAdapters]\na=params.a\n[params.a]\nPCIBusNumber=0\nPCIDeviceNumber=\nPCIFunctionNumber=\n',
    },
    'adds SpecificTo': {
      rule: 'answerfile-specificto-missing',
      title: 'Add SpecificTo=Lan',
      safe: false,
      before: `[NetAdapters]\nLan=params.lan\n[params.lan]\nInfID=*\n${tcp}DHCP = Yes\n`,
      after: `[NetAdapters]\nLan=params.lan\n[params.lan]\nInfID=*\n${tcp}DHCP = Yes\nSpecificTo = Lan\n`,
    },
    'removes a setting that its protocol overrides': {
      rule: 'answerfile-global-key-shadows',
      title: 'Remove the row',
      safe: false,
      before:
        '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nDHCP=Yes\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=a\nDHCP=No\nWINS=No\n',
      after:
        '[NetProtocols]\nMS_TCPIP=tcp\n[tcp]\nDHCP=Yes\nAdapterSections=tcp.1\n[tcp.1]\nSpecificTo=a\nWINS=No\n',
    },
    'adds what a static address needs': {
      rule: 'answerfile-tcpip-static-incomplete',
      title: 'Insert SubnetMask in [tcp.1]',
      safe: false,
      before: `${tcp}SpecificTo=a\nDHCP=No\nIPAddress=192.0.2.1\n`,
      after: `${tcp}SpecificTo=a\nDHCP=No\nIPAddress=192.0.2.1\nSubnetMask=\n`,
    },
    'keeps the tree of a NetWare client': {
      rule: 'answerfile-nwclient-exclusive',
      title: 'Remove PreferredServer',
      safe: false,
      before: '[NetClients]\nMS_NWClient=nw\n[nw]\nPreferredServer=A\nDefaultTree=T\nDefaultContext=C\n',
      after: '[NetClients]\nMS_NWClient=nw\n[nw]\nDefaultTree=T\nDefaultContext=C\n',
    },
    'keeps the server of a NetWare client': {
      rule: 'answerfile-nwclient-exclusive',
      title: 'Remove DefaultTree and DefaultContext',
      safe: false,
      before: '[NetClients]\nMS_NWClient=nw\n[nw]\nPreferredServer=A\nDefaultTree=T\nDefaultContext=C\n',
      after: '[NetClients]\nMS_NWClient=nw\n[nw]\nPreferredServer=A\n',
    },
    'adds the protocol of the name service': {
      rule: 'answerfile-nameservice-protocol',
      title: 'Write NameServiceProtocol=ncacn_ip_tcp',
      safe: false,
      before: '[NetClients]\nMS_MSClient=c\n[c]\nNameServiceNetworkAddress=192.0.2.5\n',
      after:
        '[NetClients]\nMS_MSClient=c\n[c]\nNameServiceNetworkAddress=192.0.2.5\nNameServiceProtocol=ncacn_ip_tcp\n',
    },
    'replaces the protocol of the name service': {
      rule: 'answerfile-nameservice-protocol',
      title: 'Write NameServiceProtocol=ncacn_ip_tcp',
      safe: false,
      before:
        '[NetClients]\nMS_MSClient=c\n[c]\nNameServiceNetworkAddress=192.0.2.5\nNameServiceProtocol=ncacn_np\n',
      after:
        '[NetClients]\nMS_MSClient=c\n[c]\nNameServiceNetworkAddress=192.0.2.5\nNameServiceProtocol=ncacn_ip_tcp\n',
    },
    'adds RouterType': {
      rule: 'answerfile-routertype-missing',
      title: 'Insert RouterType in [ras]',
      safe: false,
      before: `${people}[Networking]\n[NetServices]\nMS_RAS=ras\n[ras]\nMultilink=Yes\n`,
      after: `${people}[Networking]\n[NetServices]\nMS_RAS=ras\n[ras]\nMultilink=Yes\nRouterType=\n`,
    },
    'corrects a name in a binding path': {
      rule: 'answerfile-binding-unknown-id',
      title: 'Write Adapter1',
      safe: false,
      before: '[NetAdapters]\nAdapter1=p\n[p]\nInfID=*\n[NetBindings]\nDisable="MS_Server,Adaptor1"\n',
      after: '[NetAdapters]\nAdapter1=p\n[p]\nInfID=*\n[NetBindings]\nDisable="MS_Server,Adapter1"\n',
    },
    'adds [Unattended] behind [Data]': {
      rule: 'answerfile-missing-unattended',
      title: 'Add [Unattended]',
      safe: false,
      before: '[Data]\r\nUnattendedInstall=Yes\r\n\r\n[UserData]\r\nFullName="A"\r\n',
      after:
        '[Data]\r\nUnattendedInstall=Yes\r\n\r\n[Unattended]\r\nUnattendMode=FullUnattended\r\nTargetPath=*\r\n\r\n[UserData]\r\nFullName="A"\r\n',
    },
    'adds answers to a section': {
      rule: 'answerfile-required-key-missing',
      title: 'Add FullName and ComputerName to [UserData]',
      safe: false,
      before:
        '[Unattended]\nUnattendMode=FullUnattended\nTargetPath=*\n[UserData]\nOrgName=A\n[GuiUnattended]\nAdminPassword=*\nTimeZone=85\n[Identification]\nJoinWorkgroup=B\n',
      after:
        '[Unattended]\nUnattendMode=FullUnattended\nTargetPath=*\n[UserData]\nOrgName=A\nFullName=\nComputerName=*\n[GuiUnattended]\nAdminPassword=*\nTimeZone=85\n[Identification]\nJoinWorkgroup=B\n',
    },
    'adds the number of licences': {
      rule: 'answerfile-autousers',
      title: 'Add AutoUsers=5',
      safe: false,
      before: '[LicenseFilePrintData]\nAutoMode = "PerServer"',
      after: '[LicenseFilePrintData]\nAutoMode = "PerServer"\nAutoUsers = 5',
    },
    'leaves the domain': {
      rule: 'answerfile-join-exclusive',
      title: 'Remove JoinDomain',
      safe: false,
      before: '[Identification]\nJoinDomain=A\nJoinWorkgroup=B\n',
      after: '[Identification]\nJoinWorkgroup=B\n',
    },
    'takes a drive letter away': {
      rule: 'answerfile-targetpath-drive',
      title: 'Write \\WINNT',
      safe: false,
      before: '[Unattended]\nTargetPath="C:\\WINNT"\n',
      after: '[Unattended]\nTargetPath=\\WINNT\n',
    },
    'takes any directory where only a drive is named': {
      rule: 'answerfile-targetpath-drive',
      title: 'Write *',
      safe: false,
      before: '[Unattended]\nTargetPath=C:\n',
      after: '[Unattended]\nTargetPath=*\n',
    },
    'switches network components on': {
      rule: 'answerfile-netoc-off',
      title: 'Write NetOC=On in [Components]',
      safe: false,
      before: `${people}[Components]\nNetOC=Off\n[NetOptionalComponents]\nDNS=1\n`,
      after: `${people}[Components]\nNetOC=On\n[NetOptionalComponents]\nDNS=1\n`,
    },
    'adds the row that switches network components on': {
      rule: 'answerfile-netoc-off',
      title: 'Write NetOC=On in [Components]',
      safe: false,
      before: `${people}[Components]\nCalc=Off\n[NetOptionalComponents]\nDNS=1\n`,
      after: `${people}[Components]\nCalc=Off\nNetOC=On\n[NetOptionalComponents]\nDNS=1\n`,
    },
    'adds [Networking] before the lists': {
      rule: 'answerfile-networking-missing',
      title: 'Add [Networking]',
      safe: false,
      before: `${people}\n[NetServices]\nMS_Server=\n`,
      after: `${people}\n[Networking]\n\n[NetServices]\nMS_Server=\n`,
    },
    'has the components of the file installed': {
      rule: 'answerfile-default-components',
      title: 'Write InstallDefaultComponents=No',
      safe: false,
      before: `${people}[Networking]\nInstallDefaultComponents = "Yes"\n[NetServices]\nMS_Server=\n`,
      after: `${people}[Networking]\nInstallDefaultComponents = No\n[NetServices]\nMS_Server=\n`,
    },
    'adds [OEMBootFiles]': {
      rule: 'answerfile-oembootfiles-missing',
      title: 'Add txtsetup.oem to [OEMBootFiles]',
      safe: false,
      before: `${people}[MassStorageDrivers]\n"A"=OEM\n`,
      after: `${people}[MassStorageDrivers]\n"A"=OEM\n\n[OEMBootFiles]\ntxtsetup.oem\n`,
    },
    'adds a file to [OEMBootFiles]': {
      rule: 'answerfile-oembootfiles-missing',
      title: 'Add txtsetup.oem to [OEMBootFiles]',
      safe: false,
      before: `${people}[MassStorageDrivers]\n"A"=OEM\n[OEMBootFiles]\na.sys\n`,
      after: `${people}[MassStorageDrivers]\n"A"=OEM\n[OEMBootFiles]\na.sys\ntxtsetup.oem\n`,
    },
    'makes an empty section for a component of Windows NT 4.0': {
      rule: 'answerfile-nt4-params-missing',
      title: 'Create [nbf]',
      safe: false,
      before: '[Network]\nInstallProtocols=list\n[list]\nNBF=nbf\n',
      after: '[Network]\nInstallProtocols=list\n[list]\nNBF=nbf\n\n[nbf]\n',
    },
    'adds the range of addresses': {
      rule: 'answerfile-nt4-ras-static',
      title: 'Insert StaticAddressBegin and StaticAddressEnd in [ras]',
      safe: false,
      before: '[Network]\nInstallServices=list\n[list]\nRAS=ras\n[ras]\nUseDHCP=No\n',
      after:
        '[Network]\nInstallServices=list\n[list]\nRAS=ras\n[ras]\nUseDHCP=No\nStaticAddressBegin=\nStaticAddressEnd=\n',
    },
    'writes the ID of Windows 2000': {
      rule: 'answerfile-nt4-component-id',
      title: 'Write MS_TCPIP',
      safe: false,
      before: '[NetProtocols]\nTC = tcp\n[tcp]\n',
      after: '[NetProtocols]\nMS_TCPIP = tcp\n[tcp]\n',
    },
  });
});
