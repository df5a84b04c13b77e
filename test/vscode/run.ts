// The entry that VS Code loads and runs inside its extension host (extensionTestsPath), in all three hosts:
// desktop, web worker and the embedded server. It is bundled into one file, because the web host loads only one.
import * as vscode from 'vscode';
import { createMocha, runMocha } from './support/mocha';

declare const SUITE_OPTIONS: { grep: string };

/**
 * Runs every suite and writes the results file that the harness demands: `results.json` beside the workspace
 * folder, through the editor's own file system, which is the only one that the web host has. Rejects when a
 * test fails, so that the exit code agrees; the file decides, since the exit code of a dead host is 0.
 */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The host opened no workspace folder.');
  const mocha = createMocha(SUITE_OPTIONS.grep);
  await import('./suites');
  const results = await runMocha(mocha);
  const target = vscode.Uri.joinPath(folder.uri, '..', 'results.json');
  await vscode.workspace.fs.writeFile(
    target,
    new TextEncoder().encode(JSON.stringify(results, undefined, 2)),
  );
  if (results.failed > 0) throw new Error(`${results.failed} of the tests failed.`);
}
