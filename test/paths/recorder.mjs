// Loaded into a process under test (`node --import`): notes every call that touches the file system, as lines of JSON
// in the file that its URL names: `recorder.mjs?notes=…`.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const { appendFileSync } = fs;
const notes = new URL(import.meta.url).searchParams.get('notes');
const names = [
  'access',
  'exists',
  'lstat',
  'open',
  'opendir',
  'readFile',
  'readdir',
  'readlink',
  'realpath',
  'stat',
  'watch',
];
let writing = false;

function note(name, path) {
  if (writing) return;
  // Writing the note opens the file of notes.
  writing = true;
  appendFileSync(notes, `${JSON.stringify([name, absolute(String(path))])}\n`);
  writing = false;
}

function absolute(path) {
  return path.startsWith('file:') ? fileURLToPath(path) : resolve(path);
}

/** Puts a function that notes the call in the place of one of the file system. */
function record(owner, property, name) {
  const original = owner[property];
  if (typeof original !== 'function') return;
  owner[property] = Object.assign(function (path, ...rest) {
    note(name, path);
    return original.call(this, path, ...rest);
  }, original);
}

for (const name of [...names, 'createReadStream', 'watchFile']) {
  record(fs, name, name);
  record(fs, `${name}Sync`, name);
  record(fs.promises, name, name);
}
syncBuiltinESMExports();
