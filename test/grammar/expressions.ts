// Every regular expression of the product, found in its sources and not from a list that somebody would have to keep.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScanner, SyntaxKind } from 'typescript/unstable/ast';

/** A regular expression and where it stands. */
export interface Expression {
  readonly where: string;
  readonly source: string;
  /** The flags of JavaScript; undefined where it is one of Oniguruma, as grammars have them. */
  readonly flags: string | undefined;
}

/** A place that makes an expression while it runs. */
export interface Made {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** What a source says of expressions. */
export interface SourceExpressions {
  /** Those that it writes. */
  readonly written: readonly Expression[];
  /** The places where it makes others while it runs. */
  readonly made: readonly Made[];
}

/** The expressions of all TypeScript below a folder. */
export function expressionsOfSources(folder: string): SourceExpressions {
  const all = filesBelow(folder, '.ts').map((file) => expressionsIn(file, readFileSync(file, 'utf8')));
  return { written: all.flatMap(({ written }) => written), made: all.flatMap(({ made }) => made) };
}

/** The expressions of one TypeScript source. */
export function expressionsIn(file: string, text: string): SourceExpressions {
  const written: Expression[] = [];
  const made: Made[] = [];
  for (const { kind, value, before, start } of tokensOf(text)) {
    const line = () => text.slice(0, start).split('\n').length;
    if (kind === SyntaxKind.RegularExpressionLiteral) {
      const end = value.lastIndexOf('/');
      written.push({
        where: `${file}:${line()}`,
        source: value.slice(1, end),
        flags: value.slice(end + 1),
      });
    } else if (value === 'RegExp' && before === SyntaxKind.NewKeyword) {
      made.push({ file, line: line() });
    } else if (value === 'RegExp' && text[start + value.length] === '(') {
      throw new Error(`${file}:${line()}: write "new RegExp", so that tests find it`);
    }
  }
  return { written, made };
}

/** Kinds of tokens behind which a slash divides. */
const operands: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.Identifier,
  SyntaxKind.NumericLiteral,
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateTail,
  SyntaxKind.CloseParenToken,
  SyntaxKind.CloseBracketToken,
  SyntaxKind.CloseBraceToken,
  SyntaxKind.ThisKeyword,
]);

interface Token {
  readonly kind: SyntaxKind;
  readonly value: string;
  /** The kind of the token before it. */
  readonly before: SyntaxKind;
  readonly start: number;
}

function* tokensOf(text: string): Generator<Token> {
  const scanner = createScanner(true, 0, text);
  /** For each template that is open, how many braces are open in its present expression. */
  const templates: number[] = [];
  let before = SyntaxKind.Unknown;
  for (;;) {
    let kind = scanner.scan();
    if (kind === SyntaxKind.SlashToken || kind === SyntaxKind.SlashEqualsToken) {
      if (!operands.has(before)) kind = scanner.reScanSlashToken();
    } else if (kind === SyntaxKind.TemplateHead) {
      templates.push(0);
    } else if (kind === SyntaxKind.OpenBraceToken && templates.length > 0) {
      templates[templates.length - 1]!++;
    } else if (kind === SyntaxKind.CloseBraceToken && templates.length > 0) {
      if (templates[templates.length - 1]! > 0) {
        templates[templates.length - 1]!--;
      } else {
        kind = scanner.reScanTemplateToken(false);
        if (kind === SyntaxKind.TemplateTail) templates.pop();
      }
    }
    if (kind === SyntaxKind.EndOfFile) return;
    yield { kind, value: scanner.getTokenText(), before, start: scanner.getTokenStart() };
    before = kind;
  }
}

/** The expressions of the grammars. Rules that stand in several grammars are given once for each. */
export function expressionsOfGrammars(folder: string): Expression[] {
  return filesBelow(folder, '.json').flatMap((file) =>
    stringsOf(JSON.parse(readFileSync(file, 'utf8')), (key) =>
      ['match', 'begin', 'end', 'while'].includes(key),
    ).map(({ path, value }) => ({ where: `${file}${path}`, source: value, flags: undefined })),
  );
}

/** The expressions of the language configurations: all their strings that an editor takes for one. */
export function expressionsOfConfigurations(folder: string): Expression[] {
  const keys = /^(wordPattern|beforeText|afterText|previousLineText|\w+Pattern|start|end|pattern)$/;
  return filesBelow(folder, '.json').flatMap((file) =>
    stringsOf(JSON.parse(readFileSync(file, 'utf8')), (key) => keys.test(key)).map(({ path, value }) => ({
      where: `${file}${path}`,
      source: value,
      flags: '',
    })),
  );
}

function* entriesBelow(value: unknown, path = ''): Generator<{ key: string; path: string; value: string }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, below] of Object.entries(value)) {
    if (typeof below === 'string') yield { key, path: `${path}/${key}`, value: below };
    else yield* entriesBelow(below, `${path}/${key}`);
  }
}

function stringsOf(value: unknown, wanted: (key: string) => boolean): { path: string; value: string }[] {
  return [...entriesBelow(value)].filter(({ key }) => wanted(key));
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
