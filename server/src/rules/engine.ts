import {
  type FileModel,
  folderOf,
  type ModelChange,
  NameTopic,
  type Part,
  type Question,
  type SectionModel,
  type Workspace,
  type WorkspaceChange,
} from '../model';
import { MultiMap } from '../model/multi-map';
import { CheckedFile } from './checked-file';
import {
  anyFileKey,
  askedOfAnyFile,
  fileKey,
  folderKey,
  forgetAnswers,
  inFileKey,
  isAskedOfAnyFile,
  RuleContext,
  type RuleSettings,
} from './context';
import { ChangeLog, type FindingChanges } from './finding-changes';
import type { Finding, Rule } from './rule';
import { type RuleSet, ruleSetFor } from './rule-set';
import { Run } from './run';
import { fileOf, isSmall, type Unit, unitsOf } from './units';

/**
 * Runs the rules over the files that are watched and keeps what they found. A change makes only those units stale
 * that changed themselves or asked for something that changed.
 */
export class RuleEngine {
  private readonly checked = new Map<string, CheckedFile>();
  private readonly asking = new MultiMap<Question, Unit>();
  /** Who asks what all files say about a name. */
  private readonly askingAll = new MultiMap<string, Unit>();
  private readonly byDialect = new Map<string, RuleSet>();
  private readonly stopListening: () => void;
  private current: RuleSettings;
  private readonly rules: () => readonly Rule[];
  /**
   * Called where a check throws, which a rule must not do. What that rule would have said of the unit is missing
   * then, and nothing else. By default it is passed on to who asked.
   */
  failed: (rule: Rule, error: unknown) => void = (_, error) => {
    throw error;
  };

  constructor(
    private readonly workspace: Workspace,
    rules: readonly Rule[] | (() => readonly Rule[]),
    settings: RuleSettings,
  ) {
    this.current = settings;
    this.rules = typeof rules === 'function' ? rules : () => rules;
    this.stopListening = workspace.onChange((change) => this.take(change));
  }

  /**
   * An engine with the same settings for another workspace, which watches no file yet.
   *
   * @param only the one rule to run; all rules without it.
   */
  over(workspace: Workspace, only?: Rule): RuleEngine {
    const engine = new RuleEngine(workspace, only === undefined ? this.rules : () => [only], this.current);
    engine.failed = this.failed;
    return engine;
  }

  /** Checks this file from now on. */
  watch(uri: string): void {
    const model = this.workspace.file(uri);
    if (model === undefined || this.checked.get(uri)?.model === model) return;
    this.forget(uri);
    this.checked.set(uri, new CheckedFile(model));
  }

  /** Does not check this file any longer. */
  forget(uri: string): void {
    const checked = this.checked.get(uri);
    if (checked === undefined) return;
    this.checked.delete(uri);
    for (const [unit, questions] of checked.questions) {
      for (const question of questions) this.askingOf(question).delete(question, unit);
    }
  }

  /** Stops listening to the workspace. */
  dispose(): void {
    this.stopListening();
  }

  /** Takes new settings; every file is checked again. */
  set settings(settings: RuleSettings) {
    this.current = settings;
    this.byDialect.clear();
    for (const uri of [...this.checked.keys()]) {
      this.forget(uri);
      this.watch(uri);
    }
  }

  /** The files whose findings may be other than when they were last asked for. */
  *staleFiles(): Generator<string> {
    for (const [uri, { isStale }] of this.checked) if (isStale) yield uri;
  }

  /**
   * Checks what is stale in a watched file, in the order of the text where all of it is, for as long as `goesOn`
   * says. What came out so far stays, so that the next call goes on where this one ended, whatever changed meanwhile.
   *
   * @returns whether everything is checked, so that `findings` has nothing more to do.
   */
  check(uri: string, goesOn: () => boolean): boolean {
    const checked = this.checked.get(uri);
    if (checked === undefined) return true;
    const { model, stale } = checked;
    if (checked.untouched) {
      checked.untouched = false;
      stale.add(model);
      for (const section of model.sections()) for (const unit of unitsOf(section)) stale.add(unit);
    }
    const run = new Run(
      this.rulesFor(model),
      (note, current) => new RuleContext(model, this.workspace, note, this.current, current),
      (rule, error) => this.failed(rule, error),
    );
    for (const unit of stale) {
      if (!goesOn()) {
        checked.underWay = true;
        return false;
      }
      const { findings, questions } = run.check(unit);
      this.keep(checked, unit, findings, questions);
      stale.delete(unit);
    }
    checked.underWay = false;
    forgetAnswers(this.workspace, model);
    return true;
  }

  /** What the rules find in a watched file, in no particular order. */
  findings(uri: string): Finding[] {
    this.check(uri, () => true);
    const checked = this.checked.get(uri);
    if (checked === undefined) return [];
    checked.moved = false;
    return checked.findings();
  }

  /** The same without a check: what was found so far, except for what has to be looked at again. */
  knownFindings(uri: string): Finding[] {
    return this.checked.get(uri)?.findings() ?? [];
  }

  /** Whether a check of the file stopped on the way and was not taken to its end yet. */
  isUnderWay(uri: string): boolean {
    return this.checked.get(uri)?.underWay === true;
  }

  /**
   * What came and what went in the findings of a watched file since this was last asked. Nothing is checked for it:
   * after a `check` that stopped on the way it is what is known so far.
   */
  takeChanges(uri: string): FindingChanges {
    const checked = this.checked.get(uri);
    if (checked === undefined) return new ChangeLog().take();
    checked.moved = false;
    return checked.changes.take();
  }

  private take({ uri, change, before }: WorkspaceChange): void {
    const checked = this.checked.get(uri);
    for (const other of this.checked.values()) {
      if (other === checked || other.speaksOf(uri)) other.moved = true;
    }
    if (change === undefined) {
      // The file came, went, or was replaced as a whole.
      this.wake(fileKey(uri));
      this.wake(folderKey(folderOf(uri)));
      for (const model of [before, this.workspace.file(uri)]) if (model !== undefined) this.wakeFor(model);
      if (checked !== undefined && checked.model !== this.workspace.file(uri)) {
        this.forget(uri);
        this.watch(uri);
      }
      return;
    }
    if (checked !== undefined && !checked.untouched) this.takeParts(checked, change);
    for (const question of change.touched) {
      if (typeof question === 'string') {
        this.wake(inFileKey(uri, question));
      } else {
        this.wake(question);
        if (question instanceof NameTopic && this.askingAll.size > 0) {
          this.wakeAll(anyFileKey(question.symbol, question.name));
        }
      }
    }
  }

  private takeParts(checked: CheckedFile, { removed, added }: ModelChange): void {
    const { model, stale } = checked;
    // By how many runs of rows sections grew.
    const sections = new Map<SectionModel, number>();
    const count = ({ section }: Part, by: number) => sections.set(section, (sections.get(section) ?? 0) + by);
    for (const part of removed) {
      this.drop(checked, part);
      count(part, part.rows[0] === part.section.header ? 0 : -1);
    }
    for (const part of added) count(part, part === part.section.headerPart ? 0 : 1);
    for (const [section, growth] of sections) {
      if (model.sectionOf(section.header) !== section) {
        this.drop(checked, section);
      } else if (isSmall(section.parts.size)) {
        for (const part of [section.headerPart, ...section.parts.values()])
          if (part !== undefined) this.drop(checked, part);
        this.makeStale(checked, section);
      } else if (isSmall(section.parts.size - growth)) {
        this.drop(checked, section);
        for (const unit of unitsOf(section)) stale.add(unit);
      }
    }
    for (const part of added) if (!isSmall(part.section.parts.size)) stale.add(part);
  }

  /** Forgets a unit that is none any longer. */
  private drop(checked: CheckedFile, unit: Unit): void {
    this.keep(checked, unit, [], undefined);
    checked.stale.delete(unit);
  }

  /** Wakes who asked all files for a name that this one holds. */
  private wakeFor(model: FileModel): void {
    if (this.askingAll.size > model.nameCount) {
      for (const { symbol, name } of model.allNames()) this.wakeAll(anyFileKey(symbol, name));
    } else {
      for (const key of this.askingAll.keys()) {
        const { symbol, name } = askedOfAnyFile(key);
        if (model.says(symbol, name)) this.wakeAll(key);
      }
    }
  }

  private wake(question: Question): void {
    this.asking.forEach(question, this.outdate);
  }

  private wakeAll(key: string): void {
    this.askingAll.forEach(key, this.outdate);
  }

  private readonly outdate = (unit: Unit) => {
    const checked = this.checked.get(fileOf(unit).uri);
    if (checked !== undefined) this.makeStale(checked, unit);
  };

  /** What was found in the unit counts no more: it may stand in rows that are gone. */
  private makeStale(checked: CheckedFile, unit: Unit): void {
    checked.take(unit, []);
    checked.stale.add(unit);
  }

  private askingOf(question: Question): MultiMap<Question, Unit> {
    return isAskedOfAnyFile(question) ? (this.askingAll as MultiMap<Question, Unit>) : this.asking;
  }

  /** Keeps what was found in a unit and what was asked for it, in place of what was known before. */
  private keep(
    checked: CheckedFile,
    unit: Unit,
    findings: readonly Finding[],
    questions: ReadonlySet<Question> | undefined,
  ): void {
    for (const question of checked.questions.get(unit) ?? []) this.askingOf(question).delete(question, unit);
    if (questions !== undefined)
      for (const question of questions) this.askingOf(question).add(question, unit);
    if (questions !== undefined && questions.size > 0) checked.questions.set(unit, [...questions]);
    else checked.questions.delete(unit);
    checked.take(unit, findings);
  }

  private rulesFor({ dialect }: FileModel): RuleSet {
    let set = this.byDialect.get(dialect);
    if (set === undefined) {
      set = ruleSetFor(this.rules(), dialect, this.current.levels);
      this.byDialect.set(dialect, set);
    }
    return set;
  }
}
