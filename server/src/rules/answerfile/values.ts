import type { Entry, Span } from '../../syntax';
import { isPlaceholder } from '../references';

/** What tools that write AnswerFiles from templates replace: `$Name`, `${Name}`, `{{ name }}`, `@NAME@`, `KEY_OF_TEST`. */
const template = /\$[\w{(]|\{\{|@\w+@|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** Whether a value says nothing before something else is put in its place: a token, or words to be filled in. */
export function isOpen(value: string): boolean {
  return value.includes('%') || isPlaceholder(value) || template.test(value);
}

/** The items of a list, whether the fields are the items or one quoted field holds them all. */
export function itemsOf({ fields }: Entry): readonly string[] {
  return fields.flatMap(({ value }) => value.split(',')).map((item) => item.trim());
}

/** What to mark for the value of an entry: its fields; its key where all of them are empty. */
export function valueSpan({ key, fields }: Entry): Span {
  const [first] = fields;
  const last = fields.at(-1)!;
  if (last.end > first!.start) return { start: first!.start, end: last.end };
  return key ?? first!;
}

/** "A", "A and B", "A, B and C". */
export function inWords(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
