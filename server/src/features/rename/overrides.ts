import { type FileModel, overridesOf, type Workspace } from '../../model';
import type { Refusal } from './renaming';

/**
 * Why a section of an AnswerFile keeps its name while a UDF names it: which AnswerFiles the UDF is used with is said
 * on the command line of Setup alone, so that changing it here could break it there.
 *
 * @returns undefined where no UDF names the section.
 */
export function overrideRefusal(workspace: Workspace, file: FileModel, name: string): Refusal | undefined {
  const [overriding] = overridesOf(workspace, file, name);
  if (overriding === undefined) return undefined;
  return {
    refused: `${overriding.file.fileName} overrides keys of [${name}] for single computers, by its name.`,
  };
}
