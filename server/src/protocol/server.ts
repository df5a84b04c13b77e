import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { folderOf, Workspace } from '../model';
import type { RuleSettings } from '../rules/context';
import { RuleEngine } from '../rules/engine';
import { clientFiles } from './client-files';
import { OpenDocuments } from './documents';
import { endings, type Files, Neighbours } from './files';
import type { InitializationOptions } from './messages';
import { Publisher } from './publisher';
import { type ClientAbilities, serveRequests } from './requests';
import { defaultSettings, readSettings, type Settings } from './settings';

/** The rules are loaded with the first file: who starts the server does not wait for them. */
const catalogue = () => (require('../rules/catalogue') as typeof import('../rules/catalogue')).rules;

/** What differs between the places the server runs in. */
export interface Host {
  /** Files for clients that lend none, given the workspace folders. */
  files(folders: readonly string[]): Files;
}

/**
 * The language server on a connection. It keeps no state but the open documents and the workspace; each request
 * that fails is answered with an error and logged, and the server lives on.
 */
export class Server {
  private readonly workspace = new Workspace();
  private readonly engine = new RuleEngine(this.workspace, catalogue, ruleSettings(defaultSettings));
  private readonly documents = new OpenDocuments(this.workspace, this.engine);
  private readonly publisher: Publisher;
  private readonly neighbours: Neighbours;
  private readonly client: ClientAbilities;
  private readonly asksForSettings: boolean;
  private readonly watches: boolean;
  private settings: Settings = defaultSettings;

  /** @param params what the client said of itself; `initialize` is answered already. */
  constructor(
    private readonly connection: Connection,
    host: Host,
    params: InitializeParams,
  ) {
    this.publisher = new Publisher(
      connection,
      this.workspace,
      this.engine,
      this.documents,
      () => this.settings,
      (what, error) => this.log(what, error),
    );
    this.engine.failed = ({ id }, error) => this.log(`rule ${id}`, error);
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const folders = (params.workspaceFolders ?? []).map((folder) => folder.uri);
    if (folders.length === 0 && params.rootUri) folders.push(params.rootUri);
    this.neighbours = new Neighbours(
      this.workspace,
      options.lendsFiles === true ? clientFiles(connection) : host.files(folders),
      () => this.publisher.publish(),
      (what, error) => this.log(what, error),
    );
    const { codeAction, completion, definition } = params.capabilities.textDocument ?? {};
    this.client = {
      resolvesActions: codeAction?.resolveSupport?.properties?.includes('edit') === true,
      sharesRange: completion?.completionList?.itemDefaults?.includes('editRange') === true,
      takesLinks: definition?.linkSupport === true,
    };
    this.asksForSettings = params.capabilities.workspace?.configuration === true;
    this.watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    if (options.settings !== undefined) this.applySettings(readSettings(options.settings));
    this.handle();
  }

  /** Registers the handlers of all messages but `initialize`. */
  private handle(): void {
    const { connection } = this;
    connection.onInitialized(() => this.guard('initialized', () => this.initialized()));
    connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) =>
      this.guard('didOpen', () => {
        this.documents.open(ourUri(uri), uri, version, text);
        void this.neighbours.lookBeside(folderOf(ourUri(uri)));
      }),
    );
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
      this.guard('didChange', () => this.documents.change(ourUri(uri), version, contentChanges)),
    );
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) =>
      this.guard('didClose', () => this.close(uri)),
    );
    connection.onDidChangeConfiguration(({ settings }) =>
      this.guard('didChangeConfiguration', () => this.takeSettings(settings)),
    );
    connection.onDidChangeWatchedFiles(({ changes }) =>
      this.guard('didChangeWatchedFiles', () => {
        for (const { uri, type } of changes) {
          if (type === FileChangeType.Deleted) this.neighbours.deleted(ourUri(uri));
          else void this.neighbours.changed(ourUri(uri));
        }
      }),
    );
    serveRequests(connection, {
      workspace: this.workspace,
      engine: this.engine,
      answer: (what, token, uri, compute) => this.answer(what, token, uri, compute),
      clientUri: (uri) => this.documents.get(uri)?.clientUri ?? uri,
      unread: (uri) => this.documents.get(uri)?.unread,
      allFindings: (uri) => this.publisher.allFindings(uri),
      levels: () => this.settings.rules,
      client: () => this.client,
    });
  }

  private initialized(): void {
    if (this.asksForSettings) {
      void this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'netmapInf' });
      void this.askForSettings();
    }
    if (this.watches) {
      // Case does not count in Windows file names, so NETMAP.INF is watched as well.
      const anyCase = (word: string) =>
        [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('');
      void this.connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: endings.map((ending) => ({ globPattern: `**/*.${anyCase(ending)}` })),
      });
    }
    void this.neighbours.start();
  }

  private close(clientUri: string): void {
    const uri = ourUri(clientUri);
    this.documents.close(uri);
    this.publisher.clear(uri, clientUri);
    // What is on disk counts again.
    if (this.workspace.isThere(uri)) void this.neighbours.changed(uri);
  }

  private takeSettings(pushed: unknown): void {
    if (this.asksForSettings) void this.askForSettings();
    else this.applySettings(readSettings((pushed as { netmapInf?: unknown } | null)?.netmapInf));
  }

  private async askForSettings(): Promise<void> {
    try {
      this.applySettings(readSettings(await this.connection.workspace.getConfiguration('netmapInf')));
      this.publisher.publish();
    } catch (error) {
      this.log('asking for the settings', error);
    }
  }

  private applySettings(settings: Settings): void {
    this.settings = settings;
    this.documents.largest = settings.maxFileSize;
    this.engine.settings = ruleSettings(settings);
  }

  /** Runs a notification's handler and publishes what it changed. A failure is logged. */
  private guard(what: string, handle: () => void): void {
    try {
      handle();
      this.publisher.publish();
    } catch (error) {
      this.log(what, error);
    }
  }

  /** Answers a request about a document. One that is not open is answered with nothing, a failure with an error. */
  private answer<T>(
    what: string,
    token: CancellationToken,
    clientUri: string,
    compute: (uri: string) => T | null,
  ): T | null | ResponseError<void> {
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const uri = ourUri(clientUri);
    if (this.documents.get(uri) === undefined) return null;
    try {
      if (typeof NETMAP_INF_TEST_CRASH === 'string' && NETMAP_INF_TEST_CRASH === what)
        throw new Error(`${what} was made to fail`);
      return compute(uri);
    } catch (error) {
      // What a feature refuses on purpose is no failure of ours.
      if (error instanceof ResponseError) return error;
      this.log(what, error);
      return new ResponseError(LSPErrorCodes.RequestFailed, `${what} failed: ${messageOf(error)}`);
    }
  }

  private log(what: string, error: unknown): void {
    this.connection.console.error(`${what}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

/** The request that fails in a build for tests; the product is built without it. */
declare const NETMAP_INF_TEST_CRASH: string | undefined;

/** What of the settings the rules are run with. */
function ruleSettings({ clientIds, rules }: Settings): RuleSettings {
  return { clientIds, levels: rules };
}

/** URIs in one form, so that the same file has the same URI however the client escapes it. */
function ourUri(uri: string): string {
  return URI.parse(uri).toString();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
