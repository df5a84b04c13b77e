// Lists what no test noticed: `node scripts/mutate/survivors.mjs syntax [part of a file name]`.
import { readFileSync } from 'node:fs';

const [room, part = ''] = process.argv.slice(2);
const { files } = JSON.parse(readFileSync(`out/mutate/${room}.json`, 'utf8'));
for (const [file, { source, mutants }] of Object.entries(files)) {
  if (!file.includes(part)) continue;
  const lines = source.split('\n');
  for (const { status, location, replacement, mutatorName } of mutants) {
    if (status !== 'Survived' && status !== 'NoCoverage') continue;
    const { start, end } = location;
    const line = lines[start.line - 1];
    const was =
      start.line === end.line
        ? line.slice(start.column - 1, end.column - 1)
        : `${line.slice(start.column - 1)} …`;
    const mark = status === 'NoCoverage' ? ' (never run)' : '';
    console.log(
      `${file}:${start.line} ${mutatorName}${mark}: ${short(was)} → ${short(replacement)}   in ${short(line.trim(), 100)}`,
    );
  }
}

function short(text, most = 70) {
  const one = text.replace(/\s+/g, ' ');
  return one.length > most ? `${one.slice(0, most)}…` : one;
}
