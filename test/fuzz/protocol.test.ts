import assert from 'node:assert/strict';
import { gather } from '../../fuzz/edits/material';
import { ProtocolFailure } from '../../fuzz/protocol/client';
import { liveOnce } from '../../fuzz/protocol/life';
import { openAndClose } from '../../fuzz/protocol/main';

const material = gather(false);
const server = ['dist/cli.js', 'lsp', '--stdio'];

/** A server that answers everything with the same, whatever it is sent. */
const parrot = `
let buffer = '';
process.stdin.on('data', (data) => {
  buffer += data;
  for (const [, id] of buffer.matchAll(/"id":(\\d+|"\\w+")/g)) {
    const body = '{"jsonrpc":"2.0","id":' + id + ',"result":null}';
    process.stdout.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body);
  }
  buffer = '';
});
`;

describe('fuzz: the protocol', () => {
  for (const [seed, messages] of [
    [1, 1000],
    [2, 60],
    [3, 60],
    [4, 60],
  ] as const) {
    it(`answers ${messages} messages of all kinds as the specification says, seed ${seed}`, async () => {
      assert.ok((await liveOnce({ seed, messages, material, server })) >= messages);
    });
  }

  it('knows nothing of documents that were opened and closed', async () => {
    await openAndClose(server, 100);
  });

  it('finds out a server that does otherwise', async () => {
    await assert.rejects(
      liveOnce({ seed: 1, messages: 60, material, server: ['-e', parrot] }),
      ProtocolFailure,
    );
  });
});
