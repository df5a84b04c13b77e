import type { FileModel } from './file-model';
import { folderOf } from './paths';
import type { SectionModel } from './section-model';
import type { Workspace } from './workspace';

/** A section, and the file that it stands in. */
export interface SectionInFile {
  readonly file: FileModel;
  readonly section: SectionModel;
}

/**
 * The section whose keys stand in a section: for [ID:Section] of a UDF that of the AnswerFile beside it which they
 * override for one computer, as far as there is one; for every other section itself. Source: KB 156876.
 */
export function sectionWithKeys(workspace: Workspace, file: FileModel, section: SectionModel): SectionInFile {
  const colon = section.name.indexOf(':');
  const own = { file, section };
  if (colon < 0 || file.dialect !== 'answerfile' || !file.hasSection('UniqueIds')) return own;
  const name = section.name.slice(colon + 1);
  const folder = folderOf(file.uri);
  for (const other of workspace.all()) {
    if (other.dialect !== 'answerfile' || folderOf(other.uri) !== folder) continue;
    const [overridden] = other.sectionList(name);
    if (overridden !== undefined) return { file: other, section: overridden };
  }
  return own;
}
