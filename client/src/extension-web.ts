import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientId, clientName, clientOptions, startClient } from './client';

/** Starts the extension in a browser: the server runs in a worker. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  await startClient(
    context,
    (output) => new LanguageClient(clientId, clientName, () => startWorker(context), clientOptions(output)),
  );
}

/**
 * Starts a worker with the server. Its code is read and handed over as text, because a worker cannot be started from
 * the address of an extension that lives on another host. The editor wraps workers, so that the client library does
 * not know one when it sees it; it gets the ends of the line instead.
 */
async function startWorker(context: vscode.ExtensionContext): Promise<MessageTransports> {
  const read = (name: string) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', name));
  // One script of both: the server needs the core, and has no way to load it there.
  const code = (await Promise.all(['core.js', 'server.js'].map(read))) as BlobPart[];
  const address = URL.createObjectURL(new Blob(code, { type: 'application/javascript' }));
  const worker = new Worker(address);
  context.subscriptions.push({
    dispose: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  });
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
