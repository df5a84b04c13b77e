import assert from 'node:assert/strict';
import fc from 'fast-check';
import { worstDiagnostics } from '../../server/src/features/diagnostics';
import { rules, type Severity } from '../../server/src/rules';
import { share } from '../support/arbitrary';
import { Project } from '../support/project';

/** Rows with a finding of their own, each of a rule with another severity. */
const rows = {
  error: '[Unterminated',
  warning: 'a = "no end',
  hint: 'b = 1 \\',
};

const levels = {
  'inf-unterminated-section-header': 'error',
  'inf-unterminated-quote': 'warning',
  'inf-accidental-continuation': 'hint',
} as const;
const order: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** A file that only these rules look at: those that are to come must not change what is counted here. */
function projectOf(content: string): Project {
  return new Project(
    { 'acme.inf': content },
    rules.filter(({ id }) => id in levels),
  );
}

function shownOf(project: Project, most: number) {
  const { shown, total } = worstDiagnostics(project.workspace, project.engine, project.uri, levels, most);
  return { shown: shown.map(({ finding, ...rest }) => rest), total };
}

/** What should be shown, found by putting everything in order. */
function expected(project: Project, most: number) {
  const all = project.diagnostics(levels).map(({ finding, ...rest }) => rest);
  const worst = order.flatMap((severity) => all.filter((diagnostic) => diagnostic.severity === severity));
  const chosen = new Set(worst.slice(0, most));
  return { shown: all.filter((diagnostic) => chosen.has(diagnostic)), total: all.length };
}

const text = fc
  .array(fc.constantFrom(...Object.values(rows), '', '[Section]', 'c = d', '; comment', 'x,\\'), {
    minLength: 1,
    maxLength: 120,
  })
  .map((lines) => lines.join('\n'));

describe('diagnostics: the worst of many', () => {
  it('are those that come first when all are put in order, errors first', () => {
    fc.assert(
      fc.property(text, fc.nat(60), (content, most) => {
        const project = projectOf(content);
        assert.deepEqual(shownOf(project, most), expected(project, most));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same after edits as in a fresh reading', () => {
    const edit = fc.record({ at: share, extent: fc.nat(40), text });
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 6 }), fc.nat(40), (content, edits, most) => {
        const project = projectOf(content);
        for (const { at, extent, text } of edits) {
          shownOf(project, most);
          const { tree } = project.workspace.file(project.uri)!;
          const start = Math.floor(at * tree.length);
          const end = Math.min(tree.length, start + extent);
          project.workspace.changeFile(project.uri, tree.edit({ start, end }, text));
        }
        const fresh = projectOf(project.workspace.file(project.uri)!.tree.text());
        assert.deepEqual(shownOf(project, most), shownOf(fresh, most));
      }),
      { numRuns: 150 },
    );
  });

  it('prefer an error at the end to warnings before it', () => {
    const project = projectOf(`[A]\n${`${rows.warning}\n`.repeat(50)}${rows.error}\n`);
    const { shown, total } = shownOf(project, 3);
    assert.deepEqual(
      shown.map(({ severity, range }) => [severity, range.start.line]),
      [
        ['warning', 1],
        ['warning', 2],
        ['error', 51],
      ],
    );
    assert.equal(total, 51);
  });

  it('are all where there are not too many', () => {
    const project = projectOf(`[A]\n${rows.warning}\n${rows.warning}\n`);
    assert.equal(shownOf(project, 2).shown.length, 2);
    assert.equal(shownOf(project, 1).shown.length, 1);
  });
});
