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
    const total = await eventually(
      'all findings are shown',
      () => findings(uri).length >= mistakes.length && findings(uri).length,
      () => told(uri),
    );
    equal(noteOf(uri), undefined, 'the note beside all findings');
    await set('maxFindings', 5);
    await eventually(
      'five findings and a note are shown',
      () => findings(uri).length === 6,
      () => told(uri),
    );
    ok(noteOf(uri)?.startsWith(`Only 5 of ${total} findings `), `The note says so: ${noteOf(uri)}`);

    await vscode.commands.executeCommand('netmapInf.showAllFindings');
    const list = vscode.window.activeTextEditor?.document;
    ok(list, 'The list is open.');
    equal(list.lineAt(0).text, `many.inf: ${total} findings`, 'the first line');
    const lines = list.getText().split('\n');
    const quotes = lines.filter((line) => line.includes(`${QUOTE}: `));
    equal(quotes.length, mistakes.length, 'the lines with unterminated quotes');
    ok(/^ +4:8 +\w+ inf-unterminated-quote: \S/.test(quotes[0]!), `A line says it all: ${quotes[0]}`);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      list.uri,
    );
    const places = links.filter((link) => link.target?.path === uri.path);
    equal(places.length, total, 'the lines that lead to their places');
    const fourth = places.find(({ range }) => list.getText(range) === '7:8');
    ok(fourth, 'A line leads to the fourth quote.');
    await vscode.commands.executeCommand('vscode.open', fourth.target);
    const place = await eventually('the place is open', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path === uri.path && editor.selection.active;
    });
    equal([place.line, place.character], [6, 7], 'the place of the fourth quote');
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
