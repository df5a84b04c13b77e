import assert from 'node:assert/strict';
import { definition } from '../../server/src/features/definition';
import { casesIn, marked, positionsIn, short, shortMark, uriOf, workspaceOf } from './cases';

describe('definition', () => {
  for (const example of casesIn('definition.txt')) {
    it(example.title, () => {
      const workspace = workspaceOf(example);
      const file = example.said.get('file');
      const expected = file === undefined ? marked(example, 'there').map(shortMark) : [`${file} 0:0-0`];
      const origins = marked(example, 'here');
      assert.ok(origins.length > 0, 'nothing is marked `here`');
      for (const origin of origins) {
        for (const position of positionsIn(origin)) {
          const links = definition(workspace, origin.uri, position);
          assert.deepEqual(links.map(short), expected, shortMark(origin));
          for (const { originRange } of links) {
            assert.equal(short({ uri: origin.uri, range: originRange }), shortMark(origin));
          }
        }
      }
    });
  }

  it('gives the whole row, continued lines included, around the name', () => {
    const [example] = casesIn('definition.txt').filter(({ title }) => title.includes('continued'));
    const [link] = definition(workspaceOf(example!), uriOf('netmap.inf'), { line: 9, character: 3 });
    assert.deepEqual(link!.targetRange, {
      start: { line: 1, character: 2 },
      end: { line: 2, character: 22 },
    });
  });

  it('gives nothing for files that are not known and for places out of a file', () => {
    const [example] = casesIn('definition.txt');
    const workspace = workspaceOf(example!);
    assert.deepEqual(definition(workspace, uriOf('other.inf'), { line: 0, character: 0 }), []);
    assert.deepEqual(definition(workspace, uriOf('acme.inf'), { line: 9999, character: 0 }), []);
    workspace.loadFile(uriOf('empty.inf'), '');
    assert.deepEqual(definition(workspace, uriOf('empty.inf'), { line: 0, character: 0 }), []);
  });
});
