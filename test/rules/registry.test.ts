import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { applyEdits } from '../../server/src/rules/edits';
import { registryRules } from '../../server/src/rules/registry';
import { textsBelow } from '../grammar/texts';
import { Project } from '../support/project';

/** What the rules for registry rows and services find, as `severity rule: the marked words`. */
function found(text: string, fileName = 'acme.inf', all = false): string[] {
  const project = new Project({ [fileName]: text }, registryRules);
  const { tree } = project.workspace.file(project.uri)!;
  const levels = all
    ? Object.fromEntries(registryRules.map(({ id, severity }) => [id, severity] as const))
    : {};
  return project.diagnostics(levels).map(({ severity, rule, range }) => {
    const span = { start: tree.offsetAt(range.start), end: tree.offsetAt(range.end) };
    return `${severity} ${rule.replace(/^inf-/, '')}: ${tree.text(span)}`;
  });
}

const addReg = '[DefaultInstall]\nAddReg=A\n[A]\n';
const delReg = '[DefaultInstall]\nDelReg=A\n[A]\n';
const device = '[Manufacturer]\nAcme=M,NTamd64\n[M.NTamd64]\nBoard=Acme,pci\\a\n[Acme.NTamd64]\n';
const services = `${device}[Acme.NTamd64.Services]\n`;
const complete = 'ServiceType=1\nStartType=3\nErrorControl=1\nServiceBinary=%13%\\a.sys\n';

describe('rules for registry rows: one mistake, one finding', () => {
  const rows: readonly (readonly [row: string, finding: string])[] = [
    ['HKXX,S,A,,a', 'error reg-bad-root: HKXX'],
    ['HKR,,A,,a', 'error reg-hkr-in-defaultinstall: HKR'],
    ['HKLM,\\S,A,,a', 'warning reg-subkey-syntax: \\S'],
    ['HKLM,S,A,REG_MULTI_SZ,a,b', 'error reg-flags-not-numeric: REG_MULTI_SZ'],
    ['HKLM,S,A,"a, b"', 'hint reg-missing-comma: "a, b"'],
    ['HKLM,S,A,a,b', 'error reg-flags-not-numeric: a'],
    ['HKLM,S,A,0x80000040,a', 'error reg-custom-type: 0x80000040'],
    ['HKLM,S,A,0x40,a', 'warning reg-unknown-flags: 0x40'],
    ['HKLM,S,A,0x14,', 'warning reg-flags-conflict: 0x14'],
    ['HKLM,S,A,0x00070001,1', 'error reg-custom-type: 0x00070001'],
    ['HKLM,S,A,0x00040000,1', 'error reg-custom-type: 0x00040000'],
    ['HKLM,S,A,0x00030001,1', 'information reg-custom-type: 0x00030001'],
    ['HKLM,S,A,0x10009,1', 'error reg-append-type: 0x10009'],
    ['HKLM,S,A,0x10001,0x100000000', 'error reg-number-data: 0x100000000'],
    ['HKLM,S,A,0xB0001,0x10000000000000000', 'error reg-number-data: 0x10000000000000000'],
    ['HKLM,S,A,0x10001,1,2,3,1FF', 'error reg-number-data: 1FF'],
    ['HKLM,S,A,0x10001,1,2', 'warning reg-number-data: 1,2'],
    ['HKLM,S,A,1,"01 02"', 'error reg-binary-data: "01 02"'],
    ['HKLM,S,A,0x00550001,x', 'error reg-binary-data: x'],
    ['HKLM,S,A,0x20000', 'information reg-missing-data: HKLM,S,A,0x20000'],
    ['HKLM,S,A', 'information reg-missing-data: HKLM,S,A'],
    ['HKLM,S,A,,a,b', 'warning reg-extra-data: b'],
    ['HKLM,S,,0x10,a', 'information reg-keyonly-with-value: a'],
    ['HKLM,S,A,,%%windir%%\\a', 'information reg-expand-type-needed: %%windir%%\\a'],
    ['HKLM,S,A,0x10000,,a', 'warning reg-multisz-empty-string: ,'],
    ['HKLM,S,A,,d:\\WINNT\\a', 'information reg-hardcoded-windows-path: d:\\WINNT'],
  ];
  for (const [row, finding] of rows) {
    it(row, () => assert.deepEqual(found(`${addReg}${row}\n`, 'acme.inf'), [finding]));
  }

  it('says of a type without its low bit that, and nothing of bits', () => {
    assert.deepEqual(found(`${addReg}HKLM,S,A,0x00380000,1\n`), ['error reg-custom-type: 0x00380000']);
  });

  it('asks AddReg where AddReg and DelReg share a section', () => {
    const shared = '[DefaultInstall]\nAddReg=A\nDelReg=A\n[A]\n';
    assert.deepEqual(found(`${shared}HKLM,S,A,1\nHKLM,S,,0x2000\n`), []);
    assert.deepEqual(found(`${shared}HKXX,S,A,,a\n`), ['error reg-bad-root: HKXX']);
  });

  it('reads DelReg rows as such', () => {
    assert.deepEqual(found(`${delReg}HKLM,S,A,2\n`), ['warning reg-unknown-flags: 2']);
    assert.deepEqual(found(`${delReg}HKLM,S,A,x\n`), ['error reg-flags-not-numeric: x']);
    assert.deepEqual(found(`${delReg}HKLM,,,0x18002,a\n`), ['error delreg-row: 0x18002']);
    assert.deepEqual(found(`${delReg}HKXX\n`), ['error reg-bad-root: HKXX']);
  });

  it('takes rows for what Setup does with them, once tokens are replaced', () => {
    const strings = '[Strings]\nDWORD=0x00010001\nRoot="HKLM"\nTen="ten"\n';
    assert.deepEqual(found(`${addReg}%Root%,S,A,%DWORD%,1\n${strings}`), []);
    assert.deepEqual(found(`${addReg}%Root%,S,A,%DWORD%,%Ten%\n${strings}`), [
      'error reg-number-data: %Ten%',
    ]);
  });

  it('repeats neither passwords nor long texts', () => {
    const messages = (row: string) =>
      new Project({ 'a.inf': `${addReg}${row}\n` }, registryRules).diagnostics().map((one) => one.message);
    const [secret] = messages('HKLM,S,DefaultPassword,open sesame,1');
    assert.doesNotMatch(secret!, /sesame/);
    const [long] = messages(`HKLM,S,A,1,${'x'.repeat(100_000)}`);
    assert.ok(long!.length < 300, `${long!.length} characters`);
  });

  it('compares no rows of long sections', () => {
    const rows = Array.from({ length: 1999 }, (_, n) => `HKLM,S,V${n},,a\n`).join('');
    assert.deepEqual(found(`${addReg}${rows}HKLM,S,V0,,b\n`), ['information reg-duplicate-value: V0']);
    assert.deepEqual(found(`${addReg}${rows}HKLM,S,W,,b\nHKLM,S,V0,,b\n`), []);
  });
});

describe('rules for registry rows: who leads to them', () => {
  const start = '[NetAdapters]\na=p\n[p]\nOemSection=p.OemSection\n[p.OemSection]\n';

  it('finds them from OEM sections of an AnswerFile on', () => {
    const chain = `${start}InfToRunAfterInstall="",Run\n[Run]\nAddReg=A\nDelReg=D\nAddService=s,0x200,S\n[D]\nHKR\n[S]\nStartType=9\n`;
    const text = `${chain}[A]\nHKR,0\\0,Number,0,"111"\nHKR,,B,REG_DWORD,1\n`;
    assert.deepEqual(found(text, 'winnt.sif'), [
      'error service-flags: 0x200',
      'error delreg-row: HKR',
      'error service-missing-entry: S',
      'error service-value-range: 9',
      'error reg-flags-not-numeric: REG_DWORD',
    ]);
  });

  it('says nothing of sections that nothing leads to', () => {
    assert.deepEqual(found(`${start}[A]\nHKXX,,B,REG_DWORD,1\n[S]\nStartType=9\n`, 'winnt.sif'), []);
    assert.deepEqual(found('[Version]\n[A.AddReg]\nHKXX,,B,REG_DWORD,1\n[S.Service]\nStartType=9\n'), []);
  });

  it('knows whose key HKR is', () => {
    const rows = '[A]\nHKR,,UpperFilters,,a\n';
    assert.deepEqual(found(`${device}[Acme.NTamd64.HW]\nAddReg=A\n${rows}`), [
      'warning reg-well-known-type: UpperFilters',
    ]);
    assert.deepEqual(found(`${device}AddReg=A\n${rows}`), []);
  });
});

describe('rules for services', () => {
  it('says of an incomplete service what is missing, and of an empty entry that too', () => {
    const project = new Project({ 'a.inf': `${services}AddService=a,2,S\n[S]\nStartType=\n` }, registryRules);
    const [finding] = project.diagnostics();
    assert.match(finding!.message, /ServiceType, StartType, ErrorControl, ServiceBinary/);
  });

  it('weighs what is wrong with numbers and flags', () => {
    const service = (rows: string) => found(`${services}AddService=a,2,S\n[S]\n${complete}${rows}`);
    assert.deepEqual(service(''), []);
    assert.deepEqual(found(`${services}AddService=a,0x80000,S\n`), ['information service-flags: 0x80000']);
    assert.deepEqual(found(`${services}AddService=a,0x10002,S\n`), []);
    const eight = `${services}AddService=a,,S\n[S]\n${complete.replace('=1', '=8')}`;
    assert.deepEqual(found(eight), ['information service-value-range: 8']);
  });

  it('warns of devices without a function driver where only new systems are meant', () => {
    const inf = (models: string) =>
      found(
        `[Version]\nClass=USB\n[Manufacturer]\nAcme=M,${models}\n[M.${models}]\nB=Acme,a\n[Acme]\nCopyFiles=\n`,
      );
    assert.deepEqual(inf('NTamd64'), ['information service-no-associated: Acme']);
    assert.deepEqual(inf('NTamd64.10.0...16299'), ['information service-no-associated: Acme']);
    assert.deepEqual(inf('NTamd64.10.0...17763'), ['warning service-no-associated: Acme']);
    assert.deepEqual(inf('NTamd64.6.1'), ['information service-no-associated: Acme']);
  });

  it('tells of a binary the first thing that is wrong with it', () => {
    const binary = (path: string) =>
      found(
        `${device}CopyFiles=C\n[C]\nacme.sys\n[DestinationDirs]\nC=12\n[Acme.NTamd64.Services]\nAddService=a,2,S\n[S]\n${complete.replace('%13%\\a.sys', path)}`,
      );
    assert.deepEqual(binary('%12%\\acme.sys'), []);
    assert.deepEqual(binary('%11%\\drivers\\ACME.SYS'), []);
    assert.deepEqual(binary('acme.sys'), ['warning service-binary-no-dirid: acme.sys']);
    assert.deepEqual(binary('%13%\\acme.sys'), ['information service-binary-destination: %13%\\acme.sys']);
    assert.deepEqual(binary('%12%\\other.sys'), ['warning service-binary-not-copied: %12%\\other.sys']);
    assert.deepEqual(binary('%12%\\mshidkmdf.sys'), [
      'information service-inbox-binary: %12%\\mshidkmdf.sys',
    ]);
    assert.deepEqual(binary('%12%\\My Dir\\acme.sys'), [
      'warning service-binary-unquoted-blank: %12%\\My Dir\\acme.sys',
    ]);
  });

  it('takes an empty list for one that copies nothing, and no list for copying by others', () => {
    const rest = `[Acme.NTamd64.Services]\nAddService=a,2,S\n[S]\n${complete}`;
    const finding = 'warning service-binary-not-copied: %13%\\a.sys';
    assert.deepEqual(found(`${device}CopyFiles=C\n[C]\n${rest}`), [finding]);
    assert.deepEqual(found(`${device}CopyFiles=@b.sys\n${rest}`), [finding]);
    assert.deepEqual(found(`${device}DelFiles=C\n[C]\n${rest}`), []);
  });

  it('says nothing of binaries where there are very many sections', () => {
    const text = `${device}CopyFiles=C\n[C]\nb.sys\n[Acme.NTamd64.Services]\nAddService=a,2,S\n[S]\n${complete}`;
    assert.equal(found(text).length, 1);
    const sections = Array.from({ length: 1000 }, (_, n) => `[X${n}]\n`).join('');
    assert.deepEqual(found(text + sections), []);
  });
});

describe('rules for registry rows and services: fixes', () => {
  const mended: readonly (readonly [text: string, title: string, mended: string])[] = [
    [`${addReg}HKEY_LOCAL_MACHINE,S,A,,a\n`, 'Write HKLM', `${addReg}HKLM,S,A,,a\n`],
    [`${addReg}HKLM,"\\S\\\\T\\",A,,a\n`, 'Write "S\\T"', `${addReg}HKLM,"S\\T",A,,a\n`],
    [`${addReg}HKLM,S,A,REG_DWORD,1\n`, 'Write 0x00010001', `${addReg}HKLM,S,A,0x00010001,1\n`],
    [`${addReg}HKLM,S,A,"a"\n`, 'Insert the comma', `${addReg}HKLM,S,A,,"a"\n`],
    [`${addReg}HKLM,S,A,0x00380002,1\n`, 'Write 0x00380003', `${addReg}HKLM,S,A,0x00380003,1\n`],
    [`${addReg}HKLM,S,A,0x00040003,1\n`, 'Write 0x00010003', `${addReg}HKLM,S,A,0x00010003,1\n`],
    [`${addReg}HKLM,S,A,0x1008,a\n`, 'Write 0x00011008', `${addReg}HKLM,S,A,0x00011008,a\n`],
    [`${addReg}HKLM,S,A,1,0x0AFF\n`, 'Split into bytes', `${addReg}HKLM,S,A,1,0A,FF\n`],
    [`${addReg}HKLM,S,A,,0x1\n`, 'Write the flags as 0x00010001', `${addReg}HKLM,S,A,0x00010001,0x1\n`],
    [
      `${addReg}HKLM,S,A,,a , b ; c\n`,
      'Put quotation marks around the text',
      `${addReg}HKLM,S,A,,"a , b" ; c\n`,
    ],
    [`${addReg}HKLM,S,A,0x10,1 ; c\n`, 'Take the value out', `${addReg}HKLM,S,,0x10 ; c\n`],
    [
      `${addReg}HKLM,S,A,0x2,"%%windir%%"\n`,
      'Write the flags as 0x00020002',
      `${addReg}HKLM,S,A,0x00020002,"%%windir%%"\n`,
    ],
    [`${addReg}HKLM,S,A,0x10000,a,,b\n`, 'Take the empty string out', `${addReg}HKLM,S,A,0x10000,a,b\n`],
    [`${addReg}HKLM,S,A,,C:\\Windows\\a\n`, 'Write %10%', `${addReg}HKLM,S,A,,%10%\\a\n`],
    [`${addReg}HKLM,S,A,,a\nHKLM,S,A,,b\n`, 'Remove the row above', `${addReg}HKLM,S,A,,b\n`],
    [
      `${device}[Acme.NTamd64.HW]\nAddReg=A\n[A]\nHKR,,Exclusive,2,1\n`,
      'Write the flags as 0x00010003',
      `${device}[Acme.NTamd64.HW]\nAddReg=A\n[A]\nHKR,,Exclusive,0x00010003,1\n`,
    ],
    [`${addReg}HKLM,S,A,0x00010043,1\n`, 'Write the flags as 0x00010003', `${addReg}HKLM,S,A,0x00010003,1\n`],
    [`${addReg}HKLM,S,A,0x10001,-2\n`, 'Write 0xFFFFFFFE', `${addReg}HKLM,S,A,0x10001,0xFFFFFFFE\n`],
    [`${addReg}HKLM,S,A,0x10001,1F\n`, 'Write 0x1F', `${addReg}HKLM,S,A,0x10001,0x1F\n`],
    [
      `[Version]\nClass=USB\n${device}CopyFiles=@a.sys\n[C]\n`,
      'Add [Acme.NTamd64.Services] without a driver',
      `[Version]\nClass=USB\n${device}CopyFiles=@a.sys\n\n[Acme.NTamd64.Services]\nAddService=,2\n\n[C]\n`,
    ],
    [
      `${device}CopyFiles=@a.sys\n[DestinationDirs]\nDefaultDestDir=11,x\n[Acme.NTamd64.Services]\nAddService=a,,S\n[S]\n${complete}`,
      'Write %11%\\x\\a.sys',
      `${device}CopyFiles=@a.sys\n[DestinationDirs]\nDefaultDestDir=11,x\n[Acme.NTamd64.Services]\nAddService=a,,S\n[S]\n${complete.replace('%13%', '%11%\\x')}`,
    ],
    [
      `${device}[Acme.NTamd64.Wdf]\nUmdfService=a,W\nUmdfServiceOrder=b ; c\n`,
      'Add a to UmdfServiceOrder',
      `${device}[Acme.NTamd64.Wdf]\nUmdfService=a,W\nUmdfServiceOrder=b, a ; c\n`,
    ],
    [
      `${device}[Acme.NTamd64.Wdf]\nUmdfService=a,W\n`,
      'Add a to UmdfServiceOrder',
      `${device}[Acme.NTamd64.Wdf]\nUmdfService=a,W\nUmdfServiceOrder=a\n`,
    ],
    [`${services}AddService=,2,S,E\n`, 'Take the section out', `${services}AddService=,2\n`],
    [`${services}AddService=a,0x802,S\n`, 'Write the flags as 0x2', `${services}AddService=a,0x2,S\n`],
    [`${services}AddService=a,,S,E,Sytem\n`, 'Write System', `${services}AddService=a,,S,E,System\n`],
    [
      `${services}AddService=a,,S\n[S]\nServiceType = 1\nErrorControl = 1\nServiceBinary = %12%\\a.sys\n`,
      'Add StartType',
      `${services}AddService=a,,S\n[S]\nServiceType = 1\nErrorControl = 1\nServiceBinary = %12%\\a.sys\nStartType = 3\n`,
    ],
    [
      `${services}AddService=a,,S\n[S]\n${complete.replace('StartType=3', 'StartType=5')}`,
      'Write 3 (SERVICE_DEMAND_START)',
      `${services}AddService=a,,S\n[S]\n${complete}`,
    ],
    [
      `${services}AddService=a,2,S\n[S]\n${complete.replace('StartType=3', 'StartType=2')}`,
      'Write 3',
      `${services}AddService=a,2,S\n[S]\n${complete}`,
    ],
    [
      `${services}AddService=a,,S\n[S]\n${complete.replace('%13%\\a.sys', 'a.sys')}`,
      'Begin the path with %13%',
      `${services}AddService=a,,S\n[S]\n${complete}`,
    ],
    [
      `${services}AddService=a,,S\n[S]\n${complete.replace('a.sys', 'a b\\a.exe')}`,
      'Put three quotation marks around the path',
      `${services}AddService=a,,S\n[S]\n${complete.replace('%13%\\a.sys', '"""%13%\\a b\\a.exe"""')}`,
    ],
  ];
  const levels = Object.fromEntries(registryRules.map(({ id, severity }) => [id, severity] as const));
  for (const [text, title, expected] of mended) {
    it(`${title}: ${text.trimEnd().split('\n').at(-1)}`, () => {
      const project = new Project({ 'acme.inf': text }, registryRules);
      const file = project.workspace.file(project.uri)!;
      const fixes = project
        .diagnostics(levels)
        .flatMap(
          ({ finding }) => finding.rule.fixes?.(finding, { file, workspace: project.workspace }) ?? [],
        );
      const fix = fixes.find((one) => one.title === title);
      assert.ok(fix, `only ${fixes.map((one) => one.title).join(', ')}`);
      assert.equal(fix.safe, false);
      assert.equal(applyEdits(text, fix.edits), expected);
    });
  }
});

describe('rules for registry rows and services on 138 driver INFs (../shared/corpus)', () => {
  const corpus = '../shared/corpus/windows-driver-samples';

  it('find nothing but what is explained here', function () {
    if (!existsSync(corpus)) {
      console.log('      ../shared/corpus is not there: skipped');
      this.skip();
    }
    this.timeout(30_000);
    const counts: Record<string, number> = {};
    for (const { path, text } of textsBelow(corpus)) {
      if (!/\.in[fx]$/i.test(path)) continue;
      for (const line of found(text, basename(path), true)) {
        const what = line.slice(0, line.indexOf(':'));
        counts[what] = (counts[what] ?? 0) + 1;
      }
    }
    assert.deepEqual(counts, {
      // Two INFs write a value twice, in two sections with the same data.
      'information reg-duplicate-value': 3,
      // Three bring a section of their own for WUDFRd.sys.
      'information service-inbox-binary': 3,
    });
  });
});
