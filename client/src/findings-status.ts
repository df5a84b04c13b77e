import * as vscode from 'vscode';
import type { FindingsMessage } from '../../server/src/protocol/messages';
import { showAllFindings } from './findings-list';

/**
 * Says in the language status where a file has more findings than are shown, and leads to all of them; and where a
 * large file is still being checked.
 */
export class FindingsStatus implements vscode.Disposable {
  private item: vscode.LanguageStatusItem | undefined;
  private readonly messages = new Map<string, FindingsMessage>();
  private readonly listener: vscode.Disposable;

  constructor(private readonly languages: readonly string[]) {
    this.listener = vscode.window.onDidChangeActiveTextEditor(() => this.show());
  }

  /** Takes what the server says of a document. */
  tell(message: FindingsMessage): void {
    const uri = vscode.Uri.parse(message.uri).toString();
    if (message.checking === true || message.shown < message.total) this.messages.set(uri, message);
    else this.messages.delete(uri);
    this.show();
  }

  dispose(): void {
    this.item?.dispose();
    this.listener.dispose();
  }

  private show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const message = uri === undefined ? undefined : this.messages.get(uri);
    if (message === undefined) {
      this.item?.dispose();
      this.item = undefined;
      return;
    }
    this.item ??= vscode.languages.createLanguageStatusItem(
      'netmapInf.findings',
      this.languages.map((language) => ({ language })),
    );
    const [shown, total] = [message.shown, message.total].map((count) => count.toLocaleString('en-US'));
    const isChecking = message.checking === true;
    this.item.name = 'Setup findings';
    this.item.busy = isChecking;
    this.item.text = isChecking ? 'Checking this file' : `${shown} of ${total} findings shown`;
    this.item.severity = vscode.LanguageStatusSeverity.Information;
    this.item.command = isChecking ? undefined : { command: showAllFindings, title: 'Show all' };
  }
}
