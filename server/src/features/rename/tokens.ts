import {
  type Fact,
  type FileModel,
  isName,
  occurrences,
  tokenNameProblem,
  type Workspace,
} from '../../model';
import { type Refusal, type Renaming, wholeName } from './renaming';

/** A string token changes its name in all [Strings] sections of its file, and wherever the file uses it. */
export function tokenRenaming(workspace: Workspace, file: FileModel, fact: Fact): Renaming | Refusal {
  const all = occurrences(workspace, file, fact);
  if (!all.some(({ declares }) => declares)) {
    return { refused: `No [Strings] section of this file defines %${fact.name}%.` };
  }
  return {
    name: fact.name,
    parts: () => all.map((occurrence) => wholeName(file, occurrence.fact)),
    refusal(newName) {
      const problem = tokenNameProblem(newName);
      if (problem !== undefined) return problem;
      const taken = [...file.facts('token', newName)].some((other) => isName(workspace, file, other));
      return taken ? `The name %${newName}% is taken: this file defines or uses it already.` : undefined;
    },
  };
}
