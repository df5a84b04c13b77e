import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import {
  type Expression,
  expressionsIn,
  expressionsOfConfigurations,
  expressionsOfGrammars,
  expressionsOfSources,
} from './expressions';
import { type HostileLine, hostileLines, linesFor } from './hostile-lines';
import { hostileLength, isSlow, isSlowOnLong } from './slow';
import { loadGrammar, tokenizeLines } from './tokenizer';

/** Only what repeats something can take longer than the line is long. */
function repeats({ source }: Expression): boolean {
  return /[*+{]/.test(source);
}

/** Each expression once, with all places where it stands. */
function unique(expressions: readonly Expression[]): Expression[] {
  const known = new Map<string, Expression>();
  for (const expression of expressions) {
    const key = `${expression.source}/${expression.flags}`;
    const same = known.get(key);
    const where = same === undefined ? expression.where : `${same.where}, ${expression.where}`;
    known.set(key, { ...expression, where });
  }
  return [...known.values()];
}

const sources = [expressionsOfSources('server/src'), expressionsOfSources('client/src')];
const made = sources.flatMap((source) => source.made);

/** A line on which an expression of JavaScript is slow; as a rule there is none. */
function slowLine({ source, flags }: Expression): string | undefined {
  // All matches in the line are looked for, as replacing does: a match that starts late counts as well.
  const expression = new RegExp(source, `${flags!.replaceAll(/[gy]/g, '')}g`);
  const isSlowFor = (line: HostileLine) =>
    isSlowOnLong((length) => line.ofLength(length).replace(expression, ''));
  return linesFor(source).find(isSlowFor)?.what;
}

/** What is found, in words. */
function slowOnes(expressions: readonly Expression[]): string[] {
  return unique(expressions)
    .filter(repeats)
    .flatMap((expression) => {
      const slow = slowLine(expression);
      return slow === undefined ? [] : [`${expression.where} /${expression.source}/ on ${slow}`];
    });
}

describe('every regular expression takes time in proportion to a hostile line', () => {
  it('of the server and the client', () => {
    const written = sources.flatMap((source) => source.written);
    assert.ok(written.length > 150, `only ${written.length} were found`);
    assert.deepEqual(slowOnes(written), []);
  }).timeout(60_000);

  it('that the server and the command line make while they run', async () => {
    const seen = await madeWhileRunning();
    const places = made.map(({ file, line }) => `${file}:${line}`);
    // Each place that makes expressions has made one: the list is complete.
    assert.deepEqual([...new Set(seen.map(({ where }) => where))].sort(), places.sort());
    assert.deepEqual(slowOnes(seen), []);
  }).timeout(60_000);

  it('of the language configurations', () => {
    const expressions = expressionsOfConfigurations('language-configuration');
    assert.ok(expressions.length >= 6);
    assert.deepEqual(slowOnes(expressions), []);
  }).timeout(60_000);

  it('of the grammars, each for itself', async () => {
    await loadGrammar('source.inf');
    const expressions = unique(expressionsOfGrammars('syntaxes'));
    assert.ok(expressions.length >= 20);
    const slow = expressions.filter(repeats).flatMap(({ source, where }) => {
      const scanner = new oniguruma.OnigScanner([source]);
      const search = (text: string) => {
        const line = new oniguruma.OnigString(text);
        scanner.findNextMatchSync(line, 0);
        line.dispose();
      };
      const found = [...hostileLines, ...linesFor(source)].find((line) =>
        isSlowOnLong((length) => search(line.ofLength(length))),
      );
      scanner.dispose();
      return found === undefined ? [] : [`${where} on ${found.what}`];
    });
    assert.deepEqual(slow, []);
  }).timeout(60_000);

  for (const scopeName of ['source.inf', 'source.answerfile']) {
    it(`of ${scopeName}, together`, async () => {
      const grammar = await loadGrammar(scopeName);
      // Lines that lead through the same rules of the grammar are the same for it: one of them is read in full.
      const paths = new Map<string, (typeof hostileLines)[number]>();
      for (const line of hostileLines) {
        const [read] = tokenizeLines(grammar, [line.ofLength(40)]);
        const scopes = new Set(read!.tokens.map((token) => token.scopes.join(' ')));
        const path = `${[...scopes].sort().join('|')} ${read!.depth}`;
        if (!paths.has(path)) paths.set(path, line);
      }
      assert.ok(paths.size > 30);
      const slow = [...paths.values()].filter((line) => {
        const text = line.ofLength(hostileLength);
        // Twenty thousand tokens take their time as well.
        return isSlow(() => tokenizeLines(grammar, [text]), 400);
      });
      assert.deepEqual(
        slow.map(({ what }) => what),
        [],
      );
    }).timeout(60_000);
  }

  it('or the test would tell', () => {
    const slow = (source: string, flags = '') => slowLine({ where: '', source, flags }) !== undefined;
    assert.ok(slow('\\s+$'));
    assert.ok(slow(',\\s*\\s*;'));
    assert.ok(!slow('(?<!\\s)\\s+$'));
    assert.ok(!slow('^[a-z]+\\d'));
    const text = 'a = /x"\\/[/]y/g; b / c / d; `$\u007b { e: /f/ } }/g/` // /h/\nnew RegExp("i")';
    const found = expressionsIn('', text);
    assert.deepEqual(found.made, [{ file: '', line: 2 }]);
    assert.deepEqual(
      found.written.map(({ source, flags }) => [source, flags]),
      [
        ['x"\\/[/]y', 'g'],
        ['f', ''],
      ],
    );
  });
});

/** A message to the server as it comes over stdio. */
function message(method: string, params: object | undefined, id?: number): string {
  const body = JSON.stringify({ jsonrpc: '2.0', id, method, params });
  return `Content-Length: ${body.length}\r\n\r\n${body}`;
}

/** All that a server hears that opens no document. */
const life = [
  message('initialize', { processId: null, rootUri: null, capabilities: {} }, 1),
  message('initialized', {}),
  message('shutdown', undefined, 2),
  message('exit', undefined),
].join('');

/** The expressions that the product makes when it checks the samples and serves them, by the places that make them. */
async function madeWhileRunning(): Promise<Expression[]> {
  const folder = mkdtempSync(join(tmpdir(), 'netmap-inf-'));
  const seen: Expression[] = [];
  try {
    for (const [args, input] of [
      [['check', 'samples', 'test/rules/fixtures'], ''],
      [['lsp', '--stdio'], life],
    ] as const) {
      const out = join(folder, `${args[0]}.json`);
      const options = ['--enable-source-maps', '--require', './test/grammar/record-expressions.cjs'];
      const running = spawn(process.execPath, [...options, 'dist/cli.js', ...args], {
        env: { ...process.env, RECORD_EXPRESSIONS: out },
        stdio: ['pipe', 'ignore', 'inherit'],
      });
      // A server whose input ends is gone before it has read it.
      running.stdin.write(input);
      await once(running, 'exit');
      seen.push(...(JSON.parse(readFileSync(out, 'utf8')) as Expression[]));
    }
    return seen;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
