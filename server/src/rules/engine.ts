import type { SectionRole } from '../language/roles';
import {
  FileModel,
  folderOf,
  type ModelChange,
  NameTopic,
  Part,
  type Question,
  type SectionModel,
  type Workspace,
  type WorkspaceChange,
} from '../model';
import { MultiMap } from '../model/multi-map';
import type { Entry, Row } from '../syntax';
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
import { type EntryView, type Finding, isOn, type Rule } from './rule';

/**
 * What is checked as a whole: a section with few rows, which most are; of a large one the header and each run of rows;
 * and the file, for what none of them can tell.
 */
type Unit = SectionModel | Part | FileModel;

interface Checked {
  readonly model: FileModel;
  /** What was found, of the units in which something was. */
  readonly findings: Map<Unit, readonly Finding[]>;
  /** The questions that the rules asked; what was found holds as long as their answers do. */
  readonly questions: Map<Unit, readonly Question[]>;
  readonly stale: Set<Unit>;
  /** Whether no unit was checked yet. */
  untouched: boolean;
  /** Whether findings went or moved, which leaves no unit stale. */
  moved: boolean;
  /** The other files that findings of a unit speak of: where these change, related places move. */
  readonly related: Map<Unit, ReadonlySet<string>>;
  readonly changes: ChangeLog;
}

/** How the findings of a file changed. */
export interface FindingChanges {
  /** Whether this is the first that is told of the file since it is watched: what was told before counts no more. */
  readonly first: boolean;
  readonly came: ReadonlySet<Finding>;
  readonly gone: ReadonlySet<Finding>;
}

/** Collects changes until somebody takes them. */
class ChangeLog {
  private first = true;
  private came = new Set<Finding>();
  private gone = new Set<Finding>();

  add(findings: readonly Finding[]): void {
    for (const finding of findings) this.came.add(finding);
  }

  delete(findings: readonly Finding[]): void {
    for (const finding of findings) if (!this.came.delete(finding)) this.gone.add(finding);
  }

  take(): FindingChanges {
    const { first, came, gone } = this;
    this.first = false;
    this.came = new Set();
    this.gone = new Set();
    return { first, came, gone };
  }
}

/** The rules of one dialect, by what they look at. */
interface RuleSet {
  readonly file: readonly Rule[];
  readonly sections: readonly Rule[];
  /** By the text that a row must hold to be looked at; `undefined` stands for any. */
  readonly rows: ReadonlyMap<string | undefined, readonly Rule[]>;
  readonly entries: ReadonlyMap<SectionRole, readonly Rule[]>;
}

/**
 * Runs the rules over the files that are watched and keeps what they found. A change makes only those units stale
 * that changed themselves or asked for something that changed.
 */
export class RuleEngine {
  private readonly checked = new Map<string, Checked>();
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
    this.checked.set(uri, {
      model,
      findings: new Map(),
      questions: new Map(),
      stale: new Set(),
      untouched: true,
      moved: false,
      related: new Map(),
      changes: new ChangeLog(),
    });
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
    for (const [uri, { stale, untouched, moved }] of this.checked) {
      if (untouched || moved || stale.size > 0) yield uri;
    }
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
    const run = new Run(this, checked, this.rulesFor(model));
    for (const unit of stale) {
      if (!goesOn()) return false;
      run.check(unit);
      stale.delete(unit);
    }
    forgetAnswers(this.workspace, model);
    return true;
  }

  /** What the rules find in a watched file, in no particular order. */
  findings(uri: string): Finding[] {
    this.check(uri, () => true);
    const checked = this.checked.get(uri);
    if (checked === undefined) return [];
    checked.moved = false;
    return [...checked.findings.values()].flat();
  }

  /**
   * What came and what went in the findings of a watched file since this was last asked. Nothing is checked for it:
   * after a `check` that stopped on the way it is what is known so far.
   */
  takeChanges(uri: string): FindingChanges {
    const changes = this.checked.get(uri)?.changes ?? new ChangeLog();
    return changes.take();
  }

  private take({ uri, change, before }: WorkspaceChange): void {
    const checked = this.checked.get(uri);
    for (const other of this.checked.values()) {
      if (other === checked || speaksOf(other, uri)) other.moved = true;
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

  private takeParts(checked: Checked, { removed, added }: ModelChange): void {
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
        stale.add(section);
      } else if (isSmall(section.parts.size - growth)) {
        this.drop(checked, section);
        for (const unit of unitsOf(section)) stale.add(unit);
      }
    }
    for (const part of added) if (!isSmall(part.section.parts.size)) stale.add(part);
  }

  /** Forgets a unit that is none any longer. */
  private drop(checked: Checked, unit: Unit): void {
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
    this.checked.get(fileOf(unit).uri)?.stale.add(unit);
  };

  private askingOf(question: Question): MultiMap<Question, Unit> {
    return isAskedOfAnyFile(question) ? (this.askingAll as MultiMap<Question, Unit>) : this.asking;
  }

  /** Keeps what was found in a unit and what was asked for it, in place of what was known before. */
  keep(
    checked: Checked,
    unit: Unit,
    findings: readonly Finding[],
    questions: ReadonlySet<Question> | undefined,
  ): void {
    for (const question of checked.questions.get(unit) ?? []) this.askingOf(question).delete(question, unit);
    if (questions !== undefined)
      for (const question of questions) this.askingOf(question).add(question, unit);
    if (questions !== undefined && questions.size > 0) checked.questions.set(unit, [...questions]);
    else checked.questions.delete(unit);
    checked.changes.delete(checked.findings.get(unit) ?? []);
    checked.changes.add(findings);
    if (findings.length > 0) checked.findings.set(unit, findings);
    else checked.findings.delete(unit);
    const related = otherFiles(findings, checked.model);
    if (related !== undefined) checked.related.set(unit, related);
    else checked.related.delete(unit);
  }

  /** A context for rules of this engine. */
  contextFor(model: FileModel, note: (question: Question) => void, current: { rule: Rule }): RuleContext {
    return new RuleContext(model, this.workspace, note, this.current, current);
  }

  private rulesFor({ dialect }: FileModel): RuleSet {
    let set = this.byDialect.get(dialect);
    if (set === undefined) {
      const { levels } = this.current;
      const rules = this.rules().filter(
        (rule) => rule.dialects.includes(dialect) && (levels === undefined || isOn(rule, levels)),
      );
      const entries = new Map<SectionRole, Rule[]>();
      for (const rule of rules) {
        for (const role of rule.entries?.roles ?? []) entries.set(role, [...(entries.get(role) ?? []), rule]);
      }
      set = {
        file: rules.filter((rule) => rule.file !== undefined),
        sections: rules.filter((rule) => rule.sections !== undefined),
        rows: byHaving(rules.filter((rule) => rule.rows !== undefined)),
        entries,
      };
      this.byDialect.set(dialect, set);
    }
    return set;
  }
}

/** A section of so few runs of rows is checked as a whole. */
function isSmall(runs: number): boolean {
  return runs <= 1;
}

/** What of a section is checked as a whole, in the order of the text. */
function* unitsOf(section: SectionModel): Generator<Unit> {
  if (isSmall(section.parts.size)) {
    yield section;
    return;
  }
  if (section.headerPart !== undefined) yield section.headerPart;
  for (const leaf of section.rows.leaves()) yield section.parts.get(leaf)!;
}

function fileOf(unit: Unit): FileModel {
  return unit instanceof Part ? unit.section.file : unit instanceof FileModel ? unit : unit.file;
}

function byHaving(rules: readonly Rule[]): RuleSet['rows'] {
  const groups = new Map<string | undefined, Rule[]>();
  for (const rule of rules) {
    const { having } = rule.rows!;
    const group = groups.get(having);
    if (group === undefined) groups.set(having, [rule]);
    else group.push(rule);
  }
  return groups;
}

/** The rules without one of them. */
function without({ file, sections, rows, entries }: RuleSet, failing: Rule): RuleSet {
  const others = (rules: readonly Rule[]) => rules.filter((rule) => rule !== failing);
  return {
    file: others(file),
    sections: others(sections),
    rows: new Map(Array.from(rows, ([having, rules]) => [having, others(rules)])),
    entries: new Map(Array.from(entries, ([role, rules]) => [role, others(rules)])),
  };
}

/** The URIs of the other files in which findings have related places; undefined where there are none. */
function otherFiles(findings: readonly Finding[], model: FileModel): ReadonlySet<string> | undefined {
  let uris: Set<string> | undefined;
  for (const { related } of findings) {
    for (const { file } of related) {
      if (file === model) continue;
      uris ??= new Set();
      uris.add(file.uri);
    }
  }
  return uris;
}

function speaksOf({ related }: Checked, uri: string): boolean {
  for (const uris of related.values()) if (uris.has(uri)) return true;
  return false;
}

const noRows: readonly Row[] = [];
const noRule = undefined as unknown as Rule;

/** One go over units of a file. */
class Run {
  private readonly questions = new Set<Question>();
  private readonly note = (question: Question) => {
    this.questions.add(question);
  };
  /** The rule at work; set before each check. */
  private readonly current: { rule: Rule } = { rule: noRule };
  private context: RuleContext;

  constructor(
    private readonly engine: RuleEngine,
    private readonly checked: Checked,
    private rules: RuleSet,
  ) {
    this.context = this.freshContext();
  }

  /** Checks a unit and keeps what comes out. */
  check(unit: Unit): void {
    // Rules remember answers with their context. Another unit that is told one of them must ask for it as well, or
    // it would not be checked again when the answer changes.
    if (this.questions.size > 0) {
      this.context = this.freshContext();
      this.questions.clear();
    }
    const { rules } = this;
    while (!this.succeeds(unit)) this.rules = without(this.rules, this.current.rule);
    this.rules = rules;
    const findings = this.context.takeFindings();
    if (findings.length === 0 && this.questions.size === 0) {
      if (!this.checked.questions.has(unit) && !this.checked.findings.has(unit)) return;
    }
    this.engine.keep(this.checked, unit, findings, this.questions);
  }

  /** Lets all rules look at a unit. @returns false where one of them fails, which is told. */
  private succeeds(unit: Unit): boolean {
    this.current.rule = noRule;
    try {
      if (unit instanceof Part) {
        this.checkPart(unit);
      } else if (unit instanceof FileModel) {
        this.checkFile(unit);
      } else {
        if (unit.headerPart !== undefined) this.checkPart(unit.headerPart);
        for (const part of unit.parts.values()) this.checkPart(part);
      }
      return true;
    } catch (error) {
      if (this.current.rule === noRule) throw error;
      this.engine.failed(this.current.rule, error);
      this.context = this.freshContext();
      return false;
    }
  }

  private freshContext(): RuleContext {
    return this.engine.contextFor(this.checked.model, this.note, this.current);
  }

  private checkFile(model: FileModel): void {
    this.questions.add(model.dialectTopic);
    for (const rule of this.rules.file) {
      this.current.rule = rule;
      rule.file!.check(this.context);
    }
  }

  private checkPart(part: Part): void {
    const { section } = part;
    for (const [having, rules] of this.rules.rows) {
      // Many rules ask for the same text, and few rows hold it.
      const rows = having === undefined ? part.rows : this.rowsWith(having, part);
      if (rows.length === 0) continue;
      for (const rule of rules) {
        const { check } = rule.rows!;
        this.current.rule = rule;
        for (const row of rows) check(row, part, this.context);
      }
    }
    if (part === section.headerPart) this.checkSection(section);
    else for (const role of section.roles) this.checkEntries(part, role);
  }

  /** The rows that hold a text; none takes no list of its own, as most texts are in none. */
  private rowsWith(having: string, { rows }: Part): readonly Row[] {
    let found: Row[] | undefined;
    for (const row of rows) {
      if (!row.text.includes(having)) continue;
      if (found === undefined) found = [row];
      else found.push(row);
    }
    return found ?? noRows;
  }

  private checkSection(section: SectionModel): void {
    for (const rule of this.rules.sections) {
      const { roles, check } = rule.sections!;
      if (roles !== undefined && !roles.some((role) => section.roles.has(role))) continue;
      this.current.rule = rule;
      check(section, this.context);
    }
  }

  private checkEntries(part: Part, role: SectionRole): void {
    const { section } = part;
    const rules = this.rules.entries.get(role);
    if (rules === undefined) return;
    let entries: OneEntry[] | undefined;
    for (const rule of rules) {
      const { roles, check } = rule.entries!;
      // A section with several roles is shown to a rule once, in the role that the rule names first.
      if (section.roles.size > 1 && roles.find((other) => section.roles.has(other)) !== role) continue;
      this.current.rule = rule;
      entries ??= part.rows
        .filter((row) => row.kind === 'entry')
        .map((row) => new OneEntry(row, part, section, role));
      for (const entry of entries) check(entry, this.context);
    }
  }
}

/** An entry as all rules look at it, one after the other; it is read when the first of them wants to know more. */
class OneEntry implements EntryView {
  reading: unknown = undefined;
  private read: Entry | undefined;

  constructor(
    readonly row: Row,
    readonly part: Part,
    readonly section: SectionModel,
    readonly role: SectionRole,
  ) {}

  get entry(): Entry {
    this.read ??= this.row.entry!;
    return this.read;
  }
}
