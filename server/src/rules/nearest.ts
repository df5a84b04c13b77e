import { distance } from 'fastest-levenshtein';

/** Longer names are not compared: nobody mistypes them, and comparing costs their length squared. */
const longestName = 100;
/** With more candidates than this, nearness says nothing. */
const mostCandidates = 2000;

/**
 * The candidate that is nearest to a name, ignoring case. Of several equally near ones it is the first by the
 * alphabet, so that the answer does not depend on the order of the candidates.
 *
 * @param furthest how many letters may differ; for short names at most a third of the letters.
 * @returns undefined where none is near, where there are too many, or where the name itself is among them.
 */
export function nearest(name: string, candidates: Iterable<string>, furthest = 3): string | undefined {
  const lower = name.toLowerCase();
  const limit = Math.min(furthest, Math.ceil(lower.length / 3));
  // Every name of one or two letters is near to every other one.
  if (lower.length < 3 || lower.length > longestName) return undefined;
  let best: string | undefined;
  let bestDistance = limit + 1;
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > mostCandidates) return undefined;
    if (Math.abs(candidate.length - lower.length) > bestDistance) continue;
    const letters = distance(lower, candidate.toLowerCase());
    if (letters === 0) return undefined;
    if (letters < bestDistance || (letters === bestDistance && best !== undefined && candidate < best)) {
      best = candidate;
      bestDistance = letters;
    }
  }
  return best;
}
