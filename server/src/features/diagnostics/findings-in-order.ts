import type { FileModel, Part } from '../../model';
import type { Finding } from '../../rules';

/** A chunk is split when it grows beyond this many groups. */
const mostGroups = 128;

/** The findings of one part. */
interface Group {
  readonly part: Part;
  readonly findings: Finding[];
  /** Whether the findings are in the order of the text. */
  inOrder: boolean;
  /** The chunk that holds the group, once it has its place. */
  chunk: Group[] | undefined;
}

/**
 * Findings of a file in the order of the text, which come and go at a cost that does not grow with how many there are.
 * Only parts are put in order, and only when somebody asks for it; parts never change places while they are there.
 * Of the findings of a part those are put in order that somebody takes.
 */
export class FindingsInOrder {
  private readonly groups = new Map<Part, Group>();
  /** The groups that have their places, in order; no chunk is empty. */
  private chunks: Group[][] = [];
  /** The groups that have none yet. */
  private readonly came = new Set<Group>();
  private held = 0;

  /** How many findings are held. */
  get count(): number {
    return this.held;
  }

  add(finding: Finding): void {
    this.held++;
    const { part } = finding;
    const group = this.groups.get(part);
    if (group === undefined) {
      const first: Group = { part, findings: [finding], inOrder: true, chunk: undefined };
      this.groups.set(part, first);
      this.came.add(first);
    } else {
      group.findings.push(finding);
      group.inOrder = false;
    }
  }

  /** Takes a finding away, which must be there. Its part may have left the file already. */
  delete(finding: Finding): void {
    this.held--;
    const group = this.groups.get(finding.part)!;
    group.findings.splice(group.findings.indexOf(finding), 1);
    if (group.findings.length > 0) return;
    this.groups.delete(finding.part);
    const { chunk } = group;
    if (chunk === undefined) {
      this.came.delete(group);
      return;
    }
    chunk.splice(chunk.indexOf(group), 1);
    if (chunk.length === 0) this.chunks.splice(this.chunks.indexOf(chunk), 1);
  }

  /** The findings of a part, in no particular order. */
  of(part: Part): readonly Finding[] {
    return this.groups.get(part)?.findings ?? [];
  }

  /** All findings, in no particular order. */
  *all(): Generator<Finding> {
    for (const { findings } of this.groups.values()) yield* findings;
  }

  /** All findings in the order of the text. All parts must be in the file. */
  *inOrder(file: FileModel): Generator<Finding> {
    this.settle(file);
    for (const chunk of this.chunks) {
      for (const group of chunk) {
        if (!group.inOrder) group.findings.sort(compareInPart);
        group.inOrder = true;
        yield* group.findings;
      }
    }
  }

  private settle(file: FileModel): void {
    if (this.came.size > this.groups.size >> 2) this.placeAll(file);
    else for (const group of this.came) this.place(group, file);
    this.came.clear();
  }

  private placeAll(file: FileModel): void {
    const placed = Array.from(this.groups.values(), (group) => ({ group, at: placeOf(group, file) }));
    placed.sort((a, b) => a.at - b.at);
    this.chunks = [];
    for (let from = 0; from < placed.length; from += mostGroups >> 1) {
      this.chunks.push(placed.slice(from, from + (mostGroups >> 1)).map(({ group }) => group));
    }
    for (const chunk of this.chunks) for (const group of chunk) group.chunk = chunk;
  }

  private place(group: Group, file: FileModel): void {
    const at = placeOf(group, file);
    const before = firstBeyond(this.chunks, ([first]) => placeOf(first!, file) > at);
    if (this.chunks.length === 0) this.chunks.push([]);
    const index = Math.max(0, before - 1);
    const chunk = this.chunks[index]!;
    chunk.splice(
      firstBeyond(chunk, (other) => placeOf(other, file) > at),
      0,
      group,
    );
    group.chunk = chunk;
    if (chunk.length <= mostGroups) return;
    const half = chunk.splice(mostGroups >> 1);
    for (const moved of half) moved.chunk = half;
    this.chunks.splice(index + 1, 0, half);
  }
}

function placeOf({ part }: Group, file: FileModel): number {
  return file.placeOf(part).offset;
}

/** The index of the first item that is beyond, where all that follow one that is are so too. */
function firstBeyond<T>(items: readonly T[], isBeyond: (item: T) => boolean): number {
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (isBeyond(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** By place, and by what is said where two findings stand in the same place. */
function compareInPart(a: Finding, b: Finding): number {
  const rows = a.row === b.row ? 0 : a.part.rows.indexOf(a.row) - a.part.rows.indexOf(b.row);
  return (
    rows ||
    a.span.start - b.span.start ||
    compare(a.rule.id, b.rule.id) ||
    a.span.end - b.span.end ||
    compare(a.message, b.message)
  );
}

/** Which of two texts comes first, by their code units. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
