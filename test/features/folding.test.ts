import assert from 'node:assert/strict';
import { foldingRanges } from '../../server/src/features/folding';
import { Project } from '../support/project';

function folds(text: string, name = 'acme.inf'): string[] {
  const project = new Project({ [name]: text });
  return foldingRanges(project.workspace, project.uri).map(
    ({ kind, startLine, endLine }) => `${kind} ${startLine}-${endLine}`,
  );
}

describe('folding', () => {
  const cases: Record<string, { name?: string; text: string; folds: string[] }> = {
    'folds sections up to the last row that is not blank': {
      text: '[A]\na=1\n\n; end\n\n\n[B]\n\n[C]\nc=1',
      folds: ['section 0-3', 'section 8-9'],
    },
    'folds comments of two lines and more, also before the first section': {
      text: '; one\n; two\n\n; alone\n[A]\n; x\n  ; y\n; z\na=1\n; last\n; last',
      folds: ['comment 0-1', 'section 4-10', 'comment 5-7', 'comment 9-10'],
    },
    'folds continued entries': {
      text: '[A]\r\na = b, \\\r\n  c, \\ ; note\r\n  d\r\ne=f\r\ng = h \\\r\n\r\n[B]\r\n',
      folds: ['section 0-5', 'entry 1-3'],
    },
    'does not take a comment behind a row for a block': {
      text: '[A]\n; x\na=1 ; y\n; z\n',
      folds: ['section 0-3'],
    },
    'folds repeated sections each on its own': {
      text: '[A]\na=1\n[a]\nb=1\n',
      folds: ['section 0-1', 'section 2-3'],
    },
    'has nothing to fold in an empty file': { text: '', folds: [] },
    'leaves foreign files alone': { text: '[AutoRun]\na=1\n', name: 'autorun.inf', folds: [] },
  };
  for (const [title, { text, name, folds: expected }] of Object.entries(cases)) {
    it(title, () => assert.deepEqual(folds(text, name), expected));
  }
});
