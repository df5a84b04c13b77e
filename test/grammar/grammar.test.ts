import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IGrammar } from 'vscode-textmate';
import { disagreements } from './agreement';
import { ruleExamples, syntaxVectors, textsBelow } from './texts';
import { loadGrammar, tokenizeLines } from './tokenizer';

const sources = [
  ['the samples and fixtures', [...textsBelow('samples'), ...textsBelow('test')]],
  ['the examples of the rules', ruleExamples()],
  ['../shared/domain/syntax-vectors.json', syntaxVectors('../shared/domain/syntax-vectors.json')],
  ['../shared/corpus', textsBelow('../shared/corpus')],
] as const;

for (const scopeName of ['source.inf', 'source.answerfile']) {
  describe(`the grammar ${scopeName} reads like the tree`, () => {
    let grammar: IGrammar;
    before(async () => {
      grammar = await loadGrammar(scopeName);
    });

    for (const [what, texts] of sources) {
      if (texts.length === 0) {
        it.skip(`${what}: not here`);
        continue;
      }
      it(`${what} (${texts.length} texts)`, () => {
        const found = texts.flatMap(({ path, text }) =>
          disagreements(grammar, text).map((which) => `${path}: ${which}`),
        );
        assert.deepEqual(found, []);
      }).timeout(60_000);
    }

    it('texts drawn from the characters that mean something', () => {
      const piece = fc.constantFrom(
        ...[
          '[',
          ']',
          '"',
          '\\',
          ';',
          ',',
          '=',
          '%',
          ' ',
          '\t',
          '\n',
          '\r\n',
          '\r',
          '\0',
          '\x1a',
          '\u{1f600}',
        ],
        ...[
          'a',
          '1',
          '""',
          '%a%',
          '%11%',
          '\\\n',
          '[A]\n',
          'x=',
          'AddReg',
          '[Version]',
          'HKR,',
          ' ; c\n',
          'InfID=',
        ],
      );
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
          assert.deepEqual(disagreements(grammar, pieces.join('')), []);
        }),
        { numRuns: 5000 },
      );
    }).timeout(60_000);
  });
}

describe('scopes', () => {
  /** The line cut into pieces, each with its scopes below the root. */
  async function scopesOf(scopeName: string, ...lines: string[]) {
    const tokenized = tokenizeLines(await loadGrammar(scopeName), lines);
    const { text, tokens } = tokenized.at(-1)!;
    return tokens
      .map(({ start, end, scopes }) => [text.slice(start, end), scopes.slice(1).join(' ')] as const)
      .filter(([piece, scopes]) => piece.trim() !== '' || scopes !== '');
  }

  const cases: { what: string; scopeName?: string; lines: string[]; pieces: [string, string][] }[] = [
    {
      what: 'a section name that Setup knows, and text behind the bracket',
      lines: ['[OemNetAdapters] x'],
      pieces: [
        ['[', 'punctuation.definition.section.begin.inf'],
        ['OemNetAdapters', 'entity.name.section.known.inf keyword.other.section.inf'],
        [']', 'punctuation.definition.section.end.inf'],
        [' x', 'comment.line.ignored.inf'],
      ],
    },
    {
      what: 'a section name of the author; its case and its quotes are literal',
      lines: ['[acme "x;y"]'],
      pieces: [
        ['[', 'punctuation.definition.section.begin.inf'],
        ['acme "x;y"', 'entity.name.section.inf entity.name.type.section.inf'],
        [']', 'punctuation.definition.section.end.inf'],
      ],
    },
    {
      what: 'a header without a bracket',
      lines: ['[Version'],
      pieces: [
        ['[', 'punctuation.definition.section.begin.inf'],
        ['Version', 'invalid.illegal.unclosed-section.inf'],
      ],
    },
    {
      what: 'AnswerFile sections are known to that grammar only',
      scopeName: 'source.answerfile',
      lines: ['[netadapters]'],
      pieces: [
        ['[', 'punctuation.definition.section.begin.inf'],
        ['netadapters', 'entity.name.section.known.inf keyword.other.section.inf'],
        [']', 'punctuation.definition.section.end.inf'],
      ],
    },
    {
      what: 'a directive, a registry root, a number and a token',
      lines: ['addreg=HKR,0x1,%tok%,%11%\\x,12a'],
      pieces: [
        ['addreg', 'variable.other.key.inf keyword.other.directive.inf'],
        ['=', 'keyword.operator.assignment.inf'],
        ['HKR', 'constant.language.registry-root.inf'],
        [',', 'punctuation.separator.field.inf'],
        ['0x1', 'constant.numeric.inf'],
        [',', 'punctuation.separator.field.inf'],
        ['%tok%', 'variable.other.constant.token.inf'],
        [',', 'punctuation.separator.field.inf'],
        ['%11%', 'constant.numeric.dirid.inf'],
        ['\\', ''],
        ['x', ''],
        [',', 'punctuation.separator.field.inf'],
        ['12a', ''],
      ],
    },
    {
      what: 'a GUID, a keyword, and a key of the author',
      lines: ['acme=NotSupported,{3f2504e0-4f89-41d3-9a0c-0305e82c3301},"ValueNotPresent"'],
      pieces: [
        ['acme', 'variable.other.key.inf'],
        ['=', 'keyword.operator.assignment.inf'],
        ['NotSupported', 'constant.language.inf'],
        [',', 'punctuation.separator.field.inf'],
        ['{3f2504e0-4f89-41d3-9a0c-0305e82c3301}', 'constant.other.guid.inf'],
        [',', 'punctuation.separator.field.inf'],
        ['"', 'string.quoted.double.inf punctuation.definition.string.begin.inf'],
        ['ValueNotPresent', 'string.quoted.double.inf constant.language.inf'],
        ['"', 'string.quoted.double.inf punctuation.definition.string.end.inf'],
      ],
    },
    {
      what: 'escapes inside quotes',
      lines: ['"a""%%'],
      pieces: [
        ['"', 'string.quoted.double.inf punctuation.definition.string.begin.inf'],
        ['a', 'string.quoted.double.inf'],
        ['""', 'string.quoted.double.inf constant.character.escape.quote.inf'],
        ['%%', 'string.quoted.double.inf constant.character.escape.percent.inf'],
      ],
    },
    {
      what: 'a continuation with its comment',
      lines: ['x=a,\\ \\ ; why'],
      pieces: [
        ['x', 'variable.other.key.inf'],
        ['=', 'keyword.operator.assignment.inf'],
        ['a', ''],
        [',', 'punctuation.separator.field.inf'],
        ['\\ \\ ', 'constant.character.escape.line-continuation.inf'],
        [';', 'comment.line.semicolon.inf punctuation.definition.comment.inf'],
        [' why', 'comment.line.semicolon.inf'],
      ],
    },
    {
      what: 'the line that a continuation leads to: no header, and no key behind a comma',
      lines: ['x,\\', '[A] y=1'],
      pieces: [['[A] y=1', '']],
    },
    {
      what: 'the keys of a component in an AnswerFile',
      scopeName: 'source.answerfile',
      lines: ['InfToRunAfterInstall="", a.Run'],
      pieces: [
        ['InfToRunAfterInstall', 'variable.other.key.inf keyword.other.directive.inf'],
        ['=', 'keyword.operator.assignment.inf'],
        ['"', 'string.quoted.double.inf punctuation.definition.string.begin.inf'],
        ['"', 'string.quoted.double.inf punctuation.definition.string.end.inf'],
        [',', 'punctuation.separator.field.inf'],
        [' a.Run', ''],
      ],
    },
  ];
  for (const { what, scopeName = 'source.inf', lines, pieces } of cases) {
    it(what, async () => {
      assert.deepEqual(await scopesOf(scopeName, ...lines), pieces);
    });
  }
});
