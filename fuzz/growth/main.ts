import { type Rule, rules } from '../../server/src/rules';
import { Random } from '../random';
import { type Find, findsIn, type Measure, mostGrowth } from './growing';
import { looksOf } from './looks';
import { type GrowingText, grow, growingTexts } from './texts';
import { processorTimeOf, timesOf } from './times';

/** What a look at growth is asked for. */
export interface GrowthOptions {
  /** The order in which texts are played. */
  readonly seed: number;
  /** It ends then, or when all texts are played. */
  readonly minutes: number;
  /** Only examples of rules with these words in their id. */
  readonly only: string;
}

/** Limits that rules have, such as for the names that are compared, are below the largest size. */
export const looks: Measure = {
  sizes: [16, 64, 256, 1024, 4096, 16_384],
  least: 700,
  sure: 12_000_000,
  beyond: 0,
  measure: (text, grown, suspects) => looksOf(text, grown, rulesIn(suspects)),
};

const times: Measure = {
  sizes: [125, 500, 2000, 8000],
  least: 3,
  sure: 100,
  beyond: 2000,
  // Keystrokes were counted in several places; each costs as much as a check where many rows say the same.
  measure: ({ files, places }, grown, _, runs) =>
    timesOf({ files, places: places.slice(-1) }, grown, rules, runs),
  // The processor's time has to say the same, of the rule alone where it is one.
  confirm(text, what, copies) {
    const alone = what.includes(':') || what === 'read' || what === 'edit' ? rulesIn(new Set([what])) : rules;
    const [time, before] = [copies, copies / 4].map((count) =>
      processorTimeOf(grow(text, count), text.file, alone),
    );
    return time! > 50 && time! / before! > mostGrowth;
  },
};

function rulesIn(suspects: ReadonlySet<string> | undefined): readonly Rule[] {
  if (suspects === undefined) return rules;
  const ids = new Set(Array.from(suspects, (what) => what.split(': ')[1]));
  return rules.filter(({ id }) => ids.has(id));
}

/**
 * Makes the examples of all rules longer and longer, and tells what takes more than their length explains: which rule,
 * or which step besides its rules; at the first check or behind a keystroke.
 *
 * @returns how much of that was found.
 */
export function playGrowth({ seed, minutes, only }: GrowthOptions): number {
  const start = Date.now();
  const texts = shuffled([...growingTexts(only)], new Random(seed));
  // Counting tells most, and takes a few minutes for all texts.
  const looked = playAll('looks', texts, looks, start + minutes * 40_000);
  const timed = playAll('ms', texts, times, start + minutes * 60_000);
  console.log(`seed ${seed}: ${looked + timed} finds`);
  return looked + timed;
}

function playAll(unit: string, texts: readonly GrowingText[], measure: Measure, end: number): number {
  const found = new Set<string>();
  const long = new Map<string, number>();
  let played = 0;
  for (const text of texts) {
    if (Date.now() > end) break;
    played++;
    for (const find of findsIn(text, measure, found, (what) => long.set(what, (long.get(what) ?? 0) + 1))) {
      found.add(find.what);
      console.log(told(find, unit, text));
    }
  }
  const longest = [...long].sort((a, b) => b[1] - a[1]).slice(0, 10);
  if (longest.length > 0) console.log(`${unit} that grow with the text behind a keystroke:`);
  for (const [what, count] of longest) console.log(`  ${what}, in ${count} texts`);
  console.log(`${played} of ${texts.length} texts played for ${unit}, ${found.size} grow too much`);
  return found.size;
}

function told({ what, number, growth, copies }: Find, unit: string, text: GrowingText): string {
  const where = `${copies} copies of ${text.what} in an example of ${text.rule}`;
  return `${what}: ${Math.round(number)} ${unit}, growth ${growth.toFixed(1)}, for ${where}`;
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const all = [...items];
  for (let at = all.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
}
