import type { SectionRole } from '../language/roles';
import type { Row, Span } from '../syntax';
import type { Part } from './section-model';

/** The kinds of names that files hold. Names compare without case. */
export type SymbolKind =
  /** A section: headers and what names them. */
  | 'section'
  /** A section of another file that this one names. */
  | 'external-section'
  /** A `%token%` of [Strings]. */
  | 'token'
  /** The ID of a component before the upgrade. */
  | 'pre-id'
  /** The ID of a component in Windows 2000. */
  | 'post-id'
  /** The name of an adapter: a key of [NetAdapters]. */
  | 'adapter'
  /** A file that stands beside this one or is made by Setup. */
  | 'file'
  /** The setup class of a driver INF. */
  | 'class'
  /** The name of a computer in a uniqueness database (UDF). */
  | 'unique-id'
  /** A section of the AnswerFile whose keys a UDF overrides for one computer. Source: KB 156876. */
  | 'overridden-section'
  /** A comment that switches rules off: the name is the rule. */
  | 'suppression'
  /**
   * A sign of something about the file as a whole. `languages`: it has strings of several languages. `upgrade`:
   * NetSetup and migration DLLs wrote it. `token`: a token stands in a row with IDs, so that which IDs there are
   * cannot be told.
   */
  | 'origin';

/** How a row uses the name. */
export type Usage =
  // section, overridden-section
  | 'header'
  | 'reference'
  // token, unique-id
  | 'definition'
  | 'use'
  // pre-id and post-id in netmap.inf
  | 'mapped'
  | 'target'
  | 'value-left'
  | 'value-right'
  | 'support'
  | 'help'
  // post-id elsewhere
  | 'listed'
  | 'inf-id'
  | 'offered'
  | 'control-flag'
  // adapter
  | 'specific-to'
  | 'home-network'
  // adapter and post-id
  | 'bound'
  // file
  | 'migration-dll'
  | 'inf'
  | 'help-file'
  | 'directory'
  // suppression
  | 'file-wide'
  | 'next-line'
  // origin
  | 'sign';

/** What one row says about one name. */
export interface Fact {
  readonly symbol: SymbolKind;
  readonly usage: Usage;
  /** The name as the reader sees it, without quotes. */
  readonly name: string;
  readonly row: Row;
  /** Where the name stands, quotes included, from the start of the row. */
  readonly span: Span;
  /** The role of the section that makes the row say this; undefined where every role does. */
  readonly role: SectionRole | undefined;
  /** For a section reference: what the named section is for. */
  readonly target?: SectionRole | undefined;
  /** For a section reference: whether `.nt…` decorations of the name are meant as well. */
  readonly decorated?: boolean | undefined;
  /** For a section reference: whether the section must stand in this file. */
  readonly needed?: boolean | undefined;
  /** For an external section: the name of the file that holds it. */
  readonly file?: string | undefined;
  /** The part that holds the row. Only the file model sets it: rows move between parts while their facts stay. */
  part: Part;
}

/** A fact that no file model has taken yet. */
export type NewFact = Omit<Fact, 'part'>;

/** What a reference to a section says of it besides its name; see `Fact`. */
export type FactDetails = Partial<Pick<Fact, 'target' | 'decorated' | 'needed' | 'file'>>;

/** @param span from the start of the row. */
export function newFact(
  symbol: SymbolKind,
  usage: Usage,
  name: string,
  row: Row,
  span: Span,
  role: SectionRole | undefined,
  more: FactDetails = noDetails,
): NewFact {
  const { target, decorated, needed, file } = more;
  const kind = kindOf(symbol, usage, role, target, decorated, needed);
  return new KeptFact(kind, name, row, span.start, span.end, file);
}

const noDetails: FactDetails = {};

/** What facts have in common: one object for all facts of a kind. */
interface FactKind {
  readonly symbol: SymbolKind;
  readonly usage: Usage;
  readonly role: SectionRole | undefined;
  readonly target: SectionRole | undefined;
  readonly decorated: boolean | undefined;
  readonly needed: boolean | undefined;
}

/** There are tens of thousands of facts in a large file, so that each keeps only what is its own. */
class KeptFact implements Fact {
  // The file model sets the part.
  part: Part = undefined as unknown as Part;

  constructor(
    private readonly kind: FactKind,
    readonly name: string,
    readonly row: Row,
    private readonly start: number,
    private readonly end: number,
    readonly file: string | undefined,
  ) {}

  get symbol(): SymbolKind {
    return this.kind.symbol;
  }

  get usage(): Usage {
    return this.kind.usage;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get role(): SectionRole | undefined {
    return this.kind.role;
  }

  get target(): SectionRole | undefined {
    return this.kind.target;
  }

  get decorated(): boolean | undefined {
    return this.kind.decorated;
  }

  get needed(): boolean | undefined {
    return this.kind.needed;
  }
}

/** By the role of the section, which few kinds share. */
const kinds = new Map<SectionRole | undefined, FactKind[]>();

function kindOf(
  symbol: SymbolKind,
  usage: Usage,
  role: SectionRole | undefined,
  target: SectionRole | undefined,
  decorated: boolean | undefined,
  needed: boolean | undefined,
): FactKind {
  let known = kinds.get(role);
  if (known === undefined) {
    known = [];
    kinds.set(role, known);
  }
  for (const kind of known) {
    if (
      kind.symbol === symbol &&
      kind.usage === usage &&
      kind.target === target &&
      kind.decorated === decorated &&
      kind.needed === needed
    ) {
      return kind;
    }
  }
  const kind = { symbol, usage, role, target, decorated, needed };
  known.push(kind);
  return kind;
}
