import { isMainThread } from 'node:worker_threads';
import { type Command, readArguments } from './arguments';
import { check } from './check';
import { helpToCheck } from './check-worker';
import { painter, wantsColour } from './colours';
import { explanation, ruleList } from './explain';
import { helpText } from './help';
import { Output } from './output';
import { parse } from './parse';
import { reporterFor } from './reporters';
import { ruleNamed } from './rule-names';
import { UsageError } from './usage-error';
import { version } from './version';

const out = new Output(process.stdout);
const err = new Output(process.stderr);

/** @returns the exit status; undefined where the server runs and ends by itself. */
async function run(args: readonly string[]): Promise<number | undefined> {
  try {
    return await execute(readArguments(args));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await err.write(`netmap-inf: ${error.message}\nTry "netmap-inf --help".\n`);
    return 2;
  }
}

async function execute(command: Command): Promise<number | undefined> {
  const colour = wantsColour(process.stdout, process.env);
  switch (command.name) {
    case 'help':
      await out.write(helpText(command.of));
      return 0;
    case 'version':
      await out.write(`${version}\n`);
      return 0;
    case 'explain': {
      const { rule } = command;
      await out.write(rule === undefined ? ruleList() : explanation(ruleNamed(rule), painter(colour)));
      return 0;
    }
    case 'check': {
      // GitHub knows files by their paths in the repository, wherever in it the check is run.
      const repository = command.format === 'github' ? process.env.GITHUB_WORKSPACE : undefined;
      const reporter = reporterFor(command.format, { colour, base: repository || process.cwd() });
      const streams = {
        out: (text: string) => out.write(text),
        err: (text: string) => err.write(text),
        isClosed: () => out.isClosed,
      };
      return check(command, reporter, streams, __filename);
    }
    case 'parse':
      return parse(command, { out: (text) => out.write(text), err: (text) => err.write(text) });
    case 'lsp':
      serve();
      return undefined;
  }
}

/** The server is a bundle of its own, which the other commands never load. */
function serve(): void {
  const server: { startStdio(): Promise<void> } = require('./server.js');
  void server.startStdio();
}

const work = isMainThread ? run(process.argv.slice(2)) : helpToCheck();

work.then(
  (status) => {
    // Not process.exit, which would cut off what is still on its way into a pipe.
    if (status !== undefined) process.exitCode = status;
  },
  (error: unknown) => {
    process.exitCode = 2;
    process.stderr.write(`netmap-inf: ${error instanceof Error ? error.stack : String(error)}\n`);
  },
);
