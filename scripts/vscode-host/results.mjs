// What a suite leaves behind: its counts for scripts/test.mjs, and its logs.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outFolder } from './paths.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number,
 *   failures: { title: string, message: string }[] }} Results
 */

/** Results of a suite that could not even say how it went. */
export function broken(title, message) {
  return { passed: 0, failed: 1, skipped: 0, failures: [{ title, message }] };
}

/**
 * Reads the results file that a suite must have written. The exit code of an extension host that was killed is
 * 0, so it is the file that decides; a suite without a single test has failed as well.
 * @param {string} file
 * @param {{ ending: string, host: 'node' | 'worker' }} run How it ended, in words that are GOOD_END when all is
 *   well, and the kind of extension host that it must have run in.
 * @returns {Promise<Results>}
 */
export async function readResults(file, { ending, host }) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return broken('the suite', `It wrote no results: ${ending}.`);
  const { host: seen, ...results } = JSON.parse(text);
  if (seen !== host) return broken('the suite', `It ran in a ${seen} extension host, not in a ${host} one.`);
  if (results.passed + results.failed === 0) return broken('the suite', `It held no test: ${ending}.`);
  if (results.failed > 0 || ending === GOOD_END) return results;
  return broken('the host', `All ${results.passed} tests passed, but it did not end well: ${ending}.`);
}

/** The words for a host that ended as it should. */
export const GOOD_END = 'exit code 0';

/** Where a suite's counts go. */
function resultsFile(name) {
  return join(outFolder, 'results', `vscode-${name}.json`);
}

/** The folder of a suite's logs. */
export function logFolder(name) {
  return join(outFolder, 'logs', `vscode-${name}`);
}

/** Forgets an earlier run, so that nothing stale is ever read. */
export async function forget(name) {
  await rm(resultsFile(name), { force: true });
  await rm(logFolder(name), { recursive: true, force: true });
  await mkdir(logFolder(name), { recursive: true });
}

/** Writes the counts and prints the closing line. */
export async function record(name, results) {
  await mkdir(join(outFolder, 'results'), { recursive: true });
  await writeFile(resultsFile(name), JSON.stringify(results, undefined, 2));
  for (const { title, message } of results.failures) console.log(`\n${name}: FAILED ${title}\n${message}`);
  const skipped = results.skipped > 0 ? `, ${results.skipped} skipped` : '';
  console.log(`${name}: ${results.passed} passed, ${results.failed} failed${skipped}`);
}

/** Keeps the logs that VS Code wrote into its data folder. */
export async function keepLogs(name, dataFolder) {
  await cp(join(dataFolder, 'data/logs'), join(logFolder(name), 'host'), { recursive: true }).catch(() => {});
}

/** The logs that explain most failures: the page's console, the extension host's and the extension's own. */
const TELLING = [
  { file: /browser\.log$/, line: /^\[(error|warning|page error|crash)|^\s+at |^\w*Error/ },
  { file: /remoteexthost\.log$/, line: /\[(error|warning|critical)\]|^\s+at / },
  { file: /netmap-inf\.netmap-inf\/.+\.log$/, line: /./ },
];

/** Lines that VS Code writes in every run. */
const NOISE = /Failed to load resource|vsda|erviceWorker|HTTP response code|same-origin|resource scoped/;

/** Prints the last lines of a suite's telling logs, for a failure that the tests themselves do not explain. */
export async function printLogTails(name, lines = 20) {
  const folder = logFolder(name);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const telling = entry.isFile() && TELLING.find(({ file }) => file.test(path));
    if (!telling) continue;
    const all = (await readFile(path, 'utf8')).split('\n');
    const told = all.filter((line) => telling.line.test(line) && !NOISE.test(line));
    if (told.length === 0) continue;
    console.log(`\n--- the end of out/${path.slice(outFolder.length + 1)}`);
    console.log([...new Set(told)].slice(-lines).join('\n'));
  }
  console.log(`\n--- more in out/${folder.slice(outFolder.length + 1)}/`);
}
