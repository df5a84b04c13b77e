import * as vscode from 'vscode';
import { eventually, ok } from '../support/expect';
import { closeEditors, openNew, positionOf } from '../support/workspace';

/** The text of the hover at a place. */
async function hoverAt(document: vscode.TextDocument, text: string, shift = 1): Promise<string> {
  const position = positionOf(document, text, shift);
  return eventually(`"${text}" has a hover`, async () => {
    const command = 'vscode.executeHoverProvider';
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, position);
    const contents = hovers.flatMap((hover) => hover.contents);
    return contents.map((it) => (typeof it === 'string' ? it : it.value)).join('\n') || undefined;
  });
}

describe('hover', () => {
  afterEach(closeEditors);

  const ANSWER_FILE = [
    '[NetAdapters]',
    'acme_nic = params.acme_nic',
    '[params.acme_nic]',
    'InfID = acme_nic',
    'OemSection = params.acme_nic.OemSection',
    '[params.acme_nic.OemSection]',
    'InfToRunAfterInstall = "", acme_nic.Run',
    '[acme_nic.Run]',
    'AddReg = acme_nic.Run.AddReg',
    '[acme_nic.Run.AddReg]',
    'HKR,0,IsdnSwitchType,0x00010001,1',
  ];

  it('shows where the chain of a reference leads', async () => {
    const document = await openNew('hover/winnt.sif', ANSWER_FILE);
    const text = await hoverAt(document, '= params.acme_nic\r', 4);
    ok(/acme_nic\.Run\.AddReg/.test(text), `the chain as far as the AddReg section:\n${text}`);
  });

  it('decodes a registry row', async () => {
    const document = await openNew('hover/winnt.sif', ANSWER_FILE);
    const text = await hoverAt(document, '0x00010001', 3);
    ok(/REG_DWORD/.test(text), `the type by its name:\n${text}`);
  });

  it('says what becomes of a mapped id', async () => {
    const document = await openNew('hover/netmap.inf', [
      '[Version]',
      'Signature = "$Windows NT$"',
      '[OemNetClients]',
      'ACMERDR = acme_client',
      '[OemUpgradeSupport]',
      'acme_client = acmemig.dll, acmecli.inf',
    ]);
    const text = await hoverAt(document, 'ACMERDR');
    ok(/acme_client/.test(text) && /acmemig\.dll/.test(text), `the new id and its DLL:\n${text}`);
  });
});
