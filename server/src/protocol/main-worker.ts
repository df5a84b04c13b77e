import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Files } from './files';
import { Server } from './server';

declare const self: DedicatedWorkerGlobalScope;
interface DedicatedWorkerGlobalScope extends EventTarget {
  postMessage(message: unknown): void;
}

/** A worker has no files of its own; without a client that lends some, only open documents are known. */
const noFiles: Files = {
  find: async () => [],
  list: async () => [],
  read: async () => undefined,
};

const connection = createConnection(
  new BrowserMessageReader(self as never),
  new BrowserMessageWriter(self as never),
);
new Server(connection, { files: () => noFiles });
connection.listen();
