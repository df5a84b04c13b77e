import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { isTooLarge, largestChecked } from '../features/diagnostics';
import type { Workspace } from '../model';
import type { RuleEngine } from '../rules';
import { Tree } from '../syntax';

/** An open document as the client knows it. */
interface OpenDocument {
  /** The URI as the client wrote it; everything sent back to the client uses it. */
  readonly clientUri: string;
  version: number;
  /** The text of a document that is too large for the workspace: nothing but its syntax is read. */
  unread: Tree | undefined;
}

/**
 * The documents that are open in the editor. Their text lives in the trees of the workspace; this only applies the
 * client's changes and remembers what the client calls each document. Documents that are too large live here, and
 * the workspace knows no more than that they are there.
 */
export class OpenDocuments {
  private readonly documents = new Map<string, OpenDocument>();
  /** Unread documents that changed since they were last asked for. */
  private readonly changed = new Set<string>();

  /** @param limit the size in MiB beyond which documents are too large. */
  constructor(
    private readonly workspace: Workspace,
    private readonly engine: RuleEngine,
    private limit = largestChecked,
  ) {}

  /** Takes an opened document. Opening one that is open already replaces its text. */
  open(uri: string, clientUri: string, version: number, text: string): void {
    const document: OpenDocument = { clientUri, version, unread: undefined };
    this.documents.set(uri, document);
    if (isTooLarge(text.length, this.limit)) this.leaveUnread(uri, document, Tree.parse(text));
    else this.read(uri, document, text);
  }

  /**
   * Applies changes one after the other; each counts on the text that the one before left. Ranges out of the text
   * are taken back to its lines and its end. Changes to a document that is not open are ignored.
   */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.documents.get(uri);
    if (document === undefined) return;
    document.version = version;
    let tree = document.unread ?? this.workspace.file(uri)!.tree;
    for (const change of changes) tree = applyChange(tree, change);
    this.take(uri, document, tree);
  }

  close(uri: string): void {
    this.documents.delete(uri);
    this.changed.delete(uri);
    this.engine.forget(uri);
    this.workspace.closeFile(uri);
  }

  /** Takes another limit; documents that are on its other side now are read or forgotten. */
  set largest(limit: number) {
    if (limit === this.limit) return;
    this.limit = limit;
    for (const [uri, document] of this.documents) {
      this.take(uri, document, document.unread ?? this.workspace.file(uri)!.tree);
    }
  }

  get largest(): number {
    return this.limit;
  }

  /** The document of that URI; undefined where it is not open. */
  get(uri: string): Readonly<OpenDocument> | undefined {
    return this.documents.get(uri);
  }

  /** The URIs of all open documents. */
  uris(): Iterable<string> {
    return this.documents.keys();
  }

  /** The URIs of the documents that are too large and have changed since this was last asked. */
  takeUnread(): string[] {
    const uris = [...this.changed];
    this.changed.clear();
    return uris;
  }

  private take(uri: string, document: OpenDocument, tree: Tree): void {
    if (isTooLarge(tree.length, this.limit)) this.leaveUnread(uri, document, tree);
    else if (document.unread === undefined) this.workspace.changeFile(uri, tree);
    else this.read(uri, document, tree.text());
  }

  private read(uri: string, document: OpenDocument, text: string): void {
    document.unread = undefined;
    this.changed.delete(uri);
    this.workspace.openFile(uri, text);
    this.engine.watch(uri);
  }

  private leaveUnread(uri: string, document: OpenDocument, tree: Tree): void {
    document.unread = tree;
    this.changed.add(uri);
    this.engine.forget(uri);
    this.workspace.openUnread(uri);
  }
}

function applyChange(tree: Tree, change: TextDocumentContentChangeEvent): Tree {
  const range = 'range' in change ? change.range : undefined;
  // Some clients write null for a range that they leave out.
  if (range === undefined || range === null) return tree.edit({ start: 0, end: tree.length }, change.text);
  const start = tree.offsetAt(range.start);
  const end = tree.offsetAt(range.end);
  return tree.edit({ start: Math.min(start, end), end: Math.max(start, end) }, change.text);
}
