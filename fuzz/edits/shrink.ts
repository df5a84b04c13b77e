import type { Position } from '../../server/src/syntax';
import type { Change } from './plain';
import type { Failure } from './play';
import { PlainWorkspace, type Step } from './steps';

/** Plays steps. @returns what fails, as `play` does. */
type Player = (steps: readonly Step[]) => Failure | undefined;

/**
 * Makes a failing run smaller, as long as it fails in the same way: fewer steps, smaller texts, simpler changes.
 *
 * @param milliseconds how long it may take; what is smallest by then is returned.
 */
export function shrink(
  steps: readonly Step[],
  failure: Failure,
  play: Player,
  milliseconds = 60_000,
): { readonly steps: readonly Step[]; readonly failure: Failure } {
  return new Shrinker(play, failure.what, performance.now() + milliseconds).run(steps, failure);
}

class Shrinker {
  private best!: readonly Step[];
  private failure!: Failure;

  constructor(
    private readonly play: Player,
    private readonly what: string,
    private readonly until: number,
  ) {}

  run(steps: readonly Step[], failure: Failure): { steps: readonly Step[]; failure: Failure } {
    this.best = steps.slice(0, failure.step + 1);
    this.failure = failure;
    this.startLate();
    for (let before = ''; before !== this.key() && this.timeLeft(); ) {
      before = this.key();
      this.dropSteps();
      this.dropChanges();
      this.dropLooks();
      this.shortenTexts('lines');
      this.shortenTexts('characters');
    }
    return { steps: this.best, failure: this.failure };
  }

  private key(): string {
    return JSON.stringify(this.best);
  }

  private timeLeft(): boolean {
    return performance.now() < this.until;
  }

  /** Takes over steps where they fail in the same way. */
  private takes(steps: readonly Step[]): boolean {
    if (!this.timeLeft()) return false;
    const failure = this.play(steps);
    if (failure?.what !== this.what) return false;
    this.best = steps.slice(0, failure.step + 1);
    this.failure = failure;
    return true;
  }

  /** Many failures need little history: the workspace as it stood shortly before can be the start. */
  private startLate(): void {
    for (let kept = 1; kept < this.best.length; kept *= 2) {
      const from = this.best.length - kept;
      const plain = new PlainWorkspace();
      for (const step of this.best.slice(0, from)) plain.apply(step);
      if (this.takes([...plain.steps(), ...this.best.slice(from)])) return;
    }
  }

  private dropSteps(): void {
    for (let size = this.best.length >> 1; size >= 1; size >>= 1) {
      for (let at = this.best.length - 1 - size; at >= 0; at -= size) {
        this.takes([...this.best.slice(0, at), ...this.best.slice(at + size)]);
      }
    }
  }

  private dropChanges(): void {
    this.best.forEach((_, at) => {
      const step = this.best[at];
      if (step?.do !== 'change') return;
      for (let change = step.changes.length - 1; change >= 0 && step.changes.length > 1; change--) {
        const now = this.best[at];
        if (now?.do !== 'change' || now.changes.length < 2) return;
        this.takes(
          this.replaced(at, { ...now, changes: now.changes.filter((_, index) => index !== change) }),
        );
      }
    });
  }

  /** What is asked and looked at on the way seldom matters. */
  private dropLooks(): void {
    for (let at = this.best.length - 1; at >= 0; at--) {
      const { look: _, asks, ...step } = this.best[at]!;
      if (!this.takes(this.replaced(at, step)) && asks !== undefined && asks.length > 1) {
        for (const ask of asks) this.takes(this.replaced(at, { ...step, asks: [ask] }));
      }
    }
  }

  private shortenTexts(unit: 'lines' | 'characters'): void {
    for (let at = 0; at < this.best.length; at++) {
      const step = this.best[at]!;
      if (step.do === 'open' || step.do === 'load') {
        this.shorten(step.text, unit, (text, cut) => {
          const now = this.best[at];
          if (now?.do !== 'open' && now?.do !== 'load') return false;
          const steps = this.replaced(at, { ...now, text });
          // Places below what is taken away move up with it, or stay.
          return this.takes(movedUp(steps, at, now.file, cut)) || this.takes(steps);
        });
      } else if (step.do === 'change') {
        for (const index of step.changes.keys()) {
          this.shorten(step.changes[index]!.text, unit, (text) => {
            const now = this.best[at];
            if (now?.do !== 'change' || now.changes[index] === undefined) return false;
            const changes = now.changes.map((change, other) =>
              other === index ? { ...change, text } : change,
            );
            return this.takes(this.replaced(at, { ...now, changes }));
          });
        }
      }
    }
  }

  /** Leaves out more and more of the pieces of a text, as long as `takes` says so. */
  private shorten(
    text: string,
    unit: 'lines' | 'characters',
    takes: (text: string, cut: { line: number; lines: number }) => boolean,
  ): void {
    let pieces = unit === 'lines' ? (text.match(/[^\n]*\n|[^\n]+$/g) ?? []) : [...text];
    if (unit === 'characters' && pieces.length > 400) return;
    for (let size = Math.max(1, pieces.length >> 1); size >= 1; size >>= 1) {
      for (let at = Math.max(0, pieces.length - size); at >= 0 && this.timeLeft(); at -= size) {
        if (at >= pieces.length) continue;
        const without = [...pieces.slice(0, at), ...pieces.slice(at + size)];
        const lines = unit === 'lines' ? Math.min(size, pieces.length - at) : 0;
        if (takes(without.join(''), { line: at, lines })) pieces = without;
      }
    }
  }

  private replaced(at: number, step: Step): Step[] {
    return this.best.map((other, index) => (index === at ? step : other));
  }
}

/** The steps with places in a file moved up by the lines that its text lost. */
function movedUp(
  steps: readonly Step[],
  from: number,
  file: string,
  { line, lines }: { line: number; lines: number },
): Step[] {
  if (lines === 0) return [...steps];
  const up = (position: Position) =>
    position.line >= line + lines ? { ...position, line: position.line - lines } : position;
  const upChange = (change: Change): Change =>
    change.range === undefined
      ? change
      : { ...change, range: { start: up(change.range.start), end: up(change.range.end) } };
  return steps.map((step, at) => {
    if (at < from) return step;
    const asks = step.asks?.map((ask) =>
      ask.file === file ? { ...ask, at: up(ask.at), to: up(ask.to) } : ask,
    );
    const moved = step.do === 'change' && step.file === file ? { changes: step.changes.map(upChange) } : {};
    return { ...step, ...moved, ...(asks && { asks }) };
  });
}
