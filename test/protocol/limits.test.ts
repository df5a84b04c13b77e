import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { AllFindings, DialectMessage, FindingsMessage } from '../../server/src/protocol/messages';
import { defaultSettings, readSettings } from '../../server/src/protocol/settings';
import { rules } from '../../server/src/rules';
import { StdioClient } from '../support/stdio-client';

const uri = 'file:///project/acme.inf';
const textDocument = { uri };
const mistake = 'a = "no end\n';
const start = { line: 0, character: 0 };
const atStart = { start, end: start };

/** Rules that are to come must not change what is counted here. */
const counted = ['inf-unterminated-quote', 'netmap-class-mismatch'];
const levels = Object.fromEntries(
  rules.filter(({ id }) => !counted.includes(id)).map(({ id }) => [id, 'off']),
);

/** So many rows with a mistake each, below a header. */
function mistakes(count: number): string {
  return `[Section]\n${mistake.repeat(count)}`;
}

function linesOf(diagnostics: readonly Diagnostic[]): number[] {
  return diagnostics.map(({ range }) => range.start.line);
}

function wordsOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}

/** A client that also hears what the server says besides diagnostics. */
class Listener extends StdioClient {
  readonly dialects: DialectMessage[] = [];
  readonly findings: FindingsMessage[] = [];

  constructor() {
    super();
    this.connection.onNotification('netmapInf/dialect', (message: DialectMessage) => {
      this.dialects.push(message);
    });
    this.connection.onNotification('netmapInf/findings', (message: FindingsMessage) => {
      this.findings.push(message);
    });
  }

  async configured(limits: object): Promise<void> {
    const settings = { netmapInf: { ...limits, rules: levels } };
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  }

  /** Waits until everything has come that the server said so far. */
  async settled(): Promise<void> {
    await this.request('textDocument/foldingRange', { textDocument: { uri: 'file:///none.inf' } });
  }

  async versioned(version: number): Promise<Diagnostic[]> {
    return (await this.diagnostics((message) => message.version === version)).diagnostics;
  }
}

describe('protocol: limits', () => {
  let client: Listener;
  beforeEach(async () => {
    client = new Listener();
    const settings = { maxFindings: 10, maxFileSize: 0.01, rules: levels };
    await client.initialize({ initializationOptions: { settings } });
  });
  afterEach(async () => {
    assert.deepEqual(client.logged, []);
    assert.equal(await client.stop(), 0);
  });

  describe('of the findings that are published', () => {
    it('leave as many as are wanted, and one that says how many there are', async () => {
      await client.open(uri, mistakes(500), 1);
      const [note, ...found] = await client.versioned(1);
      assert.deepEqual(linesOf(found), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      assert.match(wordsOf(note!), /^Only 10 of 500 findings /);
      assert.deepEqual([note!.range, note!.severity, note!.code], [atStart, 3, undefined]);
      await client.settled();
      assert.deepEqual(client.findings, [{ uri, shown: 10, total: 500 }]);
    });

    it('say nothing where all are shown, and say so again when there are no longer too many', async () => {
      await client.open(uri, mistakes(10), 1);
      assert.equal((await client.versioned(1)).length, 10);
      await client.change(uri, 2, [{ range: atStart, text: mistakes(1) }]);
      assert.equal((await client.versioned(2)).length, 11);
      await client.change(uri, 3, [
        { range: { start, end: { line: 2, character: 0 } }, text: '; a comment\n' },
      ]);
      assert.deepEqual(linesOf(await client.versioned(3)), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      await client.settled();
      assert.deepEqual(client.findings, [
        { uri, shown: 10, total: 11 },
        { uri, shown: 10, total: 10 },
      ]);
    });

    it('hold nothing back from who asks for all', async () => {
      await client.open(uri, mistakes(300), 1);
      const all = await client.request<AllFindings>('netmapInf/allFindings', { textDocument });
      assert.equal(all.total, 300);
      assert.deepEqual(
        linesOf(all.diagnostics),
        Array.from({ length: 300 }, (_, at) => at + 1),
      );
      const unknown = { textDocument: { uri: 'file:///nowhere.inf' } };
      assert.equal(await client.request('netmapInf/allFindings', unknown), null);
      await assert.rejects(client.request('netmapInf/allFindings', {}));
    });

    it('follow the settings', async () => {
      await client.open(uri, mistakes(30), 1);
      assert.equal((await client.versioned(1)).length, 11);
      client.published.length = 0;
      await client.configured({ maxFindings: 20 });
      assert.equal((await client.versioned(1)).length, 21);
    });
  });

  describe('of the size of a file', () => {
    const rows = `[Section]\na = b\n; one\n; two\n`;
    const large = `[OemNetServices]\nNWWKSTA = "a\n${rows.repeat(500)}`;
    const small = `[OemNetServices]\nNWWKSTA = "a\n${rows}`;

    it('leave a larger one unchecked, which is said, with outline and folding', async () => {
      await client.open(uri, large, 1);
      const [note, ...found] = await client.versioned(1);
      assert.deepEqual(found, []);
      assert.match(wordsOf(note!), /not checked.* larger than the 0\.01 MiB .*netmapInf\.maxFileSize/);
      assert.deepEqual([note!.range, note!.severity, note!.code], [atStart, 3, undefined]);
      const symbols = await client.request<{ name: string; detail: string }[]>(
        'textDocument/documentSymbol',
        { textDocument },
      );
      assert.equal(symbols.length, 501);
      assert.deepEqual([symbols[0]!.name, symbols[0]!.detail], ['OemNetServices', '']);
      const folds = await client.request<unknown[]>('textDocument/foldingRange', { textDocument });
      assert.equal(folds.length, 1001);
      assert.deepEqual(
        client.dialects.map(({ dialect, largest }) => [dialect, largest]),
        [['unread', 0.01]],
      );
    });

    it('leave every other request without an answer, and none failing', async () => {
      await client.open(uri, large, 1);
      const position = { line: 1, character: 2 };
      for (const [method, more] of Object.entries({
        hover: { position },
        definition: { position },
        references: { position, context: { includeDeclaration: true } },
        documentHighlight: { position },
        prepareRename: { position },
        rename: { position, newName: 'x' },
        documentLink: {},
        codeAction: { range: { start: position, end: position }, context: { diagnostics: [] } },
      })) {
        const answer = await client.request(`textDocument/${method}`, { textDocument, ...more });
        assert.ok(answer === null || (Array.isArray(answer) && answer.length === 0), method);
      }
      assert.deepEqual(await client.request('netmapInf/allFindings', { textDocument }), {
        diagnostics: [],
        total: 0,
      });
      assert.deepEqual(await client.request('textDocument/completion', { textDocument, position }), {
        items: [],
        isIncomplete: false,
      });
    });

    it('are crossed by edits in both directions, which leaves what a fresh reading gives', async () => {
      const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
      await client.open(uri, small, 1);
      const checked = await client.versioned(1);
      assert.ok(codes(checked).includes('inf-unterminated-quote'));
      const below = { line: 6, character: 0 };
      await client.change(uri, 2, [
        { range: { start: below, end: below }, text: rows.repeat(499) },
        { range: atStart, text: '; ' },
      ]);
      assert.deepEqual(codes(await client.versioned(2)), [undefined]);
      // What is typed meanwhile counts.
      await client.change(uri, 3, [
        { range: { start, end: { line: 0, character: 2 } }, text: '' },
        { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } }, text: 'Nwlnk' },
      ]);
      assert.deepEqual(codes(await client.versioned(3)), [undefined]);
      await client.change(uri, 4, [
        { range: { start: below, end: { line: 99_999, character: 0 } }, text: '' },
      ]);
      const again = await client.versioned(4);
      const other = 'file:///elsewhere/acme.inf';
      await client.open(other, small.replace('NWWKSTA', 'Nwlnk'), 5);
      assert.deepEqual(again, await client.versioned(5));
      await client.settled();
      assert.deepEqual(
        client.dialects.map(({ dialect }) => dialect),
        ['netmap', 'unread', 'netmap', 'netmap'],
      );
    });

    it('follow the settings', async () => {
      await client.open(uri, large, 1);
      await client.versioned(1);
      client.published.length = 0;
      await client.configured({ maxFileSize: 1 });
      assert.ok((await client.versioned(1)).some(({ code }) => code === 'inf-unterminated-quote'));
      client.published.length = 0;
      await client.configured({ maxFileSize: 0.01 });
      assert.deepEqual(
        (await client.versioned(1)).map(({ code }) => code),
        [undefined],
      );
    });

    it('leave open what a file beside a larger one does not say', async () => {
      // The class that the vendor's INF would give is looked for in vain in a smaller one.
      const netmap = 'file:///project/netmap.inf';
      const vendor = `[Version]\nSignature = "$Windows NT$"\nClass = NetClient\n`;
      await client.open(uri, vendor, 1);
      await client.open(
        netmap,
        '[OemNetServices]\nAcmeRdr = acme_rdr\n[OemUpgradeSupport]\nacme_rdr = acme.dll, acme.inf\n',
        1,
      );
      const mismatch = ({ code }: Diagnostic) => code === 'netmap-class-mismatch';
      const told = (wanted: boolean) =>
        client.diagnostics(
          (message) => message.uri === netmap && message.diagnostics.some(mismatch) === wanted,
        );
      await told(true);
      client.published.length = 0;
      await client.change(uri, 2, [{ range: atStart, text: rows.repeat(500) }]);
      await told(false);
      client.published.length = 0;
      await client.change(uri, 3, [{ text: vendor }]);
      await told(true);
    });

    it('leave nothing of a closed document', async () => {
      await client.open(uri, large, 1);
      await client.versioned(1);
      await client.connection.sendNotification('textDocument/didClose', { textDocument });
      await client.diagnostics((message) => message.diagnostics.length === 0);
      assert.equal(await client.request('textDocument/documentSymbol', { textDocument }), null);
      await client.open(uri, small, 2);
      assert.ok((await client.versioned(2)).length > 0);
    });
  });
});

describe('settings', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { properties } = contributes.configuration;

  it('have the defaults that the editor shows', () => {
    for (const [name, value] of Object.entries(defaultSettings)) {
      assert.deepEqual(properties[`netmapInf.${name}`].default, value, name);
    }
    assert.deepEqual(readSettings({}), defaultSettings);
    assert.deepEqual(readSettings(null), defaultSettings);
  });

  it('of the wrong shape count as none', () => {
    const { maxFindings, maxFileSize } = defaultSettings;
    for (const [given, taken] of [
      [
        { maxFindings: 7, maxFileSize: 0.5 },
        { maxFindings: 7, maxFileSize: 0.5 },
      ],
      [
        { maxFindings: 0, maxFileSize: 0 },
        { maxFindings: 1, maxFileSize },
      ],
      [
        { maxFindings: '7', maxFileSize: '1' },
        { maxFindings, maxFileSize },
      ],
      [
        { maxFindings: 1.5, maxFileSize: -1 },
        { maxFindings, maxFileSize },
      ],
      [
        { maxFindings: null, maxFileSize: null },
        { maxFindings, maxFileSize },
      ],
    ]) {
      assert.deepEqual(readSettings(given), { ...defaultSettings, ...taken });
    }
  });
});
