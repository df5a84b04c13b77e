import * as vscode from 'vscode';
import type { BaseLanguageClient, Diagnostic } from 'vscode-languageclient';
import { type AllFindings, allFindingsRequest } from '../../server/src/protocol/messages';

/** The command that lists all findings of a file. */
export const showAllFindings = 'netmapInf.showAllFindings';

const scheme = 'netmap-inf-findings';
const severities = ['', 'error', 'warning', 'information', 'hint'];

/** A line of the list and what it leads to. */
interface Line {
  readonly text: string;
  readonly finding?: Diagnostic;
}

/**
 * Lists all findings of a file as a text that cannot be changed, one on a line that leads to its place: for files
 * with more findings than are shown in the editor.
 */
export class FindingsList
  implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable
{
  private readonly lists = new Map<string, readonly Line[]>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly client: BaseLanguageClient) {
    this.disposables = [
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.languages.registerDocumentLinkProvider({ scheme }, this),
      vscode.commands.registerCommand(showAllFindings, () => this.show()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.lists.delete(uri.toString())),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return (this.lists.get(uri.toString()) ?? []).map(({ text }) => `${text}\n`).join('');
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    const target = vscode.Uri.parse(uri.query);
    const links: vscode.DocumentLink[] = [];
    for (const [line, { text, finding }] of (this.lists.get(uri.toString()) ?? []).entries()) {
      if (finding === undefined) continue;
      const place = target.with({ fragment: `L${placeOf(finding).join(',')}` });
      const end = text.search(/\S\s/) + 1;
      links.push(new vscode.DocumentLink(new vscode.Range(line, text.search(/\S/), line, end), place));
    }
    return links;
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private async show(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined) return;
    const all = await this.client.sendRequest<AllFindings | null>(allFindingsRequest, {
      textDocument: this.client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    });
    if (all === null) {
      void vscode.window.showInformationMessage('This is no Setup text whose findings could be listed.');
      return;
    }
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    const uri = vscode.Uri.from({ scheme, path: `/${name} findings`, query: document.uri.toString() });
    this.lists.set(uri.toString(), linesOf(name, all));
    this.changed.fire(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  }
}

function linesOf(name: string, { diagnostics, total }: AllFindings): Line[] {
  const count = total.toLocaleString('en-US');
  const lines: Line[] = [
    { text: `${name}: ${total === 1 ? '1 finding' : `${count} findings`}` },
    { text: '' },
  ];
  for (const finding of diagnostics) {
    const { severity = 1, code = '', message } = finding;
    const words = typeof message === 'string' ? message : message.value;
    const place = placeOf(finding).join(':').padStart(10);
    lines.push({
      text: `${place}  ${severities[severity]} ${code}: ${words.replaceAll(/\s+/g, ' ')}`,
      finding,
    });
  }
  const left = (total - diagnostics.length).toLocaleString('en-US');
  if (diagnostics.length < total) lines.push({ text: '' }, { text: `… and ${left} more` });
  return lines;
}

/** Line and column as people count them. */
function placeOf({ range: { start } }: Diagnostic): [number, number] {
  return [start.line + 1, start.character + 1];
}
