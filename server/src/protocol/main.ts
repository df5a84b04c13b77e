/**
 * The server for every place it runs in: a process of its own or a worker of the editor. One bundle holds both, and
 * what they share once; only the one that is needed is run.
 */

const inNode = typeof process === 'object' && typeof process.versions?.node === 'string';

/** Starts the server on standard input and output. It ends with its client. */
export async function startStdio(): Promise<void> {
  const { startStdio } = await import('./main-node');
  startStdio();
}

// A worker serves whoever started it. A process does so where the editor said on its command line how to talk; the
// command line of ours asks for it.
if (!inNode) void import('./main-worker');
else if (process.argv.includes('--node-ipc')) void import('./main-node');
