// `check` on 1,000 files beside the bare reading of them, both from start to end of a process.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, report, results } from './lib/numbers.mjs';
import { KiB, kinds, MiB, realFiles } from './lib/texts.mjs';

const files = 1000;
const rounds = 3;

const readAll = `
const { readdirSync, readFileSync } = require('node:fs');
for (const entry of readdirSync(process.argv[1], { recursive: true, withFileTypes: true }))
  if (entry.isFile()) readFileSync(entry.parentPath + '/' + entry.name, 'utf8');
`;

/** 1,000 files in folders of their own: real ones where the corpus is at hand, generated ones of 2 to 32 KiB else. */
function writeFiles(folder) {
  const real = realFiles();
  let bytes = 0;
  for (let n = 0; n < files; n++) {
    const place = join(folder, String(n));
    mkdirSync(place);
    const { file, make } = kinds[n % 3];
    const [name, text] =
      real.length > 0 ? ['driver.inf', real[n % real.length].text] : [file, make(2 * KiB * (1 + (n % 16)))];
    bytes += Buffer.byteLength(text);
    writeFileSync(join(place, name), text);
  }
  return bytes;
}

function time(args) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status === null || status > 1) throw new Error(`${args.join(' ')} failed.`);
    times.push(performance.now() - start);
  }
  return median(times);
}

export function run() {
  const folder = mkdtempSync(join(tmpdir(), 'netmap-inf-bench-'));
  try {
    const bytes = writeFiles(folder);
    const work = {
      'node -e 0': ['-e', '0'],
      'bare read': ['-e', readAll, folder],
      check: [`${results}/dist/cli.js`, 'check', '--format', 'json', folder],
    };
    const rows = Object.entries(work).map(([what, args]) => {
      const ms = time(args);
      return {
        what,
        files: what === 'node -e 0' ? 0 : files,
        ms,
        'MiB/s': what === 'node -e 0' ? 0 : bytes / MiB / (ms / 1000),
      };
    });
    const read = rows[1].ms;
    report(
      'check',
      'check on 1,000 files beside the bare read',
      rows.map((row) => ({ ...row, 'times the read': row.ms / read })),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
