import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rangeOf } from '../../server/src/features/diagnostics';
import type { Finding } from '../../server/src/rules';
import type { FindingChanges } from '../../server/src/rules/finding-changes';
import { Tree } from '../../server/src/syntax';
import { infText, spanOf, textChange } from '../support/arbitrary';
import { Project } from '../support/project';

const name = fc.constantFrom('netmap.inf', 'netupg.inf', 'winnt.sif', 'acme.inf');

/** Diagnostics without the objects that only this run knows. */
function plain(project: Project) {
  return project.diagnostics().map(({ finding, ...rest }) => ({ ...rest, data: typeof finding.data }));
}

/** Where findings stand, as long as they do: what was found and removed since has no place. */
function places(project: Project, found: Iterable<Finding>): string[] {
  const file = project.workspace.file(project.uri)!;
  return Array.from(found, (finding) => JSON.stringify([finding.rule.id, rangeOf(file, finding)])).sort();
}

function placesOf(project: Project): string[] {
  return places(project, project.engine.findings(project.uri));
}

/** Takes over what came and went; only what was known can go. */
function follow(known: Set<Finding>, { first, came, gone }: FindingChanges, expectFirst: boolean): void {
  assert.equal(first, expectFirst);
  for (const finding of gone) assert.ok(known.delete(finding));
  for (const finding of came) known.add(finding);
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
          engine.check(uri, times(changes[0]?.[1] ?? 0));
          const known = new Set<Finding>();
          follow(known, engine.takeChanges(uri), true);
          // What is shown while the file is under way is true, if not all there is.
          const all = new Set(placesOf(new Project(files)));
          for (const place of places(project, known)) assert.ok(all.has(place), place);
          first += known.size;
          for (const [change, units] of changes) {
            const span = spanOf(change, files[fileName]!);
            files[fileName] =
              files[fileName]!.slice(0, span.start) + change.text + files[fileName]!.slice(span.end);
            workspace.changeFile(uri, workspace.file(uri)!.tree.edit(span, change.text));
            engine.check(uri, times(units));
            if (units < 3) follow(known, engine.takeChanges(uri), false);
          }
          engine.check(uri, () => true);
          follow(known, engine.takeChanges(uri), false);
          assert.deepEqual(places(project, known), placesOf(new Project(files)));
          assert.deepEqual(plain(project), plain(new Project(files)));
        },
      ),
      { numRuns: 800 },
    );
    assert.ok(first > 20, `only ${first} findings on the way`);
  });
});
