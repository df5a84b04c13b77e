import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { codeActions, fixAllEdits } from '../features/code-actions';
import { completions } from '../features/completion';
import { definition } from '../features/definition';
import { documentHighlights } from '../features/document-highlight';
import { documentLinks } from '../features/document-links';
import { documentSymbols, symbolsOf } from '../features/document-symbols';
import { foldingOf, foldingRanges } from '../features/folding';
import { hover } from '../features/hover';
import { references } from '../features/references';
import { prepareRename, type Refusal, rename } from '../features/rename';
import type { Workspace } from '../model';
import type { RuleEngine, RuleLevels } from '../rules';
import type { Tree } from '../syntax';
import {
  type ActionData,
  toCodeAction,
  toCompletionList,
  toDocumentSymbol,
  toFoldingRange,
  toHighlight,
  toLocationLink,
  wantedKinds,
} from './convert';
import { type AllFindings, allFindingsRequest } from './messages';

/** What the request handlers share. */
export interface RequestContext {
  readonly workspace: Workspace;
  readonly engine: RuleEngine;
  /** Runs `compute` for an open document; see `Server.answer`. */
  answer<T>(
    what: string,
    token: CancellationToken,
    clientUri: string,
    compute: (uri: string) => T | null,
  ): T | null | ResponseError<void>;
  /** The URI of a file as the client writes it. */
  clientUri(uri: string): string;
  /** The text of an open document that is too large to be checked; undefined for all others. */
  unread(uri: string): Tree | undefined;
  /** What is found in an open document, all of it. */
  allFindings(uri: string): AllFindings;
  /** Severities by rule id, from the settings. */
  levels(): RuleLevels;
  /** What the client said that it can do; known once it has initialized. */
  client(): ClientAbilities;
}

export interface ClientAbilities {
  /** The client asks for the edit of a code action when it is chosen. */
  readonly resolvesActions: boolean;
  /** The client takes one range for all items of a completion list. */
  readonly sharesRange: boolean;
  /** The client takes definitions as links. */
  readonly takesLinks: boolean;
}

/** Registers the handlers of all requests about documents. Each converts, asks a feature and converts back. */
export function serveRequests(connection: Connection, context: RequestContext): void {
  const { workspace, engine, answer, clientUri } = context;

  connection.onDefinition(({ textDocument, position }, token) =>
    answer('definition', token, textDocument.uri, (uri) => {
      const links = definition(workspace, uri, position).map((link) => toLocationLink(link, clientUri));
      if (context.client().takesLinks) return links;
      return links.map(({ targetUri, targetSelectionRange }) => ({
        uri: targetUri,
        range: targetSelectionRange,
      }));
    }),
  );

  connection.onReferences(({ textDocument, position, context: { includeDeclaration } }, token) =>
    answer('references', token, textDocument.uri, (uri) =>
      references(workspace, uri, position, includeDeclaration).map((found) => ({
        uri: clientUri(found.uri),
        range: found.range,
      })),
    ),
  );

  connection.onHover(({ textDocument, position }, token) =>
    answer('hover', token, textDocument.uri, (uri) => {
      const found = hover(workspace, uri, position);
      return found === undefined
        ? null
        : { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: found.range };
    }),
  );

  connection.onCompletion(({ textDocument, position }, token) =>
    answer('completion', token, textDocument.uri, (uri) =>
      toCompletionList(completions(workspace, uri, position), context.client().sharesRange),
    ),
  );

  connection.onPrepareRename(({ textDocument, position }, token) =>
    answer('prepare rename', token, textDocument.uri, (uri) =>
      unlessRefused(prepareRename(workspace, uri, position)),
    ),
  );

  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    answer('rename', token, textDocument.uri, (uri) => {
      const edits = unlessRefused(rename(workspace, uri, position, newName));
      if (edits === null) return null;
      const changes = Object.entries(edits.changes).map(
        ([other, list]) => [clientUri(other), [...list]] as const,
      );
      return { changes: Object.assign({}, ...changes) };
    }),
  );

  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    answer('highlight', token, textDocument.uri, (uri) =>
      documentHighlights(workspace, uri, position).map(toHighlight),
    ),
  );

  connection.onDocumentLinks(({ textDocument }, token) =>
    answer('links', token, textDocument.uri, (uri) =>
      documentLinks(workspace, uri).map(({ range, target }) => ({ range, target: clientUri(target) })),
    ),
  );

  connection.onDocumentSymbol(({ textDocument }, token) =>
    answer('symbols', token, textDocument.uri, (uri) => {
      const tree = context.unread(uri);
      const symbols = tree === undefined ? documentSymbols(workspace, uri) : symbolsOf(tree);
      return symbols.map(toDocumentSymbol);
    }),
  );

  connection.onFoldingRanges(({ textDocument }, token) =>
    answer('folding', token, textDocument.uri, (uri) => {
      const tree = context.unread(uri);
      const ranges = tree === undefined ? foldingRanges(workspace, uri) : foldingOf(tree);
      return ranges.map(toFoldingRange);
    }),
  );

  connection.onRequest(
    allFindingsRequest,
    ({ textDocument }: { textDocument: TextDocumentIdentifier }, token: CancellationToken) =>
      answer('all findings', token, textDocument.uri, context.allFindings),
  );

  connection.onCodeAction(({ textDocument, range, context: { only, diagnostics } }, token) =>
    answer('code actions', token, textDocument.uri, (uri) =>
      codeActions(workspace, engine, uri, range, context.levels(), wantedKinds(only)).flatMap((action) => {
        // What mends all findings of a rule is found when it is chosen, where the client can ask for it then. A client
        // that cannot has it found at every step of the cursor, so that it gets none that takes time.
        const beforehand = action.kind === 'fix-all-of-rule';
        const lazy = beforehand && context.client().resolvesActions;
        if (beforehand && !lazy && action.all?.many === true) return [];
        const edits = action.edits ?? (lazy ? undefined : allEdits(uri, action.all?.rule));
        return [toCodeAction(action, edits, textDocument.uri, diagnostics)];
      }),
    ),
  );

  connection.onCodeActionResolve((action, token) => {
    const data = action.data as ActionData | null | undefined;
    if (data === undefined || data === null) return action;
    const resolved = answer('code action', token, data.uri, (uri) => ({
      ...action,
      edit: { changes: { [data.uri]: [...allEdits(uri, data.rule ?? undefined)] } },
    }));
    return resolved ?? action;
  });

  function allEdits(uri: string, rule: string | undefined) {
    return fixAllEdits(workspace, engine, uri, context.levels(), rule);
  }
}

/** A refusal becomes an error, which editors show to the person who asked; nothing becomes null. */
function unlessRefused<T extends object>(result: T | Refusal | undefined): T | null {
  if (result === undefined) return null;
  if ('refused' in result) throw new ResponseError(LSPErrorCodes.RequestFailed, result.refused);
  return result;
}
