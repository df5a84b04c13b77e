import { type Location, placesNaming, type Workspace } from '../model';
import type { Position } from '../syntax';

/**
 * All places that name what stands at a position, in all files whose contents are known.
 *
 * @param includeDeclaration whether the places count where the thing is made: headers, keys of [Strings], the rows
 *   that map to a post-upgrade ID.
 * @returns the ranges of the names, by file and in the order of the text; nothing where nothing is named.
 */
export function references(
  workspace: Workspace,
  uri: string,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const file = workspace.file(uri);
  if (file === undefined) return [];
  return placesNaming(workspace, file, position)
    .filter(({ declares }) => includeDeclaration || !declares)
    .map(({ uri: other, range }) => ({ uri: other, range }));
}
