import { codeActions, fixAllEdits } from '../../server/src/features/code-actions';
import { completions } from '../../server/src/features/completion';
import { definition } from '../../server/src/features/definition';
import { type Diagnostic, fileDiagnostics } from '../../server/src/features/diagnostics';
import { documentHighlights } from '../../server/src/features/document-highlight';
import { documentLinks } from '../../server/src/features/document-links';
import { documentSymbols } from '../../server/src/features/document-symbols';
import { foldingRanges } from '../../server/src/features/folding';
import { hover } from '../../server/src/features/hover';
import { references } from '../../server/src/features/references';
import { prepareRename, rename } from '../../server/src/features/rename';
import type { Workspace } from '../../server/src/model';
import type { RuleEngine } from '../../server/src/rules';
import type { Ask } from './steps';

/** A workspace that can be asked. */
export interface Asked {
  readonly workspace: Workspace;
  readonly engine: RuleEngine;
}

type Question = (asked: Asked, uri: string, ask: Ask) => unknown;

/**
 * Every feature of the server by the name of its file, asked about a place. A test holds this list against the
 * folder of the features, so that a new one is fuzzed from its first day on.
 */
export const features: Readonly<Record<string, Question>> = {
  'code-actions': ({ workspace, engine }, uri, { at, to, fixAll }) => [
    codeActions(workspace, engine, uri, { start: at, end: to }),
    fixAll === true ? fixAllEdits(workspace, engine, uri) : null,
  ],
  completion: ({ workspace }, uri, { at }) => completions(workspace, uri, at),
  definition: ({ workspace }, uri, { at }) => definition(workspace, uri, at),
  diagnostics: ({ workspace, engine }, uri) => asShown(fileDiagnostics(workspace, engine, uri)),
  'document-highlight': ({ workspace }, uri, { at }) => documentHighlights(workspace, uri, at),
  'document-links': ({ workspace }, uri) => documentLinks(workspace, uri),
  'document-symbols': ({ workspace }, uri) => documentSymbols(workspace, uri),
  folding: ({ workspace }, uri) => foldingRanges(workspace, uri),
  hover: ({ workspace }, uri, { at }) => hover(workspace, uri, at),
  references: ({ workspace }, uri, { at }) => [
    references(workspace, uri, at, true),
    references(workspace, uri, at, false),
  ],
  rename: ({ workspace }, uri, { at, newName }) => [
    prepareRename(workspace, uri, at),
    rename(workspace, uri, at, newName),
  ],
};

/** Diagnostics without the finding itself, which is full of objects that only one run knows. */
export function asShown(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ finding, ...shown }) => ({ ...shown, data: typeof finding.data }));
}
