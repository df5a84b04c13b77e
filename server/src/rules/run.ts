import type { SectionRole } from '../language/roles';
import { FileModel, Part, type Question, type SectionModel } from '../model';
import type { Entry, Row } from '../syntax';
import type { RuleContext } from './context';
import type { EntryView, Finding, Rule } from './rule';
import { type RuleSet, without } from './rule-set';
import type { Unit } from './units';

const noRows: readonly Row[] = [];
const noRule = undefined as unknown as Rule;

/** What came out of a check. */
export interface Outcome {
  readonly findings: readonly Finding[];
  /** The questions that the rules asked, until the next check. */
  readonly questions: ReadonlySet<Question>;
}

/** One go over units of a file. */
export class Run {
  private readonly questions = new Set<Question>();
  private readonly note = (question: Question) => {
    this.questions.add(question);
  };
  /** The rule at work; set before each check. */
  private readonly current: { rule: Rule } = { rule: noRule };
  private context: RuleContext;

  /**
   * @param contextFor makes a context that notes what is asked, for rules of which one at a time is at work.
   * @param failed is told of a check that throws.
   */
  constructor(
    private rules: RuleSet,
    private readonly contextFor: (
      note: (question: Question) => void,
      current: { readonly rule: Rule },
    ) => RuleContext,
    private readonly failed: (rule: Rule, error: unknown) => void,
  ) {
    this.context = this.freshContext();
  }

  /** Lets the rules look at a unit. */
  check(unit: Unit): Outcome {
    // Rules remember answers with their context. Another unit that is told one of them must ask for it as well, or
    // it would not be checked again when the answer changes.
    if (this.questions.size > 0) {
      this.context = this.freshContext();
      this.questions.clear();
    }
    const { rules } = this;
    while (!this.succeeds(unit)) this.rules = without(this.rules, this.current.rule);
    this.rules = rules;
    return { findings: this.context.takeFindings(), questions: this.questions };
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
      this.failed(this.current.rule, error);
      this.context = this.freshContext();
      return false;
    }
  }

  private freshContext(): RuleContext {
    return this.contextFor(this.note, this.current);
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
