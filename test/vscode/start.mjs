// Runs `npm start` as a person does: the printed address shows the extension at work, and whatever ends the
// command, no process and no temporary folder is left.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { root } from '../../scripts/vscode-host/paths.mjs';
import { membersOf, start, stop } from '../../scripts/vscode-host/processes.mjs';
import { openPage } from '../../scripts/vscode-host/workbench.mjs';
import { checklist, openFromExplorer } from './checks.mjs';

const LEAVE_WITHIN = 10_000;

/** @param {{ timeLimit: number }} materials */
export async function runStartCheck({ timeLimit }) {
  const { results, check } = checklist();

  await check('the printed address opens samples/ with the extension at work', async () => {
    const npm = await npmStart(timeLimit);
    const { page, close } = await openPage('start');
    try {
      page.setDefaultTimeout(20_000);
      await page.goto(npm.address);
      await openFromExplorer(page, 'mistakes', 'netmap.inf');
      await page
        .locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning')
        .first()
        .waitFor();
      assert.ok((await fetch(npm.address)).ok);
      const foreign = fetch(npm.address, { headers: { origin: 'http://example.com' } });
      await assert.rejects(foreign, 'A page of another site is not answered.');
      // With the page still open: the hardest moment to leave.
      // A terminal sends Ctrl-C to the whole group that npm leads.
      await leaves(npm, -npm.pid, 'SIGINT');
    } finally {
      await close();
      await stop(npm.pid);
    }
  });

  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGKILL']) {
    await check(`${signal} leaves nothing behind`, async () => {
      const npm = await npmStart(timeLimit);
      try {
        // npm cannot pass SIGKILL on, so that one goes to our script itself.
        await leaves(npm, signal === 'SIGKILL' ? npm.script() : npm.pid, signal);
      } finally {
        await stop(npm.pid);
      }
    });
  }
  return results;
}

async function npmStart(timeLimit) {
  const own = process.env.npm_execpath;
  const command = own?.endsWith('npm-cli.js') ? [process.execPath, own] : ['npm'];
  const [program, ...args] = [...command, 'start', '--', '--embedded', '--no-open'];
  const child = start(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const address = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(reject, new Error(`No address in time:\n${output}`)), timeLimit);
    const finish = (end, value) => {
      clearTimeout(timer);
      end(value);
    };
    child.stdout.on('data', () => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(output)?.[0];
      if (found) finish(resolve, found);
    });
    child.once('close', (code) => finish(reject, new Error(`npm start ended with ${code}:\n${output}`)));
  });
  return { pid: child.pid, address, script: () => scriptBelow(child.pid) };
}

/** The process of scripts/start.mjs: the parent of the server, which leads a session of its own. */
function scriptBelow(pid) {
  const members = membersOf(pid);
  const script = members.find(
    (member) => commandLineOf(member).includes('scripts/start.mjs') && member !== pid,
  );
  assert.ok(script, 'scripts/start.mjs runs below npm.');
  return script;
}

function commandLineOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

async function leaves({ pid, address }, target, signal) {
  const members = membersOf(pid);
  const server = members.map(commandLineOf).find((line) => line.includes('server-main.js'));
  const dataFolder = / --server-data-dir (\S+)/.exec(server ?? '')?.[1];
  assert.ok(dataFolder && existsSync(dataFolder), `The server runs: ${members.map(commandLineOf)}`);
  process.kill(target, signal);
  let left = members;
  for (const deadline = Date.now() + LEAVE_WITHIN; left.length > 0 && Date.now() < deadline; ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    left = members.filter((member) => membersOf(member).includes(member));
  }
  assert.deepEqual(
    left.map((member) => `${member} ${commandLineOf(member)}`),
    [],
    `alive after ${signal}`,
  );
  await assert.rejects(fetch(address), 'Nobody answers at the address any more.');
  // Nobody can tidy up after SIGKILL.
  if (signal !== 'SIGKILL') assert.ok(!existsSync(dataFolder), `${dataFolder} is gone.`);
}
