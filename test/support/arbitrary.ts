import fc from 'fast-check';

/** Lines that name each other in all ways that the model knows, right and wrong. */
const lines = [
  ...[
    '[A]',
    '[B]',
    '[A.Services]',
    '[B.ntx86.HW]',
    '[B.nt]',
    '[A.nt.Services]',
    '[A.HW.Services]',
    '[Version]',
    '[Strings]',
    '[Manufacturer]',
    '[M.NTx86]',
  ],
  ...[
    '[OemNetAdapters]',
    '[OemNetServices]',
    '[OemNetClients]',
    '[OemUpgradeSupport]',
    '[OemUpgradeHelpFiles]',
  ],
  ...[
    '[OemNetProtocol]',
    '[OemNetUpgradeDirs]',
    '[NetAdapters]',
    '[NetAdapter]',
    '[NetServices]',
    '[NetProtocols]',
  ],
  ...[
    '[params.a]',
    '[params.a.OemSection]',
    '[params.b]',
    '[NetClient]',
    '[UniqueIds]',
    '[Unattended]',
    '[WindowsFirewall]',
    '[Network]',
    '[DefaultInstall]',
  ],
  ...[
    'AddReg=A,B',
    'Needs=A',
    'Needs=B',
    'CopyFiles=A,@x.sys',
    'AddService=s,2,B',
    'LogConfig=A',
    'Include=x.inf',
  ],
  ...[
    '%m%=M,NTx86',
    '%d%=A,pci\\a',
    '%d%=A.nt,pci\\b',
    '%d%=A.HW,c',
    '%d%=B,b',
    'x=y',
    'x=%m%,"%d%"',
    'm="text"',
    'HKR,,x,0x10001,1',
    'a',
    '=',
    ',',
  ],
  ...[
    'a=params.a',
    'b=params.a',
    'params.a',
    'OemSection=params.a.OemSection',
    'OemSection=B',
    'MS_TCPIP=params.b',
    'params.b.OemSection=params.a',
    'InfID=a',
    'InfID=*',
  ],
  ...[
    'OemDllToLoad=c:\\t\\a.dll',
    'InfToRunAfterInstall="",A',
    'InfToRunAfterInstall=B',
    'InfToRunBeforeInstall=x.inf,A',
  ],
  ...[
    'AdapterSections=A,B',
    'SpecificTo=a',
    'SpecificTo=c',
    'a=0,A',
    'a=0,',
    'a=1,B',
    'a=0',
    'a=b',
    'b=b',
    'NWWKSTA=a',
  ],
  ...[
    'ValueName="V"',
    'ValueType=1',
    'a="ValueNotPresent"',
    '"a b"=b',
    'a=x.dll,x.inf',
    'b=NotSupported',
    'b=y.dll',
  ],
  ...[
    'c:\\upg\\a\\',
    'c:\\upg\\a',
    'Profiles=A',
    'InstallAdapters=A',
    'Signature="$Windows NT$"',
    'Class=NetClient',
  ],
  ...[
    '; comment',
    '; netmap-inf-disable-next-line netmap-empty-id',
    '',
    'x="open',
    'x=a\\',
    '[open',
    'x=a, \\ ; more',
  ],
] as const;

const line = fc
  .constantFrom(...lines)
  .chain((text) => fc.constantFrom('\n', '\n', '\n', '\r\n').map((end) => text + end));

/** INF text whose lines refer to each other. */
export const infText = fc.array(line, { maxLength: 40 }).map((all) => all.join(''));

/** Install sections that need each other in rings, and the one row that makes the ring count. */
export const ringText = fc
  .array(
    fc.constantFrom(
      '[DefaultInstall]',
      '[A]',
      '[B]',
      '[C]',
      'Needs=A',
      'Needs=B',
      'Needs=C',
      'AddReg=A',
      'AddReg=C',
    ),
    { maxLength: 12 },
  )
  .map((all) => all.map((text) => `${text}\n`).join(''));

/** A place in a text, from 0 to 1. Most numbers of fc.double in that range are next to nothing. */
export const share = fc.nat(1000).map((thousandth) => thousandth / 1000);

/** A change of text: a place and an extent as shares of the text's length, and what comes there. */
export const textChange = fc.record({
  at: share,
  extent: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(200)),
  text: fc.oneof(
    fc.constant(''),
    fc.constantFrom('a', '\n', '[', ']', '"', '=', ',', '\\', 'A', ';'),
    infText,
  ),
});

export type TextChange = typeof textChange extends fc.Arbitrary<infer T> ? T : never;

/** The span of a change in a text. */
export function spanOf(change: TextChange, text: string): { start: number; end: number } {
  const start = Math.min(Math.floor(change.at * (text.length + 1)), text.length);
  return { start, end: Math.min(start + change.extent, text.length) };
}
