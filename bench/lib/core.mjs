// The core as one module, built the way the server is built.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { results } from './numbers.mjs';

export const coreFile = `${results}/core.mjs`;

/** Bundles the core; the names stay readable, for profiles. */
export async function buildCore() {
  await esbuild.build({
    entryPoints: ['bench/lib/core-entry.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    outfile: coreFile,
    sourcemap: 'linked',
    logLevel: 'warning',
  });
}

/** @returns {Promise<typeof import('./core-entry')>} */
export function loadCore() {
  return import(pathToFileURL(resolve(coreFile)).href);
}
