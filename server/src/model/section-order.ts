import type { SectionModel } from './section-model';

/** A group is split when it grows beyond this many sections. */
const mostSections = 256;

/** Where a section starts. */
export interface SectionPlace {
  readonly offset: number;
  readonly line: number;
}

/** A run of sections that follow each other. They know the group they are in, and where in it they start. */
export class SectionGroup {
  readonly sections: SectionModel[];
  length = 0;
  lineBreaks = 0;
  /** Where the group starts; right once `SectionOrder.settle` has run. */
  offset = 0;
  line = 0;

  constructor(sections: SectionModel[]) {
    this.sections = sections;
    this.measure();
  }

  measure(): void {
    this.length = 0;
    this.lineBreaks = 0;
    for (const section of this.sections) {
      section.group = this;
      section.offsetInGroup = this.length;
      section.lineInGroup = this.lineBreaks;
      this.length += section.syntax.length;
      this.lineBreaks += section.syntax.lineBreaks;
    }
  }
}

/**
 * The sections of a file in their order, and where each starts. The syntax tree knows places from the top down; this
 * answers from the bottom up, "where is this section", in files of a hundred thousand sections as well. An edit
 * costs a group of sections and one sum for each group.
 */
export class SectionOrder {
  private groups: SectionGroup[] = [];
  private settled = true;

  /** Puts `added` in place of the `removed` sections from the one with the given index on. */
  replace(index: number, removed: number, added: readonly SectionModel[]): void {
    const [first, from] = this.find(index);
    const [last, to] = this.find(index + removed);
    const before = this.groups[first]?.sections.slice(0, from) ?? [];
    const after = this.groups[last]?.sections.slice(to) ?? [];
    const sections = [...before, ...added, ...after];
    const fresh: SectionGroup[] = [];
    const size = sections.length > mostSections ? mostSections >> 1 : mostSections;
    for (let at = 0; at < sections.length; at += size)
      fresh.push(new SectionGroup(sections.slice(at, at + size)));
    this.groups = [...this.groups.slice(0, first), ...fresh, ...this.groups.slice(last + 1)];
    this.settled = false;
  }

  /** Takes note that the rows of a section changed. */
  measure(section: SectionModel): void {
    section.group!.measure();
    this.settled = false;
  }

  /** Where a section of the file starts, its header included. */
  placeOf(section: SectionModel): SectionPlace {
    this.settle();
    const { offset, line } = section.group!;
    return { offset: offset + section.offsetInGroup, line: line + section.lineInGroup };
  }

  /** The group that holds the section with that index, and its index there; the end of the last group beyond. */
  private find(index: number): [group: number, at: number] {
    let rest = index;
    for (let group = 0; group < this.groups.length; group++) {
      const { length } = this.groups[group]!.sections;
      if (rest < length || group === this.groups.length - 1) return [group, Math.min(rest, length)];
      rest -= length;
    }
    return [0, 0];
  }

  private settle(): void {
    if (this.settled) return;
    this.settled = true;
    let offset = 0;
    let line = 0;
    for (const group of this.groups) {
      group.offset = offset;
      group.line = line;
      offset += group.length;
      line += group.lineBreaks;
    }
  }
}
