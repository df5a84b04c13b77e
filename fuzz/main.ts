import { parseArgs } from 'node:util';
import { fuzzEdits } from './edits/main';
import { playGrowth } from './growth/main';
import { playHostile } from './hostile/main';
import { fuzzProtocol } from './protocol/main';

const usage = `usage:
  npm run fuzz -- edits [--seed N] [--minutes M] [--edits K] [--finds N] [--no-corpus]
  npm run fuzz -- protocol [--seed N] [--messages K] [--finds N]
  npm run fuzz -- properties [--seed N] [--minutes M]
  npm run fuzz -- hostile [--only WORDS] [--scale S]
  npm run fuzz -- growth [--seed N] [--minutes M] [--only RULE]
  npm run fuzz -- coverage [--seed N] [--minutes M] [--target scanner|decoder]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    seed: { type: 'string' },
    minutes: { type: 'string', default: '1' },
    edits: { type: 'string', default: 'Infinity' },
    finds: { type: 'string', default: '5' },
    messages: { type: 'string', default: '20000' },
    only: { type: 'string', default: '' },
    scale: { type: 'string', default: '1' },
    corpus: { type: 'boolean', default: true },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));

switch (positionals[0]) {
  case 'edits': {
    const { minutes, edits, finds, corpus } = values;
    const options = { minutes: Number(minutes), edits: Number(edits), finds: Number(finds) };
    process.exitCode = fuzzEdits({ seed, ...options, corpus }) > 0 ? 1 : 0;
    break;
  }
  case 'protocol': {
    const server = ['out/fuzz/dist/cli.js', 'lsp', '--stdio'];
    const options = { seed, messages: Number(values.messages), finds: Number(values.finds), server };
    process.exitCode = (await fuzzProtocol(options)) > 0 ? 1 : 0;
    break;
  }
  case 'hostile':
    process.exitCode = playHostile({ only: values.only, scale: Number(values.scale) }) > 0 ? 1 : 0;
    break;
  case 'growth':
    process.exitCode = playGrowth({ seed, minutes: Number(values.minutes), only: values.only }) > 0 ? 1 : 0;
    break;
  default:
    console.error(usage);
    process.exitCode = 2;
}
