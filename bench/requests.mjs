// Every other request beside the empty one: those about a place, at places all over the file, and those about the
// whole file.
import { Client } from './lib/lsp.mjs';
import { median, quantile, randomNumbers, report } from './lib/numbers.mjs';
import { kinds, MiB, sizeName, sizes, textOf } from './lib/texts.mjs';

const warmUp = 30;
const rounds = 200;
const mostTime = 3000;

const aboutPlaces = {
  hover: ['hoverProvider', 'textDocument/hover'],
  definition: ['definitionProvider', 'textDocument/definition'],
  references: ['referencesProvider', 'textDocument/references', { context: { includeDeclaration: true } }],
  highlight: ['documentHighlightProvider', 'textDocument/documentHighlight'],
  completion: ['completionProvider', 'textDocument/completion'],
  'prepare rename': ['renameProvider', 'textDocument/prepareRename'],
  'code actions': ['codeActionProvider', 'textDocument/codeAction'],
  'tokens in a range': ['semanticTokensProvider', 'textDocument/semanticTokens/range'],
};

const aboutFiles = {
  symbols: ['documentSymbolProvider', 'textDocument/documentSymbol'],
  folding: ['foldingRangeProvider', 'textDocument/foldingRange'],
  links: ['documentLinkProvider', 'textDocument/documentLink'],
  tokens: ['semanticTokensProvider', 'textDocument/semanticTokens/full'],
};

async function timed(act) {
  const start = performance.now();
  const answer = await act();
  return { time: performance.now() - start, answer };
}

async function measure({ kind, file }, size) {
  const text = textOf(kind, size);
  const lines = text.split('\n');
  const textDocument = { uri: `file:///bench/${file}` };
  const client = await new Client().start();
  await client.openChecked(textDocument.uri, text);
  const places = [];
  const files = [];
  for (const [name, [ability, method, more]] of Object.entries(aboutPlaces)) {
    if (!client.capabilities[ability]) continue;
    const random = randomNumbers(1);
    const ask = () => {
      const line = random(lines.length);
      const position = { line, character: random(lines[line].length + 1) };
      const end = name.includes('range') ? { line: line + 60, character: 0 } : position;
      const range = { start: position, end };
      const params = { textDocument, position, range, context: { diagnostics: [] }, ...more };
      return client.ask(method, params);
    };
    for (let round = 0; round < warmUp; round++) await ask();
    const empty = [];
    const times = [];
    const until = performance.now() + mostTime;
    while (times.length < rounds && (times.length < 20 || performance.now() < until)) {
      empty.push((await timed(() => client.empty())).time);
      times.push((await timed(ask)).time);
    }
    const trip = median(empty);
    const p95 = quantile(times, 0.95);
    places.push({
      file: kind,
      size: sizeName(size),
      request: name,
      'empty ms': trip,
      'median ms': median(times),
      'p95 ms': p95,
      'p95 / empty': p95 / trip,
    });
  }
  for (const [name, [ability, method]] of Object.entries(aboutFiles)) {
    if (!client.capabilities[ability]) continue;
    const times = [];
    let bytes = 0;
    for (let round = 0; round < (size > MiB ? 3 : 9); round++) {
      const { time, answer } = await timed(() => client.ask(method, { textDocument }));
      times.push(time);
      bytes = answer.length;
    }
    const ms = median(times);
    files.push({
      file: kind,
      size: sizeName(size),
      request: name,
      ms,
      'answer MiB': bytes / MiB,
      'text MiB/s': text.length / MiB / (ms / 1000),
    });
  }
  await client.stop();
  return { places, files };
}

export async function run({ large, only }) {
  const places = [];
  const files = [];
  for (const size of sizes(large)) {
    for (const kind of kinds) {
      if (!only(kind.kind)) continue;
      const figures = await measure(kind, size);
      places.push(...figures.places);
      files.push(...figures.files);
    }
  }
  report('requests', 'Requests about a place, beside an empty one (target: p95 within 5)', places);
  report('whole-file', 'Answers about a whole file (target: linear)', files);
}
