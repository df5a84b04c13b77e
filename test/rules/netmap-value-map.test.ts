import assert from 'node:assert/strict';
import { FileModel, idSide, type Side, valueMapSource } from '../../server/src/model';
import { FileView } from '../../server/src/rules';
import { Tree } from '../../server/src/syntax';
import { Project } from '../support/project';

interface Case {
  readonly rows: string;
  /** Rows of [OemUpgradeSupport] and what stands behind. */
  readonly rest?: string;
  readonly side: Side | undefined;
}

const cases: Record<string, Case> = {
  'the keyword is data': { rows: 'wren_a = one\nwren_b = "ValueNotPresent"\n', side: 'left' },
  'the keyword is data on the left as well': {
    rows: 'one = wren_a\nVALUENOTPRESENT = wren_b\n',
    side: 'right',
  },
  'the keyword counts for more than characters': {
    rows: '"wren a" = one\nwren_b = ValueNotPresent\n',
    side: 'left',
  },
  'keywords on both sides decide nothing, whatever else there is': {
    rows: 'a = ValueNotPresent\nValueNotPresent = b\n"W R" = c\n',
    rest: 'c = m.dll\n',
    side: undefined,
  },
  'what has blanks is data': { rows: 'wren_a = one\nwren_b = "WREN TWO"\n', side: 'left' },
  'what has blanks without quotation marks is data': { rows: 'WREN TWO = wren_b\n', side: 'right' },
  'a comma cannot be in an ID': { rows: '"one,two" = wren_a\n', side: 'right' },
  'letters beyond ASCII cannot be in an ID': { rows: 'wren_a = Zaunk\u00f6nig\n', side: 'left' },
  'characters count for more than names': { rows: '"a b" = c\n', rest: '"a b" = m.dll\n', side: 'right' },
  'blanks on both sides decide nothing': {
    rows: 'wren_a = "ONE 1"\n"TWO 2" = wren_b\n',
    rest: 'wren_a = m.dll\n',
    side: undefined,
  },
  'names in OemUpgradeSupport are IDs': {
    rows: 'one = wren_a\ntwo = wren_b\n',
    rest: 'WREN_B = m.dll\n',
    side: 'right',
  },
  'names in OemUpgradeHelpFiles are IDs': {
    rows: 'wren_a = one\n',
    rest: '[OemUpgradeHelpFiles]\nwren_a = a.txt, a.htm\n',
    side: 'left',
  },
  'names on both sides decide nothing': {
    rows: 'wren_a = one\ntwo = wren_b\n',
    rest: 'wren_a = m.dll\nwren_b = m.dll\n',
    side: undefined,
  },
  'a row that has the same on both sides decides nothing': {
    rows: 'wren_a = WREN_A\n',
    rest: 'wren_a = m.dll\n',
    side: undefined,
  },
  'names of mappings are no evidence': { rows: 'Wren = one\n', side: undefined },
  'numbers may be IDs': { rows: '1 = wren_a\n', side: undefined },
  'reserved keys, empty values, tokens and rows without "=" say nothing': {
    rows: 'ValueName = "Board Type"\nvaluetype = 1\nwren_a =\n= wren_b\n%W R% = wren_c\nValueNotPresent\n',
    side: undefined,
  },
  'the second section of the name counts as well': {
    rows: 'wren_a = one\n[Other]\nx = "y z"\n[kinds]\nwren_b = "W 2"\n',
    side: 'left',
  },
  'sections of the name that contradict each other decide nothing': {
    rows: 'wren_a = "W 1"\n[Kinds]\n"W 2" = wren_b\n',
    side: undefined,
  },
  'an empty section says nothing': { rows: '', side: undefined },
};

describe('the side of the IDs in a one-to-many section', () => {
  for (const [title, { rows, rest = '', side }] of Object.entries(cases)) {
    const text = `[OemNetAdapters]\nWren = 0, Kinds\n[Kinds]\n${rows}[OemUpgradeSupport]\n${rest}`;
    it(title, () => {
      const file = new FileModel('test:/netmap.inf', 'netmap.inf', Tree.parse(text));
      assert.equal(idSide(valueMapSource(file), 'Kinds'), side);
      // Rules get the same answer through their view.
      const { workspace, uri } = new Project({ 'netmap.inf': text });
      assert.equal(idSide(new FileView(workspace.file(uri)!, workspace, () => {}), 'KINDS'), side);
    });
  }

  it('is told again when a row of the section or the row of an ID changes, and only then', () => {
    const text =
      '[OemNetAdapters]\nWren = 0, Kinds\n[Kinds]\none = wren_a\n[OemUpgradeSupport]\nwren_b = m.dll\n';
    const { workspace, uri } = new Project({ 'netmap.inf': text });
    const keys = new Set<string>();
    const view = new FileView(workspace.file(uri)!, workspace, (question) => keys.add(String(question)));
    assert.equal(idSide(view, 'Kinds'), undefined);
    assert.deepEqual([...keys].sort(), ['post-id one', 'post-id wren_a', 'rows kinds']);
  });

  it('looks at a hundred thousand rows once', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `wren_${at} = "WREN ${at}"\n`).join('');
    const file = new FileModel(
      'test:/netmap.inf',
      'netmap.inf',
      Tree.parse(`[A]\n[OemNetAdapters]\nW = 0, K\n[K]\n${rows}`),
    );
    const source = valueMapSource(file);
    // Were the rows looked at each time, this would take minutes and run into the limit.
    for (let at = 0; at < 1000; at++) assert.equal(idSide(source, 'K'), 'left');
  });
});
