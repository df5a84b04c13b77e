import assert from 'node:assert/strict';
import {
  type CodeAction,
  codeActions,
  fixAllEdits,
  type TextEdit,
} from '../../server/src/features/code-actions';
import { defineRule, type Rule, rules } from '../../server/src/rules';
import { applyEdits } from '../../server/src/rules/edits';
import { difference } from '../../server/src/rules/fix-all';
import { infUnterminatedQuote } from '../../server/src/rules/inf/inf-unterminated-quote';
import type { Position } from '../../server/src/syntax';
import { Tree } from '../../server/src/syntax';
import { placeIn } from '../support/place';
import { Project } from '../support/project';

const texts = { what: 'It is.', why: 'It is.', fix: 'Do it.', pages: [], good: '', bad: '', title: 'A rule' };

/** A rule that finds each entry with a given key, and mends it by what `change` makes of its text. */
function keyRule(id: string, key: string, change: (text: string) => string, safe = true): Rule {
  return defineRule({
    ...texts,
    id,
    dialects: ['inf'],
    severity: 'warning',
    rows: {
      check(row, part, context) {
        if (row.entry?.key?.value === key) context.report(row, part, row.entry.key, 'It is wrong.');
      },
    },
    fixes(finding, { file }) {
      const start = file.offsetOfRow(finding.part, finding.row);
      const span = { start, end: start + finding.row.length };
      const title = `Change ${key}`;
      return [{ title, edits: [{ span, text: change(finding.row.text) }], safe }];
    },
  });
}

/** A rule that finds a key in all rows that have it, where there is more than one, and removes each. */
const { rows: _, ...removing } = keyRule('remove-double', 'twice', () => '');
const removeDouble = defineRule({
  ...removing,
  file: {
    check(context) {
      const places = [...context.entries('S')].filter(({ entry }) => entry.key?.value === 'twice');
      if (places.length < 2) return;
      for (const { row, part, entry } of places) context.report(row, part, entry.key!, 'It is there twice.');
    },
  },
});
const upper = keyRule('upper', 'low', (text) => text.replace('low', 'LOW'));
const ping = keyRule('ping', 'ping', (text) => text.replace('ping', 'pong'));
const pong = keyRule('pong', 'pong', (text) => text.replace('pong', 'ping'));
const first = keyRule('first', 'one', (text) => text.replace('one', 'two'));
const second = keyRule('second', 'two', (text) => text.replace('two', 'three'));
const unsafe = keyRule('unsafe', 'odd', (text) => text.replace('odd', 'even'), false);

function changed(text: string, edits: readonly TextEdit[]): string {
  const tree = Tree.parse(text);
  const spans = edits.map(({ range, newText }) => ({
    span: { start: tree.offsetAt(range.start), end: tree.offsetAt(range.end) },
    text: newText,
  }));
  return applyEdits(text, spans);
}

function actionsAt(project: Project, position: Position, end = position): CodeAction[] {
  return codeActions(project.workspace, project.engine, project.uri, { start: position, end });
}

function lines(actions: readonly CodeAction[]): string[] {
  return actions.map(({ kind, title, preferred }) => `${kind}${preferred ? '*' : ''}: ${title}`);
}

function fixedText(text: string, only: readonly Rule[], rule?: string, levels = {}): string {
  const project = new Project({ 'acme.inf': text }, only);
  const edits = fixAllEdits(project.workspace, project.engine, project.uri, levels, rule);
  assert.ok(edits.length <= 1);
  const result = changed(text, edits);
  assert.equal(project.workspace.file(project.uri)!.tree.text(), text, 'the workspace itself is not changed');
  return result;
}

describe('code actions', () => {
  const quotes = 'Signature="$Windows NT$\nProvider="x\n';

  it('offers the fixes of what the cursor touches, all of its kind, a comment, and everything', () => {
    const { project, position } = placeIn(`[Version]\nSignature=‸${quotes.slice(10)}`, 'acme.inf', [
      infUnterminatedQuote,
    ]);
    assert.deepEqual(lines(actionsAt(project, position)), [
      'fix*: Close the quotation mark',
      'fix-all-of-rule: Fix all 2 findings of inf-unterminated-quote in the file',
      'suppress: Silence inf-unterminated-quote for this row with a comment',
      'fix-all: Fix everything that can be fixed safely',
    ]);
  });

  it('names the findings that go away, with their ranges', () => {
    const { project, position } = placeIn('[Version]\nSignature="$Wind‸ows NT$\n', 'acme.inf', [
      infUnterminatedQuote,
    ]);
    const [fix, suppress] = actionsAt(project, position);
    const range = { start: { line: 1, character: 10 }, end: { line: 1, character: 23 } };
    for (const action of [fix!, suppress!]) {
      assert.deepEqual(action.diagnostics, [{ rule: 'inf-unterminated-quote', range }]);
    }
    const end = range.end;
    assert.deepEqual(fix!.edits, [{ range: { start: end, end }, newText: '"' }]);
  });

  it('offers only what touches the range, and only the kinds that are wanted', () => {
    const { project, position } = placeIn('[Version]\n‸\nSignature="x\n', 'acme.inf', [infUnterminatedQuote]);
    assert.deepEqual(lines(actionsAt(project, position)), [
      'fix-all: Fix everything that can be fixed safely',
    ]);
    const all = { start: position, end: { line: 9, character: 9 } };
    const { workspace, engine, uri } = project;
    assert.deepEqual(lines(codeActions(workspace, engine, uri, all, {}, ['fix'])), [
      'fix*: Close the quotation mark',
    ]);
    assert.deepEqual(codeActions(workspace, engine, uri, all, { 'inf-unterminated-quote': 'off' }), []);
  });

  it('prefers no fix that a person should look at, and does not do it for all', () => {
    const { project } = placeIn('‸[S]\nodd = 1\nodd = 2\n', 'acme.inf', [infUnterminatedQuote]);
    const unsafeOnly = new Project({ 'acme.inf': '[S]\nodd = 1\nodd = 2\n' }, [unsafe]);
    assert.deepEqual(lines(actionsAt(unsafeOnly, { line: 1, character: 0 })), [
      'fix: Change odd',
      'suppress: Silence unsafe for this row with a comment',
    ]);
    assert.deepEqual(lines(actionsAt(project, { line: 1, character: 0 })), []);
    assert.equal(fixedText('[S]\nodd = 1\n', [unsafe]), '[S]\nodd = 1\n');
  });

  it('has nothing to offer for unknown, empty and foreign files', () => {
    const project = new Project({ 'acme.inf': '', 'autorun.inf': '[a\nb="' });
    const zero = { line: 0, character: 0 };
    const range = { start: zero, end: zero };
    for (const uri of [project.uri, project.uriOf('autorun.inf'), project.uriOf('not-there.inf')]) {
      assert.deepEqual(codeActions(project.workspace, project.engine, uri, range), []);
      assert.deepEqual(fixAllEdits(project.workspace, project.engine, uri), []);
    }
  });
});

describe('code actions: silencing a rule', () => {
  const cases: Record<string, { text: string; rules?: Rule[]; result: string }> = {
    'puts the comment above the row, indented like it, with the line end of the file': {
      text: '[V]\r\n\ta="‸x\r\n',
      result: '[V]\r\n\t; netmap-inf-disable-next-line inf-unterminated-quote\r\n\ta="x\r\n',
    },
    'keeps the byte order mark in front': {
      text: '\ufeffa="‸x\n[V]\n',
      result: '\ufeff; netmap-inf-disable-next-line inf-unterminated-quote\na="x\n[V]\n',
    },
    'puts it above the first line of a row that goes on': {
      text: '[V]\na = b, \\\n  "‸x\n',
      result: '[V]\n; netmap-inf-disable-next-line inf-unterminated-quote\na = b, \\\n  "x\n',
    },
    'adds to a comment that silences another rule': {
      text: '[V]\n; netmap-inf-disable-next-line other\r\nlow = ‸"x\n',
      result: '[V]\n; netmap-inf-disable-next-line other, inf-unterminated-quote\r\nlow = "x\n',
    },
  };
  for (const [title, { text, result }] of Object.entries(cases)) {
    it(title, () => {
      const { project, position } = placeIn(text, 'acme.inf', [infUnterminatedQuote]);
      const silence = actionsAt(project, position).find(({ kind }) => kind === 'suppress');
      const before = project.workspace.file(project.uri)!.tree.text();
      const after = changed(before, silence!.edits!);
      assert.equal(after, result);
      assert.deepEqual(
        new Project({ 'acme.inf': after })
          .diagnostics()
          .filter(({ rule }) => rule === 'inf-unterminated-quote'),
        [],
      );
    });
  }
});

it('code actions: what is about the file is silenced for the file', () => {
  const project = new Project({ 'netmap.inf': '[Version]\r\nSignature = "$Windows NT$"\r\n' });
  const silenced = project.diagnostics().filter(({ range }) => range.start.line === 0);
  assert.ok(silenced.length > 0);
  for (const { rule } of silenced) {
    const silence = actionsAt(project, { line: 0, character: 3 }).find(
      ({ kind, diagnostics }) => kind === 'suppress' && diagnostics.some((mended) => mended.rule === rule),
    )!;
    assert.equal(silence.title, `Silence ${rule} for this file with a comment`);
    const after = changed(project.workspace.file(project.uri)!.tree.text(), silence.edits!);
    assert.ok(after.startsWith(`; netmap-inf-disable ${rule}\r\n[Version]`));
    const left = new Project({ 'netmap.inf': after }).diagnostics();
    assert.ok(!left.some((found) => found.rule === rule));
  }
});

describe('code actions: everything at once', () => {
  it('mends one finding after the other and looks again before the next', () => {
    const text = '[S]\ntwice = 1\ntwice = 2\nx = y\ntwice = 3\n';
    assert.equal(fixedText(text, [removeDouble]), '[S]\nx = y\ntwice = 3\n');
  });

  it('mends what mending brings to light', () => {
    assert.equal(fixedText('[S]\none = 1\none = 2\n', [first, second]), '[S]\nthree = 1\nthree = 2\n');
  });

  it('stops where fixes undo each other, and mends the rest all the same', () => {
    assert.equal(
      fixedText('[S]\nping = 1\nlow = 2\nlow = 3\n', [ping, pong, upper]),
      '[S]\npong = 1\nLOW = 2\nLOW = 3\n',
    );
  });

  it('mends one rule only where one is asked for', () => {
    assert.equal(
      fixedText('[S]\none = 1\nlow = 2\n', [first, second, upper], 'first'),
      '[S]\ntwo = 1\nlow = 2\n',
    );
    assert.equal(fixedText('[S]\none = 1\n', [first], 'no-such-rule'), '[S]\none = 1\n');
  });

  it('leaves alone what settings and comments switch off', () => {
    const text = '[S]\n; netmap-inf-disable-next-line upper\nlow = 1\nlow = 2\none = 3\n';
    assert.equal(
      fixedText(text, [upper, first], undefined, { first: 'off' }),
      text.replace('low = 2', 'LOW = 2'),
    );
  });

  it('is done with rules of a real file, and leaves no safe finding behind', () => {
    const text = '[Version]\r\nSignature="$Windows NT$\r\n\r\n[A]\r\nb="c\r\nd="e';
    const result = fixedText(text, rules);
    assert.ok(result.includes('Signature="$Windows NT$"\r\n'), result);
    assert.ok(result.includes('d="e"'), result);
  });

  it('mends a thousand findings in a megabyte without delay', () => {
    const filler = `${'HKR,,Value,0x00010001,1\n'.repeat(40)}`;
    const text = `[S]\n${Array.from({ length: 1000 }, (_, at) => `low = ${at}\n${filler}`).join('')}`;
    // Were the file read anew for each, this would take minutes and run into the limit.
    assert.ok(!fixedText(text, [upper]).includes('low'));
  });
});

describe('the difference of two texts', () => {
  const cases: [string, string, string, number, number][] = [
    ['abc', 'axc', 'x', 1, 2],
    ['abc', 'abc!', '!', 3, 3],
    ['aab', 'ab', '', 1, 2],
    ['a\r\nb', 'a\nb', '\n', 1, 3],
    ['a\rb', 'a\r\nb', '\r\n', 1, 2],
    ['a\r\nb', 'a\r\n\r\nb', '\r\n', 3, 3],
    ['\ud83d\ude00', '\ud83d\ude01', '\ud83d\ude01', 0, 2],
    ['\ud83d\ude00', '\ud83e\ude00', '\ud83e\ude00', 0, 2],
    ['', 'x', 'x', 0, 0],
  ];
  for (const [before, after, text, start, end] of cases) {
    it(`of ${JSON.stringify(before)} and ${JSON.stringify(after)}`, () => {
      const edit = difference(before, after)!;
      assert.deepEqual(edit, { span: { start, end }, text });
      assert.equal(applyEdits(before, [edit]), after);
    });
  }

  it('of equal texts is none', () => assert.equal(difference('a', 'a'), undefined));
});
