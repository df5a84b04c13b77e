import { compareAnswers, compareFile, compareState, type Mismatch } from './compare';
import { freshSession, Session } from './session';
import { PlainWorkspace, type Step } from './steps';

/** What went wrong in a run, and behind which of its steps. */
export interface Failure extends Mismatch {
  readonly step: number;
}

/** What a run did, to be added up over many. */
export class Tally {
  notifications = 0;
  edits = 0;
  otherSteps = 0;
  looks = 0;
  asks = 0;
  characters = 0;
  /** The slowest step with what is looked at behind it, in milliseconds. */
  slowest = 0;
  /** Which step of its run that was. */
  slowestStep = 0;
}

/**
 * Plays steps on a session and holds it to fresh ones where the steps say so, and behind the last one in all files.
 *
 * @param start makes the session; a test may give one that is wrong, to see that it is found out.
 * @returns the first thing that is not as it should be; undefined where there is none.
 */
export function play(
  steps: readonly Step[],
  tally = new Tally(),
  start: () => Session = () => new Session(),
): Failure | undefined {
  const session = start();
  const plain = new PlainWorkspace();
  for (const [at, step] of steps.entries()) {
    const began = performance.now();
    try {
      count(tally, step);
      plain.apply(step);
      session.apply(step);
      const found = look(session, plain, step, at === steps.length - 1, tally);
      if (found !== undefined) return { ...found, step: at };
    } catch (error) {
      return { what: thrown(error), detail: String((error as Error).stack ?? error), step: at };
    }
    const took = performance.now() - began;
    if (took > tally.slowest) Object.assign(tally, { slowest: took, slowestStep: at });
  }
  return undefined;
}

function look(
  session: Session,
  plain: PlainWorkspace,
  step: Step,
  last: boolean,
  tally: Tally,
): Mismatch | undefined {
  if (!last && step.look !== true && step.asks === undefined) return undefined;
  const fresh = freshSession(plain);
  tally.looks++;
  const touched = 'file' in step && plain.file(step.file).text !== undefined ? step.file : undefined;
  const state = compareState(session, fresh, plain, touched);
  if (state !== undefined) return state;
  for (const ask of step.asks ?? []) {
    const { open, text } = plain.file(ask.file);
    if (!open) continue;
    tally.asks++;
    const found = compareAnswers(session, fresh, text!, ask);
    if (found !== undefined) return found;
  }
  if (!last) return undefined;
  for (const [name, { text }] of plain.files) {
    const found = text === undefined ? undefined : compareFile(session, fresh, plain, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function count(tally: Tally, step: Step): void {
  if (step.do !== 'change') {
    tally.otherSteps++;
    return;
  }
  tally.notifications++;
  tally.edits += step.changes.length;
  for (const { text } of step.changes) tally.characters += text.length;
}

/** An exception by its first own line, so that a shrunk run is known to fail in the same way. */
function thrown(error: unknown): string {
  const place = /at (?:new )?([\w.]+)/.exec((error as Error).stack ?? '')?.[1];
  return `exception in ${place ?? 'unknown'}`;
}
