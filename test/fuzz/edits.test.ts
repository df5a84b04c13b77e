import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { features } from '../../fuzz/edits/answers';
import { gather } from '../../fuzz/edits/material';
import { changed, inverse, offsetOf, positionOf } from '../../fuzz/edits/plain';
import { play, Tally } from '../../fuzz/edits/play';
import { asTest } from '../../fuzz/edits/report';
import { Session } from '../../fuzz/edits/session';
import { shrink } from '../../fuzz/edits/shrink';
import type { Happening, Step } from '../../fuzz/edits/steps';
import { writeRun } from '../../fuzz/edits/write';

/** Without the corpus, and without large texts, so that the runs are the same everywhere and take seconds. */
const material = gather(false);
const write = (seed: number) => writeRun(seed, material, { small: 19, medium: 1, large: 0 });

/** A server that takes no notice of a new line at the end of a file. */
class Careless extends Session {
  override apply(step: Happening): void {
    if (step.do !== 'change') super.apply(step);
    else super.apply({ ...step, changes: step.changes.filter(({ text }) => text !== 'late') });
  }
}

describe('fuzz: edits', () => {
  it('asks every feature that there is', () => {
    const folder = readdirSync('server/src/features').map((name) => name.replace(/\.ts$/, ''));
    assert.deepEqual(
      Object.keys(features).sort(),
      folder.sort(),
      'a feature of server/src/features is missing in fuzz/edits/answers.ts',
    );
  });

  it('says after any edits what a fresh reading says, and after undoing them what was said at first', () => {
    const tally = new Tally();
    for (let seed = 1; seed <= 15; seed++) {
      const steps = write(seed);
      const failure = play(steps, tally);
      if (failure !== undefined) assert.fail(`seed ${seed}: ${asTest(seed, steps, failure)}`);
    }
    assert.ok(tally.edits > 2000 && tally.asks > 200 && tally.otherSteps > 80, JSON.stringify(tally));
  });

  it('writes the same run for the same seed, and another one for another', () => {
    assert.deepEqual(write(7), write(7));
    assert.notDeepEqual(write(7), write(8));
  });

  it('finds what goes wrong and makes it small', () => {
    const filler: Step[] = write(3).filter((step) => !('asks' in step));
    const steps: Step[] = [
      { do: 'open', file: 'netmap.inf', text: '[OemNetServices]\na = b\n[OemUpgradeSupport]\nb = c.dll\n' },
      ...filler,
      {
        do: 'change',
        file: 'netmap.inf',
        changes: [{ text: 'x' }, { text: '[OemNetClients]\n' }, { text: 'late' }],
        look: true,
      },
      { do: 'close', file: 'netmap.inf' },
    ];
    const careless = (run: readonly Step[]) => play(run, new Tally(), () => new Careless());
    const failure = careless(steps);
    assert.equal(failure?.what, 'tree');
    const smaller = shrink(steps, failure, careless, 20_000);
    assert.equal(smaller.failure.what, 'tree');
    assert.deepEqual(smaller.steps, [
      { do: 'open', file: 'netmap.inf', text: '' },
      { do: 'change', file: 'netmap.inf', changes: [{ text: 'late' }] },
    ]);
    assert.match(asTest(3, smaller.steps, smaller.failure), /'seed 3': \[\n {4}\{ do: 'open'/);
  });
});

describe('fuzz: the reference for texts and positions', () => {
  const text = 'a\r\nbc\rd\n\ne😀';

  it('ends lines at CRLF, LF and lone CR', () => {
    assert.equal(offsetOf(text, { line: 1, character: 1 }), 4);
    assert.equal(offsetOf(text, { line: 2, character: 0 }), 6);
    assert.equal(offsetOf(text, { line: 3, character: 0 }), 8);
    assert.deepEqual(positionOf(text, 9), { line: 4, character: 0 });
  });

  it('takes positions back into the text', () => {
    assert.equal(offsetOf(text, { line: 0, character: 99 }), 1);
    assert.equal(offsetOf(text, { line: 1, character: 99 }), 5);
    assert.equal(offsetOf(text, { line: 99, character: 3 }), text.length);
    assert.equal(offsetOf(text, { line: -1, character: 1 }), 1);
    assert.deepEqual(positionOf(text, 2), { line: 0, character: 1 });
  });

  it('undoes changes, also between CR and LF', () => {
    const at = (line: number, character: number) => ({ line, character });
    const changes = [
      { range: { start: at(0, 1), end: at(1, 0) }, text: '\r' },
      { range: { start: at(1, 0), end: at(1, 0) }, text: '\n' },
      { range: { start: at(9, 0), end: at(0, 0) }, text: '\r\r\n' },
      { text: '\n' },
    ];
    assert.equal(changed(changed(text, changes), inverse(text, changes)), text);
  });
});
