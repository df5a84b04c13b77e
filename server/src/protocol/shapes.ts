import { URI } from 'vscode-uri';
import { allFindingsRequest } from './messages';

/** Whether a value that came over the wire is what the protocol says. */
type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === 'string';
const flag: Shape = (value) => typeof value === 'boolean';
/** Any whole number: what is out of a text is taken back into it. */
const whole: Shape = (value) => Number.isInteger(value);

function fields(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(shapes).every(([name, shape]) =>
      shape(Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined),
    );
}

function listOf(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(shape);
}

/** What may be left out; null says the same. */
function optional(shape: Shape): Shape {
  return (value) => value === undefined || value === null || shape(value);
}

const uri: Shape = (value) => {
  if (typeof value !== 'string') return false;
  try {
    // Half a surrogate pair can be read and not be written again.
    URI.parse(value).toString();
    return true;
  } catch {
    return false;
  }
};

const anything = fields({});
const position = fields({ line: whole, character: whole });
const range = fields({ start: position, end: position });
const document = fields({ uri });
const place = { textDocument: document, position };

/**
 * The parameters of what the server handles, as far as it reads them. More may always be there, and what it can do
 * without may be missing, so that no client is shut out for a trifle.
 */
const shapes: ReadonlyMap<string, Shape> = new Map([
  [
    'initialize',
    fields({
      processId: optional(whole),
      rootUri: optional(uri),
      workspaceFolders: optional(listOf(fields({ uri }))),
      capabilities: fields({
        workspace: optional(anything),
        window: optional(anything),
        textDocument: optional(
          fields({
            codeAction: optional(
              fields({ resolveSupport: optional(fields({ properties: optional(listOf(text)) })) }),
            ),
            completion: optional(
              fields({ completionList: optional(fields({ itemDefaults: optional(listOf(text)) })) }),
            ),
            definition: optional(anything),
          }),
        ),
      }),
    }),
  ],
  ['textDocument/didOpen', fields({ textDocument: fields({ uri, version: optional(whole), text }) })],
  [
    'textDocument/didChange',
    fields({
      textDocument: fields({ uri, version: optional(whole) }),
      contentChanges: listOf(fields({ text, range: optional(range) })),
    }),
  ],
  ['textDocument/didClose', fields({ textDocument: document })],
  ['textDocument/hover', fields(place)],
  ['textDocument/definition', fields(place)],
  ['textDocument/references', fields({ ...place, context: fields({ includeDeclaration: flag }) })],
  ['textDocument/documentHighlight', fields(place)],
  ['textDocument/completion', fields(place)],
  ['textDocument/prepareRename', fields(place)],
  ['textDocument/rename', fields({ ...place, newName: text })],
  ['textDocument/documentSymbol', fields({ textDocument: document })],
  ['textDocument/foldingRange', fields({ textDocument: document })],
  ['textDocument/documentLink', fields({ textDocument: document })],
  [
    'textDocument/codeAction',
    fields({
      textDocument: document,
      range,
      context: fields({ diagnostics: listOf(fields({ range })), only: optional(listOf(text)) }),
    }),
  ],
  [allFindingsRequest, fields({ textDocument: document })],
  ['codeAction/resolve', fields({ data: optional(fields({ uri, rule: optional(text) })) })],
  ['workspace/didChangeConfiguration', anything],
  ['workspace/didChangeWatchedFiles', fields({ changes: listOf(fields({ uri, type: whole })) })],
  ['$/setTrace', fields({ value: text })],
  ['$/cancelRequest', fields({ id: (value) => typeof value === 'number' || typeof value === 'string' })],
]);

/** Whether the parameters of a message are as the protocol wants them; always so for messages unknown here. */
export function hasRightShape(method: string, parameters: unknown): boolean {
  return shapes.get(method)?.(parameters) ?? true;
}
