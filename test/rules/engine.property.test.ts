import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rangeOf } from '../../server/src/features/diagnostics';
import type { Finding } from '../../server/src/rules';
import { Tree } from '../../server/src/syntax';
import { infText, spanOf, textChange } from '../support/arbitrary';
import { Project } from '../support/project';

const name = fc.constantFrom('netmap.inf', 'netupg.inf', 'winnt.sif', 'acme.inf');

/** Diagnostics without the objects that only this run knows. */
function plain(project: Project) {
  return project.diagnostics().map(({ finding, ...rest }) => ({ ...rest, data: typeof finding.data }));
}

/** Where findings stand, as long as they do: what was found and removed since has no place. */
function places(project: Project, found: readonly Finding[]): string[] {
  const file = project.workspace.file(project.uri)!;
  return found.map((finding) => JSON.stringify([finding.rule.id, rangeOf(file, finding)])).sort();
}

function placesOf(project: Project): string[] {
  return places(project, project.engine.findings(project.uri));
}

/** Lets so many units be checked. */
function times(count: number): () => boolean {
  let left = count;
  return () => left-- > 0;
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

  it('finds the same where checks stop on the way and the file changes meanwhile', () => {
    let first = 0;
    fc.assert(
      fc.property(
        name,
        infText,
        infText,
        fc.array(fc.tuple(textChange, fc.nat(6)), { maxLength: 8 }),
        (fileName, start, neighbour, changes) => {
          const files: Record<string, string> = { [fileName]: start, 'x.inf': neighbour };
          const project = new Project(files);
          const { engine, uri, workspace } = project;
          for (const [change, units] of changes) {
            const done = engine.check(uri, times(units));
            const known = engine.firstFindings(uri);
            assert.ok(done ? known === undefined : true);
            if (known !== undefined) {
              // What is shown while the file is under way is true, if not all there is.
              const all = new Set(placesOf(new Project(files)));
              for (const place of places(project, known)) assert.ok(all.has(place), place);
              first += known.length;
            }
            const span = spanOf(change, files[fileName]!);
            files[fileName] =
              files[fileName]!.slice(0, span.start) + change.text + files[fileName]!.slice(span.end);
            workspace.changeFile(uri, workspace.file(uri)!.tree.edit(span, change.text));
          }
          assert.deepEqual(plain(project), plain(new Project(files)));
        },
      ),
      { numRuns: 800 },
    );
    assert.ok(first > 20, `only ${first} findings on the way`);
  });
});
