import { gather } from './material';
import { play, Tally } from './play';
import { asTest } from './report';
import { shrink } from './shrink';
import { writeRun } from './write';

/** What a fuzzing session of edits is asked for. */
export interface EditOptions {
  readonly seed: number;
  /** It ends when the first of these is reached. */
  readonly minutes: number;
  readonly edits: number;
  /** It ends after so many failures. */
  readonly finds: number;
  readonly corpus: boolean;
}

/** A step that takes longer than so many milliseconds with all that is compared behind it is told of. */
const tooSlow = 500;

/**
 * Writes and plays runs with one seed after the other, prints each failure as a test, and what was done.
 *
 * @returns how many runs failed.
 */
export function fuzzEdits({ seed, minutes, edits, finds, corpus }: EditOptions): number {
  const material = gather(corpus);
  const { small, real, lines } = material;
  console.log(`seed ${seed}; ${small.length} small and ${real.length} real projects, ${lines.length} lines`);
  const tally = new Tally();
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 60_000;
  let runs = 0;
  let told = 0;
  const failed = new Map<string, number>();
  for (let next = seed; elapsed() < minutes && tally.edits < edits && failed.size < finds; next++) {
    const steps = writeRun(next, material);
    const { slowest } = tally;
    const failure = play(steps, tally);
    runs++;
    if (tally.slowest > Math.max(slowest, tooSlow)) {
      console.log(`seed ${next}: step ${tally.slowestStep} took ${Math.round(tally.slowest)} ms`);
    }
    if (failure !== undefined) {
      const kind = `${failure.what} ${failure.detail.slice(0, 60).replace(/\d+/g, 'N')}`;
      const before = failed.get(kind) ?? 0;
      failed.set(kind, before + 1);
      // A bug that many runs meet is told once.
      if (before > 0) continue;
      console.log(
        `\nseed ${next} fails in step ${failure.step} of ${steps.length}:\n${failure.what}: ${failure.detail}`,
      );
      const smaller = shrink(steps, failure, (steps) => play(steps));
      console.log(`\nSmaller:\n\n${asTest(next, smaller.steps, smaller.failure)}\n`);
    }
    if (elapsed() - told >= 1) {
      told = elapsed();
      console.log(summary(tally, runs, elapsed()));
    }
  }
  console.log(summary(tally, runs, elapsed()));
  for (const [kind, times] of failed) console.log(`${times} × ${kind}`);
  return failed.size;
}

function summary(tally: Tally, runs: number, minutes: number): string {
  const { edits, notifications, otherSteps, looks, asks, characters, slowest } = tally;
  return (
    `${runs} runs, ${edits} edits in ${notifications} notifications (${characters} characters), ` +
    `${otherSteps} other steps, ${looks} comparisons, ${asks} places asked, ${minutes.toFixed(1)} minutes, ` +
    `${Math.round(edits / minutes / 60)} edits/s, slowest step ${Math.round(slowest)} ms`
  );
}
