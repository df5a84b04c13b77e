// How long the server takes from its start to the answer to `initialize`, beside Node with nothing to do.
import { spawn } from 'node:child_process';
import { Client } from './lib/lsp.mjs';
import { median, report, results } from './lib/numbers.mjs';

const rounds = 25;

const ways = {
  'dist/cli.js lsp --stdio': [`${results}/dist/cli.js`, 'lsp', '--stdio'],
  // The editor starts the server's own bundle; on this line it speaks stdio, to be measured the same way.
  'dist/server.js': ['-e', `require(${JSON.stringify(`./${results}/dist/server.js`)}).startStdio()`],
};

function emptyNode() {
  return new Promise((resolve) => spawn(process.execPath, ['-e', '0']).once('exit', resolve));
}

export async function run() {
  const times = { 'node -e 0': [] };
  for (let round = 0; round < rounds; round++) {
    let start = performance.now();
    await emptyNode();
    times['node -e 0'].push(performance.now() - start);
    for (const [name, server] of Object.entries(ways)) {
      start = performance.now();
      const client = new Client([], { server });
      await client.start();
      times[name] = [...(times[name] ?? []), performance.now() - start];
      await client.stop();
    }
  }
  const node = median(times['node -e 0']);
  const rows = Object.entries(times).map(([what, list]) => ({
    what,
    ms: median(list),
    ratio: median(list) / node,
  }));
  report('start', 'From the start to the answer to initialize, beside node -e 0 (target: ratio 1.6)', rows);
}
