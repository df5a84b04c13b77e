import * as vscode from 'vscode';
import { equal, eventually, ok } from '../support/expect';
import { closeEditors, open, openNew, positionOf, write } from '../support/workspace';

/** Where "Go to Definition" leads from a place: for each target the file's name and the text of its line. */
async function definitionsAt(document: vscode.TextDocument, text: string, shift = 1): Promise<string[]> {
  const position = positionOf(document, text, shift);
  const targets = await eventually(`"${text}" has a definition`, async () => {
    const command = 'vscode.executeDefinitionProvider';
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      command,
      document.uri,
      position,
    );
    return found.length > 0 && found;
  });
  return Promise.all(
    targets.map(async (target) => {
      const uri = 'targetUri' in target ? target.targetUri : target.uri;
      const range =
        'targetUri' in target ? (target.targetSelectionRange ?? target.targetRange) : target.range;
      const { text: line } = (await vscode.workspace.openTextDocument(uri)).lineAt(range.start.line);
      return `${uri.path.split('/').at(-1)}: ${line}`;
    }),
  );
}

describe('go to definition', () => {
  afterEach(closeEditors);

  it('walks an AnswerFile from [NetAdapters] to the AddReg section', async () => {
    const document = await openNew('definition/winnt.sif', [
      '[NetAdapters]',
      'acme_nic = params.acme_nic',
      '',
      '[params.acme_nic]',
      'InfID = acme_nic',
      'OemSection = params.acme_nic.OemSection',
      '',
      '[params.acme_nic.OemSection]',
      'InfToRunAfterInstall = "", acme_nic.Run',
      '',
      '[acme_nic.Run]',
      'AddReg = acme_nic.Run.AddReg',
      '',
      '[acme_nic.Run.AddReg]',
      'HKR,0,IsdnSwitchType,0x00010001,1',
    ]);
    for (const [from, to] of [
      ['= params.acme_nic\r', '[params.acme_nic]'],
      ['= params.acme_nic.OemSection\r', '[params.acme_nic.OemSection]'],
      ['"", acme_nic.Run\r', '[acme_nic.Run]'],
      ['= acme_nic.Run.AddReg\r', '[acme_nic.Run.AddReg]'],
    ] as const) {
      equal(await definitionsAt(document, from, 6), [`winnt.sif: ${to}`], `from "${from.trim()}"`);
    }
  });

  it('leads from a mapped id to its [OemUpgradeSupport] row and on to the vendor INF', async () => {
    await write('definition/acme.inf', [
      '[Version]',
      'Signature = "$Windows NT$"',
      'Class = Net',
      '[Manufacturer]',
      '%Acme% = Models',
      '[Models]',
      '%Acme.Nic% = Acme.Install, acme_pci100',
      '[Acme.Install]',
      'Characteristics = 0x4',
      '[Strings]',
      'Acme = "ACME"',
      'Acme.Nic = "ACME adapter"',
    ]);
    const netmap = await openNew('definition/netmap.inf', [
      '[Version]',
      'Signature = "$Windows NT$"',
      '[OemNetAdapters]',
      'AcmeNic = acme_pci100',
      '[OemUpgradeSupport]',
      'acme_pci100 = acmemig.dll, acme.inf',
    ]);
    const support = 'netmap.inf: acme_pci100 = acmemig.dll, acme.inf';
    const models = 'acme.inf: %Acme.Nic% = Acme.Install, acme_pci100';
    const near = await definitionsAt(netmap, '= acme_pci100', 4);
    ok(near.includes(support), `from the mapping row: ${JSON.stringify(near)}`);
    // The row of the INF may be reached from either row, and once the INF has been read.
    let reached: string[] = [];
    await eventually(
      'the row of the INF is reached',
      async () => {
        const further = await definitionsAt(netmap, 'acme_pci100 = acmemig');
        reached = [...(await definitionsAt(netmap, '= acme_pci100', 4)), ...further];
        return reached.includes(models);
      },
      () => reached,
    );
  });

  it('leads from a %token% to [Strings]', async () => {
    const document = await openNew('definition/strings.inf', [
      '[Version]',
      'Signature = "$Windows NT$"',
      'Provider = %Acme%',
      '[Strings]',
      'Acme = "ACME Corporation"',
    ]);
    const target = 'strings.inf: Acme = "ACME Corporation"';
    equal(await definitionsAt(document, '%Acme%', 2), [target], 'from the token');
  });

  it('leads from every link of the sample', async () => {
    const found = await vscode.workspace.findFiles('upgrade/winnt.sif');
    ok(found[0], 'samples/upgrade/winnt.sif is there.');
    const document = await open(found[0]);
    const section = /^\[NetAdapters\]\s*\r?\n(?:\s*(?:;[^\n]*)?\r?\n)*([^=;[\n]+=\s*([^\s;]+))/im.exec(
      document.getText(),
    );
    ok(section?.[1] && section[2], 'It has a row in [NetAdapters].');
    const row = section[1];
    const [there, ...more] = await definitionsAt(document, row, row.length - 1);
    ok(
      there?.startsWith(`winnt.sif: [${section[2]}]`) && more.length === 0,
      `from "${row}" to ${there}, ${more}`,
    );
  });
});
