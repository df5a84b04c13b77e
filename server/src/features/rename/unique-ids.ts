import { type Fact, type FileModel, isName, occurrences, uniqueIdProblem, type Workspace } from '../../model';
import { type Refusal, type Renaming, wholeName } from './renaming';

/** A computer of a UDF changes its name in the row of [UniqueIds] and in the headers of its sections. */
export function uniqueIdRenaming(workspace: Workspace, file: FileModel, fact: Fact): Renaming | Refusal {
  const all = occurrences(workspace, file, fact);
  if (!all.some(({ declares }) => declares)) {
    return { refused: `No row of [UniqueIds] lists ${fact.name}.` };
  }
  return {
    name: fact.name,
    parts: () => all.map((occurrence) => wholeName(file, occurrence.fact)),
    refusal(newName) {
      const problem = uniqueIdProblem(newName);
      if (problem !== undefined) return problem;
      const taken = [...file.facts('unique-id', newName)].some((other) => isName(workspace, file, other));
      return taken ? `${newName} has sections or a row in this file already.` : undefined;
    },
  };
}
