import type { SymbolKind } from './facts';

/**
 * Keys of the questions that a file model answers. Whoever remembers an answer remembers its key, and hears of it
 * when an update touches it.
 */

/** The key under which the facts about a name are found. */
export function factKey(symbol: SymbolKind, name: string): string {
  return `${symbol} ${name.toLowerCase()}`;
}

/** The key of "which names of this kind are there". */
export function namesKey(symbol: SymbolKind): string {
  return `names ${symbol}`;
}

/** The key of "the rows of all sections of this name, and their roles". */
export function rowsKey(sectionName: string): string {
  return `rows ${sectionName.toLowerCase()}`;
}

/** The key of "which sections are there". */
export const headersKey = 'headers';

/** The key of the dialect. */
export const dialectKey = 'dialect';
