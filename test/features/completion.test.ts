import assert from 'node:assert/strict';
import { type CompletionItem, type CompletionList, completions } from '../../server/src/features/completion';
import { mostItems } from '../../server/src/features/completion/list';
import { Tree } from '../../server/src/syntax';
import { placeIn } from '../support/place';
import { Project } from '../support/project';

function listAt(fixture: string, name: string): CompletionList {
  const { project, position } = placeIn(fixture, name);
  return completions(project.workspace, project.uri, position);
}

/** The text of the first file after the item was taken. */
function taken(fixture: string, name: string, label: string): string {
  const { project, position } = placeIn(fixture, name);
  const item = completions(project.workspace, project.uri, position).items.find(
    (each) => each.label === label,
  );
  assert.ok(item, `${label} is offered`);
  const { tree } = project.workspace.file(project.uri)!;
  const start = tree.offsetAt(item.edit.range.start);
  const end = tree.offsetAt(item.edit.range.end);
  const cursor = tree.offsetAt(position);
  assert.equal(item.edit.range.start.line, item.edit.range.end.line, 'editors replace words of one line');
  assert.ok(start <= cursor && cursor <= end, 'the cursor is in what is replaced');
  const text = tree.text();
  return text.slice(0, start) + item.edit.newText + text.slice(end);
}

const inOrder = (items: readonly CompletionItem[]) =>
  items.toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1)).map(({ label }) => label);

interface Case {
  readonly file: string;
  readonly text: string;
  /** All labels, or the first ones where `…` ends the list. */
  readonly offers: string;
  /** Takes the first label, or the one named, and says what the line with the cursor becomes. */
  readonly take?: string;
  readonly gives?: string;
}

function check({ file, text, offers, take, gives }: Case): void {
  const labels = inOrder(listAt(text, file).items);
  const wanted = offers === '' ? [] : offers.split(' | ');
  if (wanted.at(-1) === '…') assert.deepEqual(labels.slice(0, wanted.length - 1), wanted.slice(0, -1));
  else assert.deepEqual(labels, wanted);
  if (gives === undefined) return;
  const { position } = placeIn(text, file);
  const lines = taken(text, file, take ?? labels[0]!).split(/\r?\n/);
  assert.equal(lines[position.line], gives);
}

function checkAll(cases: Readonly<Record<string, Case>>): void {
  for (const [title, each] of Object.entries(cases)) it(title, () => check(each));
}

describe('completion of section names', () => {
  checkAll({
    'offers in a header what is missing, then what the dialect knows; what is there already comes last': {
      file: 'netmap.inf',
      text: '[Version]\n[OemNetAdapters]\na = 0, Boards\n[‸',
      offers:
        'Boards | OemAsyncAdapters | OemNetProtocols | OemNetServices | OemNetClients | OemUpgradeSupport | OemUpgradeHelpFiles | Strings | Version | OemNetAdapters',
      gives: '[Boards]',
    },
    'does not double the bracket that the editor closed': {
      file: 'netmap.inf',
      text: '[Oem‸]\r\n',
      offers: 'Version | OemNetAdapters | …',
      take: 'OemNetClients',
      gives: '[OemNetClients]',
    },
    'replaces the whole name': {
      file: 'netmap.inf',
      text: '[Oem‸Net Cl] ; comment\n',
      offers: 'Version | OemNetAdapters | …',
      take: 'OemNetClients',
      gives: '[OemNetClients] ; comment',
    },
    'keeps a comment behind an open header': {
      file: 'netupg.inf',
      text: '[Oem‸ ; comment\n',
      offers: 'Version | OemNetUpgradeDirs | Strings',
      take: 'OemNetUpgradeDirs',
      gives: '[OemNetUpgradeDirs] ; comment',
    },
    'offers sections of the role that is expected first': {
      file: 'winnt.sif',
      text: [
        '[NetClients]\na = p\n[p]\nOemSection = o\n[o]\nInfToRunAfterInstall = "", r\n[r]\nAddReg = one',
        'AddReg = ‸\n[one]\nHKR,,x\n[free]\n[Unattended]\n',
      ].join('\n'),
      offers: 'one | r.AddReg | free',
      gives: 'AddReg = one',
    },
    'offers the custom name first where such a section is there': {
      file: 'winnt.sif',
      text: '[NetClients]\nacme = ‸\n[other]\n[params.acme]\n',
      offers: 'params.acme | other',
      gives: 'acme = params.acme',
    },
    'offers the name that NetSetup gives an OEM section': {
      file: 'winnt.sif',
      text: '[NetClients]\na = params.a\n[params.a]\nOemSection = params.a.‸x\n',
      offers: 'params.a.OemSection',
      gives: 'OemSection = params.a.OemSection',
    },
    'offers what an empty file name lets Setup run': {
      file: 'winnt.sif',
      text: '[NetClients]\na = params.a\n[params.a]\nOemSection = o\n[o]\nInfToRunAfterInstall = "", ‸\n',
      offers: 'o.Run',
      gives: 'InfToRunAfterInstall = "", o.Run',
    },
    'offers the sections of an INF that is named': {
      file: '',
      text: [
        '-- winnt.sif --\n[NetClients]\na = params.a\n[params.a]\nOemSection = o\n[o]\nInfToRunBeforeInstall = a.inf, ‸',
        '-- a.inf --\n[Version]\n[Before]\nAddReg = R\n',
      ].join('\n'),
      offers: 'Before',
      gives: 'InfToRunBeforeInstall = a.inf, Before',
    },
    'offers an adapter section for each adapter': {
      file: 'unattend.txt',
      text: '[NetAdapters]\nA1 = params.A1\nA2 = params.A2\n[NetProtocols]\nMS_TCPIP = t\n[t]\nAdapterSections = ‸\n',
      offers: 't.A1 | t.A2',
    },
    'names install sections without decoration': {
      file: 'acme.inf',
      text: '[Manufacturer]\nA = M\n[M]\nD = ‸\n[Inst.ntx86]\n[Inst.ntx86.Services]\n',
      offers: 'Inst',
    },
    'puts names in quotes that need them': {
      file: 'acme.inf',
      text: '[DefaultInstall]\nAddReg = a,‸\n[my list; b]\n',
      offers: 'DefaultInstall.AddReg | my list; b',
      take: 'my list; b',
      gives: 'AddReg = a,"my list; b"',
    },
    'puts no quotes inside quotes': {
      file: 'acme.inf',
      text: '[DefaultInstall]\nAddReg = a,"‸"\n[my list; b]\n',
      offers: 'DefaultInstall.AddReg | my list; b',
      take: 'my list; b',
      gives: 'AddReg = a,"my list; b"',
    },
    'offers one-to-many sections to a one-to-many row only': {
      file: 'netmap.inf',
      text: '[OemNetAdapters]\na = 0, ‸\n[Boards]\n',
      offers: 'Boards',
    },
  });
});

const support =
  '[OemNetAdapters]\nA = acme_a\nM = 0, Map\n[Map]\nValueName = x\nacme_m = "ValueNotPresent"\n';
const vendor = '-- acme.inf --\n[Version]\nClass = NetClient\n[Manufacturer]\nA = M\n[M]\nD = I, acme_c\n';

describe('completion of IDs and files', () => {
  checkAll({
    'offers mapped IDs without a row first, those of one-to-many sections too': {
      file: 'netmap.inf',
      text: `${support}[OemUpgradeSupport]\nacme_a = a.dll\n‸\n`,
      offers: 'acme_m | acme_a',
      gives: 'acme_m = ',
    },
    'writes the equals sign as the section does, and only where there is none': {
      file: 'netmap.inf',
      text: `${support}[OemUpgradeSupport]\nacme_a=a.dll\nac‸\n`,
      offers: 'acme_m | acme_a',
      gives: 'acme_m=',
    },
    'changes the key of a row': {
      file: 'netmap.inf',
      text: `${support}[OemUpgradeHelpFiles]\nac‸x = a.txt, a.htm\n`,
      offers: 'acme_a | acme_m',
      gives: 'acme_a = a.txt, a.htm',
    },
    'offers the DLLs of the file and NotSupported': {
      file: 'netmap.inf',
      text: '[OemUpgradeSupport]\r\na = acmemig.dll\r\nb = NotSupported\r\nc = ‸\r\n',
      offers: 'acmemig.dll | NotSupported',
      gives: 'c = acmemig.dll',
    },
    'offers the INFs beside the file': {
      file: '',
      text: `-- netmap.inf --\n[OemUpgradeSupport]\nacme_c = a.dll, ‸\n${vendor}`,
      offers: 'acme.inf',
    },
    'offers what vendor INFs install as what a row becomes': {
      file: '',
      text: `-- netmap.inf --\n[OemNetClients]\nOld = ac‸\n${vendor}`,
      offers: 'acme_c',
      gives: 'Old = acme_c',
    },
    'offers the side of IDs and the side of data of a one-to-many section': {
      file: 'netmap.inf',
      text: `${support.replace('ValueName = x\n', 'ValueName = x\na = ‸\n')}`,
      offers: 'ValueNotPresent',
      gives: 'a = ValueNotPresent',
    },
    'offers the keys that a one-to-many section lacks': {
      file: 'netmap.inf',
      text: `${support.replace('ValueName = x\n', 'ValueName = x\n‸\n')}`,
      offers: 'ValueType',
      gives: 'ValueType = ',
    },
    'offers the types of a registry value': {
      file: 'netmap.inf',
      text: `${support.replace('ValueName = x\n', 'ValueType = ‸\n')}`,
      offers: '1 | 4',
    },
    'lists components with their parameter section': {
      file: '',
      text: '-- winnt.sif --\n[NetClients]\n‸\n-- netmap.inf --\n[OemNetClients]\nA = acme_c\n[OemNetServices]\nB = acme_s\n',
      offers: 'acme_c | MS_MSClient | MS_NWClient',
      gives: 'acme_c = params.acme_c',
    },
    'leaves out components that are listed': {
      file: 'unattend.txt',
      text: '[NetClients]\nMS_MSClient = params.MS_MSClient\nMS‸ = x\n',
      offers: 'MS_NWClient',
      gives: 'MS_NWClient = x',
    },
    'offers the ID of the component to its own section': {
      file: 'winnt.sif',
      text: '[NetClients]\nacme_c = p\n[p]\nInfID = ‸\n',
      offers: 'acme_c',
    },
    'offers the adapters to SpecificTo': {
      file: 'unattend.txt',
      text: '[NetAdapters]\nA1 = x\n[NetProtocols]\nMS_TCPIP = t\n[t]\nAdapterSections = a\n[a]\nSpecificTo = ‸\n',
      offers: 'A1',
    },
  });
});

describe('completion of keys, values, flags and tokens', () => {
  checkAll({
    'offers the directives of a run section, those that repeat even when they are there': {
      file: 'winnt.sif',
      text: '[NetClients]\na = p\n[p]\nOemSection = o\n[o]\nInfToRunAfterInstall = "", r\n[r]\nAddReg = x\n‸',
      offers: 'AddReg | DelReg | AddService | DelService | CopyFiles | BitReg',
      gives: 'AddReg = ',
    },
    'offers the keys of a parameter section that are not there': {
      file: 'winnt.sif',
      text: '[NetClients]\nacme = p\n[p]\nInfID = acme\nOem‸\n',
      offers: 'OemSection | OemDllToLoad | …',
      take: 'OemSection',
      gives: 'OemSection = ',
    },
    'offers the values of a key': {
      file: 'unattend.txt',
      text: '[Unattended]\nUnattendMode = Full‸Att\n',
      offers: 'DefaultHide | FullUnattended | GuiAttended | ProvideDefault | ReadOnly',
      take: 'FullUnattended',
      gives: 'UnattendMode = FullUnattended',
    },
    'puts values with blanks in quotes': {
      file: 'acme.inf',
      text: '[Version]\nSignature = ‸\n',
      offers: '$Windows NT$ | $Chicago$',
      gives: 'Signature = "$Windows NT$"',
    },
    'offers numbers by their names': {
      file: 'acme.inf',
      text: '[DefaultInstall.Services]\nAddService = a,,S\n[S]\nStartType = ‸ ; comment\n',
      offers: '0x0 | 0x1 | 0x2 | 0x3 | 0x4',
    },
    'offers the roots of registry rows': {
      file: 'acme.inf',
      text: '[DefaultInstall]\nAddReg = R\n[R]\nHK‸,x\n',
      offers: 'HKLM | HKR | HKCR | HKCU | HKU',
      take: 'HKLM',
      gives: 'HKLM,x',
    },
    'offers the flags of registry rows': {
      file: 'acme.inf',
      text: '[DefaultInstall]\nAddReg = R\n[R]\nHKLM,x,y,‸\n',
      offers: '0x00000000 | 0x00010000 | 0x00020000 | 0x00000001 | 0x00010001 | …',
    },
    'offers nothing in the other fields of registry rows': {
      file: 'acme.inf',
      text: '[DefaultInstall]\nAddReg = R\n[R]\nHKLM,‸,y\n',
      offers: '',
    },
    'offers tokens behind a percent sign, and directories': {
      file: 'acme.inf',
      text: '[Version]\nProvider = %Ac‸\n[Strings]\nAcme.Name = "Acme"\n',
      offers: '%Acme.Name% | %-1% | …',
      gives: 'Provider = %Acme.Name%',
    },
    'does not double the percent sign': {
      file: 'acme.inf',
      text: '[Version]\nProvider = "%A%, %Ac‸%"\n[Strings]\nAcme = "Acme"\n',
      offers: '%Acme% | %-1% | …',
      gives: 'Provider = "%A%, %Acme%"',
    },
    'offers no directories where Windows replaces none': {
      file: 'netmap.inf',
      text: '[OemNetClients]\na = %‸\n[Strings]\nAcme = "Acme"\n',
      offers: '%Acme%',
    },
    'offers in [Strings] the tokens that are used and not defined': {
      file: 'acme.inf',
      text: '[Version]\nProvider = %Acme%\n[Strings]\n‸\n',
      offers: 'Acme',
      gives: 'Acme = ',
    },
    'offers file lists and directories in [DestinationDirs]': {
      file: 'acme.inf',
      text: '[DefaultInstall]\nCopyFiles = F\n[F]\n[DestinationDirs]\n‸\n',
      offers: 'F | DefaultDestDir',
    },
  });

  it('says what is known of an item, with its source', () => {
    const { items } = listAt('[Unattended]\n‸\n', 'unattend.txt');
    const item = items.find(({ label }) => label === 'UnattendMode')!;
    assert.equal(
      item.detail,
      'required; one of DefaultHide, FullUnattended, GuiAttended, …; default DefaultHide',
    );
    assert.match(item.documentation, /^How much the user can see or change\.\n\nSource: ref\.chm/);
  });

  it('does not show the value of a token that holds a password', () => {
    const { items } = listAt('[Version]\nProvider = %‸\n[Strings]\nAdminPassword = "secret"\n', 'acme.inf');
    assert.equal(items[0]!.label, '%AdminPassword%');
    assert.equal(items[0]!.detail, '');
    const used =
      '[GuiUnattended]\nAdminPassword = %pw%\n[UserData]\nFullName = %‸\n[Strings]\npw = "secret"\n';
    assert.equal(listAt(used, 'unattend.txt').items[0]!.detail, '');
  });
});

describe('completion where there is nothing to offer', () => {
  const silent: Record<string, [name: string, text: string]> = {
    'in a comment': ['netmap.inf', '[OemUpgradeSupport]\n; ‸\n'],
    'in a comment behind a row': ['netmap.inf', '[OemUpgradeSupport]\na = ; ‸\n'],
    'in a comment behind a header': ['netmap.inf', '[OemUpgradeSupport] ; ‸\n'],
    'behind a header': ['netmap.inf', '[OemUpgradeSupport]‸\n'],
    'in an empty file': ['acme.inf', '‸'],
    'in a section that nobody knows': ['acme.inf', '[Whatever]\n‸\n'],
    'in a foreign file': ['autorun.inf', '[‸'],
    'in a file of text-mode Setup': ['txtsetup.sif', '[‸'],
    'in the value of a password': ['unattend.txt', '[GuiUnattended]\nAdminPassword = ‸\n'],
    'behind the last field that a row has': ['netmap.inf', '[OemUpgradeSupport]\na = b.dll, c.inf, ‸\n'],
  };
  for (const [title, [name, text]] of Object.entries(silent)) {
    it(title, () => assert.deepEqual(inOrder(listAt(text, name).items), []));
  }

  it('in a file that is not there', () => {
    const project = new Project({ 'netmap.inf': '' });
    const list = completions(project.workspace, project.uriOf('other.inf'), { line: 0, character: 0 });
    assert.deepEqual(list, { items: [], isIncomplete: false });
  });
});

describe('completion in large files', () => {
  it('gives a part of what fits, and the right part when something is typed', () => {
    const sections = Array.from({ length: 3000 }, (_, at) => `[list${at}]\nHKLM,a,b\n`).join('');
    const all = Array.from({ length: 3000 }, (_, at) => `list${at}`).join(',');
    const text = `[DefaultInstall]\nAddReg = ${all}\nAddReg = ‸\n${sections}`;
    const list = listAt(text, 'acme.inf');
    assert.equal(list.isIncomplete, true);
    assert.equal(list.items.length, mostItems);
    const typed = listAt(text.replace('‸', 'LIST2999‸'), 'acme.inf');
    assert.deepEqual(inOrder(typed.items), ['list2999']);
  });

  it('offers of very many tokens and IDs those that begin with what is typed', () => {
    const many = <T>(make: (n: number) => T) => Array.from({ length: 1500 }, (_, n) => make(n));
    const strings = many((n) => `Text${n} = "${n}"\n`).join('');
    const tokens = listAt(`[Version]\nProvider = %text14‸\n[Strings]\n${strings}`, 'acme.inf');
    assert.equal(tokens.isIncomplete, true);
    assert.equal(tokens.items.length, 111);
    assert.ok(tokens.items.every(({ label }) => label.startsWith('%Text14')));
    const nics = many((n) => `Nic${n} = acme_nic${n}\n`).join('');
    const ids = listAt(`[OemNetAdapters]\n${nics}[OemUpgradeSupport]\nAcme_nic149‸\n`, 'netmap.inf');
    assert.equal(ids.isIncomplete, true);
    assert.deepEqual(inOrder(ids.items), ['acme_nic149', ...many((n) => `acme_nic${n}`).slice(1490)]);
    const all = listAt(`[OemNetAdapters]\n${nics}[OemUpgradeSupport]\n‸\n`, 'netmap.inf');
    assert.equal(all.items.length, mostItems);
  });

  it('answers at once in 16 MB', () => {
    const rows = Array.from(
      { length: 20 },
      (_, at) => `HKLM,Software\\Acme\\Some\\Key,Value${at},0x00010001,${at}\n`,
    );
    const sections = Array.from({ length: 16_000 }, (_, at) => `[acme.${at}.AddReg]\n${rows.join('')}`).join(
      '',
    );
    const text = `[DefaultInstall]\nAddReg = ‸\n${sections}`;
    assert.ok(text.length > 15_000_000);
    const { project, position } = placeIn(text, 'acme.inf');
    const list = completions(project.workspace, project.uri, position);
    assert.equal(list.items.length, mostItems);
  }).timeout(60_000);

  it('stays inside the text at every place of hostile text', () => {
    for (const text of [
      '[',
      '[]',
      '%',
      '[a\r[b]\r\n',
      '[OemUpgradeSupport]\n"a=%b\n,',
      '[Strings]\n%=%\n \\\n',
    ]) {
      for (const name of ['netmap.inf', 'acme.inf', 'winnt.sif']) {
        const project = new Project({ [name]: text });
        const tree = Tree.parse(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const position = tree.positionAt(offset);
          for (const { edit, label } of completions(project.workspace, project.uri, position).items) {
            assert.notEqual(label, '');
            assert.ok(tree.offsetAt(edit.range.end) >= tree.offsetAt(edit.range.start));
          }
        }
      }
    }
  });
});
