import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Tree } from '../../server/src/syntax';

const file = '../shared/domain/syntax-vectors.json';

interface Vector {
  id: string;
  reader: string;
  input: string;
  expect: {
    sections?: { name: string; lines: { key: string | null; fields: string[] }[] }[];
    absentSections?: string[];
  };
  tag: string;
}

/** What the setupapi reader makes of a text, `%tokens%` left as they are: sections of one name are one. */
function read(text: string) {
  const sections = new Map<string, { key: string | null; fields: string[] }[]>();
  for (const section of Tree.parse(text).sections) {
    if (section.header === undefined) continue;
    const name = section.name.toLowerCase();
    const lines = sections.get(name) ?? [];
    sections.set(name, lines);
    for (const row of section.rows) {
      if (row.entry === undefined) continue;
      const fields = row.entry.fields.map((field) => field.value);
      const only = fields.length === 1 ? fields[0]! : null;
      lines.push({ key: row.entry.key === null ? only : row.entry.key.value, fields });
    }
  }
  return sections;
}

describe('syntax: vectors of the setupapi reader', () => {
  if (!existsSync(file)) {
    it.skip(`${file} is not here`);
    return;
  }
  // Substitution, cutting to a length and the end of the file at 0x1A are not the tree's business.
  const elsewhere = /%|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|\x1a\n\[B/;
  const vectors = (JSON.parse(readFileSync(file, 'utf8')) as Vector[]).filter(
    (vector) => vector.reader === 'A' && vector.expect.sections && !elsewhere.test(vector.input),
  );
  for (const vector of vectors) {
    it(vector.id, () => {
      const sections = read(vector.input);
      for (const expected of vector.expect.sections ?? []) {
        assert.deepEqual(sections.get(expected.name.toLowerCase()), expected.lines);
      }
      for (const absent of vector.expect.absentSections ?? []) assert.ok(!sections.has(absent.toLowerCase()));
    });
  }
});
