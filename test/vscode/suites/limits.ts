import * as vscode from 'vscode';
import { equal, eventually, ok } from '../support/expect';
import { closeEditors, findings, found, openNew, ruleOf, told } from '../support/workspace';

const QUOTE = 'inf-unterminated-quote';
const mistakes = Array.from({ length: 12 }, (_, at) => `row${at} = "no end`);
const INF = ['[Version]', 'Signature = "$Windows NT$"', '[Rows]', ...mistakes];

/** The words of the finding that stands for those that are not there; it belongs to no rule. */
function noteOf(uri: vscode.Uri): string | undefined {
  return findings(uri).find((finding) => ruleOf(finding) === 'undefined')?.message;
}

describe('limits', () => {
  afterEach(async () => {
    await closeEditors();
    await set('maxFindings', undefined);
    await set('maxFileSize', undefined);
  });

  function set(name: string, value: number | undefined): Thenable<void> {
    const configuration = vscode.workspace.getConfiguration('netmapInf');
    return configuration.update(name, value, vscode.ConfigurationTarget.Global);
  }

  it('show the first findings of many, say how many there are, and list all on request', async () => {
    const { uri } = await openNew('limits/many.inf', INF);
    await eventually(
      'all findings are shown',
      () => findings(uri).length === 12,
      () => told(uri),
    );
    equal(noteOf(uri), undefined, 'the note beside all findings');
    await set('maxFindings', 5);
    await eventually(
      'five findings and a note are shown',
      () => findings(uri).length === 6,
      () => told(uri),
    );
    ok(/^Only 5 of 12 findings /.test(noteOf(uri) ?? ''), `The note says so: ${noteOf(uri)}`);

    await vscode.commands.executeCommand('netmapInf.showAllFindings');
    const list = vscode.window.activeTextEditor?.document;
    ok(list, 'The list is open.');
    equal(list.lineAt(0).text, 'many.inf: 12 findings', 'the first line');
    const lines = list.getText().split('\n');
    equal(lines.filter((line) => line.includes(QUOTE)).length, 12, 'the lines with findings');
    ok(/^ +4:8 +\w+ inf-unterminated-quote: \S/.test(lines[2]!), `A line says it all: ${lines[2]}`);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      list.uri,
    );
    const places = links.filter((link) => link.target?.path === uri.path);
    equal(places.length, 12, 'the lines that lead to their places');
    equal(list.getText(places[0]!.range), '4:8', 'the text that leads there');
    await vscode.commands.executeCommand('vscode.open', places[3]!.target);
    const place = await eventually('the place is open', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path === uri.path && editor.selection.active;
    });
    equal([place.line, place.character], [6, 7], 'the place of the fourth finding');
  });

  it('leave a file unchecked that is too large, say so, and give its outline', async () => {
    const { uri } = await openNew('limits/large.inf', INF);
    await found(uri, QUOTE);
    await set('maxFileSize', 0.0001);
    await eventually(
      'the file is no longer checked',
      () => findings(uri).length === 1 && /not checked/.test(noteOf(uri) ?? ''),
      () => told(uri),
    );
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    equal(
      symbols.map(({ name }) => name),
      ['Version', 'Rows'],
      'the outline',
    );
    await set('maxFileSize', undefined);
    await found(uri, QUOTE);
    equal(noteOf(uri), undefined, 'the note behind it');
  });
});
