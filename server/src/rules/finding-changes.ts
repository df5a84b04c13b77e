import type { Finding } from './rule';

/** How the findings of a file changed. */
export interface FindingChanges {
  /** Whether this is the first that is told of the file since it is watched: what was told before counts no more. */
  readonly first: boolean;
  readonly came: ReadonlySet<Finding>;
  readonly gone: ReadonlySet<Finding>;
}

/** Collects changes until somebody takes them. */
export class ChangeLog {
  private first = true;
  private came = new Set<Finding>();
  private gone = new Set<Finding>();

  add(findings: readonly Finding[]): void {
    for (const finding of findings) this.came.add(finding);
  }

  delete(findings: readonly Finding[]): void {
    for (const finding of findings) if (!this.came.delete(finding)) this.gone.add(finding);
  }

  take(): FindingChanges {
    const { first, came, gone } = this;
    this.first = false;
    this.came = new Set();
    this.gone = new Set();
    return { first, came, gone };
  }
}
