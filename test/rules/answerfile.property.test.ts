import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rules } from '../../server/src/rules';
import { share } from '../support/arbitrary';
import { Project } from '../support/project';
import { exampleLines } from '../support/rule-fixtures';

/** The lines of all examples of the rules for AnswerFiles: whatever these rules look at is among them. */
const lines = exampleLines(rules.filter(({ id }) => id.startsWith('answerfile-')));
const headers = lines.filter((line) => line.startsWith('['));

const line = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...headers) },
  { weight: 3, arbitrary: fc.constantFrom(...lines) },
);
const text = fc.array(line, { maxLength: 25 }).map((all) => all.join('\n'));
const name = fc.constantFrom('winnt.sif', 'unattend.txt', 'sysprep.inf');
/** Lines in the place of others, counted from a line that a fraction of their number names. */
const change = fc.record({
  at: share,
  removed: fc.nat(3),
  added: fc.array(line, { maxLength: 3 }),
});

function plain(project: Project) {
  return project.diagnostics().map(({ finding, ...rest }) => ({ ...rest, data: typeof finding.data }));
}

describe('rules for AnswerFiles: properties', () => {
  it('has the lines of the examples', () => {
    assert.ok(headers.length > 50 && lines.length > 250, `${headers.length} of ${lines.length}`);
  });

  it('finds, after lines came and went in the file and its neighbours, what a fresh run finds', () => {
    fc.assert(
      fc.property(
        name,
        text,
        fc.record({ 'bench.udf': text, 'netmap.inf': text }),
        fc.array(fc.tuple(fc.constantFrom('', '', 'bench.udf', 'netmap.inf'), change), { maxLength: 8 }),
        (fileName, first, others, changes) => {
          const files: Record<string, string> = { [fileName]: first, ...others };
          const project = new Project(files);
          project.diagnostics();
          for (const [other, { at, removed, added }] of changes) {
            const edited = other || fileName;
            const before = files[edited]!.split(/(?<=\n)/);
            const from = Math.floor(at * before.length);
            const start = before.slice(0, from).join('').length;
            const end = before.slice(0, from + removed).join('').length;
            const uri = project.uriOf(edited);
            const rows = added.map((one) => `${one}\n`).join('');
            const tree = project.workspace.file(uri)!.tree.edit({ start, end }, rows);
            files[edited] = tree.text();
            project.workspace.changeFile(uri, tree);
            assert.deepEqual(plain(project), plain(new Project(files)));
          }
        },
      ),
      { numRuns: 250 },
    );
  });
});
