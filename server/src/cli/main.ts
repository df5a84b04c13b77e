#!/usr/bin/env node
// The server is what starts most often, with somebody waiting for it, and it needs nothing of the other commands. Both
// are bundles of their own beside this one.
const [command, ...options] = process.argv.slice(2);
if (command === 'lsp' && options.join() === '--stdio') {
  const server: { startStdio(): Promise<void> } = require('./server.js');
  void server.startStdio();
} else {
  require('./commands.js');
}

export {};
