import type { Position } from '../../server/src/syntax';
import { somewhere, wordOf } from '../edits/changes';
import type { Random } from '../random';

/** A document that a message may be about. */
export interface Target {
  readonly uri: string;
  readonly text: string;
}

type Parameters = (random: Random, target: Target) => Record<string, unknown>;

function at(random: Random, { text }: Target): Position {
  const { line, character } = somewhere(random, text);
  // Numbers that the protocol does not allow are left to the mutations.
  return {
    line: Math.min(Math.max(line, 0), 2 ** 31 - 1),
    character: Math.min(Math.max(character, 0), 2 ** 31 - 1),
  };
}

const document: Parameters = (_, { uri }) => ({ textDocument: { uri } });
const place: Parameters = (random, target) => ({
  textDocument: { uri: target.uri },
  position: at(random, target),
});

/** The requests of the server, with parameters as the protocol wants them. */
export const requests: Readonly<Record<string, Parameters>> = {
  'textDocument/hover': place,
  'textDocument/definition': place,
  'textDocument/references': (random, target) => ({
    ...place(random, target),
    context: { includeDeclaration: random.chance(0.5) },
  }),
  'textDocument/documentHighlight': place,
  'textDocument/prepareRename': place,
  'textDocument/rename': (random, target) => ({
    ...place(random, target),
    newName: wordOf(random, target.text),
  }),
  'textDocument/completion': place,
  'textDocument/documentSymbol': document,
  'textDocument/foldingRange': document,
  'textDocument/documentLink': document,
  'netmapInf/allFindings': document,
  'textDocument/codeAction': (random, target) => ({
    textDocument: { uri: target.uri },
    range: { start: at(random, target), end: at(random, target) },
    context: { diagnostics: [], ...(random.chance(0.3) && { only: ['quickfix', 'source.fixAll'] }) },
  }),
  'codeAction/resolve': (_, { uri }) => ({
    title: 'x',
    kind: 'quickfix',
    data: { uri, rule: null },
  }),
};

/** Notifications besides those that change documents. */
export const notifications: Readonly<Record<string, Parameters>> = {
  initialized: () => ({}),
  '$/setTrace': (random) => ({ value: random.pick(['off', 'messages', 'verbose', 'off', 'off']) }),
  'workspace/didChangeConfiguration': (random) => ({
    settings: {
      netmapInf: {
        rules: { 'netmap-empty-id': random.pick(['off', 'hint']) },
        clientIds: [],
        maxFindings: random.pick([1, 3, 500]),
      },
    },
  }),
  'workspace/didChangeWatchedFiles': (random, { uri }) => ({
    changes: [{ uri: `${uri}.none.inf`, type: random.between(1, 3) }],
  }),
  'textDocument/didSave': document,
  'textDocument/willSave': (random, target) => ({ ...document(random, target), reason: 1 }),
  'window/workDoneProgress/cancel': (random) => ({ token: random.below(100) }),
};

/** Notifications that change documents. They are mutated only for documents that nobody looks at. */
export const documentNotifications: Readonly<Record<string, Parameters>> = {
  'textDocument/didOpen': (_, { uri, text }) => ({
    textDocument: { uri, languageId: 'inf', version: 1, text },
  }),
  'textDocument/didChange': (random, target) => ({
    textDocument: { uri: target.uri, version: random.between(-3, 100) },
    contentChanges: [
      { range: { start: at(random, target), end: at(random, target) }, text: wordOf(random, target.text) },
      { text: target.text },
    ],
  }),
  'textDocument/didClose': document,
};
