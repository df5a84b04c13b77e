// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is what a snippet looks like.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Tree } from '../../server/src/syntax';
import { Project } from '../support/project';
import { expandSnippet } from './expand';

interface Snippet {
  prefix: string;
  body: string | string[];
  description: string;
  isFileTemplate?: boolean;
}

function snippetsOf(language: string): Record<string, Snippet> {
  return JSON.parse(readFileSync(`snippets/${language}.json`, 'utf8')) as Record<string, Snippet>;
}

/** What every reader would stumble over, by line of `text`. */
function syntaxErrors(text: string): string[] {
  const errors: string[] = [];
  const tree = Tree.parse(text);
  for (const { row, line, sectionIndex } of tree.rows()) {
    const report = (what: string) => errors.push(`line ${line + 1}: ${what}: ${row.text.trimEnd()}`);
    if (sectionIndex === 0 && row.kind === 'entry') report('text before the first section');
    if (row.header !== undefined && row.header.close === undefined) report('no closing bracket');
    if (row.entry?.strings.some(({ closed }) => !closed)) report('no closing quotation mark');
    if (row.entry !== undefined && row.entry.continuations.length > 0) report('the next line is swallowed');
  }
  return errors;
}

describe('the expansion of snippets', () => {
  for (const [body, text] of [
    ['a ${1:b} $1 ${2|c,d|}$0', 'a b b c'],
    ['$1 then ${1:late}', 'late then late'],
    ['"\\$Windows NT\\$" c:\\\\x ${1:c:\\\\y}', '"$Windows NT$" c:\\x c:\\y'],
    ['{4d36e972}', '{4d36e972}'],
  ] as const) {
    it(body, () => assert.equal(expandSnippet(body), text));
  }
  for (const body of ['$Windows NT$', '${1', '$2', 'c:\\x', '${TM_FILENAME}']) {
    it(`refuses ${body}`, () => assert.throws(() => expandSnippet(body)));
  }
});

/** The snippets that make sense as a file of their own, and what that file is called. */
const wholeFiles: Record<string, string> = {
  netmap: 'netmap.inf',
  netupg: 'netupg.inf',
  'inf-adapter': 'acmenic.inf',
  'inf-protocol': 'acmelink.inf',
  unattend: 'unattend.txt',
  'chain-adapter': 'winnt.sif',
  'chain-dll': 'winnt.sif',
};

for (const language of ['inf', 'answerfile']) {
  describe(`the snippets of ${language}`, () => {
    const snippets = snippetsOf(language);

    it('have prefixes of their own and a description', () => {
      const all = Object.values(snippets);
      assert.equal(new Set(all.map(({ prefix }) => prefix)).size, all.length);
      assert.deepEqual(
        all.filter(({ description }) => !description),
        [],
      );
    });

    for (const [name, { prefix, body, isFileTemplate }] of Object.entries(snippets)) {
      it(`${name} is read without an error`, () => {
        const text = expandSnippet([body].flat().join('\n'));
        assert.deepEqual(syntaxErrors(isFileTemplate ? text : `[Section]\n${text}`), []);
        // Windows 2000 reads these files in the code page of the machine.
        assert.match(text, /^[\n\x20-\x7e]*$/);
      });

      const fileName = wholeFiles[prefix];
      assert.equal(isFileTemplate === true && fileName === undefined, false, `no file name for ${prefix}`);
      if (fileName === undefined) continue;
      it(`${name} alone in a file gives no finding of warning or above`, () => {
        const text = expandSnippet([body].flat().join('\n'));
        const loud = new Project({ [fileName]: text })
          .diagnostics()
          .filter(({ severity }) => severity === 'error' || severity === 'warning');
        assert.deepEqual(
          loud.map(({ rule, message }) => `${rule}: ${message}`),
          [],
        );
      });
    }
  });
}

it('both languages have the same snippets for registry rows', () => {
  const rows = (language: string) =>
    Object.entries(snippetsOf(language)).filter(([name]) => name.startsWith('AddReg row'));
  assert.equal(rows('inf').length, 5);
  assert.deepEqual(rows('answerfile'), rows('inf'));
});
