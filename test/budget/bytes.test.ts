import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { transformSync } from 'esbuild';

/** What the package may weigh without its pictures, in bytes. */
const budget = 400_000;

/** What a zip archive adds for each file: its headers, and its path twice. */
const perFile = 150;

/** The files of the package by .vscodeignore, which takes everything out and lets some in again. */
function packedFiles(): string[] {
  const patterns = readFileSync('.vscodeignore', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  return patterns.flatMap((pattern) => {
    const star = pattern.indexOf('*');
    if (star < 0) return existsSync(pattern) ? [pattern] : [];
    const folder = pattern.slice(0, pattern.lastIndexOf('/', star));
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile());
  });
}

/** The bytes of a file in the package: code goes in minified, everything is compressed. */
function packedSize(file: string): number {
  const bytes = file.endsWith('.js')
    ? transformSync(readFileSync(file, 'utf8'), { minify: true, legalComments: 'none' }).code
    : readFileSync(file);
  return deflateRawSync(bytes).length + perFile;
}

describe('budget: bytes', () => {
  const files = packedFiles().filter((file) => !/\.(png|gif|jpe?g|svg)$/.test(file));

  it('knows what goes into the package', () => {
    const some = [
      'dist/client.js',
      'dist/server.js',
      'dist/core.js',
      'package.json',
      'syntaxes/inf.tmLanguage.json',
    ];
    for (const file of some) {
      assert.ok(files.includes(file), `${file} is not among the files of the package`);
    }
  });

  it(`keeps the package without its pictures within ${budget / 1000} KB`, () => {
    const sizes = files.map((file) => ({ file, size: packedSize(file) })).sort((a, b) => b.size - a.size);
    const total = sizes.reduce((sum, { size }) => sum + size, 0);
    const largest = sizes.slice(0, 6).map(({ file, size }) => `${file} ${size}`);
    assert.ok(total <= budget, `The package has ${total} bytes. The largest files: ${largest.join(', ')}.`);
  }).timeout(20_000);
});
