import * as vscode from 'vscode';
import { equal, ok } from '../support/expect';
import { closeEditors, found, gone, openNew } from '../support/workspace';

const CLIENT = 'netmap-client-in-services';
const ROW = 'NWWKSTA = acme_client ; was a service on Windows NT 4.0';

const NETMAP = [
  '[Version]',
  'Signature = "$Windows NT$"',
  '',
  '[OemNetServices]',
  ROW,
  'ACMESVC = acme_service',
  '',
  '[OemNetClients]',
  'ACMERDR = acme_redirector',
  '',
  '[OemUpgradeSupport]',
  'acme_client     = acmemig.dll',
  'acme_service    = acmemig.dll',
  'acme_redirector = acmemig.dll',
  '',
];

/** The actions of a kind for a range, with their edits resolved. */
async function actions(uri: vscode.Uri, range: vscode.Range, kind: vscode.CodeActionKind) {
  const command = 'vscode.executeCodeActionProvider';
  return vscode.commands.executeCommand<vscode.CodeAction[]>(command, uri, range, kind.value, 50);
}

/** Does what a click on the action does. */
async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) ok(await vscode.workspace.applyEdit(edit), 'The edit is made.');
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** The row stands in [OemNetClients] with its comment, and nothing else has changed. */
function expectMoved(document: vscode.TextDocument): void {
  const lines = document.getText().split('\r\n');
  const [services, clients, support] = ['[OemNetServices]', '[OemNetClients]', '[OemUpgradeSupport]'].map(
    (it) => lines.indexOf(it),
  ) as [number, number, number];
  equal(lines.filter((line) => line === ROW).length, 1, 'the row stands once, byte for byte');
  const at = lines.indexOf(ROW);
  ok(
    services < clients && clients < at && at < support,
    `the row stands in [OemNetClients]:\n${lines.join('\n')}`,
  );
  equal(
    lines.filter((line) => line !== ROW),
    NETMAP.filter((line) => line !== ROW),
    'the other lines',
  );
}

describe('quick fixes', () => {
  afterEach(closeEditors);

  it('moves a misfiled client to [OemNetClients]', async () => {
    const document = await openNew('quick-fix/netmap.inf', NETMAP);
    const [finding] = await found(document.uri, CLIENT);
    ok(finding, 'It is found.');
    const offered = await actions(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
    const titles = offered.map((it) => it.title);
    const fix = offered.find((it) => /OemNetClients/.test(it.title));
    ok(fix, `A quick fix names [OemNetClients]: ${JSON.stringify(titles)}`);
    await apply(fix);
    expectMoved(document);
    await gone(document.uri, CLIENT);
  });

  it('moves it with "Fix all" as well', async () => {
    const document = await openNew('quick-fix/netmap.inf', NETMAP);
    await found(document.uri, CLIENT);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const offered = await actions(document.uri, whole, vscode.CodeActionKind.SourceFixAll);
    equal(offered.length, 1, 'the number of "Fix all" actions');
    await apply(offered[0]!);
    expectMoved(document);
    await gone(document.uri, CLIENT);
  });

  it('creates the section that a chain misses', async () => {
    const rule = 'answerfile-inftorun-section-missing';
    const document = await openNew('quick-fix/winnt.sif', [
      '[NetAdapters]',
      'acme_nic = params.acme_nic',
      '[params.acme_nic]',
      'InfID = acme_nic',
      'OemSection = params.acme_nic.OemSection',
      '[params.acme_nic.OemSection]',
      'InfToRunAfterInstall = "", acme_nic.Run',
    ]);
    const before = document.getText();
    const [finding] = await found(document.uri, rule);
    ok(finding, 'It is found.');
    const offered = await actions(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
    const fix = offered.find((it) => /acme_nic\.Run/.test(it.title));
    ok(fix, `A quick fix creates [acme_nic.Run]: ${JSON.stringify(offered.map((it) => it.title))}`);
    await apply(fix);
    ok(/^\[acme_nic\.Run\]\r$/m.test(document.getText()), `the section is there:\n${document.getText()}`);
    ok(document.getText().startsWith(before), 'the text before it is unchanged');
    await gone(document.uri, rule);
  });
});
