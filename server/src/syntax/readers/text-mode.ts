import { backslash, isWhiteSpace } from '../characters';
import type { Entry, Field, Row } from '../row';
import type { Tree } from '../tree';
import { fieldLengths, type ReaderOptions, type Reading, type ReadingError } from './reading';
import { type Collected, collect, treeUpTo } from './rows';
import { isStringsSection, stringsInTurn, tokenLookup } from './strings';
import { substitute } from './tokens';

/**
 * What text-mode Setup and its loader make of a text: they read as setupapi does, but take no Signature, find no line
 * by its single field, replace tokens in fields only and know no dirids, end at a NUL, and lose the blanks between a
 * text and the quotation mark behind it. No documentation says so; ReactOS reads these files in this way.
 */
export function readTextMode(source: Tree | string, options: ReaderOptions = {}): Reading {
  const { literal, expanded } = options.lengths ?? fieldLengths.windows2000;
  const collected = collect(treeUpTo(source, /[\0\x1a]/), (entry, row) => {
    const whole = valuesOf(entry, row);
    const value = (field: Field) => whole(field).slice(0, literal);
    return { key: entry.key && value(entry.key), fields: entry.fields.map(value) };
  });
  const { sections } = collected;
  const error = refusal(collected);
  if (!options.expand) return { error, sections };
  const lookup = tokenLookup(stringsInTurn(sections, options.language));
  const expandedSections = sections.map((section) =>
    isStringsSection(section.name)
      ? section
      : {
          name: section.name,
          lines: section.lines.map(({ key, fields }) => ({
            key,
            fields: fields.map((field) => substitute(field, lookup, expanded)),
          })),
        },
  );
  return { error, sections: expandedSections };
}

/**
 * The reader stops at the first thing that it cannot place, and entries before all headers come first. A [Strings]
 * section forgives nothing here.
 */
function refusal({ badHeader, strayLine }: Collected): ReadingError | null {
  if (strayLine !== undefined) return { name: 'ERROR_WRONG_INF_STYLE', line: strayLine };
  return badHeader ?? null;
}

/**
 * The values of an entry. They are put together anew where strings stand in them. Key and fields must be asked for in
 * their order, once each, so that an entry of a million strings is walked once.
 */
function valuesOf({ strings, continuations }: Entry, { text }: Row): (field: Field) => string {
  let string = 0;
  let continuation = 0;
  return (field) => {
    if (!field.quoted) return field.value;
    let value = '';
    let at = field.start;
    /** Takes what stands from `at` up to `end`, without continuations and the blanks before them. */
    const takeUpTo = (end: number) => {
      for (; (continuations[continuation]?.start ?? Infinity) < end; continuation++) {
        const { start, end: next } = continuations[continuation]!;
        if (start < at) continue;
        value += withoutTrailingBlanks(text.slice(at, start));
        at = next;
      }
      return text.slice(at, end);
    };
    for (; (strings[string]?.start ?? Infinity) < field.end; string++) {
      const { start, end, closed } = strings[string]!;
      const before = takeUpTo(start);
      const kept = withoutTrailingBlanks(before);
      value += kept.charCodeAt(kept.length - 1) === backslash ? before : kept;
      value += text.slice(start + 1, closed ? end - 1 : end).replaceAll('""', '"');
      at = end;
    }
    const rest = takeUpTo(field.end);
    return value + rest;
  };
}

function withoutTrailingBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}
