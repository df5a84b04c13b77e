import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type Message,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { Gate, Unreadable } from './gate';
import type { Host } from './server';
import { serve } from './start';

/** Starts the server on standard input and output. It ends with its client. */
export function startStdio(): void {
  const reader = new StreamMessageReader(process.stdin, {
    contentTypeDecoder: { name: 'application/json', decode },
  });
  const gate = start(reader, new StreamMessageWriter(process.stdout));
  // A client that goes without a word is one that died.
  const end = () => process.exit(gate.isShutDown ? 0 : 1);
  process.stdin.on('end', end);
  process.stdin.on('close', end);
}

/** The file system is loaded with the server, which is after its start; see `serve`. */
const host: Host = {
  files: (folders) => (require('./node-files') as typeof import('./node-files')).nodeFiles(folders),
};

function start(reader: MessageReader, writer: MessageWriter): Gate {
  const gate = new Gate(writer, (text) => connection.console.warn(text));
  const connection = createConnection(reader, writer, { messageStrategy: gate });
  // A failure outside of any request must not take the server down with it.
  process.on('uncaughtException', (error) => connection.console.error(`uncaught: ${error.stack}`));
  process.on('unhandledRejection', (reason) => connection.console.error(`unhandled: ${String(reason)}`));
  serve(connection, gate, host);
  return gate;
}

/** Reads the JSON of a message. What is none is handed on as that, so that the client gets an answer. */
async function decode(bytes: Uint8Array): Promise<Message> {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    return new Unreadable(String(error));
  }
}

// The editor starts this file itself and says on its command line how it wants to talk.
if (process.argv.some((argument) => argument === '--node-ipc')) {
  start(new IPCMessageReader(process), new IPCMessageWriter(process));
}
