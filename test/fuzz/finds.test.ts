import assert from 'node:assert/strict';
import { play } from '../../fuzz/edits/play';
import { finds } from './finds';

describe('fuzz: what was found once', () => {
  for (const [what, steps] of Object.entries(finds)) {
    it(what, () => assert.equal(play(steps), undefined));
  }
});
