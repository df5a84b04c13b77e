import assert from 'node:assert/strict';
import { Sequence, Tree } from '../../server/src/syntax';

const rows = Array.from({ length: 200 }, (_, at) => `k${at} = v\n`).join('');
const text = `top\n[A]\n${rows}[B]\n${rows}[C]\n${rows}`;

/** How many leaves of rows and how many sections an edit did not take over. */
function fresh(tree: Tree, edited: Tree) {
  const leaves = new Set([...tree.sections].flatMap((section) => [...section.rows.leaves()]));
  const sections = new Set(tree.sections);
  return {
    leaves: [...edited.sections]
      .flatMap((section) => [...section.rows.leaves()])
      .filter((leaf) => !leaves.has(leaf)).length,
    sections: [...edited.sections].filter((section) => !sections.has(section)).length,
  };
}

describe('tree: what edits share', () => {
  const tree = Tree.parse(text);
  const inB = text.indexOf('k100', text.indexOf('[B]'));

  it('is everything but the row that changed, its leaf and its section', () => {
    for (const edited of [
      tree.edit({ start: inB, end: inB }, 'x'),
      tree.edit({ start: inB + 3, end: inB + 4 }, ''),
    ]) {
      const { leaves, sections } = fresh(tree, edited);
      // A leaf that is cut in two may stay so.
      assert.ok(leaves <= 2 && sections === 1, `${leaves} leaves, ${sections} sections`);
    }
  });

  it('is everything where an edit leaves the text as it is', () => {
    const before = [...tree.rows()];
    for (const start of [0, 4, inB, text.indexOf('[B]'), text.length]) {
      for (const length of [0, 1, 8]) {
        const end = Math.min(start + length, text.length);
        const same = tree.edit({ start, end }, text.slice(start, end));
        assert.equal(same.text(), text);
        assert.ok([...same.rows()].every(({ row }, at) => row === before[at]!.row));
      }
    }
  });

  it('is the rows at both ends of what was replaced', () => {
    const end = text.indexOf('k103', inB);
    const edited = tree.edit({ start: inB, end }, `${text.slice(inB, end).replace('k101', 'other')}`);
    const [old, now] = [tree, edited].map((each) => [...each.sections.at(2)!.rows]);
    assert.equal(now![100], old![100]);
    assert.notEqual(now![101], old![101]);
    assert.equal(now![102], old![102]);
    assert.equal(now![103], old![103]);
  });

  it('is never one row in two places', () => {
    const twice = tree.edit({ start: inB, end: inB }, text.slice(inB, text.indexOf('k101', inB)));
    const all = [...twice.rows()].map(({ row }) => row);
    assert.equal(new Set(all).size, all.length);
  });

  it('is what stands below, once the row that ran on has found its end', () => {
    const end = text.indexOf('\n', inB);
    const joined = tree.edit({ start: end, end }, ' \\');
    assert.equal([...joined.sections.at(2)!.rows].length, 199);
    assert.ok(fresh(tree, joined).leaves <= 2);
    const parted = joined.edit({ start: end, end: end + 2 }, '');
    assert.equal(parted.text(), text);
    assert.ok(fresh(joined, parted).leaves <= 2);
    const last = (each: Tree) => each.sections.at(2)!.rows.at(each.sections.at(2)!.rows.count - 1);
    assert.equal(last(parted), last(tree));
  });

  it('is the sections around one that comes or goes', () => {
    const end = text.indexOf('\n', inB) + 1;
    const split = tree.edit({ start: end, end }, '[New]\n');
    assert.deepEqual(
      [...split.sections].map(({ name }) => name),
      ['', 'A', 'B', 'New', 'C'],
    );
    assert.ok(fresh(tree, split).sections <= 2);
    const merged = split.edit({ start: end, end: end + 6 }, '');
    assert.equal(merged.text(), text);
    assert.equal(merged.sections.at(1), tree.sections.at(1));
    assert.equal(merged.sections.at(3), tree.sections.at(3));
  });
});

describe('sequence: what it answers at its ends', () => {
  const items = Array.from({ length: 1000 }, (_, id) => ({ id, length: 1, lineBreaks: id % 2 }));
  const sequence = Sequence.from(items);

  it('is nothing where nothing is', () => {
    const empty = Sequence.from<(typeof items)[number]>([]);
    for (const [each, index] of [
      [sequence, -1],
      [sequence, 1000],
      [empty, 0],
      [empty, -1],
    ] as const) {
      assert.equal(each.at(index), undefined);
      assert.equal(each.leafAt(index), undefined);
      assert.equal(each.placeAt(index), undefined);
    }
    assert.deepEqual([...empty], []);
    assert.deepEqual([...empty.leaves()], []);
    assert.deepEqual([empty.count, empty.length, empty.lineBreaks], [0, 0, 0]);
    assert.equal(sequence.slice(5, 5).count, 0);
    assert.equal(sequence.slice(7, 5).count, 0);
  });

  it('is itself where all of it is asked for', () => {
    assert.equal(sequence.slice(0, 1000), sequence);
    assert.equal(sequence.concat(Sequence.from<(typeof items)[number]>([])), sequence);
    const { removed, added } = Sequence.changedItems(sequence, sequence);
    assert.deepEqual([removed, added], [[], []]);
  });

  it('is the leaf that holds the item', () => {
    for (const index of [0, 23, 24, 500, 999])
      assert.ok(sequence.leafAt(index)!.items.includes(items[index]!));
  });

  it('shares all leaves but those at the cut', () => {
    const known = new Set(sequence.leaves());
    for (const at of [1, 24, 100, 500, 999]) {
      const put = sequence
        .slice(0, at)
        .concat(Sequence.from([{ id: -1, length: 1, lineBreaks: 0 }]))
        .concat(sequence.slice(at, 1000));
      const leaves = [...put.leaves()];
      assert.ok(leaves.filter((leaf) => !known.has(leaf)).length <= 2, `at ${at}`);
      assert.ok(leaves.every((leaf) => leaf.items.length > 0 && leaf.items.length <= 32));
    }
  });
});
