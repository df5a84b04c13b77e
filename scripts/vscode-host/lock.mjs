// One set-up at a time, also between processes.
import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `work` while no other process holds the lock of that folder. The lock is a socket in Linux's abstract
 * namespace: taking it is atomic, and the kernel frees it however its owner ends, so there is no stale lock.
 * @param {string} folder Its absolute path names the lock.
 * @param {() => void} onWait Called once when somebody else holds it.
 */
export async function withLock(folder, onWait, work) {
  const name = `\0netmap-inf-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  let server = await take(name);
  if (!server) onWait();
  while (!server) {
    await sleep(250);
    server = await take(name);
  }
  try {
    return await work();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

function take(name) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(name, () => resolve(server));
  });
}
