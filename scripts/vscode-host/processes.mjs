// Child processes and temporary folders that must not outlive us. Everything is started through `start`, so that
// Ctrl-C, a failing test and a crash all end the same way: children stopped and waited for, folders removed.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a process may take to end after SIGTERM before it gets SIGKILL. */
const GRACE = 5000;

/** @type {Set<number>} */
const children = new Set();
/** @type {Set<string>} */
const folders = new Set();
/** @type {Set<() => Promise<void>>} */
const closers = new Set();

/**
 * Starts a program in a session of its own, so that everything below it can be found again even after its
 * parent is gone, and remembers it until it ends.
 * @returns {import('node:child_process').ChildProcess}
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: true });
  if (child.pid !== undefined) {
    const pid = child.pid;
    children.add(pid);
    child.once('exit', () => {
      if (membersOf(pid).length === 0) children.delete(pid);
    });
  }
  return child;
}

/**
 * Runs a program to its end.
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void, timeLimit?: number }} options
 *   `timeLimit` in milliseconds; past it the program is stopped and `timedOut` is true.
 * @returns {Promise<{ code: number | null, stdout: string, stderr: string, timedOut: boolean }>}
 */
export async function run(command, args, { cwd, env, onOutput, timeLimit } = {}) {
  const child = start(command, args, { cwd, env: env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  let timedOut = false;
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
    onOutput?.(text);
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
    onOutput?.(text);
  });
  const timer =
    timeLimit &&
    setTimeout(() => {
      timedOut = true;
      void stop(child.pid);
    }, timeLimit);
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return { code, stdout, stderr, timedOut };
  } finally {
    clearTimeout(timer);
  }
}

/** The state, parent and session of a process, from /proc; nothing when it has ended or there is no /proc. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command stands in brackets and may hold anything, so the fields are counted from its last bracket.
    const [state, parent, , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : { pid, parent: Number(parent), session: Number(session) };
  } catch {
    return undefined;
  }
}

/** All running processes; none where there is no /proc. */
function processTable() {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map((name) => statOf(Number(name))).filter((stat) => stat !== undefined);
  } catch {
    return [];
  }
}

/** The living processes that belong to a started program: itself, its session, and all their descendants. */
export function membersOf(pid) {
  const table = processTable();
  const found = new Set(table.filter((it) => it.pid === pid || it.session === pid).map((it) => it.pid));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const it of table) if (found.has(it.parent)) found.add(it.pid);
  }
  return [...found];
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}

/** Stops a started program with all its descendants and waits until none of them is left. */
export async function stop(pid) {
  if (pid === undefined) return;
  let members = membersOf(pid);
  if (members.includes(pid)) signal(pid, 'SIGTERM');
  const deadline = Date.now() + GRACE;
  let told = false;
  for (;;) {
    members = [...new Set([...members.filter(statOf), ...membersOf(pid)])];
    if (members.length === 0) break;
    // The program itself gets the chance to end its children in its own order; then they are told as well.
    if (!told && !members.includes(pid)) {
      told = true;
      for (const member of members) signal(member, 'SIGTERM');
    }
    if (Date.now() > deadline) for (const member of members) signal(member, 'SIGKILL');
    await sleep(25);
  }
  children.delete(pid);
}

/** Kills whatever runs below this very process, also what was not started through `start`. */
export function endDescendants() {
  for (const member of membersOf(process.pid)) if (member !== process.pid) signal(member, 'SIGKILL');
}

/** Remembers something that must be closed before we end; returns a function that closes it now. */
export function closeAtEnd(close) {
  const once = async () => {
    if (closers.delete(once)) await close();
  };
  closers.add(once);
  return once;
}

/** A new folder of our own among the temporary ones, removed when we end. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `netmap-inf-${name}-`));
  folders.add(folder);
  return folder;
}

/** Stops and removes everything that is remembered. */
export async function stopEverything() {
  await Promise.allSettled([...closers].map((close) => close()));
  await Promise.all([...children].map(stop));
  removeFolders();
}

function removeFolders() {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    folders.delete(folder);
  }
}

let stoppingSince = 0;

/** Whether a signal has come and everything is being stopped. */
export function isStopping() {
  return stoppingSince > 0;
}

/**
 * Makes Ctrl-C, `kill` and a closed terminal end everything in order; a second signal, later, does not wait.
 * Whatever way we end, the last net is the 'exit' event, where only immediate signals are possible.
 * @param {{ codeOfInterrupt?: number }} options The exit code after Ctrl-C, 0 where that is the way to end.
 */
export function stopOnSignals({ codeOfInterrupt = 130 } = {}) {
  const begin = (code) => {
    // Under npm one Ctrl-C arrives twice: from the terminal and, passed on, from npm.
    if (isStopping() && Date.now() - stoppingSince < 1000) return;
    if (isStopping()) process.exit(code);
    stoppingSince = Date.now();
    void stopEverything().finally(() => process.exit(code));
  };
  process.on('SIGINT', () => begin(codeOfInterrupt));
  process.on('SIGTERM', () => begin(143));
  process.on('SIGHUP', () => begin(129));
  if (process.env.npm_lifecycle_event) whenOrphaned(() => begin(143));
  process.on('exit', () => {
    for (const child of children) for (const member of membersOf(child)) signal(member, 'SIGKILL');
    removeFolders();
  });
}

/**
 * Calls back once npm is gone. A signal sent to npm alone reaches us only sometimes: npm runs us through a shell,
 * which dies without passing it on, and of SIGHUP or SIGKILL npm passes on nothing.
 */
function whenOrphaned(callBack) {
  const parent = process.ppid;
  const grandparent = isShell(parent) ? statOf(parent)?.parent : undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent && (!grandparent || statOf(parent)?.parent === grandparent)) return;
    clearInterval(timer);
    callBack();
  }, 500);
  timer.unref();
}

function isShell(pid) {
  try {
    return /sh$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
  } catch {
    return false;
  }
}
