import type { FileModel, SymbolKind } from '../../model';
import type { Cursor } from './cursor';

/** With more names of a kind than this only some are looked at: those that begin with what is typed. */
const manyNames = 1000;
/** Of these so many are looked at, which are more than are shown. */
const enough = 300;

/**
 * The names of a kind that may be offered, in lower case: all that a file holds, of very many the first by the alphabet
 * that begin with what is typed. What was left out is noted with the cursor.
 *
 * @param typed what stands before the cursor of the name itself.
 */
export function* namesFor(
  cursor: Cursor,
  file: FileModel,
  symbol: SymbolKind,
  typed: string,
): Generator<string> {
  if (file.countOfNames(symbol) <= manyNames) {
    yield* file.names(symbol);
    return;
  }
  cursor.omits.some = true;
  let left = enough;
  for (const name of file.namesBeginningWith(symbol, typed)) {
    if (left-- === 0) return;
    yield name;
  }
}
