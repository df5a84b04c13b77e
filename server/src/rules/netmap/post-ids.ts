import { dataSideShown, type Fact, idSide, isValueNotPresent, type Side, valueRow } from '../../model';
import { Memory } from '../../model/memory';
import type { Field } from '../../syntax';
import type { FileView } from '../context';
import type { EntryView } from '../rule';
import { looksAlike, looksTheSame } from './look-alikes';
import { isNotSupported } from './not-supported';
import { isZero, oneToOneTarget } from './rows';
import { isAdapterSection } from './sections';

/** A one-to-many section, as far as rules need to know it. */
interface ValueMap {
  /** The side of its rows that holds post-upgrade IDs; undefined where it cannot be told. */
  readonly side: Side | undefined;
  /** The rows of sections for adapters that name it. Nothing else can reach it. */
  readonly namedBy: readonly Fact[];
}

/**
 * What a netmap.inf says of its IDs: which post-upgrade IDs its mappings give, from which pre-upgrade IDs, and
 * which have a row in [OemUpgradeSupport]. All questions go through the view, so that they are tracked; answers are
 * remembered as long as the view lives, which is one look at one part of a file.
 */
export class PostIds {
  private static readonly known = new Memory<FileView, PostIds>();
  private readonly valueMaps = new Map<string, ValueMap>();
  private readonly targetsById = new Map<string, readonly Fact[]>();
  private supportKeys: readonly string[] | undefined;
  private names: readonly string[] | undefined;

  private constructor(private readonly view: FileView) {}

  static of(view: FileView): PostIds {
    let ids = PostIds.known.get(view);
    if (ids === undefined) {
      ids = new PostIds(view);
      PostIds.known.set(view, ids);
    }
    return ids;
  }

  /** The places where a mapping gives the ID, in the order of the text; of very many, the first ones. */
  targets(id: string): readonly Fact[] {
    const key = id.toLowerCase();
    let targets = this.targetsById.get(key);
    if (targets === undefined) {
      const facts = this.view.facts('post-id', id);
      targets =
        facts.length <= fewFacts
          ? facts.filter((fact) => this.isTarget(fact))
          : this.once(`targets ${key}`, (all) => all.firstTargets(facts));
      this.targetsById.set(key, targets);
    }
    return targets;
  }

  /** Whether a row of a mapping holds the name and nothing tells that it is not an ID that the mapping gives. */
  mayBeTarget(id: string): boolean {
    const facts = this.view.facts('post-id', id);
    if (facts.length <= fewFacts) return facts.some((fact) => this.mayMean(fact));
    return this.once(`possible targets ${id.toLowerCase()}`, (all) =>
      facts.slice(0, mostFacts).some((fact) => all.mayMean(fact)),
    );
  }

  private firstTargets(facts: readonly Fact[]): readonly Fact[] {
    const targets: Fact[] = [];
    for (const fact of facts.slice(0, mostFacts)) {
      if (this.isTarget(fact)) targets.push(fact);
      if (targets.length === mostOrigins) break;
    }
    return targets;
  }

  private mayMean(fact: Fact): boolean {
    if (fact.usage === 'target') return true;
    const side = sideOf(fact);
    if (side === undefined) return false;
    const map = this.valueMap(fact);
    if (map.side === undefined || map.side === side) return true;
    // A row that is the other way round than its section has its ID on the other side.
    const data = dataSideShown(fact.row);
    return data !== undefined && data !== side;
  }

  /** Whether an adapter can get the ID by a one-to-many mapping. */
  isOneToMany(id: string): boolean {
    return this.targets(id).some(({ usage }) => usage !== 'target');
  }

  /** The rows of [OemUpgradeSupport] with this key. */
  support(id: string): readonly Fact[] {
    return this.view.facts('post-id', id, 'support');
  }

  /** Whether [OemUpgradeHelpFiles] names files for the ID. */
  hasHelp(id: string): boolean {
    return this.view.facts('post-id', id, 'help').length > 0;
  }

  /** Whether a name is a pre-upgrade ID and nothing else: identity mappings (acme = acme) are right. */
  isOnlyPreUpgrade(name: string): boolean {
    if (this.view.facts('pre-id', name).length === 0) return false;
    return this.targets(name).length === 0 && !this.mayBeTarget(name);
  }

  /** Whether a mapping gives the ID and no row of [OemUpgradeSupport] is or could be meant for it. */
  lacksSupport(id: string): boolean {
    const targets = this.targets(id);
    if (targets.length === 0 || !this.view.hasSection('OemUpgradeSupport')) return false;
    if (this.support(id).length > 0 || this.isNotSupportedInHelp(id)) return false;
    for (const name of this.mappedFrom(targets)) {
      if (this.support(name).length > 0 && this.isOnlyPreUpgrade(name)) return false;
    }
    return !this.hasTokens();
  }

  /** Whether [OemUpgradeSupport] has a row for a name that no mapping gives and that is no pre-upgrade ID. */
  isOrphan(id: string): boolean {
    return this.support(id).length > 0 && this.isUnmapped(id);
  }

  /** Whether a name is neither an ID that a mapping gives or may give, nor a pre-upgrade ID. */
  isUnmapped(id: string): boolean {
    if (this.view.facts('pre-id', id).length > 0) return false;
    return this.targets(id).length === 0 && !this.mayBeTarget(id) && !this.hasTokens();
  }

  /**
   * The mapped ID that is meant by the key of a row of [OemUpgradeHelpFiles] which nothing is mapped to: the one that
   * the same name in [OemUpgradeSupport] stands for, or one without a help message that only looks the same.
   */
  meantByHelp(id: string): string | undefined {
    if (!this.isUnmapped(id)) return undefined;
    const meant = this.isOrphan(id) ? this.lackingLike(id) : undefined;
    if (meant !== undefined) return meant;
    this.names ??= this.view.names('post-id', mostNames);
    if (this.names.length > mostNames) return undefined;
    return this.names.find(
      (name) => looksTheSame(name, id) && this.targets(name).length > 0 && !this.hasHelp(name),
    );
  }

  /** The orphan that looks much like an ID that has no row in [OemUpgradeSupport]. */
  orphanLike(id: string): string | undefined {
    this.supportKeys ??= keysOf(this.view);
    return this.supportKeys.find((name) => looksAlike(name, id) && this.isOrphan(name));
  }

  /** The ID without a row in [OemUpgradeSupport] that looks much like an orphan there. */
  lackingLike(orphan: string): string | undefined {
    this.names ??= this.view.names('post-id', mostNames);
    if (this.names.length > mostNames) return undefined;
    return this.names.find((name) => looksAlike(name, orphan) && this.lacksSupport(name));
  }

  /** The side of post-upgrade IDs in the one-to-many section of that name. */
  idSide(sectionName: string): Side | undefined {
    return this.view.once(`ID side of ${sectionName.toLowerCase()}`, (all) =>
      idSide({ rowsOf: (name) => all.rowsOf(name), facts: (_, name) => listings(all, name) }, sectionName),
    );
  }

  private isTarget(fact: Fact): boolean {
    // A lone 0 is half of a one-to-many row.
    if (fact.usage === 'target') return !isZero(fact.name);
    const side = sideOf(fact);
    if (side === undefined || isValueNotPresent(fact.name)) return false;
    const map = this.valueMap(fact);
    return map.side === side && map.namedBy.length > 0 && dataSideShown(fact.row) !== side;
  }

  private valueMap(fact: Fact): ValueMap {
    const name = this.view.sectionOf(fact).name;
    let map = this.valueMaps.get(name.toLowerCase());
    if (map === undefined) {
      map = this.once(`value map ${name.toLowerCase()}`, (all) => all.findValueMap(name));
      this.valueMaps.set(name.toLowerCase(), map);
    }
    return map;
  }

  private findValueMap(name: string): ValueMap {
    const namedBy = this.view
      .facts('section', name, 'reference')
      .filter((other) => other.target === 'value-map')
      .filter((other) => isAdapterSection(this.view.sectionOf(other).name));
    return { side: this.idSide(name), namedBy };
  }

  /** The pre-upgrade IDs of the first rows that give the ID. */
  private mappedFrom(targets: readonly Fact[]): Set<string> {
    const names = new Set<string>();
    for (const target of targets.slice(0, mostOrigins)) {
      const rows = target.usage === 'target' ? [target] : this.valueMap(target).namedBy.slice(0, mostOrigins);
      for (const { row } of rows) if (row.entry?.key) names.add(row.entry.key.value);
    }
    return names;
  }

  private isNotSupportedInHelp(id: string): boolean {
    return this.once(`not supported ${id.toLowerCase()}`, ({ view }) =>
      view.facts('post-id', id, 'help').some(({ row }) => isNotSupported(row.entry!.fields[0]!.value)),
    );
  }

  /** Whether a `%token%` stands where an ID may be meant, so that which IDs there are cannot be told. */
  private hasTokens(): boolean {
    return this.view.facts('origin', 'token').length > 0;
  }

  /** See `FileView.once`; `find` must ask the IDs that it is given. */
  private once<T>(what: string, find: (all: PostIds) => T): T {
    return this.view.once(`post-ids: ${what}`, (view) => find(PostIds.of(view)));
  }
}

/** The keys of [OemUpgradeSupport] and [OemUpgradeHelpFiles] with that name, one of each, however many there are. */
function listings(view: FileView, name: string): Fact[] {
  return (['support', 'help'] as const).flatMap((usage) => view.facts('post-id', name, usage).slice(0, 1));
}

/** What fewer facts than this say is found again for each part of a file that asks; it costs less than to keep it. */
const fewFacts = 8;

/**
 * Of more facts about one ID the first ones tell enough. What each of them asks for, everybody depends on who asks
 * about the ID, and that may be as many rows again.
 */
const mostFacts = 500;

/** Of an ID that very many rows give, the first ones tell whether a row of [OemUpgradeSupport] is meant for it. */
const mostOrigins = 50;

/** With more names than this the search for similar ones would cost too much. */
const mostNames = 500;

/** The keys of [OemUpgradeSupport]; none where there are too many to compare. */
function keysOf(view: FileView): string[] {
  const keys: string[] = [];
  for (const { entry } of view.entries('OemUpgradeSupport')) {
    if (keys.length >= mostNames) return [];
    if (entry.key !== null) keys.push(entry.key.value);
  }
  return keys;
}

function sideOf({ usage }: Fact): Side | undefined {
  return usage === 'value-left' ? 'left' : usage === 'value-right' ? 'right' : undefined;
}

/** The field of a mapping row or of a row of a one-to-many section that holds a post-upgrade ID. */
export function idField({ row, entry, section, role }: EntryView, ids: PostIds): Field | undefined {
  if (role === 'mapping') return oneToOneTarget(entry);
  const side = valueRow(row) && ids.idSide(section.name);
  // A row that is the other way round than its section has data there, which another rule says.
  if (side === undefined || dataSideShown(row) === side) return undefined;
  const field = valueRow(row)![side];
  return isValueNotPresent(field.value) ? undefined : field;
}
