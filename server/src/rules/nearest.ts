import { distance } from 'fastest-levenshtein';

/** Longer names are not compared: nobody mistypes them, and comparing costs their length squared. */
const longestName = 100;
/** With more candidates than this, nearness says nothing. */
const mostCandidates = 2000;

/**
 * The candidate that is nearest to a name, ignoring case.
 *
 * @param furthest how many letters may differ; for short names at most a third of the letters.
 * @returns undefined where none is near, or where the name itself is among the candidates.
 */
export function nearest(name: string, candidates: Iterable<string>, furthest = 3): string | undefined {
  const lower = name.toLowerCase();
  const limit = Math.min(furthest, Math.ceil(lower.length / 3));
  if (lower.length > longestName) return undefined;
  let best: string | undefined;
  let bestDistance = limit + 1;
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > mostCandidates) return best;
    if (Math.abs(candidate.length - lower.length) >= bestDistance) continue;
    const letters = distance(lower, candidate.toLowerCase());
    if (letters === 0) return undefined;
    if (letters < bestDistance) {
      best = candidate;
      bestDistance = letters;
    }
  }
  return best;
}
