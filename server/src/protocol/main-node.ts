import { type Connection, createConnection } from 'vscode-languageserver/node';
import { nodeFiles } from './node-files';
import { Server } from './server';

/** Starts the server on standard input and output. It ends with its client. */
export function startStdio(): void {
  start(createConnection(process.stdin, process.stdout));
}

function start(connection: Connection): void {
  // A failure outside of any request must not take the server down with it.
  process.on('uncaughtException', (error) => connection.console.error(`uncaught: ${error.stack}`));
  process.on('unhandledRejection', (reason) => connection.console.error(`unhandled: ${String(reason)}`));
  new Server(connection, { files: nodeFiles });
  connection.listen();
}

// The editor starts this file itself and says on its command line how it wants to talk.
if (process.argv.some((argument) => argument === '--node-ipc')) {
  start(createConnection());
}
