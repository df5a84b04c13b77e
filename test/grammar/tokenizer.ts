// Runs the project's TextMate grammars the way VS Code does: vscode-textmate on vscode-oniguruma, line by line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';

/** A run of characters of one line and the scopes it has, outermost first; columns in UTF-16 units. */
export interface GrammarToken {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

export interface GrammarLine {
  readonly text: string;
  readonly tokens: readonly GrammarToken[];
  /** How many rules are still open after the line; 0 when nothing leaks into the next one. */
  readonly depth: number;
}

const grammarFiles: Record<string, string> = {
  'source.inf': 'inf.tmLanguage.json',
  'source.answerfile': 'answerfile.tmLanguage.json',
};

async function openRegistry() {
  const wasm = readFileSync(join('node_modules', 'vscode-oniguruma', 'release', 'onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scopeName) => {
      const file = grammarFiles[scopeName];
      if (file === undefined) return null;
      const path = join('syntaxes', file);
      return textmate.parseRawGrammar(readFileSync(path, 'utf8'), path);
    },
  });
}

let registry: ReturnType<typeof openRegistry> | undefined;

/** The grammar with this scope name (`source.inf`, `source.answerfile`); fails when there is none. */
export async function loadGrammar(scopeName: string): Promise<IGrammar> {
  registry ??= openRegistry();
  const grammar = await (await registry).loadGrammar(scopeName);
  if (grammar === null) throw new Error(`no grammar ${scopeName}`);
  return grammar;
}

/** Tokenises lines that carry no line end. The time limit of the library is off: a test wants the whole line. */
export function tokenizeLines(grammar: IGrammar, lines: readonly string[]): GrammarLine[] {
  const result: GrammarLine[] = [];
  let state: StateStack = textmate.INITIAL;
  for (const text of lines) {
    const { tokens, ruleStack } = grammar.tokenizeLine(text, state, 0);
    state = ruleStack;
    result.push({
      text,
      tokens: tokens.map((token) => ({
        start: token.startIndex,
        end: Math.min(token.endIndex, text.length),
        scopes: token.scopes,
      })),
      depth: ruleStack.depth - 1,
    });
  }
  return result;
}
