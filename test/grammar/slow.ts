/** So many characters a hostile line has between what stands before and behind. */
export const hostileLength = 20_000;

/**
 * What is linear takes a millisecond or two for such a line, and what grows with the square some hundreds; in
 * milliseconds.
 */
const limit = 80;
/** A tenth of the line takes what is quadratic a hundredth of the time. What takes less than this is not. */
const share = 0.4;

/**
 * The processor's time that `work` takes, in milliseconds. Other than the time of the clock it says the same on a busy
 * machine.
 */
function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * Whether `work` takes longer than what is linear can take. A collection of memory in between is told from it by doing
 * the work again.
 *
 * @param most in milliseconds: far above what is linear, and far below what grows with the square.
 */
export function isSlow(work: () => void, most: number = limit): boolean {
  const first = timeOf(work);
  // No collection takes that long.
  if (first > 4 * most && first > limit) return true;
  return first > most && [2, 3].every(() => timeOf(work) > most);
}

/**
 * The same for work on a line of any length: on the full one only where a tenth of it says that it may be slow.
 *
 * @param work does the work once for a length.
 */
export function isSlowOnLong(work: (length: number) => void): boolean {
  const tenth = hostileLength / 10;
  return isSlow(() => work(tenth), share) && isSlow(() => work(hostileLength));
}
