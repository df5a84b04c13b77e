import * as vscode from 'vscode';
import type { DialectMessage } from '../../server/src/protocol/messages';

const names: Record<string, string> = {
  netmap: 'netmap.inf',
  netupg: 'netupg.inf',
  answerfile: 'AnswerFile',
  inf: 'INF',
  txtsetup: 'Text-mode Setup',
  foreign: 'Not Setup text',
  unread: 'Too large: not checked',
};

const details: Record<string, string> = {
  netmap: 'Maps a vendor’s pre-upgrade IDs to post-upgrade IDs',
  netupg: 'Lists the directories with netmap.inf files',
  answerfile: 'Answers for Setup and for network upgrades',
  inf: 'Driver or Setup INF',
  txtsetup: 'Only its syntax is checked',
  foreign: 'Left alone',
};

/** Shows in the language status what the file in the editor was taken for, and why. */
export class DialectStatus implements vscode.Disposable {
  private readonly item: vscode.LanguageStatusItem;
  private readonly messages = new Map<string, DialectMessage>();
  private readonly listener: vscode.Disposable;

  constructor(languages: readonly string[]) {
    this.item = vscode.languages.createLanguageStatusItem(
      'netmapInf.dialect',
      languages.map((language) => ({ language })),
    );
    this.item.name = 'Setup dialect';
    this.listener = vscode.window.onDidChangeActiveTextEditor(() => this.show());
    this.show();
  }

  /** Takes what the server says of a document. */
  tell(message: DialectMessage): void {
    this.messages.set(vscode.Uri.parse(message.uri).toString(), message);
    this.show();
  }

  dispose(): void {
    this.item.dispose();
    this.listener.dispose();
  }

  private show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const message = uri === undefined ? undefined : this.messages.get(uri);
    const { item } = this;
    // Files beyond what the editor hands to extensions are open in no editor that we can see.
    item.busy = uri !== undefined && message === undefined;
    item.text = message === undefined ? 'Setup text' : (names[message.dialect] ?? message.dialect);
    item.detail = message === undefined ? '' : detailOf(message);
    const tooLarge = message?.largest !== undefined;
    item.severity = vscode.LanguageStatusSeverity[tooLarge ? 'Warning' : 'Information'];
    item.command = tooLarge
      ? {
          command: 'workbench.action.openSettings',
          title: 'Change the limit',
          arguments: ['netmapInf.maxFileSize'],
        }
      : { command: 'netmapInf.showOutput', title: 'Show output' };
  }
}

function detailOf({ dialect, reason, largest }: DialectMessage): string {
  if (largest !== undefined) return `Larger than ${largest} MiB: outline and folding only`;
  return `${details[dialect]} (${reason})`;
}
