import { isInteger } from '../../model';
import type { Entry, Field, Row, Span } from '../../syntax';

/** What the rows of a mapping section say, and parts of rows that several rules speak of. */

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

/** The values of a row from a field on, as far as they are not empty; undefined where all of them are. */
export function extraSpan({ fields }: Entry, from: number): Span | undefined {
  const extra = fields.slice(from).filter(({ value }) => value !== '');
  return extra.length === 0 ? undefined : { start: extra[0]!.start, end: extra.at(-1)!.end };
}

/** What goes when the fields from one on are taken away: with the comma before them. */
export function fieldsFrom({ fields, commas }: Entry, from: number): Span {
  return { start: commas[from - 1]!, end: Math.max(fields.at(-1)!.end, commas.at(-1)! + 1) };
}

/** The edits that let two fields of a row change places, whatever stands between them. */
export function swapped({ text }: Row, a: Field, b: Field): { span: Span; text: string }[] {
  const written = (field: Field) => text.slice(field.start, field.end);
  return [
    { span: a, text: written(b) },
    { span: b, text: written(a) },
  ];
}
