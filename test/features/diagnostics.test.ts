import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LiveDiagnostics } from '../../server/src/features/diagnostics';
import { type RuleLevel, rules, type Severity } from '../../server/src/rules';
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

/** What an editor is shown; what is kept from the last time is kept with the project. */
function shownOf(project: Project, most: number, soFar = false) {
  let live = kept.get(project);
  if (live === undefined) {
    live = new LiveDiagnostics(project.workspace, project.engine);
    kept.set(project, live);
  }
  const { shown, total } = live.worst(project.uri, levels, most, soFar);
  return { shown: shown.map(({ finding, ...rest }) => rest), total };
}

const kept = new WeakMap<Project, LiveDiagnostics>();

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

  it('are after edits, and whatever is silenced, the worst of all that are found', () => {
    const silencing = fc.constantFrom(
      '; netmap-inf-disable-next-line inf-unterminated-quote',
      '; netmap-inf-disable-next-line inf-unterminated-quote, inf-accidental-continuation',
      '; netmap-inf-disable inf-unterminated-section-header',
    );
    const lines = fc
      .array(fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: silencing }), { maxLength: 8 })
      .map((parts) => parts.join('\n'));
    const edit = fc.record({
      at: share,
      extent: fc.nat(200),
      lines,
      most: fc.nat(80),
      units: fc.option(fc.nat(4)),
    });
    let first = 0;
    fc.assert(
      fc.property(lines, fc.array(edit, { minLength: 1, maxLength: 6 }), (content, edits) => {
        const project = projectOf(content);
        for (const { at, extent, lines, most, units } of edits) {
          const { tree } = project.workspace.file(project.uri)!;
          const start = Math.floor(at * tree.length);
          const end = Math.min(tree.length, start + extent);
          project.workspace.changeFile(project.uri, tree.edit({ start, end }, lines));
          if (units === null) {
            assert.deepEqual(shownOf(project, most), expected(project, most));
            continue;
          }
          // The check stops on the way, and the next edit finds it there: what is shown is true, if not all there is.
          let left = units;
          project.engine.check(project.uri, () => left-- > 0);
          const { shown } = shownOf(project, Number.POSITIVE_INFINITY, true);
          first += shown.length;
          const fresh = projectOf(project.workspace.file(project.uri)!.tree.text());
          const all = new Set(
            expected(fresh, Number.POSITIVE_INFINITY).shown.map((one) => JSON.stringify(one)),
          );
          for (const one of shown) assert.ok(all.has(JSON.stringify(one)), JSON.stringify(one));
        }
        assert.deepEqual(shownOf(project, 20), expected(project, 20));
      }),
      { numRuns: 500 },
    );
    assert.ok(first > 200, `only ${first} were shown on the way`);
  });

  it('are looked for anew where settings change', () => {
    const project = projectOf(`[A]\n${rows.warning}\n${rows.error}\nx\n`);
    const live = new LiveDiagnostics(project.workspace, project.engine);
    const shown = (quote: RuleLevel) => {
      const changed = { ...levels, 'inf-unterminated-quote': quote };
      return live.worst(project.uri, changed, 10).shown.map(({ severity }) => severity);
    };
    assert.deepEqual(shown('warning'), ['warning', 'error']);
    assert.deepEqual(shown('hint'), ['hint', 'error']);
    assert.deepEqual(shown('off'), ['error']);
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
