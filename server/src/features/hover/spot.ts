import { expandTokens } from '../../language/registry-value';
import type { FileModel, Spot, SpotPlace, Workspace } from '../../model';
import { tokenValue } from '../../model/token-values';
import type { Entry, Field, Span } from '../../syntax';

/** Where a hover was asked for. */
export interface HoverSpot {
  readonly workspace: Workspace;
  readonly file: FileModel;
  readonly spot: Spot;
}

/** A key or a field that a hover was asked for. */
export interface FieldSpot extends HoverSpot {
  readonly entry: Entry;
  readonly field: Field;
  /** The index of the field; -1 for the key. */
  readonly index: number;
}

/** What a hover says: markdown, and the words it is about, from the start of the row. */
export interface Told {
  readonly span: Span;
  readonly text: string;
}

/** The key or field at a spot, if the cursor is on its words and not on the blanks around them. */
export function fieldAt(at: HoverSpot): FieldSpot | undefined {
  const { place, offset, rowOffset } = at.spot;
  if (place.kind !== 'key' && place.kind !== 'field') return undefined;
  const { entry, field } = place;
  const inRow = offset - rowOffset;
  if (inRow < field.start || inRow > field.end || field.start === field.end) return undefined;
  return { ...at, entry, field, index: indexOf(place) };
}

function indexOf(place: SpotPlace): number {
  return place.kind === 'field' ? place.index : -1;
}

/** The text with the tokens that the file defines replaced. */
export function withTokens(file: FileModel, text: string): string {
  return text.includes('%') ? expandTokens(text, (token) => tokenValue(file, token)) : text;
}
