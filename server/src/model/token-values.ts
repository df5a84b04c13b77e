import { isSecretKey } from '../language/secrets';
import type { FileModel } from './file-model';

/** What a token stands for in one of the [Strings] sections. */
export interface TokenValue {
  /** The name of the section, as its header writes it: `Strings`, `Strings.0407`. */
  readonly section: string;
  readonly value: string;
}

/**
 * What `%name%` stands for, in each [Strings] section that defines it: the one without a language first. Where a
 * section defines it twice, Setup takes the first. Source: install/inf-strings-section.
 */
export function tokenValues(file: FileModel, name: string): TokenValue[] {
  const bySection = new Map<string, { offset: number; found: TokenValue }>();
  for (const fact of file.facts('token', name)) {
    if (fact.usage !== 'definition') continue;
    const section = fact.part.section.name;
    const offset = file.offsetOfRow(fact.part, fact.row);
    const known = bySection.get(section.toLowerCase());
    if (known !== undefined && known.offset < offset) continue;
    bySection.set(section.toLowerCase(), {
      offset,
      found: { section, value: fact.row.entry!.fields[0]!.value },
    });
  }
  return [...bySection.values()]
    .map(({ found }) => found)
    .sort((a, b) => a.section.length - b.section.length || (a.section < b.section ? -1 : 1));
}

/** The value of a token without regard to languages; undefined where it is not defined. */
export function tokenValue(file: FileModel, name: string): string | undefined {
  return tokenValues(file, name)[0]?.value;
}

/** So many uses of a token are looked at. */
const mostUses = 1000;

/** Whether a token holds a password or a product key, by its own name or because such a value is made of it. */
export function isSecretToken(file: FileModel, name: string): boolean {
  if (isSecretKey(name)) return true;
  let left = mostUses;
  for (const { usage, row } of file.factList('token', name)) {
    if (left-- === 0) return false;
    if (usage === 'use' && isSecretKey(row.entry?.key?.value ?? '')) return true;
  }
  return false;
}
