import type { Position } from '../../server/src/syntax';
import { Tree } from '../../server/src/syntax';
import { cursorIn, filesOf } from './marks';
import { Project } from './project';

/** A fixture of one or several files, the first of which holds the cursor `‸`. */
export interface Place {
  readonly project: Project;
  readonly position: Position;
}

/** Takes the cursor out of a fixture and makes a project of it. @param name the file's, where it has no `-- name --`. */
export function placeIn(fixture: string, name: string): Place {
  const { text } = cursorIn(fixture);
  const files = filesOf(fixture, name);
  const first = Object.keys(files)[0]!;
  const { offset } = cursorIn(files[first]!);
  const without = { ...filesOf(text, name) };
  return { project: new Project(without), position: Tree.parse(without[first]!).positionAt(offset) };
}
