import assert from 'node:assert/strict';
import {
  type DocumentSymbol,
  documentSymbols,
  mostEntriesOfFile,
  mostEntriesOfSection,
} from '../../server/src/features/document-symbols';
import { type Range, Tree } from '../../server/src/syntax';
import { Project } from '../support/project';

function symbolsIn(text: string, name = 'netmap.inf'): DocumentSymbol[] {
  const project = new Project({ [name]: text });
  return documentSymbols(project.workspace, project.uri);
}

const place = ({ start, end }: Range) => `${start.line}:${start.character}-${end.line}:${end.character}`;

/** One line a symbol: name, detail, range, range of the name. */
function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, range, selectionRange, children }) => [
    `${indent}${name} | ${detail} | ${place(range)} | ${place(selectionRange)}`,
    ...outline(children, `${indent}  `),
  ]);
}

describe('document symbols', () => {
  const cases: Record<string, { name?: string; text: string; outline: string[] }> = {
    'lists sections with what they are for, and their entries': {
      text: '[OemNetAdapters]\nA = a\nM = 0, Map ; two\n\n[Map]\nValueName = "x y"\n\n; end\n\n\n[Other]\n',
      outline: [
        'OemNetAdapters | ID mapping | 0:0-2:16 | 0:1-0:15',
        '  A | a | 1:0-1:5 | 1:0-1:1',
        '  M | 0, Map | 2:0-2:16 | 2:0-2:1',
        'Map | one-to-many mapping by a registry value | 4:0-7:5 | 4:1-4:4',
        '  ValueName | x y | 5:0-5:17 | 5:0-5:9',
        'Other |  | 10:0-10:7 | 10:1-10:6',
      ],
    },
    'shows repeated sections once each time': {
      text: '[Strings]\na=1\n[strings]\nb=2\n',
      outline: [
        'Strings | string tokens | 0:0-1:3 | 0:1-0:8',
        '  a | 1 | 1:0-1:3 | 1:0-1:1',
        'strings | string tokens | 2:0-3:3 | 2:1-2:8',
        '  b | 2 | 3:0-3:3 | 3:0-3:1',
      ],
    },
    'counts CRLF, indentation, quotes and continued entries': {
      text: '\ufeff  [S]\r\n  "a b" = x, \\ ; note\r\n   y\r\nHKR,"q,r"\r\n',
      name: 'acme.inf',
      outline: [
        'S |  | 0:0-3:9 | 0:4-0:5',
        '  a b | x, y | 1:2-2:4 | 1:2-1:7',
        '  HKR, q,r |  | 3:0-3:9 | 3:0-3:9',
      ],
    },
    'gives names to what has none, and keeps passwords back': {
      text: '[ ]\n=x\n,\n""\n[GuiUnattended]\nAdminPassword = example\nEncryptedAdminPassword = No\n',
      name: 'unattend.txt',
      outline: [
        '[ ] |  | 0:0-3:2 | 0:1-0:2',
        '  x |  | 1:0-1:2 | 1:0-1:2',
        '  ,  |  | 2:0-2:1 | 2:0-2:1',
        '  "" |  | 3:0-3:2 | 3:0-3:2',
        'GuiUnattended |  | 4:0-6:27 | 4:1-4:14',
        '  AdminPassword |  | 5:0-5:23 | 5:0-5:13',
        '  EncryptedAdminPassword | No | 6:0-6:27 | 6:0-6:22',
      ],
    },
    'keeps back a string of which a password is made': {
      text: '[GuiUnattended]\nAdminPassword = %Word%\n[Strings]\nWord = example\nOther = shown\n',
      name: 'unattend.txt',
      outline: [
        'GuiUnattended |  | 0:0-1:22 | 0:1-0:14',
        '  AdminPassword |  | 1:0-1:22 | 1:0-1:13',
        'Strings | string tokens | 2:0-4:13 | 2:1-2:8',
        '  Word |  | 3:0-3:14 | 3:0-3:4',
        '  Other | shown | 4:0-4:13 | 4:0-4:5',
      ],
    },
    'has nothing to show for an empty file': { text: '', outline: [] },
    'leaves out what stands before the first section': {
      text: 'stray\n; comment\n\n[S]',
      outline: ['S |  | 3:0-3:3 | 3:1-3:2'],
    },
    'leaves foreign files alone': { text: '[AutoRun]\nopen=setup.exe\n', name: 'autorun.inf', outline: [] },
  };
  for (const [title, { text, name, outline: expected }] of Object.entries(cases)) {
    it(title, () => assert.deepEqual(outline(symbolsIn(text, name)), expected));
  }

  it('lists the first entries of a huge section, and its whole range', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `HKR,,v${at},,x\n`).join('');
    const [section] = symbolsIn(`[Add]\n${rows}`, 'acme.inf');
    assert.equal(section!.children.length, mostEntriesOfSection);
    assert.deepEqual(section!.range.end, { line: 5000, character: 13 });
  });

  it('lists all sections of a file of very many, but not all entries', () => {
    const rows = Array.from({ length: 100 }, (_, at) => `k${at}=x\n`).join('');
    const text = Array.from({ length: 300 }, (_, at) => `[s${at}]\n${rows}`).join('');
    const symbols = symbolsIn(text, 'acme.inf');
    assert.equal(symbols.length, 300);
    const entries = symbols.reduce((sum, { children }) => sum + children.length, 0);
    assert.equal(entries, mostEntriesOfFile);
  });

  it('keeps names and ranges as the protocol wants them, whatever the text', () => {
    for (const text of [
      '[',
      '[]',
      '[\r\n',
      ']\n[a\r[b]\r\n',
      '[x]\n\u0000\n=\n \\\n\n',
      '[a]\n"\n\\',
      '[s]\n\ufeff=',
    ]) {
      const { lineBreaks } = Tree.parse(text);
      for (const section of symbolsIn(text, 'acme.inf')) {
        for (const symbol of [section, ...section.children]) {
          assert.notEqual(symbol.name.trim(), '', JSON.stringify(text));
          assert.ok(contains(symbol.range, symbol.selectionRange), JSON.stringify(text));
          assert.ok(symbol.range.end.line <= lineBreaks, JSON.stringify(text));
        }
      }
    }
  });
});

function contains(outer: Range, inner: Range): boolean {
  const before = (a: Range['start'], b: Range['start']) =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.start, inner.end) && before(inner.end, outer.end);
}
