import { placesNaming, type Workspace } from '../model';
import type { Position, Range } from '../syntax';

export interface Highlight {
  readonly range: Range;
  /** `write` where the thing is made, such as a header. */
  readonly kind: 'read' | 'write';
}

/** The places of one file that name what stands at a position, in the order of the text. */
export function documentHighlights(workspace: Workspace, uri: string, position: Position): Highlight[] {
  const file = workspace.file(uri);
  if (file === undefined) return [];
  return placesNaming(workspace, file, position)
    .filter((place) => place.uri === uri)
    .map(({ range, declares }) => ({ range, kind: declares ? 'write' : 'read' }));
}
