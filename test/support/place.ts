import type { Rule } from '../../server/src/rules';
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
export function placeIn(fixture: string, name: string, rules?: readonly Rule[]): Place {
  const files = filesOf(fixture, name);
  const [first] = Object.keys(files);
  const { text, offset } = cursorIn(files[first!]!);
  files[first!] = text;
  return { project: new Project(files, rules), position: Tree.parse(text).positionAt(offset) };
}
