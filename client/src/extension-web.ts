import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientId, clientName, clientOptions, startClient } from './client';

/** Starts the extension in a browser: the server runs in a worker. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  await startClient(
    context,
    (output) => new LanguageClient(clientId, clientName, () => startWorker(context), clientOptions(output)),
  );
}

/**
 * A worker with the server. Its code is read and handed over as text, because a worker cannot be started from the
 * address of an extension that lives on another host.
 */
async function startWorker(context: vscode.ExtensionContext): Promise<Worker> {
  const uri = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-worker.js');
  const code = await vscode.workspace.fs.readFile(uri);
  const address = URL.createObjectURL(new Blob([code as BlobPart], { type: 'application/javascript' }));
  context.subscriptions.push({ dispose: () => URL.revokeObjectURL(address) });
  return new Worker(address);
}
