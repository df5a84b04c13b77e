import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The rooms that are put to the test, and the folders of tests that are to notice. */
export const rooms = {
  syntax: { sources: 'server/src/syntax', tests: ['test/conformance', 'test/syntax'] },
  rules: { sources: 'server/src/rules', tests: ['test/rules'] },
};

/** The source files of a room, seen from `root`, in their order. */
export function filesOf(root, room) {
  return below(root, rooms[room].sources, '.ts');
}

/** The test files of a room, seen from `root`: quick ones first, so that most mutants end soon. */
export function testsOf(root, room) {
  const all = rooms[room].tests.flatMap((folder) => below(root, folder, '.test.ts'));
  const slow = (file) => file.includes('.property.');
  return [...all.filter((file) => !slow(file)), ...all.filter(slow)];
}

function below(root, folder, ending) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}
