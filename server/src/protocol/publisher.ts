import type { Connection, Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver';
import { LiveDiagnostics } from '../features/diagnostics';
import type { Workspace } from '../model';
import type { RuleEngine } from '../rules';
import { moreFindings, notChecked, toDiagnostic } from './convert';
import type { OpenDocuments } from './documents';
import {
  type AllFindings,
  type DialectMessage,
  dialectNotification,
  type FindingsMessage,
  findingsNotification,
} from './messages';
import type { Settings } from './settings';

/** More findings than this are too much for one message; a file with more of them is one for the command line. */
const mostOnRequest = 100_000;

/** Tells the client what is found in open documents, and what they were taken for, as soon as that changes. */
export class Publisher {
  /** What was told of each document last, so that it is told again only when it is something else. */
  private readonly toldDialects = new Map<string, string>();
  private readonly toldFindings = new Map<string, string>();
  private readonly diagnostics: LiveDiagnostics;
  /** The documents whose check goes on later. */
  private readonly underWay = new Set<string>();
  /** The documents of which diagnostics were sent. */
  private readonly published = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
    private readonly engine: RuleEngine,
    private readonly documents: OpenDocuments,
    private readonly settings: () => Settings,
    private readonly log: (what: string, error: unknown) => void,
  ) {
    this.diagnostics = new LiveDiagnostics(workspace, engine);
  }

  /**
   * Sends the diagnostics of every open document where they may have changed. Those of one where very much is to be
   * checked come when that is done; requests are answered meanwhile.
   */
  publish(): void {
    for (const uri of this.engine.staleFiles()) if (!this.underWay.has(uri)) this.check(uri, firstSlice());
    for (const uri of this.documents.takeUnread()) this.guard(uri, () => this.publishUnread(uri));
    this.tellDialects();
  }

  private check(uri: string, goesOn: () => boolean): void {
    this.guard(uri, () => {
      if (this.engine.check(uri, goesOn)) {
        this.publishFindings(uri);
        return;
      }
      this.underWay.add(uri);
      setTimeout(() => {
        this.underWay.delete(uri);
        this.check(uri, slice(0, 20));
      }, 0);
      this.tellChecking(uri);
      if (!this.published.has(uri)) this.publishFirst(uri);
    });
  }

  /** One file that cannot be told of does not silence the others. */
  private guard(uri: string, act: () => void): void {
    try {
      act();
    } catch (error) {
      this.log(`diagnostics of ${uri}`, error);
    }
  }

  /** Takes back what was published of a document that was closed. */
  clear(uri: string, clientUri: string): void {
    this.tellFindings(uri, { uri: clientUri, shown: 0, total: 0 });
    this.toldDialects.delete(uri);
    this.toldFindings.delete(uri);
    this.diagnostics.forget(uri);
    this.published.delete(uri);
    void this.connection.sendDiagnostics({ uri: clientUri, diagnostics: [] });
  }

  /** All findings of an open document, those included that were too many to publish. */
  allFindings(uri: string): AllFindings {
    const { diagnostics, total } = this.findings(uri, mostOnRequest);
    return { diagnostics, total };
  }

  private publishUnread(uri: string): void {
    const document = this.documents.get(uri);
    if (document?.unread === undefined) return;
    const { clientUri, version } = document;
    this.diagnostics.forget(uri);
    this.published.delete(uri);
    this.tellFindings(uri, { uri: clientUri, shown: 0, total: 0 });
    const diagnostics = [notChecked(this.documents.largest)];
    void this.connection.sendDiagnostics({ uri: clientUri, version, diagnostics });
  }

  /** Shows what was found in the beginning of a large file, rather than nothing until all of it is checked. */
  private publishFirst(uri: string): void {
    const document = this.documents.get(uri);
    if (document === undefined) return;
    const { clientUri, version } = document;
    const { diagnostics } = this.findings(uri, this.settings().maxFindings, true);
    if (diagnostics.length > 0) {
      this.published.add(uri);
      void this.connection.sendDiagnostics({ uri: clientUri, version, diagnostics });
    }
  }

  private publishFindings(uri: string): void {
    const document = this.documents.get(uri);
    if (document === undefined || document.unread !== undefined) return;
    const { clientUri, version } = document;
    const { diagnostics, total } = this.findings(uri, this.settings().maxFindings);
    const shown = diagnostics.length;
    if (shown < total) diagnostics.unshift(moreFindings(shown, total));
    this.published.add(uri);
    void this.connection.sendDiagnostics({ uri: clientUri, version, diagnostics });
    this.tellFindings(uri, { uri: clientUri, shown, total });
  }

  private findings(
    uri: string,
    most: number,
    soFar = false,
  ): { diagnostics: ProtocolDiagnostic[]; total: number } {
    const { rules } = this.settings();
    const { shown, total } = this.diagnostics.worst(uri, rules, most, soFar);
    const clientUri = (other: string) => this.documents.get(other)?.clientUri ?? other;
    return { diagnostics: shown.map((diagnostic) => toDiagnostic(diagnostic, clientUri)), total };
  }

  private tellChecking(uri: string): void {
    const document = this.documents.get(uri);
    if (document !== undefined) {
      this.tellFindings(uri, { uri: document.clientUri, shown: 0, total: 0, checking: true });
    }
  }

  /** Where all findings are published, nothing is told but that they are again. */
  private tellFindings(uri: string, message: FindingsMessage): void {
    const { shown, total, checking } = message;
    const told = checking === true ? 'checking' : shown < total ? `${shown} of ${total}` : 'all';
    if ((this.toldFindings.get(uri) ?? 'all') === told) return;
    this.toldFindings.set(uri, told);
    void this.connection.sendNotification(findingsNotification, message);
  }

  private tellDialects(): void {
    for (const uri of this.documents.uris()) {
      const message = this.dialectOf(uri);
      const told = `${message.dialect}${message.reason}${message.largest}`;
      if (this.toldDialects.get(uri) === told) continue;
      this.toldDialects.set(uri, told);
      void this.connection.sendNotification(dialectNotification, message);
    }
  }

  private dialectOf(uri: string): DialectMessage {
    const { clientUri, unread } = this.documents.get(uri)!;
    const { largest } = this.documents;
    if (unread !== undefined)
      return { uri: clientUri, dialect: 'unread', reason: 'it is too large', largest };
    const { dialect, reason } = this.workspace.file(uri)!.dialectFinding;
    return { uri: clientUri, dialect, reason };
  }
}

/**
 * What is checked at once whatever it takes: a file of usual size, and all that most changes make stale, so that what
 * is told of them is told in one piece.
 */
const checkedAtOnce = 1000;

function firstSlice(): () => boolean {
  return slice(checkedAtOnce, 20);
}

/** Goes on for so many units at least, and for so long in milliseconds. */
function slice(units: number, time: number): () => boolean {
  const end = performance.now() + time;
  let done = 0;
  // The clock is looked at now and then, as many units take less than that.
  return () => ++done <= units || done % 16 !== 0 || performance.now() < end;
}
