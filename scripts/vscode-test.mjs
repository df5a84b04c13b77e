// Runs suites in a real VS Code.
//
//   node scripts/vscode-test.mjs                   desktop, web, page and start
//   node scripts/vscode-test.mjs desktop web       only these
//
//   desktop    test/vscode/suites in the desktop extension host of the embedded VS Code, the .vsix installed
//   web        the same in its web extension host, a worker of the page
//   electron   the same in a desktop VS Code: at VSCODE_PATH, else downloaded by @vscode/test-electron
//   page       drives the workbench in a browser and saves screenshots to out/screenshots/
//   start      runs `npm start`, looks at the printed address, ends it in every way
//
//   --vsix FILE      test this package instead of making one (npm run package)
//   --grep PATTERN   only the tests of desktop, web and electron whose title matches
//   --readme         page: copy the best screenshot to docs/images/editor.png
//
// Every suite prints "name: N passed, N failed" and writes { passed, failed, skipped, failures: [{ title,
// message }] } to out/results/vscode-NAME.json; logs go to out/logs/vscode-NAME/. The exit status is 0 when
// every suite ran at least one test and none failed. NETMAP_INF_TIME_LIMIT (seconds) stretches the limit of a
// suite on a slow machine.
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runPageCheck } from '../test/vscode/page.mjs';
import { runStartCheck } from '../test/vscode/start.mjs';
import { runElectronSuite } from './vscode-host/electron-suite.mjs';
import { runHostSuite } from './vscode-host/host-suite.mjs';
import { makeDriver, makePackage } from './vscode-host/materials.mjs';
import { stopEverything, stopOnSignals } from './vscode-host/processes.mjs';
import { broken, forget, printLogTails, record } from './vscode-host/results.mjs';
import { main, Trouble } from './vscode-host/trouble.mjs';

const suites = {
  desktop: (materials) => runHostSuite('desktop', materials),
  web: (materials) => runHostSuite('web', materials),
  page: runPageCheck,
  start: runStartCheck,
  electron: runElectronSuite,
};

/** What runs when nothing is named: everything that needs no desktop. */
const USUAL = ['desktop', 'web', 'page', 'start'];

stopOnSignals();
await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      vsix: { type: 'string' },
      grep: { type: 'string' },
      readme: { type: 'boolean', default: false },
    },
  });
  const names = positionals.length > 0 ? positionals : USUAL;
  const unknown = names.find((name) => !(name in suites));
  if (unknown)
    throw new Trouble(`There is no suite "${unknown}"; the suites are ${Object.keys(suites).join(', ')}.`);

  for (const name of names) await forget(name);
  const materials = {
    timeLimit: Number(process.env.NETMAP_INF_TIME_LIMIT ?? 300) * 1000,
    readme: values.readme,
  };
  if (names.some((name) => name !== 'start')) {
    materials.vsix = await makePackage(await given(values.vsix));
    Object.assign(materials, await makeDriver(values.grep));
  }

  let failed = false;
  for (const name of names) {
    const results = await runWithin(materials.timeLimit + 60_000, name, () => suites[name](materials));
    if (results.failed > 0) {
      failed = true;
      await printLogTails(name);
    }
    await record(name, results);
    await stopEverything();
  }
  return failed ? 1 : 0;
});

async function given(vsix) {
  if (!vsix) return undefined;
  const path = resolve(vsix);
  await access(path).catch(() => {
    throw new Trouble(`There is no ${vsix}.`);
  });
  return path;
}

/** The last net: a suite that hangs somewhere outside its own limits ends here. */
async function runWithin(limit, name, work) {
  const began = Date.now();
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(broken('the suite', `${name} hung for ${limit / 1000} s.`)), limit);
  });
  try {
    console.log(`\n${name}`);
    return await Promise.race([work(), late]);
  } catch (error) {
    return broken('the suite', error instanceof Trouble ? error.message : (error.stack ?? String(error)));
  } finally {
    clearTimeout(timer);
    console.log(`  (${name} took ${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
}
