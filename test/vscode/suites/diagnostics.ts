import * as vscode from 'vscode';
import { equal, eventually, ok, pause } from '../support/expect';
import {
  closeEditors,
  findings,
  found,
  gone,
  open,
  openNew,
  ruleOf,
  told,
  uriOf,
} from '../support/workspace';

const CLIENT = 'netmap-client-in-services';

/** A netmap.inf whose only mistake is the client among the services. */
const NETMAP = [
  '[Version]',
  'Signature = "$Windows NT$"',
  '',
  '[OemNetServices]',
  'NWWKSTA = acme_client ; a client of Windows NT 4.0',
  '',
  '[OemUpgradeSupport]',
  'acme_client = acmemig.dll',
  '',
];

describe('diagnostics', () => {
  afterEach(closeEditors);

  it('shows the mistakes of the samples', async () => {
    const netmap = await open(uriOf('mistakes/netmap.inf'));
    await found(netmap.uri, CLIENT);
    const answerFile = await open(uriOf('mistakes/winnt.sif'));
    await eventually(
      'the mistakes of mistakes/winnt.sif are reported',
      () => findings(answerFile.uri).length > 0,
      () => told(answerFile.uri),
    );
  });

  for (const path of [
    'upgrade/netupg.inf',
    'upgrade/acmenic/netmap.inf',
    'upgrade/acmenic/acmenic.inf',
    'upgrade/acmecli/netmap.inf',
    'upgrade/acmecli/acmecli.inf',
    'upgrade/acmecli/acmelink.inf',
    'upgrade/winnt.sif',
    'unattend.txt',
  ]) {
    it(`finds nothing wrong in ${path}`, async () => {
      const document = await open(uriOf(path));
      // Its neighbours are read a little later than the file itself.
      await pause(300);
      // A mistake of our own proves that the file is looked at: silence alone would prove nothing.
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\r\n[Unterminated');
      ok(await vscode.workspace.applyEdit(edit), 'The edit is made.');
      await found(document.uri, 'inf-unterminated-section-header');
      const others = told(document.uri, vscode.DiagnosticSeverity.Warning).filter(
        (it) => !/unterminated/.test(it),
      );
      equal(others, [], `findings in ${path}`);
    });
  }

  it('names the rule, links its page and marks exactly the wrong word', async () => {
    const document = await openNew('diagnostics/netmap.inf', NETMAP);
    const [finding, ...more] = await found(document.uri, CLIENT);
    ok(finding && more.length === 0, 'It is said once.');
    equal(document.getText(finding.range), 'NWWKSTA', 'the marked text');
    equal(finding.severity, vscode.DiagnosticSeverity.Warning, 'the severity');
    ok(
      typeof finding.code === 'object' && finding.code.target.path.endsWith(`/${CLIENT}.md`),
      'It links its page.',
    );
    ok(/OemNetClients/.test(finding.message), `The message says where to: ${finding.message}`);
  });

  it('follows what is typed', async () => {
    const { uri } = await openNew('diagnostics/netmap.inf', NETMAP);
    await found(uri, CLIENT);
    const header = new vscode.WorkspaceEdit();
    header.replace(uri, new vscode.Range(3, 1, 3, 15), 'OemNetClients');
    ok(await vscode.workspace.applyEdit(header), 'The edit is made.');
    await gone(uri, CLIENT);
    await vscode.commands.executeCommand('undo');
    await found(uri, CLIENT);
  });

  it('reads a text that was never saved', async () => {
    const content = NETMAP.join('\r\n');
    const document = await vscode.workspace.openTextDocument({ language: 'inf', content });
    await vscode.window.showTextDocument(document);
    await found(document.uri, CLIENT);
  });

  it('reports a broken chain of an AnswerFile', async () => {
    const { uri } = await openNew('diagnostics/winnt.sif', [
      '[NetAdapters]',
      'acme_nic = params.acme_nic',
      '',
      '[params.acme_nic]',
      'InfID = acme_nic',
      'OemSection = params.acme_nic.OemSection',
      '',
      '[params.acme_nic.OemSection]',
      'InfToRunAfterInstall = "", acme_nic.Run',
    ]);
    await found(uri, 'answerfile-inftorun-section-missing');
    equal(findings(uri).map(ruleOf), ['answerfile-inftorun-section-missing'], 'all findings');
  });
});
