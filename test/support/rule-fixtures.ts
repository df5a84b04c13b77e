import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../../server/src/rules';
import { applyEdits } from '../../server/src/rules/edits';
import { filesOf, marksOf } from './marks';
import { asMarks, Project } from './project';

/**
 * Makes a test of every file of a folder of test/rules/fixtures: with all rules running, they find what is marked
 * in the file and nothing else. Further files may follow behind lines `-- name --`; the first one is checked.
 */
export function testRuleFixtures(folder: string): void {
  const path = join('test/rules/fixtures', folder);
  for (const name of readdirSync(path).sort()) {
    it(name, () => {
      const files = filesOf(readFileSync(join(path, name), 'utf8'), name);
      const [first] = Object.values(files);
      assert.deepEqual(asMarks(new Project(files).diagnostics()), marksOf(first!));
    });
  }
}

/** A fix as a test: what it does to a file. */
export interface FixCase {
  /** The rule that offers it. */
  readonly rule: string;
  /** What the editor shows. */
  readonly title: string;
  readonly safe: boolean;
  readonly before: string;
  readonly after: string;
  /** Files beside it. */
  readonly others?: Readonly<Record<string, string>>;
}

/**
 * Makes a test of every fix: all rules run over the file, the first finding of the rule offers a fix of that title,
 * and the file is as it should be behind it, to the byte.
 */
export function testFixes(fileName: string, cases: Readonly<Record<string, FixCase>>): void {
  for (const [what, { rule, title, safe, before, after, others }] of Object.entries(cases)) {
    it(what, () => {
      const project = new Project({ [fileName]: before, ...others });
      const file = project.workspace.file(project.uri)!;
      const finding = project.diagnostics().find((diagnostic) => diagnostic.rule === rule)?.finding;
      assert.ok(finding, `${rule} finds nothing`);
      const fixes = finding.rule.fixes!(finding, { file, workspace: project.workspace });
      const fix = fixes.find((one) => one.title === title);
      assert.ok(fix, `there is only: ${fixes.map((one) => one.title).join('; ')}`);
      assert.equal(applyEdits(before, fix.edits), after);
      assert.equal(fix.safe, safe, 'whether it is safe');
    });
  }
}

/** The lines of all examples of these rules, without the marks: whatever the rules look at is among them. */
export function exampleLines(rules: readonly Rule[]): string[] {
  const lines = rules
    .flatMap(({ good, bad, silent = [] }) => [good, bad, ...silent])
    .flatMap((example) => (typeof example === 'string' ? [example] : Object.values(example)))
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '' && !/^;\s*[<^]/.test(line));
  return [...new Set(lines)].sort();
}
