import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Files } from './files';
import { Gate } from './gate';
import { serve } from './start';

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

const writer = new BrowserMessageWriter(self as never);
const gate = new Gate(writer, (text) => connection.console.warn(text));
const connection = createConnection(new BrowserMessageReader(self as never), writer, {
  messageStrategy: gate,
});
serve(connection, gate, { files: () => noFiles });
