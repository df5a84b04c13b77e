import type { Fact } from './fact';
import type { FileModel } from './file-model';
import { fileNameOf, folderOf, isPlainFileName, lastComponent } from './paths';
import type { Workspace } from './workspace';

/**
 * The file that another one means by a plain name: the one beside it. An AnswerFile means files of a migration
 * DLL's folder, which NetSetup copied to a temporary directory: where no such file is beside it, the one beside a
 * netmap.inf counts, if there is only one. Source: network/examining-the-answerfile.
 *
 * @param name a file name without a path; nothing else is looked up.
 * @returns the URI; undefined where no file of the workspace is meant for sure.
 */
export function uriMeant(workspace: Workspace, from: FileModel, name: string): string | undefined {
  if (!isPlainFileName(name)) return undefined;
  const beside = workspace.uriIn(folderOf(from.uri), name);
  if (beside !== undefined || from.dialect !== 'answerfile') return beside;
  const found = new Set<string>();
  for (const { uri, dialect } of workspace.all()) {
    if (dialect !== 'netmap' || fileNameOf(uri).toLowerCase() !== 'netmap.inf') continue;
    const other = workspace.uriIn(folderOf(uri), name);
    if (other !== undefined) found.add(other);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** The model of the file that another one means by a plain name (see `uriMeant`); undefined where not loaded. */
export function fileMeant(workspace: Workspace, from: FileModel, name: string): FileModel | undefined {
  const uri = uriMeant(workspace, from, name);
  return uri === undefined ? undefined : workspace.file(uri);
}

/**
 * The file that a fact of the kind `file` leads to. A directory leads to its netmap.inf. Where a path is written,
 * it is one of the target machine; its last component counts. In [OemUpgradeSupport] and for InfToRun… names
 * have no path: one with a path leads nowhere.
 *
 * @returns the URI; undefined where no file of the workspace is meant.
 */
export function uriOfFile(workspace: Workspace, file: FileModel, fact: Fact): string | undefined {
  if (fact.usage === 'directory') {
    const folder = workspace.folderFor(file.uri, fact.name);
    return folder === undefined ? undefined : workspace.uriIn(folder, 'netmap.inf');
  }
  const hasPath =
    fact.usage === 'help-file' || (fact.usage === 'migration-dll' && file.dialect === 'answerfile');
  return uriMeant(workspace, file, hasPath ? lastComponent(fact.name) : fact.name);
}
