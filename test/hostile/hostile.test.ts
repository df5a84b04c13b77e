import assert from 'node:assert/strict';
import { play } from './play';
import { hostileTexts } from './texts';

/**
 * What the processor may take for a text, in milliseconds. Each has a size in which what is linear takes a fraction of
 * that, and what grows with the square many times as much. `npm run fuzz -- hostile` plays the texts in full and shows
 * how each step grows.
 */
const mostTime = 5000;

describe('hostile texts are read, checked, asked about and edited in linear time', () => {
  for (const hostile of hostileTexts) {
    it(hostile.what, () => {
      let steps = 0;
      const start = process.cpuUsage();
      play(hostile, hostile.small, 'a few', (what, work) => {
        steps++;
        const result = work();
        const { user } = process.cpuUsage(start);
        assert.ok(user / 1000 < mostTime, `${what} takes too long`);
        return result;
      });
      assert.ok(steps > 15);
    });
  }
});
