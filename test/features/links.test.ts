import assert from 'node:assert/strict';
import { documentLinks } from '../../server/src/features/document-links';
import { casesIn, short, shortMark, uriOf, workspaceOf } from './cases';

/** Marks of the first file name the file that the marked name leads to; what is not marked leads nowhere. */
describe('document links', () => {
  for (const example of casesIn('links.txt')) {
    it(example.title, () => {
      const uri = uriOf([...example.files.keys()][0]!);
      const links = documentLinks(workspaceOf(example), uri);
      assert.deepEqual(
        links.map(({ range, target }) => `${short({ uri, range })} ${target}`),
        example.marks.map((mark) => `${shortMark(mark)} ${uriOf(mark.text)}`),
      );
    });
  }

  it('are none in files that are not known', () => {
    assert.deepEqual(documentLinks(workspaceOf(casesIn('links.txt')[0]!), uriOf('other.inf')), []);
  });
});
