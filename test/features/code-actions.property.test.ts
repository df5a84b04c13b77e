import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeActions, fixAllEdits, type TextEdit } from '../../server/src/features/code-actions';
import { applyEdits } from '../../server/src/rules/edits';
import { infText } from '../support/arbitrary';
import { Project } from '../support/project';

const name = fc.constantFrom('netmap.inf', 'netupg.inf', 'winnt.sif', 'acme.inf');

function changed(project: Project, edits: readonly TextEdit[]): string {
  const { tree } = project.workspace.file(project.uri)!;
  const spans = edits.map(({ range, newText }) => ({
    span: { start: tree.offsetAt(range.start), end: tree.offsetAt(range.end) },
    text: newText,
  }));
  return applyEdits(tree.text(), spans);
}

describe('code actions: properties', () => {
  it('leave nothing to mend safely when everything was mended', () => {
    fc.assert(
      fc.property(name, infText, infText, (fileName, text, neighbour) => {
        const others = { 'x.inf': neighbour };
        const project = new Project({ [fileName]: text, ...others });
        const edits = fixAllEdits(project.workspace, project.engine, project.uri);
        const after = new Project({ [fileName]: changed(project, edits), ...others });
        assert.deepEqual(fixAllEdits(after.workspace, after.engine, after.uri), []);
      }),
      { numRuns: 200 },
    );
  });

  it('silence the finding that they say they silence', () => {
    fc.assert(
      fc.property(name, infText, (fileName, text) => {
        const project = new Project({ [fileName]: text });
        const before = project.diagnostics();
        for (const { rule, range } of before.slice(0, 5)) {
          const { workspace, engine, uri } = project;
          const silence = codeActions(workspace, engine, uri, range, {}, ['suppress']).find(
            ({ diagnostics }) => diagnostics.some((mended) => mended.rule === rule),
          )!;
          const after = new Project({ [fileName]: changed(project, silence.edits!) });
          const left = after.diagnostics().filter((found) => found.rule === rule).length;
          assert.ok(left < before.filter((found) => found.rule === rule).length, `${rule} is silent`);
        }
      }),
      { numRuns: 200 },
    );
  });
});
