import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { decode } from '../../server/src/encoding';
import { endings, largestFile, mostFiles } from '../../server/src/protocol/files';
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

/** The pattern of all files that matter. Case does not count in Windows file names. */
const wantedFiles = `**/*.{${endings.map((ending) => [...ending].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('')).join(',')}}`;

function lendFiles(client: BaseLanguageClient): void {
  client.onRequest(findFilesRequest, async () => {
    const found = await vscode.workspace.findFiles(wantedFiles, undefined, mostFiles);
    return found.map(String);
  });
  client.onRequest(listFolderRequest, async (folder: string) => {
    const uri = vscode.Uri.parse(folder);
    // The folder of a document that was never saved need not be there.
    const entries = await Promise.resolve(vscode.workspace.fs.readDirectory(uri)).catch(() => []);
    return entries
      .filter(([name, type]) => type === vscode.FileType.File && hasWantedEnding(name))
      .slice(0, mostFiles)
      .map(([name]) => vscode.Uri.joinPath(uri, name).toString());
  });
  client.onRequest(readFileRequest, async (text: string) => {
    const uri = vscode.Uri.parse(text);
    const info = await vscode.workspace.fs.stat(uri);
    // A symbolic link may lead out of the workspace.
    if (info.type !== vscode.FileType.File || info.size > largestFile) return null;
    return decode(await vscode.workspace.fs.readFile(uri)).text;
  });
}

function hasWantedEnding(name: string): boolean {
  const lower = name.toLowerCase();
  return endings.some((ending) => lower.endsWith(`.${ending}`));
}
