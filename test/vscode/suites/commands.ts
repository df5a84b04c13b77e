import * as vscode from 'vscode';
import { equal, ok } from '../support/expect';
import { closeEditors, found, openNew } from '../support/workspace';

const CLIENT = 'netmap-client-in-services';
const NETMAP = ['[Version]', 'Signature = "$Windows NT$"', '[OemNetServices]', 'NWWKSTA = acme_client'];

describe('the extension', () => {
  afterEach(closeEditors);

  it('is active once a file of its languages is open', async () => {
    const { uri } = await openNew('commands/netmap.inf', NETMAP);
    await found(uri, CLIENT);
    const extension = vscode.extensions.getExtension('netmap-inf.netmap-inf');
    ok(extension?.isActive, 'netmap-inf.netmap-inf is active.');
  });

  it('has its commands', async () => {
    const all = await vscode.commands.getCommands(true);
    const own = all.filter((it) => it.startsWith('netmapInf.')).sort();
    for (const command of ['netmapInf.restartServer', 'netmapInf.showAllFindings', 'netmapInf.showOutput']) {
      ok(own.includes(command), `${command} is among ${JSON.stringify(own)}`);
    }
    await vscode.commands.executeCommand('netmapInf.showOutput');
  });

  it('works again after "Restart server"', async () => {
    const { uri } = await openNew('commands/netmap.inf', NETMAP);
    await found(uri, CLIENT);
    await vscode.commands.executeCommand('netmapInf.restartServer');
    // What was found before the restart is still shown for a moment, so a second mistake must come and be seen.
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(4, 0), '\r\nWKSTA = acme_other');
    ok(await vscode.workspace.applyEdit(edit), 'The edit is made.');
    const lines = new Set<number>();
    for (let tries = 0; tries < 100 && lines.size < 2; tries++) {
      for (const finding of await found(uri, CLIENT)) lines.add(finding.range.start.line);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    equal([...lines].sort(), [3, 4], 'the lines of the two clients');
  });
});
