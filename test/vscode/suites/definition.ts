import * as vscode from 'vscode';
import { equal, eventually, ok } from '../support/expect';
import { closeEditors, open, openNew, positionOf, write } from '../support/workspace';

/** Where "Go to Definition" leads from a place: the file's name and the text at the target. */
async function definitionAt(document: vscode.TextDocument, text: string, shift = 1): Promise<string> {
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
  const target = targets[0]!;
  const uri = 'targetUri' in target ? target.targetUri : target.uri;
  const range = 'targetUri' in target ? (target.targetSelectionRange ?? target.targetRange) : target.range;
  const line = (await vscode.workspace.openTextDocument(uri)).lineAt(range.start.line).text;
  return `${uri.path.split('/').at(-1)}: ${line}`;
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
      equal(await definitionAt(document, from, 6), `winnt.sif: ${to}`, `from "${from.trim()}"`);
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
    equal(await definitionAt(netmap, '= acme_pci100', 4), support, 'from the mapping row');
    const models = 'acme.inf: %Acme.Nic% = Acme.Install, acme_pci100';
    equal(await definitionAt(netmap, 'acme_pci100 = acmemig'), models, 'from the support row');
  });

  it('leads from a %token% to [Strings]', async () => {
    const document = await openNew('definition/strings.inf', [
      '[Version]',
      'Signature = "$Windows NT$"',
      'Provider = %Acme%',
      '[Strings]',
      'Acme = "ACME Corporation"',
    ]);
    equal(
      await definitionAt(document, '%Acme%', 2),
      'strings.inf: Acme = "ACME Corporation"',
      'from the token',
    );
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
    const there = await definitionAt(document, row, row.length - 1);
    ok(there.startsWith(`winnt.sif: [${section[2]}]`), `from "${row}" to ${there}`);
  });
});
