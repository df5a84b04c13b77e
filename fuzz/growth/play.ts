import { Workspace } from '../../server/src/model';
import { type Rule, RuleEngine } from '../../server/src/rules';
import type { GrownText } from './texts';

/** What was spent, by what it was spent on: `check: RULE`, or a step without its rules. */
export type Numbers = Map<string, number>;

const folder = 'test:/growth/';

/**
 * Reads files, checks the first of them, and types into the one that has grown, with a check behind each keystroke.
 *
 * @param spent says how much was spent so far of what is measured.
 * @returns how much of it each rule spent in each step, and each step besides its rules.
 */
export function playText(
  { files, places }: GrownText,
  grown: string,
  rules: readonly Rule[],
  spent: () => number,
  of: 'rules alone' | 'all' = 'all',
): Numbers {
  const numbers: Numbers = new Map();
  const add = (what: string, number: number) => numbers.set(what, (numbers.get(what) ?? 0) + number);
  let step = '';
  let inRules = 0;
  const watched = rules.map((rule) => {
    return watchedRule(rule, (check) => {
      const start = spent();
      check();
      const number = spent() - start;
      inRules += number;
      add(`${step}: ${rule.id}`, number);
    });
  });
  const workspace = new Workspace();
  const engine = new RuleEngine(workspace, watched, { clientIds: [] });
  const play = (what: string, work: () => void) => {
    step = what;
    inRules = 0;
    const start = spent();
    work();
    if (of === 'all') add(what, spent() - start - inRules);
  };
  const [first] = Object.keys(files);
  play('read', () => {
    for (const [name, text] of Object.entries(files)) workspace.loadFile(folder + name, text);
    workspace.openFile(folder + first, files[first!]!);
  });
  const check = () => engine.check(folder + first, () => true);
  play('check', () => {
    engine.watch(folder + first);
    check();
  });
  const model = workspace.file(folder + grown)!;
  const type = (start: number, end: number, text: string) => {
    play('edit', () => workspace.changeFile(folder + grown, model.tree.edit({ start, end }, text)));
    play('check behind an edit', check);
  };
  for (const place of places) {
    type(place, place, 'x');
    type(place, place + 1, '');
  }
  engine.dispose();
  return numbers;
}

/** The same rule, each check of which goes through `around`. */
function watchedRule(rule: Rule, around: (check: () => void) => void): Rule {
  const { entries, rows, sections, file } = rule;
  const watched =
    <Given extends unknown[]>(check: (...given: Given) => void) =>
    (...given: Given) =>
      around(() => check(...given));
  return {
    ...rule,
    ...(entries && { entries: { ...entries, check: watched(entries.check) } }),
    ...(rows && { rows: { ...rows, check: watched(rows.check) } }),
    ...(sections && { sections: { ...sections, check: watched(sections.check) } }),
    ...(file && { file: { check: watched(file.check) } }),
  };
}
