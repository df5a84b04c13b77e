import assert from 'node:assert/strict';
import { documentHighlights } from '../../server/src/features/document-highlight';
import { references } from '../../server/src/features/references';
import { casesIn, marked, positionsIn, short, shortMark, uriOf, workspaceOf } from './cases';

/** What is marked `read` or `write` is one thing: asked at any of the marks, all of them are found. */
describe('references and highlights', () => {
  for (const example of casesIn('references.txt')) {
    it(example.title, () => {
      const workspace = workspaceOf(example);
      const all = marked(example, 'read', 'write');
      const asked = example.said.has('from') ? marked(example, example.said.get('from')!) : all;
      const nothing = marked(example, 'nothing');
      assert.ok(asked.length + nothing.length > 0, 'nothing is marked');
      for (const mark of asked) {
        for (const position of positionsIn(mark)) {
          const ask = (includeDeclaration: boolean) =>
            references(workspace, mark.uri, position, includeDeclaration).map(short);
          const where = shortMark(mark);
          assert.deepEqual(ask(true), all.map(shortMark), where);
          assert.deepEqual(ask(false), marked(example, 'read').map(shortMark), where);
          assert.deepEqual(
            documentHighlights(workspace, mark.uri, position).map(
              ({ range, kind }) => `${kind} ${short({ uri: mark.uri, range })}`,
            ),
            all.filter(({ uri }) => uri === mark.uri).map((other) => `${other.text} ${shortMark(other)}`),
            where,
          );
        }
      }
      for (const mark of nothing) {
        for (const position of positionsIn(mark)) {
          assert.deepEqual(references(workspace, mark.uri, position, true), [], shortMark(mark));
          assert.deepEqual(documentHighlights(workspace, mark.uri, position), [], shortMark(mark));
        }
      }
    });
  }

  it('are none in files that are not known', () => {
    const workspace = workspaceOf(casesIn('references.txt')[0]!);
    assert.deepEqual(references(workspace, uriOf('other.inf'), { line: 0, character: 1 }, true), []);
    assert.deepEqual(documentHighlights(workspace, uriOf('other.inf'), { line: 0, character: 1 }), []);
  });
});
