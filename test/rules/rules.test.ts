import assert from 'node:assert/strict';
import { fileDiagnostics, type RuleLevel } from '../../server/src/features/diagnostics';
import { type Rule, RuleEngine, rules } from '../../server/src/rules';
import { applyEdits } from '../../server/src/rules/edits';
import type { Example } from '../../server/src/rules/rule';
import { marksOf } from '../support/marks';
import { asMarks, defaultName, Project } from '../support/project';

/** An example as files by their names; the first one is checked. */
function filesIn(rule: Rule, example: Example): Readonly<Record<string, string>> {
  return typeof example === 'string' ? { [defaultName[rule.dialects[0]!]]: example } : example;
}

/** What switches on a rule that is silent until it is asked for. */
function switchedOn({ id, severity, optional }: Rule): Record<string, RuleLevel> {
  return optional === true ? { [id]: severity } : {};
}

function found(rule: Rule, example: Example) {
  return asMarks(new Project(filesIn(rule, example), [rule]).diagnostics(switchedOn(rule)));
}

describe('rules: every rule by its own examples', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      it('is silent on the good example', () => assert.deepEqual(found(rule, rule.good), []));

      it('speaks where the bad example is marked, and nowhere else', () => {
        const files = filesIn(rule, rule.bad);
        const marks = marksOf(Object.values(files)[0]!).filter((mark) => mark.text === rule.id);
        assert.ok(marks.length > 0, 'the bad example has no mark');
        assert.deepEqual(found(rule, rule.bad), marks);
      });

      for (const [at, example] of (rule.silent ?? []).entries()) {
        it(`is silent on near-miss ${at + 1}`, () => assert.deepEqual(found(rule, example), []));
      }

      it('says what is wrong in full sentences', () => {
        for (const text of [rule.what, rule.why, rule.fix]) assert.match(text, /^\S.*[.!]$/s);
        for (const { message } of new Project(filesIn(rule, rule.bad), [rule]).diagnostics(
          switchedOn(rule),
        )) {
          assert.match(message, /^\S.*[.?]$/s);
          assert.doesNotMatch(message, /undefined|\[object/);
        }
      });

      if (rule.fixes !== undefined) {
        it('mends what it marks as safe to mend', () => {
          const project = new Project(filesIn(rule, rule.bad), [rule]);
          const file = project.workspace.file(project.uri)!;
          for (const { finding } of project.diagnostics()) {
            for (const fix of rule.fixes!(finding, { file, workspace: project.workspace })) {
              assert.ok(fix.edits.length > 0, `"${fix.title}" changes nothing`);
              if (!fix.safe) continue;
              const text = applyEdits(file.tree.text(), fix.edits);
              const after = project.workspace.fork(
                project.uri,
                file.tree.edit({ start: 0, end: file.tree.length }, text),
              );
              const engine = new RuleEngine(after, [rule], { clientIds: [] });
              engine.watch(project.uri);
              const left = fileDiagnostics(after, engine, project.uri);
              assert.ok(left.length < project.diagnostics().length, `after "${fix.title}":\n${text}`);
            }
          }
        });
      }
    });
  }
});
