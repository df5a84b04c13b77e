import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The rooms of server/src by floor; see docs/architecture.md. An import goes down or stays in its room. */
const floors: Record<string, number> = {
  syntax: 1,
  encoding: 1,
  language: 2,
  model: 3,
  rules: 4,
  features: 5,
  protocol: 6,
  cli: 6,
};

/** Libraries that rooms below the top floor may use. They compute and do no input or output. */
const pureLibraries = new Set(['fastest-levenshtein', 'iconv-lite']);

interface Import {
  file: string;
  from: string;
}

function importsBelow(folder: string): Import[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const found = text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+|require\s*\(\s*)'([^']+)'/g);
      return [...found].map((match) => ({ file, from: match[1]! }));
    });
}

function roomOf(path: string): string {
  return relative('server/src', path).split('/')[0]!;
}

const imports = importsBelow('server/src');

describe('architecture: imports only go down', () => {
  it('knows every room', () => {
    const rooms = readdirSync('server/src', { withFileTypes: true }).map((entry) => entry.name);
    assert.deepEqual(rooms.sort(), Object.keys(floors).sort());
    assert.ok(imports.length > 100, 'the imports were not found');
  });

  it('never imports a higher floor, nor another room of its own', () => {
    const wrong = imports.filter(({ file, from }) => {
      if (!from.startsWith('.')) return false;
      const here = roomOf(file);
      const there = roomOf(join(dirname(file), from));
      return here !== there && !(floors[there]! < floors[here]!);
    });
    assert.deepEqual(wrong, []);
  });

  it('keeps input, output and the protocol on the top floor', () => {
    const wrong = imports.filter(
      ({ file, from }) => floors[roomOf(file)]! < 6 && !from.startsWith('.') && !pureLibraries.has(from),
    );
    assert.deepEqual(wrong, []);
  });

  it('lets no feature import another one', () => {
    const wrong = imports.filter(({ file, from }) => {
      if (roomOf(file) !== 'features' || !from.startsWith('.')) return false;
      const target = relative('server/src/features', join(dirname(file), from));
      const folder = relative('server/src/features', dirname(file));
      // A feature that outgrew its file is a folder; its files may import each other.
      return !target.startsWith('..') && (folder === '' || !target.startsWith(`${folder}/`));
    });
    assert.deepEqual(wrong, []);
  });

  it('lets no rule import another one', () => {
    const rulesFolder = /^server\/src\/rules\/(inf|registry|netmap|netupg|answerfile)\//;
    const isRule = (file: string) =>
      rulesFolder.test(file) &&
      readFileSync(`${file.replace(/\.ts$/, '')}.ts`, 'utf8').includes('defineRule({');
    const wrong = imports.filter(
      ({ file, from }) =>
        isRule(file) && from.startsWith('.') && !from.endsWith('/rule') && isRule(join(dirname(file), from)),
    );
    assert.deepEqual(wrong, []);
  });

  it('lets no rule reach for the helpers of another kind of files', () => {
    const kindOf = (file: string) => /^server\/src\/rules\/([a-z]+)\//.exec(file)?.[1];
    const wrong = imports.filter(({ file, from }) => {
      if (!from.startsWith('.')) return false;
      const here = kindOf(file);
      const there = kindOf(`${join(dirname(file), from)}.ts`);
      return here !== undefined && there !== undefined && here !== there;
    });
    assert.deepEqual(wrong, []);
  });
});
