import { type Fact, type FileModel, factsAt, rangeInRowOf, type Workspace } from '../../model';
import type { Position, Range } from '../../syntax';
import { idRenaming, preUpgradeIdRenaming } from './ids';
import { editsOf, partSpan, type Refusal, type Renaming, type TextEdit } from './renaming';
import { sectionRenaming } from './sections';
import { tokenRenaming } from './tokens';
import { uniqueIdRenaming } from './unique-ids';

export type { Refusal, TextEdit } from './renaming';

/** What is about to get another name. */
export interface RenameTarget {
  /** The part of the name at the position that changes: decorations and suffixes of section names stay. */
  readonly range: Range;
  readonly placeholder: string;
}

export interface RenameEdits {
  /** The edits by the URI of the file, in the order of the text; they touch nothing but the name and its quotes. */
  readonly changes: Readonly<Record<string, readonly TextEdit[]>>;
}

/**
 * What would get another name at a position, for the editor to ask for the new one.
 *
 * @returns why the name cannot be changed, in a full sentence, where it cannot; undefined where nothing is named.
 */
export function prepareRename(
  workspace: Workspace,
  uri: string,
  position: Position,
): RenameTarget | Refusal | undefined {
  const file = workspace.file(uri);
  if (file === undefined) return undefined;
  const renaming = renamingAt(workspace, file, position);
  if (renaming === undefined || 'refused' in renaming) return renaming;
  const here = renaming.here ?? renaming.parts().find(({ fact }) => renaming.at.includes(fact))!;
  return { range: rangeInRowOf(file, here.fact, partSpan(here)), placeholder: renaming.name };
}

/**
 * Gives what stands at a position another name, in all files whose contents are known. References in quotes keep
 * them, and get them where the new name needs them.
 *
 * @returns the edits, none where the name stays as it is; why the name cannot be changed or cannot be the new one;
 *   undefined where nothing is named.
 */
export function rename(
  workspace: Workspace,
  uri: string,
  position: Position,
  newName: string,
): RenameEdits | Refusal | undefined {
  const file = workspace.file(uri);
  if (file === undefined) return undefined;
  const renaming = renamingAt(workspace, file, position);
  if (renaming === undefined || 'refused' in renaming) return renaming;
  const sameName = newName.toLowerCase() === renaming.name.toLowerCase();
  const refused = sameName ? undefined : renaming.refusal(newName);
  return refused === undefined ? { changes: editsOf(renaming.parts(), newName) } : { refused };
}

function renamingAt(
  workspace: Workspace,
  file: FileModel,
  position: Position,
): (Renaming & { readonly at: readonly Fact[] }) | Refusal | undefined {
  const at = factsAt(workspace, file, position);
  const renaming = at.length === 0 ? undefined : renamingOf(workspace, file, at);
  return renaming === undefined || 'refused' in renaming ? renaming : { ...renaming, at };
}

function renamingOf(
  workspace: Workspace,
  file: FileModel,
  at: readonly Fact[],
): Renaming | Refusal | undefined {
  // In the header [ID:Section] the ID is a name of its own.
  const fact = at.find(({ symbol }) => symbol === 'unique-id') ?? at[0]!;
  switch (fact.symbol) {
    case 'section':
    case 'external-section':
      return sectionRenaming(workspace, file, fact);
    case 'token':
      return tokenRenaming(workspace, file, fact);
    case 'unique-id':
      return uniqueIdRenaming(workspace, file, fact);
    case 'overridden-section':
      return { refused: `This names the section [${fact.name}] of the AnswerFile, by its name.` };
    case 'pre-id':
      return preUpgradeIdRenaming(workspace, file, fact);
    case 'post-id':
    case 'adapter':
      return idRenaming(workspace, file, at);
    case 'file':
      return { refused: 'This names a file. Rename the file itself, and then what names it.' };
    default:
      return undefined;
  }
}
