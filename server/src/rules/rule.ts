import type { Dialect } from '../language/dialect';
import type { SectionRole } from '../language/roles';
import type { FileModel, Part, SectionModel } from '../model';
import type { Entry, Row, Span } from '../syntax';
import type { RuleContext } from './context';
import type { Fix, FixContext } from './fix';

/** How bad a finding is. Only what Windows is known not to accept is an error. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A severity that people give to a rule; `off` silences it. */
export type RuleLevel = Severity | 'off';

/** Severities by rule id, from the settings. */
export type RuleLevels = Readonly<Record<string, RuleLevel>>;

/** An entry that a rule looks at. */
export interface EntryView {
  readonly row: Row;
  readonly entry: Entry;
  readonly part: Part;
  readonly section: SectionModel;
  /** The role of the section for which the rule asked to see the entry. */
  readonly role: SectionRole;
  /** What rules that look at the same entry share: the first of them leaves here what it made of it. */
  reading: unknown;
}

/** A place in a row: where a finding or a related location stands. */
export interface Place {
  readonly row: Row;
  readonly part: Part;
  /** From the start of the row. */
  readonly span: Span;
}

/** A second place that a finding speaks of. */
export interface Related extends Place {
  readonly file: FileModel;
  readonly message: string;
}

/** Something that a rule found. */
export interface Finding extends Place {
  readonly rule: Rule;
  readonly severity: Severity;
  /** What is wrong, why it matters to Setup and what to do. */
  readonly message: string;
  readonly related: readonly Related[];
  /** What the rule's fixes need to know. */
  readonly data: unknown;
}

/** A file of an example. */
export type Example = string | Readonly<Record<string, string>>;

/**
 * One rule: what it looks at, what it says, and the examples that hold it to it. Its documentation page and its
 * tests are made from it.
 */
export interface Rule {
  /** The id of the catalogue, which is also the diagnostic's code. */
  readonly id: string;
  readonly dialects: readonly Dialect[];
  /** The severity where the check does not say another one. */
  readonly severity: Severity;
  /** Whether the rule is silent until somebody gives it a severity in the settings or on the command line. */
  readonly optional?: boolean;
  /** One line for lists. */
  readonly title: string;
  /** What is wrong. */
  readonly what: string;
  /** Why it matters to Setup. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** The pages the rule rests on, as page ids (see language/pages.ts). */
  readonly pages: readonly string[];
  /** The InfVerif codes that speak of the same. */
  readonly infVerif?: readonly number[];
  /**
   * INF text without the mistake. Either the text of one file, whose name follows from the dialect, or several
   * files by their names, of which the first is checked.
   */
  readonly good: Example;
  /** INF text with the mistake, marked by caret comments as in all fixtures. */
  readonly bad: Example;
  /** Further texts that must stay silent: constructs that look like the mistake but are not. */
  readonly silent?: readonly Example[];

  /** Looks at each entry of sections that have one of these roles. */
  readonly entries?: {
    readonly roles: readonly SectionRole[];
    check(view: EntryView, context: RuleContext): void;
  };
  /** Looks at each row, whatever its section is for. */
  readonly rows?: {
    /** Only rows that hold this text are looked at; asking for it is much cheaper than reading a row. */
    readonly having?: string;
    check(row: Row, part: Part, context: RuleContext): void;
  };
  /** Looks at each section with a header; `roles` limits it to sections that have one of them. */
  readonly sections?: {
    readonly roles?: readonly SectionRole[];
    check(section: SectionModel, context: RuleContext): void;
  };
  /** Looks at the file as a whole. */
  readonly file?: { check(context: RuleContext): void };

  /** The ways to mend a finding, the best first. */
  fixes?(finding: Finding, context: FixContext): readonly Fix[];
}

/** How bad what a rule finds is for people: as they say, else as usual; of optional rules only what they say counts. */
export function levelOf({ id, optional }: Rule, levels: RuleLevels, usual: Severity): RuleLevel {
  return levels[id] ?? (optional === true ? 'off' : usual);
}

/** Gives a rule its type. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
