import type { Finding } from '../../rules';

/** What came and what went since somebody asked the last time. */
export interface FindingChanges {
  readonly came: readonly Finding[];
  readonly gone: readonly Finding[];
}

/** Tells what is new in the findings of a file: what the engine has not looked at again stays the same object. */
export class KnownFindings {
  private known = new Set<Finding>();

  /** Compares all findings of the file with those of the last time. */
  take(found: readonly Finding[]): FindingChanges {
    const came = found.filter((finding) => !this.known.has(finding));
    if (this.known.size + came.length === found.length) {
      for (const finding of came) this.known.add(finding);
      return { came, gone: [] };
    }
    const before = this.known;
    this.known = new Set(found);
    return { came, gone: [...before].filter((finding) => !this.known.has(finding)) };
  }
}
