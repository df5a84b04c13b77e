import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Workspace } from '../model';
import type { RuleEngine } from '../rules';
import type { Tree } from '../syntax';

/** An open document as the client knows it. */
interface OpenDocument {
  /** The URI as the client wrote it; everything sent back to the client uses it. */
  readonly clientUri: string;
  version: number;
}

/**
 * The documents that are open in the editor. Their text lives in the trees of the workspace; this only applies the
 * client's changes and remembers what the client calls each document.
 */
export class OpenDocuments {
  private readonly documents = new Map<string, OpenDocument>();

  constructor(
    private readonly workspace: Workspace,
    private readonly engine: RuleEngine,
  ) {}

  /** Takes an opened document. Opening one that is open already replaces its text. */
  open(uri: string, clientUri: string, version: number, text: string): void {
    this.documents.set(uri, { clientUri, version });
    this.workspace.openFile(uri, text);
    this.engine.watch(uri);
  }

  /**
   * Applies changes one after the other; each counts on the text that the one before left. Ranges out of the text
   * are taken back to its lines and its end. Changes to a document that is not open are ignored.
   */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.documents.get(uri);
    const file = this.workspace.file(uri);
    if (document === undefined || file === undefined) return;
    document.version = version;
    let tree = file.tree;
    for (const change of changes) tree = applyChange(tree, change);
    this.workspace.changeFile(uri, tree);
  }

  close(uri: string): void {
    this.documents.delete(uri);
    this.engine.forget(uri);
    this.workspace.closeFile(uri);
  }

  /** The document of that URI; undefined where it is not open. */
  get(uri: string): Readonly<OpenDocument> | undefined {
    return this.documents.get(uri);
  }

  /** The URIs of all open documents. */
  uris(): Iterable<string> {
    return this.documents.keys();
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
