import type { FileModel } from '../../server/src/model';

/** Everything a model says, as plain data in the order of the text, so that two models can be compared. */
export function modelOutline(file: FileModel): unknown {
  return {
    dialect: file.dialectFinding,
    sections: [...file.sections()].map((section) => ({
      name: section.name,
      roles: [...section.roles].sort(),
      found: file.sectionsNamed(section.name).has(section) || section.header === undefined,
    })),
    facts: [...file.allFacts()].map(({ fact, offset }) => ({
      ...fact,
      row: undefined,
      part: undefined,
      at: offset + fact.span.start,
      found: file.facts(fact.symbol, fact.name).has(fact),
      rows: file.partOf(fact).rows.includes(fact.row),
      place: file.placeOf(file.partOf(fact)),
    })),
    names: (
      ['section', 'token', 'pre-id', 'post-id', 'adapter', 'file', 'class', 'suppression'] as const
    ).map((kind) => [...file.names(kind)].sort()),
  };
}
