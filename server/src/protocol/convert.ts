import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  type DocumentHighlight,
  DocumentHighlightKind,
  FoldingRangeKind,
  type LocationLink,
  type CodeAction as ProtocolCodeAction,
  type CompletionItem as ProtocolCompletionItem,
  type CompletionList as ProtocolCompletionList,
  type Diagnostic as ProtocolDiagnostic,
  type FoldingRange as ProtocolFoldingRange,
  type DocumentSymbol as ProtocolSymbol,
  SymbolKind,
} from 'vscode-languageserver';
import type { CodeAction, CodeActionKind as OurActionKind, TextEdit } from '../features/code-actions';
import type { CompletionItem, CompletionKind, CompletionList } from '../features/completion';
import type { DefinitionLink } from '../features/definition';
import type { Diagnostic } from '../features/diagnostics';
import type { Highlight } from '../features/document-highlight';
import type { DocumentSymbol } from '../features/document-symbols';
import type { FoldingRange } from '../features/folding';
import type { Severity } from '../rules';
import { ruleUrl } from '../rules/docs-url';
import type { Position, Range } from '../syntax';

/** Our results in the shapes of the language server protocol. Positions are the same in both. */

/** Gives the URI of a file as the client writes it. */
type ClientUri = (uri: string) => string;

const source = 'netmap-inf';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(diagnostic: Diagnostic, clientUri: ClientUri): ProtocolDiagnostic {
  const { range, severity, rule, message, related } = diagnostic;
  return {
    range,
    severity: severities[severity],
    code: rule,
    codeDescription: { href: ruleUrl(rule) },
    source,
    message,
    ...(related.length > 0 && {
      relatedInformation: related.map((place) => ({
        location: { uri: clientUri(place.uri), range: place.range },
        message: place.message,
      })),
    }),
  };
}

/** What stands at the start of a file for the findings that are not published. It is no finding, so it has no code. */
export function moreFindings(shown: number, total: number): ProtocolDiagnostic {
  const [all, some] = [total, shown].map((count) => count.toLocaleString('en-US'));
  const message = `Only ${some} of ${all} findings in this file are shown, errors first. "Show All Findings of This File" lists all of them, and so does "netmap-inf check".`;
  return { range: startOfFile, severity: DiagnosticSeverity.Information, source, message };
}

/** What stands at the start of a file that is too large to be checked. @param largest in MiB. */
export function notChecked(largest: number): ProtocolDiagnostic {
  const message = `This file is not checked: it is larger than the ${largest} MiB of the setting netmapInf.maxFileSize. There is an outline, and sections can be folded.`;
  return { range: startOfFile, severity: DiagnosticSeverity.Information, source, message };
}

const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function toLocationLink(link: DefinitionLink, clientUri: ClientUri): LocationLink {
  return {
    originSelectionRange: link.originRange,
    targetUri: clientUri(link.uri),
    targetRange: link.targetRange,
    targetSelectionRange: link.range,
  };
}

export function toHighlight({ range, kind }: Highlight): DocumentHighlight {
  return { range, kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read };
}

const completionKinds: Record<CompletionKind, CompletionItemKind> = {
  section: CompletionItemKind.Module,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  id: CompletionItemKind.Reference,
  adapter: CompletionItemKind.Reference,
  file: CompletionItemKind.File,
  token: CompletionItemKind.Variable,
  keyword: CompletionItemKind.Keyword,
  root: CompletionItemKind.Folder,
  flag: CompletionItemKind.EnumMember,
};

/**
 * A list as a client takes it. What is the same for all items, or follows from the label, is not sent with each.
 *
 * @param sharesRange the client takes one range for all items.
 */
export function toCompletionList(
  { items, isIncomplete }: CompletionList,
  sharesRange: boolean,
): ProtocolCompletionList {
  const [first] = items;
  // All items replace the same words.
  const shared = sharesRange && first !== undefined;
  return {
    isIncomplete,
    ...(shared && { itemDefaults: { editRange: first.edit.range } }),
    items: items.map((item) => toCompletionItem(item, shared)),
  };
}

function toCompletionItem(item: CompletionItem, sharesRange: boolean): ProtocolCompletionItem {
  const { kind, label, detail, documentation, sortText, filterText, edit, additionalEdits } = item;
  return {
    kind: completionKinds[kind],
    label,
    ...(detail !== '' && { detail }),
    ...(documentation !== '' && { documentation }),
    sortText,
    ...(filterText !== label && { filterText }),
    ...(!sharesRange && { textEdit: edit }),
    ...(sharesRange && edit.newText !== label && { textEditText: edit.newText }),
    ...(additionalEdits.length > 0 && { additionalTextEdits: [...additionalEdits] }),
  };
}

const symbolKinds: Record<DocumentSymbol['kind'], SymbolKind> = {
  section: SymbolKind.Module,
  key: SymbolKind.Property,
  row: SymbolKind.Field,
};

export function toDocumentSymbol(symbol: DocumentSymbol): ProtocolSymbol {
  const { kind, name, detail, range, selectionRange, children } = symbol;
  return {
    kind: symbolKinds[kind],
    name,
    detail,
    range,
    selectionRange,
    children: children.map(toDocumentSymbol),
  };
}

export function toFoldingRange({ kind, startLine, endLine }: FoldingRange): ProtocolFoldingRange {
  return { startLine, endLine, ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }) };
}

/** What a client sends back to have an action's edit computed. */
export interface ActionData {
  readonly uri: string;
  readonly rule: string | null;
}

const fixAllKind = `${CodeActionKind.SourceFixAll}.${source}`;

/**
 * @param edits what the action changes; without them the client asks for them when it is chosen.
 * @param shown the diagnostics that the client asked about; those that the action mends are named in it.
 */
export function toCodeAction(
  action: CodeAction,
  edits: readonly TextEdit[] | undefined,
  clientUri: string,
  shown: readonly ProtocolDiagnostic[],
): ProtocolCodeAction {
  const { kind, title, preferred, all } = action;
  const mended = action.diagnostics.flatMap(({ rule, range }) =>
    shown.filter(({ code, range: other }) => code === rule && sameRange(range, other)),
  );
  const data: ActionData = { uri: clientUri, rule: all?.rule ?? null };
  return {
    title,
    kind: kind === 'fix-all' ? fixAllKind : CodeActionKind.QuickFix,
    ...(mended.length > 0 && { diagnostics: mended }),
    ...(preferred && { isPreferred: true }),
    ...(edits === undefined ? { data } : { edit: { changes: { [clientUri]: [...edits] } } }),
  };
}

function sameRange(left: Range, right: Range): boolean {
  return samePosition(left.start, right.start) && samePosition(left.end, right.end);
}

function samePosition(left: Position, right: Position): boolean {
  return left.line === right.line && left.character === right.character;
}

/** Which of our kinds a client wants that names kinds of the protocol; a kind stands for all below it. */
export function wantedKinds(only: readonly string[] | undefined): OurActionKind[] {
  const asked = (kind: string) =>
    only!.some((other) => other === '' || kind === other || kind.startsWith(`${other}.`));
  if (only === undefined) return ['fix', 'fix-all-of-rule', 'suppress'];
  return [
    ...(asked(CodeActionKind.QuickFix) ? (['fix', 'fix-all-of-rule', 'suppress'] as const) : []),
    ...(asked(fixAllKind) ? (['fix-all'] as const) : []),
  ];
}
