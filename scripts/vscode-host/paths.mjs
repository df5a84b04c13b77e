// Where things lie: the project, the folder of the embedded VS Code, and the folder of test output.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project, absolute, without a trailing separator. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Everything that is fetched for the embedded VS Code lies here; git ignores it and it can be deleted. */
export const hostFolder = join(root, '.vscode-host');

/** Logs, results, screenshots and the package. */
export const outFolder = join(root, 'out');

/** The package that `npm run package` makes and that the suites install. */
export const packageFile = join(outFolder, 'netmap-inf.vsix');

/** The workspace that `npm start` opens and that the suites copy. */
export const samplesFolder = join(root, 'samples');
