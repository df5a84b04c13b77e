/** Texts that nobody writes and anybody may open. */
export interface HostileText {
  readonly what: string;
  /** The name of the file, which decides on the dialect. */
  readonly file: string;
  /** The text with `count` of what it is full of. */
  make(count: number): string;
  /** So many it has at full size, which `npm run fuzz -- hostile` plays. */
  readonly full: number;
  /** So many it has in the tests; what grows with the square would take minutes with as many. */
  readonly small: number;
}

const version = '[Version]\nSignature = "$Windows NT$"\n';

function times(count: number, make: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => make(at)).join('');
}

function text(
  what: string,
  file: string,
  full: number,
  small: number,
  make: (count: number) => string,
): HostileText {
  return { what, file, full, small, make };
}

/** One character or a few of them, again and again, with something before and behind. */
function run(unit: string, before = '', behind = '', file = 'acme.inf'): HostileText {
  const what = `${JSON.stringify(before)} ${JSON.stringify(unit)}×n ${JSON.stringify(behind)}`;
  return text(
    what,
    file,
    1_000_000,
    // Lines cost more than what is in them.
    /\n|%a%/.test(unit) ? 15_000 : 100_000,
    (count) => before + unit.repeat(Math.ceil(count / unit.length)) + behind,
  );
}

const runs: readonly HostileText[] = [
  ...['"', '\0', '\ud800', '\udc00', '%', '[', ']', ';', '=', ' ', '\\', '\r', '\x1a', '\ufeff', '\n'].map(
    (unit) => run(unit),
  ),
  ...['"\n', '[\n', ']\n', '[]\n', ';\n', '=\n', '\\\n', '%\n', '\0\n', '\r\r\n', '"\\\n', ',\n', '%a%'].map(
    (unit) => run(unit),
  ),
  ...[',', '"', '"",', '%', '%a%', '%%', '\\', ' \\ ', '\0', '\ud800', '"a"b', ';', '=', '.', ' ', '|'].map(
    (unit) => run(unit, '[A]\nx='),
  ),
  ...[',', '"', '%a%', 'a.', 'a\\'].map((unit) => run(unit, '[A]\nx="', '"\ny=z\n')),
  ...['a', 'a.', '"', ' ', '%', '\0'].map((unit) => run(unit, '[', ']\nx=y\n')),
  ...['a', '.', 'a.', ' ', '%a%'].map((unit) => run(unit, '[A]\n', '=y\n')),
  ...['a', ' ', ',', 'inf-unterminated-quote,', 'netmap-inf-disable '].map((unit) =>
    run(unit, '; netmap-inf-disable '),
  ),
  run('a\\', '[OemNetUpgradeDirs]\n', '\n', 'netupg.inf'),
  run('\\', '[OemNetUpgradeDirs]\n', '\n', 'netupg.inf'),
  run('a.', '[NetAdapters]\nx=params.', '\n[params.a]\nInfID=x\n', 'winnt.sif'),
  run(',', '[OemNetAdapters]\nx=', '\n', 'netmap.inf'),
  run(' ', '[OemNetAdapters]\nx=', '\n', 'netmap.inf'),
  run('a', '[NetAdapters]\nx=params.x\n[params.x]\nInfID=', '\n', 'winnt.sif'),
];

const lines: readonly HostileText[] = [
  text('a line of 10 MB', 'acme.inf', 10_000_000, 1_000_000, (count) => 'x'.repeat(count)),
  text('a row of 10 MB', 'acme.inf', 10_000_000, 1_000_000, (count) => `[A]\nx=${'y'.repeat(count)}`),
  text('a comment of 10 MB', 'acme.inf', 10_000_000, 1_000_000, (count) => `;${'y'.repeat(count)}`),
  text(
    '1,000,000 lines',
    'acme.inf',
    1_000_000,
    50_000,
    (count) => `${version}[A]\n${'a=b\n'.repeat(count)}`,
  ),
  text('1,000,000 lines of a netmap.inf', 'netmap.inf', 200_000, 2000, (count) =>
    times(count, (at) => `${at === 0 ? '[OemNetAdapters]\n' : ''}Nic${at}=acme${at}\n`),
  ),
  text('deep continuations', 'acme.inf', 100_000, 2000, (count) => `[A]\nx=a${',\\\n a'.repeat(count)}`),
  text(
    'continuations with comments',
    'acme.inf',
    100_000,
    2000,
    (count) => `[A]\nx=a${',\\ ; why\n a'.repeat(count)}`,
  ),
];

const names: readonly HostileText[] = [
  text('sections of one name', 'acme.inf', 100_000, 2000, (count) => version + '[A]\nx=y\n'.repeat(count)),
  text(
    'AddReg sections of one name',
    'acme.inf',
    100_000,
    2000,
    (count) =>
      `${version}[Manufacturer]\n"A"=M\n[M]\n"D"=I,x\n[I]\nAddReg=R\n${'[R]\nHKR,,x,,y\n'.repeat(count)}`,
  ),
  text(
    'parameter sections of one name',
    'winnt.sif',
    100_000,
    2000,
    (count) => `[NetAdapters]\nx=params.x\n${'[params.x]\nInfID=x\n'.repeat(count)}`,
  ),
  text('mapping sections of one name', 'netmap.inf', 100_000, 2000, (count) =>
    '[OemNetAdapters]\nx=y\n'.repeat(count),
  ),
  text(
    'references to one name',
    'acme.inf',
    100_000,
    2000,
    (count) => `${version}[DefaultInstall]\n${'AddReg=R\n'.repeat(count)}[R]\nHKR,,x,,y\n`,
  ),
  text(
    'references to a name that is not there',
    'acme.inf',
    100_000,
    2000,
    (count) => `${version}[DefaultInstall]\n${'AddReg=R\n'.repeat(count)}`,
  ),
  text(
    'references to many names that are not there',
    'acme.inf',
    100_000,
    2000,
    (count) =>
      `${version}[DefaultInstall]\n${times(count, (at) => `AddReg=R${at}\n`)}${times(count, (at) => `[S${at}]\n`)}`,
  ),
  text(
    'references to one name in one row',
    'acme.inf',
    100_000,
    2000,
    (count) => `${version}[DefaultInstall]\nAddReg=R${',R'.repeat(count)}\n[R]\nHKR,,x,,y\n`,
  ),
  text(
    'references to parameters of one name',
    'winnt.sif',
    100_000,
    2000,
    (count) => `[NetAdapters]\n${times(count, (at) => `nic${at}=params.x\n`)}[params.x]\nInfID=x\n`,
  ),
  text(
    'tokens, each named once',
    'acme.inf',
    100_000,
    2000,
    (count) =>
      `${version}[A]\n${times(count, (at) => `x${at}=%t${at}%\n`)}[Strings]\n${times(count, (at) => `t${at}="a"\n`)}`,
  ),
  text(
    'one token, named often',
    'acme.inf',
    100_000,
    2000,
    (count) => `${version}[A]\n${'x=%t%\n'.repeat(count)}[Strings]\nt="a"\n`,
  ),
  text(
    'one token, given often',
    'acme.inf',
    100_000,
    2000,
    (count) => `${version}[A]\nx=%t%\n[Strings]\n${'t="a"\n'.repeat(count)}`,
  ),
  text(
    'one row for one ID, again and again',
    'netmap.inf',
    100_000,
    2000,
    (count) =>
      `[OemNetAdapters]\n${'nic=acme_nic\n'.repeat(count)}[OemUpgradeSupport]\n${'acme_nic=a.dll\n'.repeat(count)}`,
  ),
  text(
    'one mapping section, named often',
    'netmap.inf',
    100_000,
    2000,
    (count) => `[OemNetAdapters]\n${times(count, (at) => `nic${at}=0,S\n`)}[S]\nv=1,acme\n`,
  ),
  text(
    'one mapping with many values',
    'netmap.inf',
    100_000,
    2000,
    (count) => `[OemNetAdapters]\nnic=0,S\n[S]\nValueName="v"\n${times(count, (at) => `${at}=acme${at}\n`)}`,
  ),
  text(
    'folders of vendors',
    'netupg.inf',
    100_000,
    2000,
    (count) => `[OemNetUpgradeDirs]\n${times(count, (at) => `$OEM$\\v${at}\n`)}`,
  ),
];

const cycles: readonly HostileText[] = [
  text(
    'a ring of Needs',
    'acme.inf',
    50_000,
    1200,
    (count) =>
      `${version}[DefaultInstall]\nNeeds=S0\n${times(count, (at) => `[S${at}]\nNeeds=S${(at + 1) % count}\n`)}`,
  ),
  text('sections that need themselves', 'acme.inf', 50_000, 1200, (count) =>
    times(count, (at) => `[S${at}]\nNeeds=S${at}\nAddReg=S${at}\nInclude=acme.inf\n`),
  ),
  text(
    'one section that needs many that need it',
    'acme.inf',
    50_000,
    1200,
    (count) =>
      `${version}[DefaultInstall]\n${times(count, (at) => `Needs=S${at}\n`)}${times(count, (at) => `[S${at}]\nNeeds=DefaultInstall\n`)}`,
  ),
  text(
    'a ring through an AnswerFile',
    'winnt.sif',
    30_000,
    1200,
    (count) =>
      `[NetAdapters]\nx=S0\n${times(count, (at) => `[S${at}]\nInfID=x\nOemSection=S${(at + 1) % count}\nInfToRunAfterInstall="",S${(at + 1) % count}\nAddReg=S${(at + 1) % count}\n`)}`,
  ),
  text(
    'adapters that name each other',
    'winnt.sif',
    30_000,
    1200,
    (count) =>
      `[NetProtocols]\nMS_TCPIP=params.x\n[params.x]\nAdapterSections=${times(count, (at) => `${at === 0 ? '' : ','}p${at}`)}\n${times(count, (at) => `[p${at}]\nSpecificTo=nic${at}\n`)}[NetAdapters]\n${times(count, (at) => `nic${at}=params.x\n`)}`,
  ),
  text(
    'mapping sections that name each other',
    'netmap.inf',
    50_000,
    1200,
    (count) =>
      `[OemNetAdapters]\nx=0,S0\n${times(count, (at) => `[S${at}]\nValueName=v\nx=0,S${(at + 1) % count}\n`)}`,
  ),
];

const findings: readonly HostileText[] = [
  text(
    '10,000 strings that never close',
    'acme.inf',
    10_000,
    2000,
    (count) => `[A]\n${'x="y\n'.repeat(count)}`,
  ),
  text('10,000 headers without a bracket', 'acme.inf', 10_000, 2000, (count) => '[A\nx=y\n'.repeat(count)),
  text('10,000 rows before the first header', 'acme.inf', 10_000, 2000, (count) => 'x=y\n'.repeat(count)),
  text(
    '10,000 mappings to nothing',
    'netmap.inf',
    10_000,
    2000,
    (count) => `[OemNetAdapters]\n${times(count, (at) => `nic${at}=\n`)}`,
  ),
  text(
    '10,000 clients among the services',
    'netmap.inf',
    10_000,
    2000,
    (count) => `[OemNetServices]\n${'NWWKSTA=acme\n'.repeat(count)}`,
  ),
  text(
    '10,000 parameters that are not there',
    'winnt.sif',
    10_000,
    2000,
    (count) => `[NetAdapters]\n${times(count, (at) => `nic${at}=params.nic${at}\n`)}`,
  ),
  text(
    '10,000 findings that comments silence',
    'acme.inf',
    10_000,
    2000,
    (count) => `[A]\n${'; netmap-inf-disable-next-line inf-unterminated-quote\nx="y\n'.repeat(count)}`,
  ),
];

/** Every hostile text. */
export const hostileTexts: readonly HostileText[] = [...runs, ...lines, ...names, ...cycles, ...findings];
