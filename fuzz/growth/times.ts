import type { Rule } from '../../server/src/rules';
import { type Numbers, playText } from './play';
import type { GrownText } from './texts';

/**
 * The milliseconds of each step and each rule. Of several runs each takes its shortest time: what else the machine
 * does only makes times longer.
 */
export function timesOf(text: GrownText, grown: string, rules: readonly Rule[], runs: number): Numbers {
  const shortest = playText(text, grown, rules, () => performance.now());
  for (let run = 1; run < runs; run++) {
    for (const [what, time] of playText(text, grown, rules, () => performance.now())) {
      const known = shortest.get(what);
      if (known === undefined || time < known) shortest.set(what, time);
    }
  }
  return shortest;
}

/** The processor's time in milliseconds, which a busy machine does not change, for all steps with these rules. */
export function processorTimeOf(text: GrownText, grown: string, rules: readonly Rule[]): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    playText(text, grown, rules, () => 0);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
