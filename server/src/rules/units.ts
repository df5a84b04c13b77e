import { FileModel, Part, type SectionModel } from '../model';

/**
 * What is checked as a whole: a section with few rows, which most are; of a large one the header and each run of rows;
 * and the file, for what none of them can tell.
 */
export type Unit = SectionModel | Part | FileModel;

/** A section of so few runs of rows is checked as a whole. */
export function isSmall(runs: number): boolean {
  return runs <= 1;
}

/** What of a section is checked as a whole, in the order of the text. */
export function* unitsOf(section: SectionModel): Generator<Unit> {
  if (isSmall(section.parts.size)) {
    yield section;
    return;
  }
  if (section.headerPart !== undefined) yield section.headerPart;
  yield* section.partsInOrder();
}

/** The file that a unit belongs to. */
export function fileOf(unit: Unit): FileModel {
  return unit instanceof Part ? unit.section.file : unit instanceof FileModel ? unit : unit.file;
}
