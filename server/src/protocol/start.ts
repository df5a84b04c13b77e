import { type Connection, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Gate } from './gate';
import type { Host } from './server';

/**
 * Starts serving on a connection. To answer `initialize`, for which somebody waits, takes what is known beforehand;
 * the server itself and all that it knows of the language are loaded with the message after it.
 */
export function serve(connection: Connection, gate: Gate, host: Host): void {
  connection.onInitialize((params) => {
    gate.beforeNext = () => {
      const { Server } = require('./server') as typeof import('./server');
      new Server(connection, host, params);
    };
    return answer;
  });
  connection.listen();
}

/** Replaced by the build. */
declare const NETMAP_INF_VERSION: string;
const version = typeof NETMAP_INF_VERSION === 'string' ? NETMAP_INF_VERSION : 'unreleased';

const answer: InitializeResult = {
  serverInfo: { name: 'netmap-inf', version },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    hoverProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    documentLinkProvider: {},
    renameProvider: { prepareProvider: true },
    completionProvider: { triggerCharacters: ['[', '=', ',', '%', '.', '"'] },
    codeActionProvider: {
      codeActionKinds: ['quickfix', 'source.fixAll', 'source.fixAll.netmap-inf'],
      resolveProvider: true,
    },
  },
};
