import { inOrder, nameSpan, rangeInRowOf, uriOfFile, type Workspace } from '../model';
import type { Range } from '../syntax';

export interface DocumentLink {
  /** The name of the file or the directory, without quotes. */
  readonly range: Range;
  /** The URI of the file that it leads to. */
  readonly target: string;
}

/**
 * The file names of a file that lead to a file of the workspace: migration DLLs, INFs and help files that stand
 * beside it, and for a directory of netupg.inf the netmap.inf of that folder.
 */
export function documentLinks(workspace: Workspace, uri: string): DocumentLink[] {
  const file = workspace.file(uri);
  if (file === undefined) return [];
  const found: { uri: string; range: Range; target: string }[] = [];
  for (const name of file.names('file')) {
    for (const fact of file.facts('file', name)) {
      const target = uriOfFile(workspace, file, fact);
      if (target !== undefined) found.push({ uri, range: rangeInRowOf(file, fact, nameSpan(fact)), target });
    }
  }
  return inOrder(found).map(({ range, target }) => ({ range, target }));
}
