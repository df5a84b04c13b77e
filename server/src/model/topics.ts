import type { Fact, SymbolKind } from './fact';
import type { Held } from './multi-map';
import type { SectionModel } from './section-model';

/**
 * Something that a file model is asked about. Whoever remembers an answer remembers its topic, and hears of it when
 * an update touches it. What a file says nothing of has no topic but a key of text, so that nothing is kept of names
 * that are not there.
 */
export type Question = Topic | string;

/** A topic. It is one object for as long as the file has something to say on it. */
export class Topic {
  /** Topics are told apart by who they are; what they are about is for people who look at them. */
  constructor(private readonly about: string) {}

  toString(): string {
    return this.about;
  }
}

/** A name that stands in the file, and what is said of it. */
export class NameTopic extends Topic {
  facts: Held<Fact> | undefined;

  /** @param name in lower case. */
  constructor(
    readonly symbol: SymbolKind,
    readonly name: string,
  ) {
    super(symbol);
  }

  override toString(): string {
    return absentName(this.symbol, this.name);
  }
}

/** The name of a section, with the sections that have it. */
export class SectionTopic extends NameTopic {
  sections: Held<SectionModel> | undefined;
  /** What the name has in common with those that may mean the same section; found when it is first needed. */
  family: string | undefined;
  private rowsTopic: Topic | undefined;

  constructor(name: string) {
    super('section', name);
  }

  /** The rows of all sections of the name, and their roles. */
  get rows(): Topic {
    this.rowsTopic ??= new Topic(absentRows(this.name));
    return this.rowsTopic;
  }

  /** The same; undefined where nobody has asked for it. */
  get askedRows(): Topic | undefined {
    return this.rowsTopic;
  }
}

/** The key of what a file says about a name that it does not hold. */
export function absentName(symbol: SymbolKind, lowerName: string): string {
  return `${symbol} ${lowerName}`;
}

/** The key of the rows of sections whose name the file does not hold. */
export function absentRows(lowerName: string): string {
  return `rows ${lowerName}`;
}
