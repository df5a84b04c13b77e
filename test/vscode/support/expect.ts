// Assertions for a host without node:assert.

/** Fails with the message unless the condition holds. */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Compares two values by their JSON. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [seen, wanted] = [JSON.stringify(actual, undefined, 2), JSON.stringify(expected, undefined, 2)];
  ok(seen === wanted, `${what}:\nexpected ${wanted}\n     got ${seen}`);
}

/**
 * Asks until there is an answer. The editor and the server work side by side, so a test never reads a result
 * at once and never just sleeps.
 * @param what Said when the time is up, with what was seen last.
 * @param ask Gives undefined or false while the answer is not there yet.
 * @param seen What to show of the state when the time is up.
 */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  seen: () => unknown = () => '',
  limit = 8000,
): Promise<T> {
  const deadline = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) {
      throw new Error(`Within ${limit} ms: ${what}. Seen last: ${JSON.stringify(seen(), undefined, 2)}`);
    }
    await pause(50);
  }
}

/** Lets the host work for some milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
