import { isInteger } from '../../model';
import type { Entry, Field, Span } from '../../syntax';

/** Parts of rows that several rules speak of. */

/** From the key or first field to the last field. */
export function contentOf(entry: Entry): Span {
  const start = entry.key === null ? entry.fields[0]!.start : Math.min(entry.key.start, entry.equals!);
  return { start, end: Math.max(entry.fields.at(-1)!.end, (entry.equals ?? -1) + 1) };
}

/**
 * What to mark for a field without a value: its quotation marks; without any, the row up to the equals sign or
 * comma that ends the field.
 */
export function emptyFieldSpan(entry: Entry, index: number): Span {
  const field = entry.fields[index]!;
  if (field.end > field.start) return field;
  const { start } = contentOf(entry);
  const before = index === 0 ? (entry.equals ?? start) : entry.commas[index - 1]!;
  return { start, end: (entry.commas[index] ?? before) + 1 };
}

/** Whether a row of a mapping section is one-to-many: two fields or more, of which the first is a number. */
export function isOneToMany(entry: Entry): boolean {
  return entry.key !== null && entry.fields.length > 1 && isInteger(entry.fields[0]!.value);
}

/** Whether the text is the number 0, the one mapping method that there is, in any way to write it. */
export function isZero(text: string): boolean {
  return /^-?(0x)?0+$/i.test(text);
}

/** Whether a row of a mapping section has 0 for its only field, as if it were an ID. */
export function isLoneZero(entry: Entry): boolean {
  return entry.key !== null && entry.fields.length === 1 && isZero(entry.fields[0]!.value);
}

/** What a row of a mapping section maps to, where it is one-to-one: the field of the post-upgrade ID. */
export function oneToOneTarget(entry: Entry): Field | undefined {
  const field = entry.fields[0]!;
  if (entry.key === null || field.value === '' || isOneToMany(entry) || isLoneZero(entry)) return undefined;
  return field;
}

/** A name as it is written in a row: in quotes where it would not be read as one name without them. */
export function written(name: string): string {
  return /[\s,;="\\]|^\[/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

/** Whether two rows have the same values behind their keys, in any case. */
export function haveSameFields(a: Entry, b: Entry): boolean {
  return (
    a.fields.length === b.fields.length &&
    a.fields.every(({ value }, at) => value.toLowerCase() === b.fields[at]!.value.toLowerCase())
  );
}
