// Progress of long steps: one line that counts seconds in a terminal, a line now and then in a log.

const SPOKEN_EVERY = 15_000;

/**
 * Runs one step and shows that it is alive.
 * @param {string} text What is being done, for example "[1/3] Node 24.21.0: downloading 50 MB".
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
export async function step(text, work) {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  const live = process.stdout.isTTY === true;
  if (live) process.stdout.write(`${text} ...`);
  else console.log(`${text} ...`);
  const timer = setInterval(
    () => {
      if (live) process.stdout.write(`\r${text} ... ${seconds()} `);
      else console.log(`${text} ... still at it after ${seconds()}`);
    },
    live ? 200 : SPOKEN_EVERY,
  );
  let outcome = 'failed after';
  try {
    const result = await work();
    outcome = 'done in';
    return result;
  } finally {
    clearInterval(timer);
    console.log(`${live ? '\r' : ''}${text} ... ${outcome} ${seconds()}`);
  }
}
