import { play } from '../../test/hostile/play';
import { type HostileText, hostileTexts } from '../../test/hostile/texts';

/** What a session on hostile texts is asked for. */
export interface HostileOptions {
  /** Only texts with these words in what they are. */
  readonly only: string;
  /** How much of the full size the largest text has. */
  readonly scale: number;
}

/** A step that takes four times as long on four times the text is linear; one of sixteen times is quadratic. */
const mostGrowth = 8;
/** Shorter times, in milliseconds, say nothing about growth: collections of memory are in them. */
const leastTime = 300;
/** What a step that grows too much may be expected to take at most, in milliseconds, to be played in full. */
const patience = 60_000;

/** A step of the work on a text. */
interface Measured {
  readonly what: string;
  /** The processor's time in milliseconds, which a busy machine does not change. */
  readonly time: number;
  /** By which the time grew from a text of a quarter of the size; 0 for the smallest text. */
  readonly growth: number;
}

/**
 * Plays every hostile text at a sixteenth, a quarter and all of its size, and prints what took long and how it grew.
 *
 * @returns how many steps grew more than a linear one can.
 */
export function playHostile({ only, scale }: HostileOptions): number {
  const rows: Record<string, unknown>[] = [];
  let tooMuch = 0;
  for (const hostile of hostileTexts.filter(({ what }) => what.includes(only))) {
    let steps: Measured[] = [];
    for (const part of [16, 4, 1]) {
      const count = Math.max(1, Math.round((hostile.full * scale) / part));
      steps = measure(hostile, count, steps);
      const growing = steps.filter(({ time, growth }) => time > leastTime && growth > mostGrowth);
      tooMuch += growing.length;
      for (const { what, time, growth } of growing) {
        console.log(
          `${hostile.what}, n = ${count}: ${what} takes ${short(time)} ms, growth ${short(growth)}`,
        );
      }
      if (part === 1) rows.push(row(hostile, count, steps));
      else if (growing.some(({ time }) => time * 16 > patience)) break;
    }
  }
  console.table(rows);
  console.log(`${rows.length} texts in full, ${tooMuch} steps that grow too much`);
  return tooMuch;
}

function row(hostile: HostileText, count: number, steps: readonly Measured[]): Record<string, unknown> {
  const slowest = steps.reduce((a, b) => (a.time > b.time ? a : b));
  return {
    text: hostile.what.slice(0, 48),
    n: count,
    'CPU ms': short(steps.reduce((sum, { time }) => sum + time, 0)),
    'slowest step': slowest.what,
    ms: short(slowest.time),
    growth: short(slowest.growth),
  };
}

/** @param before the same steps on a text of a quarter of the size. */
function measure(hostile: HostileText, count: number, before: readonly Measured[]): Measured[] {
  const steps: Measured[] = [];
  play(hostile, count, 'many', (what, work) => {
    const start = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(start);
    const time = (user + system) / 1000;
    const smaller = before[steps.length];
    steps.push({ what, time, growth: smaller ? time / Math.max(smaller.time, leastTime / 4) : 0 });
    return result;
  });
  return steps;
}

function short(value: number): number {
  return Number(value.toPrecision(3));
}
