// How long the server takes from its start to the answer to `initialize`, beside Node with nothing to do; and to the
// first diagnostics, which is when the rest of it is loaded.
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Client } from './lib/lsp.mjs';
import { median, quantile, report, results } from './lib/numbers.mjs';

const rounds = 40;
const initialize = { processId: null, rootUri: null, capabilities: {} };

const ways = {
  'node -e 0': async (took) => {
    await once(spawn(process.execPath, ['-e', '0']), 'exit');
    took();
  },
  'dist/cli.js lsp --stdio': async (took) => {
    const client = await new Client().start();
    took();
    await client.stop();
  },
  'dist/server.js as the editor starts it': async (took) => {
    const server = fork(`${results}/dist/server.js`, ['--node-ipc'], { execArgv: [] });
    const send = (message) => server.send({ jsonrpc: '2.0', ...message });
    send({ id: 1, method: 'initialize', params: initialize });
    await once(server, 'message');
    took();
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    await once(server, 'exit');
  },
  'dist/cli.js, first diagnostics': async (took) => {
    const client = await new Client().start();
    await client.open('file:///bench/netmap.inf', '[OemNetServices]\r\nNWWKSTA = acme_client\r\n', 1);
    took();
    await client.stop();
  },
};

export async function run() {
  const times = Object.fromEntries(Object.keys(ways).map((what) => [what, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [what, way] of Object.entries(ways)) {
      const start = performance.now();
      await way(() => times[what].push(performance.now() - start));
    }
  }
  const node = times['node -e 0'];
  const rows = Object.entries(times).map(([what, list]) => ({
    what,
    ms: median(list),
    ratio: median(list) / median(node),
    // What other work on the machine makes slower, it makes so by chance.
    'best fifth': quantile(list, 0.2) / quantile(node, 0.2),
  }));
  report('start', 'From the start to the answer to initialize, beside node -e 0 (target: ratio 1.6)', rows);
}
