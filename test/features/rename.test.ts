import assert from 'node:assert/strict';
import { prepareRename, type RenameEdits, rename } from '../../server/src/features/rename';
import { Tree } from '../../server/src/syntax';
import {
  applyRename,
  type Case,
  casesIn,
  type FileMark,
  positionsIn,
  short,
  shortMark,
  uriOf,
  workspaceOf,
} from './cases';

/** Edits in short: where, and what stands there then. */
function shortEdits(changes: RenameEdits['changes']): string[] {
  return Object.entries(changes)
    .flatMap(([uri, edits]) => edits.map(({ range, newText }) => `${short({ uri, range })} ${newText}`))
    .sort();
}

/** Marks `edit` and `also` get the new name; marks `edit -> text` get that text. */
function editMarks({ marks }: Case): FileMark[] {
  return marks.filter(({ text }) => /^(edit|also)\b/.test(text));
}

function renamed(example: Case): void {
  const to = example.said.get('to')!;
  const marks = editMarks(example);
  const expected = marks
    .map((mark) => `${shortMark(mark)} ${/^edit -> (.*)$/.exec(mark.text)?.[1] ?? to}`)
    .sort();
  assert.ok(marks.length > 0, 'nothing is marked');
  for (const mark of marks.filter(({ text }) => text !== 'also')) {
    for (const position of positionsIn(mark)) {
      const workspace = workspaceOf(example);
      const target = prepareRename(workspace, mark.uri, position)!;
      assert.ok('range' in target, JSON.stringify(target));
      if (mark.text === 'edit') {
        assert.equal(short({ uri: mark.uri, range: target.range }), shortMark(mark));
      }
      const result = rename(workspace, mark.uri, position, to)!;
      assert.ok('changes' in result, JSON.stringify(result));
      assert.deepEqual(shortEdits(result.changes), expected, shortMark(mark));
      if (example.said.has('one-way')) continue;
      applyRename(workspace, result.changes);
      const first = marks.find(({ uri }) => uri === mark.uri)!;
      const back = rename(
        workspace,
        mark.uri,
        { line: first.line, character: first.start },
        target.placeholder,
      )!;
      assert.ok('changes' in back, JSON.stringify(back));
      applyRename(workspace, back.changes);
      for (const [name, text] of example.files) {
        const file = workspace.file(uriOf(name));
        if (file !== undefined) assert.equal(file.tree.text(), text);
      }
    }
  }
}

function refused(example: Case): void {
  const to = example.said.get('to');
  const reason = example.said.get('refused')!;
  const marks = example.marks.filter(({ text }) => text === 'here');
  assert.ok(marks.length > 0, 'nothing is marked');
  for (const mark of marks) {
    for (const position of positionsIn(mark)) {
      const workspace = workspaceOf(example);
      const target = prepareRename(workspace, mark.uri, position)!;
      if (to === undefined) assert.deepEqual(target, { refused: reason });
      else assert.ok('range' in target, JSON.stringify(target));
      assert.deepEqual(rename(workspace, mark.uri, position, to ?? 'fresh'), { refused: reason });
    }
  }
}

describe('rename', () => {
  const cases = casesIn('rename.txt');
  for (const example of cases.filter(({ said }) => !said.has('refused'))) {
    it(example.title, () => renamed(example));
  }
});

describe('rename is refused, with the reason', () => {
  for (const example of casesIn('rename.txt').filter(({ said }) => said.has('refused'))) {
    it(example.title, () => refused(example));
  }

  const file = 'winnt.sif';
  const text = [
    '[DefaultInstall]',
    'AddReg = %d%',
    '[NetAdapters]',
    'acme = params.acme',
    '[params.acme]',
    'InfID = acme',
    '[NetProtocols]',
    'acme_link = params.acme_link',
    '[Strings]',
    'd = x',
  ].join('\r\n');
  const at = {
    section: { line: 4, character: 3 },
    id: { line: 7, character: 0 },
    token: { line: 1, character: 10 },
  };
  const illegal: Record<keyof typeof at, readonly string[]> = {
    section: ['', 'a]b', 'a"b', 'a%b', ' a', 'a\t', 'a\\', 'a\nb', 'x'.repeat(256)],
    id: ['', 'a b', 'a,b', 'a\u0001', 'ä', 'a"b', 'a%b', 'a\\', 'x'.repeat(200), 'NotSupported', 'MS_TCPIP'],
    token: ['', '%d%', '12', '-1', 'a b', 'a"b', 'a,b', 'a;b', 'a=b', '[a', 'a\\', 'a\u0001'],
  };
  for (const [kind, names] of Object.entries(illegal) as [keyof typeof at, readonly string[]][]) {
    for (const name of names) {
      it(`${kind}: ${JSON.stringify(name.length > 20 ? `${name.length} characters` : name)}`, () => {
        const { workspace } = { workspace: workspaceOf({ ...empty, files: new Map([[file, text]]) }) };
        const result = rename(workspace, uriOf(file), at[kind], name);
        assert.ok(result !== undefined && 'refused' in result, JSON.stringify(result));
        assert.match(result.refused, /^\S.*\.$/);
        const legal = rename(workspace, uriOf(file), at[kind], name.length > 20 ? name.slice(1) : 'fresh');
        assert.ok(legal !== undefined && 'changes' in legal, JSON.stringify(legal));
      });
    }
  }
});

const empty: Case = { title: '', said: new Map(), files: new Map(), marks: [] };

describe('rename of nothing', () => {
  const workspace = workspaceOf({
    ...empty,
    files: new Map([['acme.inf', '[Version]\n; x\nClass = Net\n']]),
  });

  it('answers nothing for unknown files, comments and words that are no names', () => {
    for (const [uri, line] of [
      [uriOf('other.inf'), 0],
      [uriOf('acme.inf'), 1],
      [uriOf('acme.inf'), 2],
      [uriOf('acme.inf'), 99],
    ] as const) {
      assert.equal(prepareRename(workspace, uri, { line, character: 9 }), undefined);
      assert.equal(rename(workspace, uri, { line, character: 9 }, 'x'), undefined);
    }
  });

  it('changes nothing where the name stays', () => {
    const other = workspaceOf({ ...empty, files: new Map([['a.inf', '[DefaultInstall]\nAddReg=A\n[A]\n']]) });
    const same = rename(other, uriOf('a.inf'), { line: 2, character: 1 }, 'A');
    assert.deepEqual(same, { changes: {} });
    const tree = Tree.parse('[DefaultInstall]\nAddReg=A\n[A]\n');
    assert.equal(other.file(uriOf('a.inf'))!.tree.text(), tree.text());
  });
});
