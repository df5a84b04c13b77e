import type { FileModel, Question } from '../model';
import { ChangeLog } from './finding-changes';
import type { Finding } from './rule';
import type { Unit } from './units';

/** What is known of a file that is watched. */
export class CheckedFile {
  /** The questions that the rules asked; what was found holds as long as their answers do. */
  readonly questions = new Map<Unit, readonly Question[]>();
  readonly stale = new Set<Unit>();
  /** Whether no unit was checked yet. */
  untouched = true;
  /** Whether the last check stopped on the way. */
  underWay = false;
  /** Whether findings went or moved, which leaves no unit stale. */
  moved = false;
  readonly changes = new ChangeLog();
  /** What was found, of the units in which something was; nothing of those that are stale. */
  private readonly found = new Map<Unit, readonly Finding[]>();
  /** The other files that findings of a unit speak of: where these change, related places move. */
  private readonly related = new Map<Unit, ReadonlySet<string>>();

  constructor(readonly model: FileModel) {}

  /** All that was found and need not be looked at again, in no particular order. */
  findings(): Finding[] {
    return [...this.found.values()].flat();
  }

  /** Keeps what was found in a unit in place of what was found before. */
  take(unit: Unit, findings: readonly Finding[]): void {
    const before = this.found.get(unit);
    if (before !== undefined) this.changes.delete(before);
    this.changes.add(findings);
    if (findings.length > 0) this.found.set(unit, findings);
    else this.found.delete(unit);
    const related = otherFiles(findings, this.model);
    if (related !== undefined) this.related.set(unit, related);
    else this.related.delete(unit);
  }

  /** Whether a finding speaks of a place in another file. */
  speaksOf(uri: string): boolean {
    for (const uris of this.related.values()) if (uris.has(uri)) return true;
    return false;
  }

  /** Whether something may be other than when it was last asked for. */
  get isStale(): boolean {
    return this.untouched || this.moved || this.stale.size > 0;
  }
}

/** The URIs of the other files in which findings have related places; undefined where there are none. */
function otherFiles(findings: readonly Finding[], model: FileModel): ReadonlySet<string> | undefined {
  let uris: Set<string> | undefined;
  for (const { related } of findings) {
    for (const { file } of related) {
      if (file === model) continue;
      uris ??= new Set();
      uris.add(file.uri);
    }
  }
  return uris;
}
