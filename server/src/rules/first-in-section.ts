import type { Fact, Usage } from '../model';

// A list of facts never changes, and the facts in it stay in their sections.
const firstsByList = new WeakMap<readonly Fact[], Map<string, Fact>>();

/**
 * The first of the facts about a name that stands in the sections of that name, and is used in that way.
 *
 * @param usage left out where it does not matter.
 */
export function firstInSection(facts: readonly Fact[], sectionName: string, usage?: Usage): Fact | undefined {
  let firsts = firstsByList.get(facts);
  if (firsts === undefined) {
    firsts = new Map();
    for (const fact of facts) {
      const name = fact.part.section.name.toLowerCase();
      for (const key of [name, `${fact.usage} ${name}`]) if (!firsts.has(key)) firsts.set(key, fact);
    }
    firstsByList.set(facts, firsts);
  }
  const name = sectionName.toLowerCase();
  return firsts.get(usage === undefined ? name : `${usage} ${name}`);
}
