import type { CancellationToken, Connection, ResponseError } from 'vscode-languageserver';
import type { RuleLevel } from '../features/diagnostics';
import type { Workspace } from '../model';
import type { RuleEngine } from '../rules';

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
  /** Severities by rule id, from the settings. */
  levels(): Readonly<Record<string, RuleLevel>>;
}

/** Registers the handlers of all requests about documents. Each converts, asks a feature and converts back. */
export function serveRequests(_connection: Connection, _context: RequestContext): void {}
