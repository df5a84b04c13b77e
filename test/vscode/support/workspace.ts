// Files and findings of the opened workspace, through the editor's file system alone.
import * as vscode from 'vscode';
import { eventually, ok } from './expect';

/** The rule catalogue's name of our diagnostics. */
const SOURCE = 'netmap-inf';

/** The address of a path in the workspace folder. */
export function uriOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'There is no workspace folder.');
  return vscode.Uri.joinPath(folder.uri, ...path.split('/'));
}

/** Writes a file of the workspace; lines are given without their ends and written with CRLF, as Setup's are. */
export async function write(path: string, lines: readonly string[]): Promise<vscode.Uri> {
  const uri = uriOf(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(lines.join('\r\n')));
  return uri;
}

/** Opens a file in an editor, as a person does. */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Writes and opens. */
export async function openNew(path: string, lines: readonly string[]): Promise<vscode.TextDocument> {
  return open(await write(path, lines));
}

/** The rule id of a diagnostic. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Our findings in a file right now. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((it) => it.source === SOURCE);
}

/** The findings of a file in words, those of a severity and worse. */
export function told(uri: vscode.Uri, least = vscode.DiagnosticSeverity.Hint): string[] {
  const told = findings(uri).filter((it) => it.severity <= least);
  return told.map((it) => `${it.range.start.line + 1}: ${ruleOf(it)}: ${it.message}`);
}

/** Waits for the findings of a rule in a file. */
export function found(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic[]> {
  return eventually(
    `${rule} is reported in ${uri.path}`,
    () => {
      const hits = findings(uri).filter((it) => ruleOf(it) === rule);
      return hits.length > 0 && hits;
    },
    () => told(uri),
  );
}

/** Waits until a rule has nothing to say about a file any more. */
export async function gone(uri: vscode.Uri, rule: string): Promise<void> {
  await eventually(
    `${rule} is no longer reported in ${uri.path}`,
    () => findings(uri).every((it) => ruleOf(it) !== rule),
    () => told(uri),
  );
}

/** The position of a piece of text in a document, `shift` characters into it; it must be there. */
export function positionOf(document: vscode.TextDocument, text: string, shift = 1): vscode.Position {
  const offset = document.getText().indexOf(text);
  ok(offset >= 0, `"${text}" is not in ${document.uri.path}`);
  return document.positionAt(offset + shift);
}

/** Closes all editors and throws their unsaved changes away. */
export async function closeEditors(): Promise<void> {
  for (const tab of vscode.window.tabGroups.all.flatMap((group) => group.tabs)) {
    if (!(tab.input instanceof vscode.TabInputText)) continue;
    // Only the active editor can be reverted, and the output panel may be what is active now.
    await vscode.window.showTextDocument(tab.input.uri);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
