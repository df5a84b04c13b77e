// npm run bench: how fast the built server and its core are, as ratios within one run. Machines differ and are busy;
// a ratio to the same machine's empty request, empty process or other parser is what can be compared.
//
//   npm run bench                           everything on 64 KiB and 1 MiB; takes some minutes
//   npm run bench -- --large                16 MiB as well
//   npm run bench -- keystroke open         only these
//   npm run bench -- parse --text netmap    only texts whose name holds that word
//
// The tables are written to out/bench/*.json as well.
import { cpSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { buildCore } from './lib/core.mjs';
import { results } from './lib/numbers.mjs';

const benches = ['parse', 'open', 'keystroke', 'requests', 'start', 'memory', 'size', 'check'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    large: { type: 'boolean', default: false },
    text: { type: 'string', multiple: true, default: [] },
  },
});
const unknown = positionals.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}". There are: ${benches.join(', ')}.`);
  process.exit(2);
}

rmSync(`${results}/dist`, { recursive: true, force: true });
cpSync('dist', `${results}/dist`, { recursive: true });
await buildCore();
const options = {
  large: values.large,
  only: (kind) => values.text.length === 0 || values.text.some((word) => kind.includes(word)),
};
console.log(`Node ${process.version}, load ${loadavg()[0].toFixed(2)}`);
for (const name of positionals.length > 0 ? positionals : benches) {
  const { run } = await import(`./${name}.mjs`);
  await run(options);
}
