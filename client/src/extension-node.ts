import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName, clientOptions, startClient } from './client';

/**
 * What was made a moment ago gets 4 MiB instead of 16 in each of two places before it is looked through, which spares
 * memory and costs no time; see bench/memory.mjs.
 */
const serverArguments = ['--max-semi-space-size=4'];

/** Starts the extension on the desktop and on remote machines: the server is a process of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  const run = { ...server, options: { execArgv: serverArguments } };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  await startClient(
    context,
    (output) => new LanguageClient(clientId, clientName, { run, debug }, clientOptions(output)),
  );
}
