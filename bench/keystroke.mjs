// How long a keystroke takes until its diagnostics are there, beside the round trip of an empty request, measured on
// the built server over stdio in one run. Machines differ; the ratio is what counts.
//
//   npm run bench            64 KiB, 1 MiB and 4 MiB
//   npm run bench -- 16      up to 16 MiB
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} = require('vscode-languageserver-protocol/node');

const rounds = 300;

/** An AnswerFile of about `size` characters: chains from [NetAdapters] down to registry rows. */
function answerFile(size) {
  const chain = (n) => `[params.nic${n}]
InfID=nic${n}
OemSection=params.nic${n}.OemSection

[params.nic${n}.OemSection]
InfToRunAfterInstall="", nic${n}.Run

[nic${n}.Run]
AddReg=nic${n}.Run.AddReg

[nic${n}.Run.AddReg]
HKR,0,SwitchType,0x00010001,${n}
HKR,0\\0,PhoneNumber,0,"555-${n}"

`;
  const count = Math.round(size / (chain(1000).length + 'nic1000=params.nic1000\n'.length));
  const numbers = Array.from({ length: count }, (_, n) => n);
  return `[NetAdapters]\n${numbers.map((n) => `nic${n}=params.nic${n}\n`).join('')}\n${numbers.map(chain).join('')}`;
}

/** A netmap.inf of about `size` characters. */
function netmap(size) {
  const count = Math.round(size / 'Nic1000 = acme_nic1000\nacme_nic1000 = acme.dll\n'.length);
  const numbers = Array.from({ length: count }, (_, n) => n);
  return `[Version]\nSignature="$Windows NT$"\n[OemNetAdapters]\n${numbers.map((n) => `Nic${n} = acme_nic${n}\n`).join('')}[OemUpgradeSupport]\n${numbers.map((n) => `acme_nic${n} = acme.dll\n`).join('')}`;
}

function median(times) {
  return [...times].sort((a, b) => a - b)[times.length >> 1];
}

async function measure(name, text) {
  const server = spawn(process.execPath, ['dist/cli.js', 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let arrived = () => {};
  connection.onNotification('textDocument/publishDiagnostics', (message) => arrived(message));
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const uri = `file:///bench/${name}`;
  const published = (version) =>
    new Promise((resolve) => {
      arrived = (message) => message.version === version && resolve(message);
    });

  const opened = performance.now();
  const first = published(0);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'inf', version: 0, text },
  });
  const { diagnostics } = await first;
  const open = performance.now() - opened;

  const empty = [];
  const keystrokes = [];
  const line = text.slice(0, text.length >> 1).split('\n').length;
  for (let round = 1; round <= rounds; round++) {
    let start = performance.now();
    await connection.sendRequest('textDocument/hover', {
      textDocument: { uri: 'file:///bench/none.inf' },
      position: { line: 0, character: 0 },
    });
    empty.push(performance.now() - start);
    const at = { line, character: 0 };
    const typed = round % 2 === 1;
    const range = { start: at, end: typed ? at : { line, character: 1 } };
    start = performance.now();
    const done = published(round);
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: round },
      contentChanges: [{ range, text: typed ? 'x' : '' }],
    });
    await done;
    keystrokes.push(performance.now() - start);
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const trip = median(empty.slice(50));
  const keystroke = median(keystrokes.slice(50));
  return {
    file: name,
    MiB: (text.length / 2 ** 20).toFixed(2),
    findings: diagnostics.length,
    'open ms': open.toFixed(0),
    'empty ms': trip.toFixed(3),
    'keystroke ms': keystroke.toFixed(3),
    ratio: (keystroke / trip).toFixed(2),
  };
}

const largest = Number(process.argv[2] ?? 4);
const rows = [];
for (const mib of [1 / 16, 1, 4, 16].filter((size) => size <= largest)) {
  rows.push(await measure('winnt.sif', answerFile(mib * 2 ** 20)));
  rows.push(await measure('netmap.inf', netmap(mib * 2 ** 20)));
}
console.table(rows);
