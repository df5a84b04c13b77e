import type { Entry, Span } from '../syntax';

/** Parts of entries that several rules speak of. */

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

/** Whether two rows have the same values behind their keys, in any case. */
export function haveSameFields(a: Entry, b: Entry): boolean {
  return (
    a.fields.length === b.fields.length &&
    a.fields.every(({ value }, at) => value.toLowerCase() === b.fields[at]!.value.toLowerCase())
  );
}
