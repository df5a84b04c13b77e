import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { decode } from '../../server/src/encoding';
import { rules } from '../../server/src/rules';
import type { Example } from '../../server/src/rules/rule';
import { filesOf } from '../../test/support/marks';
import { defaultName } from '../../test/support/project';

/** The files of one workspace: texts by their path below its folder. */
export type Project = Readonly<Record<string, string>>;

/** What runs start from and what they paste. */
export interface Material {
  /** The examples of all rules, and fixtures: small and full of what rules look for. */
  readonly small: readonly Project[];
  /** Whole upgrades, and files as drivers have them. */
  readonly real: readonly Project[];
  /** Lines of all of them. */
  readonly lines: readonly string[];
}

const corpus = '../shared/corpus';
const textFile = /\.(inf|inx|sif|txt)$/i;

/**
 * Gathers texts from the project.
 *
 * @param withCorpus whether the corpus of real driver INFs is read, where there is one. Without it a seed gives the
 *   same run everywhere.
 */
export function gather(withCorpus: boolean): Material {
  const small = rules.flatMap(({ dialects, good, bad, silent = [] }) =>
    [bad, good, ...silent].map((example) => projectOf(example, defaultName[dialects[0]!])),
  );
  for (const path of filesBelow('test/rules/fixtures')) {
    small.push(filesOf(readFileSync(path, 'utf8'), relative(dirname(path), path)));
  }
  const real: Project[] = ['samples/upgrade', 'samples/mistakes'].map((folder) =>
    Object.fromEntries(
      filesBelow(folder).map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
    ),
  );
  if (withCorpus && existsSync(corpus)) {
    for (const path of filesBelow(corpus)) {
      real.push({ [relative(dirname(path), path)]: decode(readFileSync(path)).text });
    }
  }
  const texts = [...small, ...real].flatMap((project) => Object.values(project));
  const lines = new Set(
    texts.flatMap((text) => text.split(/\r\n|[\r\n]/)).filter((line) => line.length < 200),
  );
  return { small, real, lines: [...lines] };
}

function projectOf(example: Example, name: string): Project {
  return typeof example === 'string' ? { [name]: example } : example;
}

/** The text files below a folder, in the same order everywhere. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && textFile.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
