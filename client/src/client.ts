import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  type DialectMessage,
  dialectNotification,
  type FindingsMessage,
  findFilesRequest,
  findingsNotification,
  type InitializationOptions,
  listFolderRequest,
  readFileRequest,
} from '../../server/src/protocol/messages';
import { DialectStatus } from './dialect-status';
import { FindingsList } from './findings-list';
import { FindingsStatus } from './findings-status';
import { LentFiles } from './lent-files';

/** The id of the client, under which settings and the trace are found. */
export const clientId = 'netmapInf';
export const clientName = 'Windows Setup INF';

const languages = ['inf', 'answerfile'];

/** What the client asks of the language client library, alike on the desktop and on the web. */
export function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { lendsFiles: true };
  return {
    documentSelector: languages.map((language) => ({ language })),
    outputChannel: output,
    initializationOptions,
    diagnosticCollectionName: 'netmap-inf',
  };
}

/**
 * Starts the server and what belongs to it: the commands, the status item and the file system that the server
 * borrows. All of it goes away with the extension.
 *
 * @param create makes a client, which is not started yet.
 */
export async function startClient(
  context: vscode.ExtensionContext,
  create: (output: vscode.LogOutputChannel) => BaseLanguageClient,
): Promise<void> {
  const output = vscode.window.createOutputChannel(clientName, { log: true });
  const status = new DialectStatus(languages);
  const findings = new FindingsStatus(languages);
  const client = create(output);
  context.subscriptions.push(output, status, findings, new FindingsList(client));
  lendFiles(client);
  client.onNotification(dialectNotification, (message: DialectMessage) => status.tell(message));
  client.onNotification(findingsNotification, (message: FindingsMessage) => findings.tell(message));
  context.subscriptions.push(
    vscode.commands.registerCommand('netmapInf.showOutput', () => output.show()),
    vscode.commands.registerCommand('netmapInf.restartServer', async () => {
      if (client.needsStop()) await client.stop();
      await client.start();
      output.info('The server was restarted.');
    }),
    { dispose: () => void client.stop() },
  );
  await client.start();
}

/** Answers the server's requests for files with the editor's file system, which knows remote and virtual folders. */
function lendFiles(client: BaseLanguageClient): void {
  const { workspace, Uri } = vscode;
  const files = new LentFiles({
    folders: () => (workspace.workspaceFolders ?? []).map(({ uri }) => String(uri)),
    documents: () => workspace.textDocuments.map(({ uri }) => String(uri)),
    findFiles: async (pattern, most) => (await workspace.findFiles(pattern, undefined, most)).map(String),
    join: (folder, name) => String(Uri.joinPath(Uri.parse(folder), name)),
    stat: (uri) => workspace.fs.stat(Uri.parse(uri)),
    readDirectory: (folder) => workspace.fs.readDirectory(Uri.parse(folder)),
    readFile: (uri) => workspace.fs.readFile(Uri.parse(uri)),
  });
  client.onRequest(findFilesRequest, () => files.find());
  client.onRequest(listFolderRequest, (folder: string) => files.list(asEditor(folder)));
  client.onRequest(readFileRequest, (uri: string) => files.read(asEditor(uri)));
}

/** A URI as the editor writes it. */
function asEditor(uri: string): string {
  return String(vscode.Uri.parse(uri));
}
