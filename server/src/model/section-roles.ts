import { longestSectionName, nameParts, roleRank, type SectionRole } from '../language/roles';
import type { Fact } from './fact';
import { forEachHeld, type Held, isFew, MultiMap } from './multi-map';
import { noRoles, type SectionModel, soleRole } from './section-model';
import { namesThatMean } from './section-names';
import type { SectionTopic } from './topics';

/**
 * What the sections of a file are for, by their names and by who refers to them. It is told of sections and references
 * that come and go, and finds out again only the roles that may be others then.
 */
export class SectionRoles {
  /** Sections whose names carry more than the name of their family; references to any name of it may mean them. */
  private readonly decorated = new MultiMap<string, SectionModel>();
  /** How many references lead from a role to one of the same or a lower rank. Only they can form cycles. */
  private backReferences = 0;
  /** Families of names whose sections may have other roles now. */
  private stale = new Set<string>();
  /** Whether the roles of all sections have to be looked at. */
  private allStale = true;
  /** Families of names to which a reference that gave a role went. */
  private lostGivers = new Set<string>();

  /**
   * @param topics all names of sections with what the file says of them.
   * @param allSections all sections of the file.
   * @param roleByName the role that a section has by its own name.
   * @param changed told of each section whose roles have changed; it may tell of references that come and go with it.
   */
  constructor(
    private readonly topics: ReadonlyMap<string, SectionTopic>,
    private readonly allSections: () => Iterable<SectionModel>,
    private readonly roleByName: (name: string) => SectionRole | undefined,
    private readonly changed: (section: SectionModel) => void,
  ) {}

  /** Takes a section that came. */
  add(section: SectionModel, topic: SectionTopic): void {
    const family = familyOfTopic(topic);
    if (family !== topic.name) this.decorated.add(family, section);
    if (!this.allStale) this.stale.add(family);
  }

  /** Forgets a section that went. */
  delete(section: SectionModel, topic: SectionTopic): void {
    const family = familyOfTopic(topic);
    if (family !== topic.name) this.decorated.delete(family, section);
  }

  /** Has the roles of all sections found anew, which must have none by now. */
  forgetAll(): void {
    this.allStale = true;
  }

  /** Notes that a reference which gives a role came (1) or went (-1). */
  noteGiver(fact: Fact, topic: SectionTopic, change: 1 | -1): void {
    const family = familyOfTopic(topic);
    this.stale.add(family);
    if (change < 0) this.lostGivers.add(family);
    if (fact.role !== undefined && roleRank(fact.target!) <= roleRank(fact.role))
      this.backReferences += change;
  }

  /** Gives every section whose references changed the roles it has now, and those it refers to, and so on. */
  settle(): void {
    while (this.allStale || this.stale.size > 0) {
      const lost = this.lostGivers;
      this.lostGivers = new Set();
      // Where all roles are stale, nothing has one that could keep another alive.
      if (lost.size > 0 && this.backReferences > 0 && !this.allStale) {
        this.settleByReach(lost);
        this.lostGivers = new Set();
      }
      const families = this.stale;
      this.stale = new Set();
      const references = this.roleGivers();
      const settle = (section: SectionModel) => {
        this.give(section, this.findRoles(section, references));
      };
      if (this.allStale) {
        this.allStale = false;
        for (const section of this.allSections()) settle(section);
      } else {
        for (const family of families) {
          forEachHeld(this.topics.get(family)?.sections, settle);
          this.decorated.forEach(family, settle);
        }
      }
    }
  }

  private give(section: SectionModel, roles: ReadonlySet<SectionRole>): void {
    if (sameRoles(section.roles, roles)) return;
    section.roles = roles.size < 2 ? roles : this.inRoleOrder(section, roles);
    this.changed(section);
  }

  /** The role that a section has by its name, then the others by the alphabet, whoever came first to give one. */
  private inRoleOrder(section: SectionModel, roles: ReadonlySet<SectionRole>): ReadonlySet<SectionRole> {
    const byName = this.roleByName(section.name);
    const others = [...roles].filter((role) => role !== byName).sort();
    return new Set(byName === undefined ? others : [byName, ...others]);
  }

  /**
   * Finds the roles anew of all sections that may have lost one: those of the given families, those that they name,
   * and so on. Needed where sections of one level refer to each other and a reference went away: two that name each
   * other must not keep each other alive, so that only what stands outside of them gives them a role to begin with.
   */
  private settleByReach(families: ReadonlySet<string>): void {
    const inside = this.reachableFrom(families);
    const reached = new Map<SectionModel, Set<SectionRole>>();
    const open: [SectionModel, SectionRole][] = [];
    const reach = (section: SectionModel, role: SectionRole) => {
      let roles = reached.get(section);
      if (roles === undefined) {
        roles = new Set();
        reached.set(section, roles);
      }
      if (roles.has(role)) return;
      roles.add(role);
      open.push([section, role]);
    };
    // What many rows say of many sections is looked at once, or the work would be one number times the other.
    const meant = new MultiMap<string, SectionModel>();
    for (const section of inside) {
      if (section.name.length > longestSectionName) continue;
      const role = this.roleByName(section.name);
      if (role !== undefined) reach(section, role);
      for (const name of namesThatMean(section.name).keys()) meant.add(name, section);
    }
    const said = new Set<string>();
    const say = (fact: Fact) => {
      const what = roleGivenBy(fact);
      if (said.has(what)) return;
      said.add(what);
      meant.forEach(fact.name.toLowerCase(), (named) => {
        const given = roleGivenTo(named, fact);
        if (given !== undefined) reach(named, given);
      });
    };
    for (const name of meant.keys()) {
      forEachHeld(this.topics.get(name)?.facts, (fact) => {
        if (fact.target !== undefined && !inside.has(fact.part.section)) say(fact);
      });
    }
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [section, role] = next;
      for (const part of section.parts.values()) {
        for (const fact of part.facts) if (fact.role === role && fact.target !== undefined) say(fact);
      }
    }
    for (const section of inside) this.give(section, setOfRoles(reached.get(section)));
  }

  /** The sections with a header of the given families, and those that their rows lead to. */
  private reachableFrom(families: ReadonlySet<string>): ReadonlySet<SectionModel> {
    const inside = new Set<SectionModel>();
    const seen = new Set(families);
    const add = (section: SectionModel) => {
      inside.add(section);
    };
    const enter = (family: string) => {
      forEachHeld(this.topics.get(family)?.sections, add);
      this.decorated.forEach(family, add);
    };
    for (const family of families) enter(family);
    // A set also goes through what is added to it meanwhile.
    for (const section of inside) {
      for (const part of section.parts.values()) {
        for (const { target, name } of part.facts) {
          if (target === undefined) continue;
          const topic = this.topics.get(name.toLowerCase())!;
          const family = familyOfTopic(topic);
          if (seen.has(family)) continue;
          seen.add(family);
          enter(family);
        }
      }
    }
    return inside;
  }

  /**
   * The references to a name, one for each role that they give. Those of a name with several are found once for all
   * sections of its family: a thousand headers and a thousand references are not a million questions. A reference
   * that comes or goes meanwhile has the family looked at again.
   */
  private roleGivers(): (topic: SectionTopic) => Held<Fact> | readonly Fact[] | undefined {
    const known = new Map<SectionTopic, readonly Fact[]>();
    return (topic) => {
      // The many names that stand once or twice are cheaper to look at than to keep.
      const { facts } = topic;
      if (facts === undefined || isFew(facts)) return facts;
      let givers = known.get(topic);
      if (givers === undefined) {
        const byRole = new Map<string, Fact>();
        forEachHeld(facts, (fact) => {
          if (fact.target !== undefined) byRole.set(roleGivenBy(fact), fact);
        });
        givers = [...byRole.values()];
        known.set(topic, givers);
      }
      return givers;
    };
  }

  private findRoles(
    section: SectionModel,
    references: (topic: SectionTopic) => Held<Fact> | readonly Fact[] | undefined,
  ): ReadonlySet<SectionRole> {
    if (section.header === undefined || section.name.length > longestSectionName) return noRoles;
    const first = this.roleByName(section.name);
    let more: Set<SectionRole> | undefined;
    let only = first;
    const lookUp = (topic: SectionTopic | undefined, own: boolean) => {
      if (topic === undefined) return;
      const take = (fact: Fact) => {
        const given = own ? fact.target : roleGivenTo(section, fact);
        if (given === undefined || given === only) return;
        if (only === undefined) {
          only = given;
        } else {
          more ??= new Set([only]);
          more.add(given);
        }
      };
      const facts = references(topic);
      if (Array.isArray(facts)) for (const fact of facts as readonly Fact[]) take(fact);
      else forEachHeld(facts as Held<Fact> | undefined, take);
    };
    const topic = this.topics.get(section.name.toLowerCase())!;
    if (familyOfTopic(topic) === topic.name) {
      lookUp(topic, true);
    } else {
      for (const name of namesThatMean(topic.name).keys()) lookUp(this.topics.get(name), false);
    }
    return more ?? (only === undefined ? noRoles : soleRole(only));
  }
}

/** What decides which role a reference gives to which sections. */
function roleGivenBy({ name, target, decorated }: Fact): string {
  return `${target} ${decorated === true} ${name.toLowerCase()}`;
}

/** The role that a reference gives to a section; undefined where it does not mean that section. */
function roleGivenTo(section: SectionModel, fact: Fact): SectionRole | undefined {
  if (fact.target === undefined) return undefined;
  const named = fact.name.toLowerCase();
  if (named === section.name.toLowerCase()) return fact.target;
  if (fact.decorated !== true) return undefined;
  const suffix = namesThatMean(section.name).get(named);
  if (suffix === undefined) return undefined;
  if (suffix === '') return fact.target;
  // install.ntx86.Services belongs to the install section that a models row names.
  return fact.target === 'DDInstall' ? (`DDInstall.${suffix}` as SectionRole) : undefined;
}

/** What the names that can mean one section have in common, whatever decorations and suffixes they carry. */
function familyOfTopic(topic: SectionTopic): string {
  topic.family ??= familyOf(topic.name);
  return topic.family;
}

function familyOf(lowerName: string): string {
  let family = lowerName;
  while (family.includes('.')) {
    const { base } = nameParts(family);
    if (base === family) break;
    family = base;
  }
  return family;
}

function setOfRoles(roles: ReadonlySet<SectionRole> | undefined): ReadonlySet<SectionRole> {
  if (roles === undefined || roles.size === 0) return noRoles;
  const [only] = roles;
  return roles.size === 1 ? soleRole(only!) : roles;
}

function sameRoles(left: ReadonlySet<SectionRole>, right: ReadonlySet<SectionRole>): boolean {
  if (left === right) return true;
  if (left.size !== right.size) return false;
  for (const role of left) if (!right.has(role)) return false;
  return true;
}
