import type { SectionRole } from '../language/roles';
import {
  dialectKey,
  type FileModel,
  folderOf,
  type Part,
  type Workspace,
  type WorkspaceChange,
} from '../model';
import { anyFileKey, fileKey, folderKey, inFileKey, RuleContext, type RuleSettings } from './context';
import type { Finding, Rule } from './rule';

/** What is checked as a whole: a part of a file, or the file for what no part can tell. */
type Unit = Part | FileModel;

interface Result {
  readonly findings: readonly Finding[];
  /** The questions that the rules asked; the result holds as long as their answers do. */
  readonly keys: ReadonlySet<string>;
}

interface Checked {
  readonly model: FileModel;
  readonly results: Map<Unit, Result>;
  readonly stale: Set<Unit>;
}

/**
 * Runs the rules over the files that are watched and keeps what they found. A change makes only those units stale
 * that changed themselves or asked for something that changed.
 */
export class RuleEngine {
  private readonly checked = new Map<string, Checked>();
  private readonly asking = new Map<string, Set<Unit>>();
  private readonly owner = new Map<Unit, Checked>();
  private readonly byDialect = new Map<string, readonly Rule[]>();
  private readonly stopListening: () => void;
  private current: RuleSettings;

  constructor(
    private readonly workspace: Workspace,
    private readonly rules: readonly Rule[],
    settings: RuleSettings,
  ) {
    this.current = settings;
    this.stopListening = workspace.onChange((change) => this.take(change));
  }

  /**
   * An engine with the same settings for another workspace, which watches no file yet.
   *
   * @param only the one rule to run; all rules without it.
   */
  over(workspace: Workspace, only?: Rule): RuleEngine {
    return new RuleEngine(workspace, only === undefined ? this.rules : [only], this.current);
  }

  /** Checks this file from now on. */
  watch(uri: string): void {
    const model = this.workspace.file(uri);
    if (model === undefined || this.checked.get(uri)?.model === model) return;
    this.forget(uri);
    const checked: Checked = { model, results: new Map(), stale: new Set([model, ...model.allParts()]) };
    for (const unit of checked.stale) this.owner.set(unit, checked);
    this.checked.set(uri, checked);
  }

  /** Does not check this file any longer. */
  forget(uri: string): void {
    const checked = this.checked.get(uri);
    if (checked === undefined) return;
    this.checked.delete(uri);
    for (const unit of [...checked.results.keys(), ...checked.stale]) this.drop(checked, unit);
  }

  /** Stops listening to the workspace. */
  dispose(): void {
    this.stopListening();
  }

  /** Takes new settings; every file is checked again. */
  set settings(settings: RuleSettings) {
    this.current = settings;
    for (const uri of [...this.checked.keys()]) {
      this.forget(uri);
      this.watch(uri);
    }
  }

  /** The files whose findings may be other than when they were last asked for. */
  *staleFiles(): Generator<string> {
    for (const [uri, { stale }] of this.checked) if (stale.size > 0) yield uri;
  }

  /** What the rules find in a watched file, in no particular order. */
  findings(uri: string): Finding[] {
    const checked = this.checked.get(uri);
    if (checked === undefined) return [];
    for (const unit of checked.stale) this.run(checked, unit);
    checked.stale.clear();
    const findings: Finding[] = [];
    for (const result of checked.results.values())
      for (const finding of result.findings) findings.push(finding);
    return findings;
  }

  private take({ uri, change, before }: WorkspaceChange): void {
    const checked = this.checked.get(uri);
    if (change === undefined) {
      // The file came, went, or was replaced as a whole.
      this.wake(fileKey(uri));
      this.wake(folderKey(folderOf(uri)));
      for (const model of [before, this.workspace.file(uri)]) {
        for (const key of model?.factKeys() ?? []) this.wake(anyFileKey(key));
      }
      if (checked !== undefined && checked.model !== this.workspace.file(uri)) {
        this.forget(uri);
        this.watch(uri);
      }
      return;
    }
    if (checked !== undefined) {
      for (const part of change.removed) this.drop(checked, part);
      for (const part of change.added) {
        checked.stale.add(part);
        this.owner.set(part, checked);
      }
    }
    for (const key of change.keys) {
      this.wake(inFileKey(uri, key));
      this.wake(anyFileKey(key));
    }
  }

  private wake(key: string): void {
    for (const unit of this.asking.get(key) ?? []) this.owner.get(unit)?.stale.add(unit);
  }

  private drop(checked: Checked, unit: Unit): void {
    this.stopAsking(unit, checked.results.get(unit));
    checked.results.delete(unit);
    checked.stale.delete(unit);
    this.owner.delete(unit);
  }

  private stopAsking(unit: Unit, result: Result | undefined): void {
    for (const key of result?.keys ?? []) {
      const units = this.asking.get(key);
      units?.delete(unit);
      if (units?.size === 0) this.asking.delete(key);
    }
  }

  private run(checked: Checked, unit: Unit): void {
    this.stopAsking(unit, checked.results.get(unit));
    const keys = new Set<string>();
    if (unit === checked.model) keys.add(inFileKey(checked.model.uri, dialectKey));
    const current = { rule: this.rules[0]! };
    const context = new RuleContext(
      checked.model,
      this.workspace,
      (key) => keys.add(key),
      this.current,
      current,
    );
    for (const rule of this.rulesFor(checked.model)) {
      current.rule = rule;
      check(rule, unit, checked.model, context);
    }
    if (keys.size === 0 && context.findings.length === 0) {
      checked.results.delete(unit);
      return;
    }
    checked.results.set(unit, { findings: context.findings, keys });
    for (const key of keys) {
      let units = this.asking.get(key);
      if (units === undefined) {
        units = new Set();
        this.asking.set(key, units);
      }
      units.add(unit);
    }
  }

  private rulesFor(model: FileModel): readonly Rule[] {
    let rules = this.byDialect.get(model.dialect);
    if (rules === undefined) {
      rules = this.rules.filter((rule) => rule.dialects.includes(model.dialect));
      this.byDialect.set(model.dialect, rules);
    }
    return rules;
  }
}

function check(rule: Rule, unit: Unit, model: FileModel, context: RuleContext): void {
  if (unit === model) {
    rule.file?.check(context);
    return;
  }
  const part = unit as Part;
  const { section } = part;
  if (part === section.headerPart) {
    const wanted = rule.sections?.roles;
    if (wanted === undefined || roleAmong(section.roles, wanted) !== undefined) {
      rule.sections?.check(section, context);
    }
  }
  if (rule.rows !== undefined) for (const row of part.rows) rule.rows.check(row, part, context);
  if (rule.entries !== undefined && part !== section.headerPart) {
    const role = roleAmong(section.roles, rule.entries.roles);
    if (role === undefined) return;
    for (const row of part.rows) {
      const { entry } = row;
      if (entry !== undefined) rule.entries.check({ row, entry, part, section, role }, context);
    }
  }
}

function roleAmong(roles: ReadonlySet<SectionRole>, wanted: readonly SectionRole[]): SectionRole | undefined {
  return wanted.find((role) => roles.has(role));
}
