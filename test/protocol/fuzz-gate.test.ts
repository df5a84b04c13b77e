import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import type { Message } from 'vscode-languageserver';
import { Gate, Unreadable } from '../../server/src/protocol/gate';
import { hasRightShape } from '../../server/src/protocol/shapes';

const initialize = { jsonrpc: '2.0', id: 0, method: 'initialize', params: { capabilities: {} } };
const shutdown = { jsonrpc: '2.0', id: 9, method: 'shutdown' };
const textDocument = { uri: 'file:///a/netmap.inf' };
const position = { line: 0, character: 0 };

/** What a gate lets through of these messages, and what it answers itself. */
function through(...messages: unknown[]): { passed: unknown[]; answered: unknown[]; logged: number } {
  const answered: unknown[] = [];
  const passed: unknown[] = [];
  let logged = 0;
  const writer = {
    write: async (message: Message) => {
      const { id, error } = message as Message & { id: unknown; error: { code: number } };
      answered.push([id, error.code]);
    },
  };
  const gate = new Gate(writer, () => logged++);
  for (const message of messages) gate.handleMessage(message as Message, (one) => passed.push(one));
  return { passed, answered, logged };
}

describe('protocol: the gate', () => {
  const hover = { jsonrpc: '2.0', id: 1, method: 'textDocument/hover', params: { textDocument, position } };
  const open = (text: unknown) => ({
    jsonrpc: '2.0',
    method: 'textDocument/didOpen',
    params: { textDocument: { ...textDocument, version: 1, text } },
  });

  it('serves between initialize and shutdown', () => {
    const passed = [initialize, hover, open('x'), shutdown];
    assert.deepEqual(through(...passed), { passed, answered: [], logged: 0 });
  });

  it('refuses requests and drops notifications before initialize', () => {
    assert.deepEqual(through(hover, open('x')), { passed: [], answered: [[1, -32002]], logged: 0 });
  });

  it('refuses requests and drops notifications behind shutdown, and lets exit through always', () => {
    const exit = { jsonrpc: '2.0', method: 'exit' };
    assert.deepEqual(through(exit).passed, [exit]);
    const { passed, answered } = through(initialize, shutdown, hover, open('x'), shutdown, exit);
    assert.deepEqual(passed, [initialize, shutdown, exit]);
    assert.deepEqual(answered, [
      [1, -32600],
      [9, -32600],
    ]);
  });

  it('initializes once, and again after one that was refused', () => {
    const wrong = { ...initialize, params: {} };
    const { passed, answered } = through(wrong, initialize, initialize);
    assert.deepEqual(passed, [initialize]);
    assert.deepEqual(answered, [
      [0, -32602],
      [0, -32600],
    ]);
  });

  it('refuses what is no message', () => {
    const messages = [new Unreadable('x'), null, 5, 'x', [], [hover], { jsonrpc: '2.0', method: 5 }];
    const ids = [null, {}, true].map((id) => ({ ...hover, id }));
    const { passed, answered } = through(initialize, ...messages, ...ids, { ...hover, method: {} });
    assert.deepEqual(passed, [initialize]);
    assert.deepEqual(answered, [
      [null, -32700],
      ...Array.from({ length: messages.length - 1 + ids.length }, () => [null, -32600]),
      [1, -32600],
    ]);
  });

  it('refuses parameters of the wrong shape, and has notifications with them logged', () => {
    const { passed, answered, logged } = through(initialize, { ...hover, params: { position } }, open(5));
    assert.deepEqual(passed, [initialize]);
    assert.deepEqual(answered, [[1, -32602]]);
    assert.equal(logged, 1);
  });

  it('lets answers through and no half ones', () => {
    const answers = [
      { jsonrpc: '2.0', id: 1, result: null },
      { jsonrpc: '2.0', id: 'a', error: { code: 1, message: 'x' } },
    ];
    const half = { jsonrpc: '2.0', id: 3 };
    const expected = { passed: [initialize, ...answers], answered: [], logged: 1 };
    assert.deepEqual(through(initialize, ...answers, half), expected);
    assert.deepEqual(through(...answers).passed, [], 'nothing was asked before initialize');
  });
});

describe('protocol: shapes', () => {
  const range = { start: position, end: position };
  const right: [method: string, params: unknown][] = [
    ['textDocument/hover', { textDocument, position, workDoneToken: 1 }],
    ['textDocument/hover', { textDocument, position: { line: -1, character: 2 ** 53 } }],
    ['textDocument/didChange', { textDocument: { ...textDocument, version: null }, contentChanges: [] }],
    [
      'textDocument/didChange',
      {
        textDocument,
        contentChanges: [
          { text: 'x', range: null },
          { text: '', range },
        ],
      },
    ],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [{ range, code: 1 }] } }],
    ['codeAction/resolve', { title: 'x', data: null }],
    ['workspace/didChangeConfiguration', { settings: null }],
    [
      'initialize',
      { processId: null, rootUri: null, workspaceFolders: null, capabilities: { textDocument: null } },
    ],
    ['initialize', { initializationOptions: 'x', capabilities: {} }],
    ['textDocument/didOpen', { textDocument: { ...textDocument, text: '' } }],
    ['something/else', null],
  ];
  const wrong: [method: string, params: unknown][] = [
    ['textDocument/hover', undefined],
    ['textDocument/hover', [textDocument, position]],
    ['textDocument/hover', { textDocument, position: { line: 0.5, character: 0 } }],
    ['textDocument/hover', { textDocument, position: { line: Number.POSITIVE_INFINITY, character: 0 } }],
    ['textDocument/hover', { textDocument, position: { line: null, character: 0 } }],
    ['textDocument/hover', { textDocument: { uri: '\ud800' }, position }],
    ['textDocument/hover', { textDocument: Object.create(textDocument), position }],
    ['textDocument/didOpen', { textDocument: { ...textDocument, version: '1', text: '' } }],
    ['textDocument/didChange', { textDocument, contentChanges: [{ range }] }],
    ['textDocument/didChange', { textDocument, contentChanges: { text: '' } }],
    ['textDocument/rename', { textDocument, position, newName: null }],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [{}] } }],
    ['codeAction/resolve', { data: { uri: 5 } }],
    ['workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///a' }] }],
    ['initialize', { capabilities: { textDocument: { codeAction: { resolveSupport: { properties: 5 } } } } }],
    ['$/cancelRequest', { id: null }],
  ];
  for (const [method, params] of right) {
    it(`are right: ${method} ${JSON.stringify(params)}`, () => assert.ok(hasRightShape(method, params)));
  }
  for (const [method, params] of wrong) {
    it(`are wrong: ${method} ${JSON.stringify(params)}`, () => assert.ok(!hasRightShape(method, params)));
  }
});

describe('protocol: the built server on the channel of its parent process', () => {
  it('answers, and ends with exit as the specification says', async () => {
    const server = fork('dist/server.js', ['--node-ipc'], { stdio: 'inherit' });
    const answers = new Map<unknown, { error?: { code: number } }>();
    const arrived = new Promise<void>((resolve) =>
      server.on('message', (message: { id?: unknown }) => {
        if (message.id !== undefined) answers.set(message.id, message as { error?: { code: number } });
        if (message.id === 9) resolve();
      }),
    );
    for (const message of [
      { ...shutdown, id: 1 },
      initialize,
      { jsonrpc: '2.0', id: 2, method: 'x' },
      shutdown,
    ]) {
      server.send(message);
    }
    await arrived;
    assert.deepEqual(
      [1, 0, 2, 9].map((id) => answers.get(id)?.error?.code),
      [-32002, undefined, -32601, undefined],
    );
    server.send({ jsonrpc: '2.0', method: 'exit' });
    assert.equal(await new Promise((resolve) => server.once('exit', resolve)), 0);
  });
});
