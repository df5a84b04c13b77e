import type { Entry, Field, Position, Row } from '../syntax';
import type { Fact } from './fact';
import type { FileModel } from './file-model';
import type { Part, SectionModel } from './section-model';

/** What stands at a position of a file. All offsets inside the row count from its start. */
export interface Spot {
  readonly file: FileModel;
  /** From the start of the file. */
  readonly offset: number;
  readonly row: Row;
  /** Where the row starts, from the start of the file. */
  readonly rowOffset: number;
  readonly part: Part;
  readonly section: SectionModel;
  readonly place: SpotPlace;
  /** What the row says about the name at the position; several facts where the name has several meanings. */
  readonly facts: readonly Fact[];
}

/** What part of a row it is. */
export type SpotPlace =
  | { readonly kind: 'header' | 'comment' | 'blank' }
  | { readonly kind: 'key'; readonly entry: Entry; readonly field: Field }
  | { readonly kind: 'field'; readonly entry: Entry; readonly field: Field; readonly index: number };

/** What stands at a position; undefined only in an empty file. A position out of the text counts as its end. */
export function spotAt(file: FileModel, position: Position): Spot | undefined {
  const { tree } = file;
  const offset = tree.offsetAt(position);
  const found = tree.rowAt(offset);
  if (found === undefined) return undefined;
  const { row, offset: rowOffset } = found;
  const section = file.sectionOf(found.section.header)!;
  const part = found.rowIndex < 0 ? section.headerPart! : file.partOfRow(section, found.rowIndex);
  const inRow = offset - rowOffset;
  const facts = part.factsOf(row).filter(({ span }) => span.start <= inRow && inRow <= span.end);
  return { file, offset, row, rowOffset, part, section, place: placeIn(row, inRow), facts };
}

function placeIn(row: Row, at: number): SpotPlace {
  const { entry, comment } = row;
  if (comment !== undefined && at > comment.start) return { kind: 'comment' };
  if (row.kind === 'header') return { kind: 'header' };
  if (entry === undefined) return { kind: row.kind === 'comment' ? 'comment' : 'blank' };
  if (entry.comments.some((other) => at > other.start && at <= other.end)) return { kind: 'comment' };
  if (entry.key !== null && at <= entry.equals!) return { kind: 'key', entry, field: entry.key };
  // Behind the last character of a line with its line break the cursor stands on the next line.
  let index = 0;
  while (index < entry.commas.length && at > entry.commas[index]!) index++;
  return { kind: 'field', entry, field: entry.fields[index]!, index };
}
