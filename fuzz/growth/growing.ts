import type { Numbers } from './play';
import { type GrowingText, type GrownText, grow } from './texts';

/** How something is measured, and what its numbers tell. */
export interface Measure {
  /** The numbers of copies; what is suspicious in one is measured in the next. */
  readonly sizes: readonly number[];
  /** Smaller numbers are no matter: at most a clock or a cache shows in them. */
  readonly least: number;
  /** Smaller numbers may still come to a limit, and have to grow on in the next size. */
  readonly sure: number;
  /** So do all numbers in fewer copies than this. */
  readonly beyond: number;
  /** @param suspects what alone has to be measured; everything without it. */
  measure(text: GrownText, grown: string, suspects: ReadonlySet<string> | undefined, runs: number): Numbers;
  /** Whether what grows so is a find indeed. */
  confirm?(text: GrowingText, what: string, copies: number): boolean;
}

/** Something that grows more than the text does. */
export interface Find {
  readonly what: string;
  readonly number: number;
  /** By which it grew from a quarter of the copies. */
  readonly growth: number;
  readonly copies: number;
}

/** Four times the text takes four times as much where it is linear, and sixteen times where it is quadratic. */
export const mostGrowth = 7;
/** What grows less than this at a keystroke does not depend on the length of the text. */
const bounded = 2;

/**
 * Measures a text at growing sizes for as long as something in it is suspicious.
 *
 * @param known what was found before and is not looked at again.
 * @param long is told of what grows with the text at a keystroke, be it linear.
 */
export function findsIn(
  text: GrowingText,
  { sizes, least, sure, beyond, measure, confirm }: Measure,
  known: ReadonlySet<string>,
  long: (what: string) => void = () => {},
): Find[] {
  const finds: Find[] = [];
  let smaller: Numbers = new Map();
  let suspects: ReadonlySet<string> | undefined;
  for (const [at, copies] of sizes.entries()) {
    const grown = grow(text, copies);
    let numbers = measure(grown, text.file, suspects, at === 0 ? 2 : 1);
    if (at > 0) {
      let growing = growingIn(smaller, numbers);
      if (growing.length > 0) {
        numbers = measure(grown, text.file, suspects, 3);
        growing = growingIn(smaller, numbers);
      }
      if (at === 1) tellOfLong(smaller, numbers);
      for (const { what, number, growth } of growing) {
        if (!isSure(number, copies)) continue;
        if (confirm?.(text, what, copies) !== false) finds.push({ what, number, growth, copies });
      }
      suspects = new Set(growing.filter(({ number }) => !isSure(number, copies)).map(({ what }) => what));
      if (suspects.size === 0) break;
    }
    smaller = numbers;
  }
  return finds;

  function isSure(number: number, copies: number): boolean {
    return number >= sure && copies >= beyond;
  }

  function growingIn(smaller: Numbers, numbers: Numbers) {
    return Array.from(numbers, ([what, number]) => ({
      what,
      number,
      growth: growthOf(smaller, what, number),
    }))
      .filter(({ what, number, growth }) => number >= least && growth > mostGrowth && !known.has(what))
      .filter(({ what }) => suspects?.has(what) !== false);
  }

  function tellOfLong(smaller: Numbers, numbers: Numbers) {
    for (const [what, number] of numbers) {
      if (/^(edit|check behind)/.test(what) && number >= least && growthOf(smaller, what, number) > bounded)
        long(what);
    }
  }

  function growthOf(smaller: Numbers, what: string, number: number): number {
    return number / Math.max(smaller.get(what) ?? 0, least / 16);
  }
}
