import type { Random } from '../random';
import type { Material } from './material';

/** Pieces that the reader treats specially, among some that it does not. */
const hostile = [
  ...[
    '[',
    ']',
    '"',
    '""',
    ';',
    '\\',
    ',',
    '=',
    '%',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\0',
    '\x1a',
    '\ufeff',
  ],
  ...['a', 'A', '0', '.', '@', '|', '$', 'é', 'İ', 'ß', '😀', '\ud83d', '\udc00', '\u2028', '\u00a0', '\v'],
  ...[
    '\\\n',
    '\\\r\n',
    '\\ ; c\n',
    '";',
    '=\\',
    '%%',
    '%a%',
    '[]',
    '[\n',
    '[a]]\n',
    '[a] ; c',
    '\n\x1a\n',
    '==',
    ',,',
  ],
];

/** Lines that name each other in the ways that the model knows, with few names, so that they meet. */
const linesThatMeet = [
  ...[
    '[A]',
    '[B]',
    '[a]',
    '[A.Services]',
    '[A.nt]',
    '[B.ntx86.HW]',
    '[A.nt.Services]',
    '[M.NTx86]',
    '[M]',
    '[m.ntx86]',
  ],
  ...['[Version]', '[Strings]', '[Strings.0407]', '[Manufacturer]', '[DefaultInstall]', '[SourceDisksFiles]'],
  ...['[OemNetAdapters]', '[OemNetServices]', '[OemNetClients]', '[OemNetProtocols]', '[OemUpgradeSupport]'],
  ...[
    '[OemUpgradeHelpFiles]',
    '[OemNetUpgradeDirs]',
    '[OemAdapters]',
    '[NetAdapters]',
    '[NetAdapter]',
    '[NetServices]',
  ],
  ...[
    '[NetProtocols]',
    '[NetClients]',
    '[NetBindings]',
    '[params.a]',
    '[params.b]',
    '[params.a.OemSection]',
    '[Identification]',
  ],
  ...[
    '[Unattended]',
    '[WindowsFirewall]',
    '[Network]',
    '[Display]',
    '[UniqueIds]',
    '[Setup Mgr]',
    '[LAYOUT]',
    '[Defines]',
  ],
  ...[
    'AddReg=A,B',
    'AddReg=B',
    'DelReg=A',
    'Needs=A',
    'Needs=B',
    'Include=x.inf',
    'CopyFiles=A,@x.sys',
    'LogConfig=A',
  ],
  ...[
    'AddService=s,2,B',
    'AddService=s,,A,B',
    '%m%=M,NTx86',
    '%m%=M',
    '%d%=A,pci\\a',
    '%d%=A.nt,pci\\b',
    '%d%=B,b',
  ],
  ...[
    'm="text"',
    'd="other"',
    'd=%m%',
    'HKR,,x,0x10001,1',
    'HKR,0,x,0x00010001,%m%',
    'HKLM,"a\\b",,,"%d%"',
    'x=%m%,"%d%"',
  ],
  ...[
    'a=params.a',
    'b=params.a',
    'b=params.b',
    'params.a',
    'OemSection=params.a.OemSection',
    'OemSection=B',
    'InfID=a',
  ],
  ...[
    'InfID=*',
    'MS_TCPIP=params.b',
    'OemDllToLoad=c:\\t\\a.dll',
    'InfToRunAfterInstall="",A',
    'InfToRunAfterInstall=B',
  ],
  ...[
    'InfToRunBeforeInstall=x.inf,A',
    'AdapterSections=A,B',
    'SpecificTo=a',
    'SpecificTo=c',
    'InstallAdapters=A',
  ],
  ...['a=0,A', 'a=0,', 'a=1,B', 'a=0', 'a=b', 'b=b', 'NWWKSTA=a', 'AMDPCI=b', 'ValueName="V"', 'ValueType=1'],
  ...[
    'a="ValueNotPresent"',
    '"a b"=b',
    'a=x.dll,x.inf',
    'b=x.dll,acme.inf',
    'b=NotSupported',
    'b=y.dll',
    'a=x.htm',
  ],
  ...[
    'c:\\upg\\a\\',
    'c:\\upg\\a',
    '.\\a',
    'Profiles=A',
    'Signature="$Windows NT$"',
    'Class=NetClient',
    'Class=Net',
  ],
  ...[
    '; comment',
    '; netmap-inf-disable-next-line netmap-empty-id',
    '; netmap-inf-disable inf-section-not-found',
  ],
  ...[
    '',
    'x="open',
    'x=a\\',
    '[open',
    'x=a, \\ ; more',
    'a',
    '=',
    ',',
    'a=',
    '=a',
    '"',
    '"a""b"=c',
    '%',
    '%a',
  ],
];

/** One piece of text that means something to the reader. */
export function hostilePiece(random: Random): string {
  return random.pick(hostile);
}

/** A text of such pieces only. */
export function hostileText(random: Random, most: number): string {
  let text = '';
  for (let left = random.between(0, most); left > 0; left--) text += hostilePiece(random);
  return text;
}

/** One line of INF text without its end: from what we have, or made up. */
export function someLine(random: Random, material: Material): string {
  const line = random.chance(0.6) ? random.pick(linesThatMeet) : random.pick(material.lines);
  if (random.chance(0.94)) return line;
  const at = random.between(0, line.length);
  return line.slice(0, at) + hostilePiece(random) + line.slice(at);
}

/** A line end: mostly one of the two that files have, seldom none or a lone CR. */
export function lineEnd(random: Random): string {
  return random.weighted({ '\n': 10, '\r\n': 6, '\r': 0.5, '': 0.3, '\n\n': 1 });
}

/** Several lines. */
export function someLines(random: Random, material: Material, most: number): string {
  const end = random.chance(0.7) ? lineEnd(random) : undefined;
  let text = '';
  for (let left = random.between(0, most); left > 0; left--) {
    text += someLine(random, material) + (end ?? lineEnd(random));
  }
  return text;
}
