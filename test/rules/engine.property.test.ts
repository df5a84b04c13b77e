import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Tree } from '../../server/src/syntax';
import { infText, spanOf, textChange } from '../support/arbitrary';
import { Project } from '../support/project';

const name = fc.constantFrom('netmap.inf', 'netupg.inf', 'winnt.sif', 'acme.inf');

/** Diagnostics without the objects that only this run knows. */
function plain(project: Project) {
  return project.diagnostics().map(({ finding, ...rest }) => ({ ...rest, data: typeof finding.data }));
}

describe('rule engine: properties', () => {
  it('finds, after any edits of a file and its neighbours, what a fresh run finds', () => {
    fc.assert(
      fc.property(
        name,
        infText,
        fc.record({ 'x.inf': infText, 'netmap.inf': infText }),
        fc.array(fc.tuple(fc.boolean(), textChange), { maxLength: 10 }),
        (fileName, start, others, changes) => {
          const files: Record<string, string> = { [fileName]: start, ...others, [fileName]: start };
          const project = new Project(files);
          for (const [inNeighbour, change] of changes) {
            const edited = inNeighbour ? 'x.inf' : fileName;
            const text = files[edited]!;
            const span = spanOf(change, text);
            files[edited] = text.slice(0, span.start) + change.text + text.slice(span.end);
            const uri = project.uriOf(edited);
            const tree = project.workspace.file(uri)!.tree.edit(span, change.text);
            if (inNeighbour && change.extent > 20) project.workspace.loadFile(uri, tree.text());
            else project.workspace.changeFile(uri, tree);
            assert.deepEqual(plain(project), plain(new Project(files)));
            assert.equal(Tree.parse(files[edited]!).text(), project.workspace.file(uri)!.tree.text());
          }
        },
      ),
      { numRuns: 800 },
    );
  });
});
