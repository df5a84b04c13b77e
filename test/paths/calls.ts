import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Playground } from './playground';

/** A call that touched the file system: the name of the function and the path. */
type Call = readonly [string, string];

/** These look at a link itself; all others follow it. */
const atTheLink = new Set(['lstat', 'readlink']);

/** The arguments with which a process of Node notes its calls in a file. */
export function noting(notes: string): string[] {
  const recorder = pathToFileURL('test/paths/recorder.mjs');
  recorder.searchParams.set('notes', notes);
  return ['--import', recorder.href];
}

/** The calls that are noted in a file, except those with which Node loads the program. */
export function callsIn(notes: string): Call[] {
  const own = [resolve('dist'), resolve('node_modules'), resolve('package.json')];
  const lines = existsSync(notes) ? readFileSync(notes, 'utf8').split('\n') : [];
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Call)
    .filter(([, path]) => !own.some((each) => path === each || path.startsWith(each + sep)));
}

/** The calls that touched something outside of the workspace. */
export function callsOutside(playground: Playground, calls: readonly Call[]): Call[] {
  return calls.filter(([name, path]) => {
    if (path === playground.ws) return false;
    return !playground.isInside(atTheLink.has(name) ? dirname(path) : path);
  });
}
