import { roleWords } from '../language/role-words';
import type { SectionRole } from '../language/roles';
import { isSecretKey } from '../language/secrets';
import type { FileModel, Workspace } from '../model';
import { contentSpan, rangeInRow, shortened } from '../model/row-text';
import { isSecretToken } from '../model/token-values';
import type { Entry, Range, Row, Sequence, Tree } from '../syntax';

/** A section, or an entry below it, as the outline of an editor shows it. */
export interface DocumentSymbol {
  /** `key`: an entry with a key; `row`: one without. */
  readonly kind: 'section' | 'key' | 'row';
  /** One line, never blank. */
  readonly name: string;
  /** What a section is for, the value of an entry; empty where there is nothing to say. */
  readonly detail: string;
  /** A section up to its last row that is not blank; an entry without its line end. */
  readonly range: Range;
  /** The name in the header, the key, or the whole row; it lies inside the range. */
  readonly selectionRange: Range;
  readonly children: readonly DocumentSymbol[];
}

/** So many entries of one section are listed. An outline of more helps nobody, and costs megabytes to send. */
export const mostEntriesOfSection = 500;
/** So many entries of a file are listed, for files of very many sections. Sections are always listed. */
export const mostEntriesOfFile = 10_000;

/**
 * The outline of a file: its sections in order, repeated ones once each time, and the entries below them. Of a
 * section with more than `mostEntriesOfSection` entries the first ones are listed.
 */
export function documentSymbols(workspace: Workspace, uri: string): DocumentSymbol[] {
  const file = workspace.file(uri);
  if (file === undefined || file.dialect === 'foreign') return [];
  return new Outline(file.sections(), file).symbols();
}

/** The same of a text of which nothing but its syntax is known: what its sections are for is left out. */
export function symbolsOf(tree: Tree): DocumentSymbol[] {
  return new Outline(tree.sections).symbols();
}

/** A section as a model or as a tree has it. */
interface OutlinedSection {
  readonly header: Row | undefined;
  readonly rows: Sequence<Row>;
  readonly roles?: ReadonlySet<SectionRole>;
}

class Outline {
  private line = 0;
  private entriesLeft = mostEntriesOfFile;

  /** @param file without it, only the keys themselves tell which values are secret. */
  constructor(
    private readonly sections: Iterable<OutlinedSection>,
    private readonly file?: FileModel,
  ) {}

  symbols(): DocumentSymbol[] {
    const symbols: DocumentSymbol[] = [];
    for (const section of this.sections) {
      // What stands before the first header belongs to no section; a rule speaks of it.
      if (section.header === undefined) this.line += section.rows.lineBreaks;
      else symbols.push(this.sectionSymbol(section, section.header));
    }
    return symbols;
  }

  private sectionSymbol(section: OutlinedSection, header: Row): DocumentSymbol {
    const { name, nameSpan } = header.header!;
    const selectionRange = rangeInRow(header, nameSpan, this.line);
    const start = { line: this.line, character: 0 };
    let last = { row: header, line: this.line };
    this.line += header.lineBreaks;
    const children: DocumentSymbol[] = [];
    for (const row of section.rows) {
      if (row.kind !== 'blank') last = { row, line: this.line };
      if (row.kind === 'entry' && children.length < mostEntriesOfSection && this.entriesLeft > 0) {
        this.entriesLeft--;
        children.push(this.entrySymbol(row, row.entry!, section.roles?.has('Strings') === true));
      }
      this.line += row.lineBreaks;
    }
    return {
      kind: 'section',
      name: name.trim() === '' ? `[${shortened(name)}]` : shortened(name),
      detail: [...(section.roles ?? [])].map(roleWords).join(', '),
      range: { start, end: rangeInRow(last.row, contentSpan(last.row), last.line).end },
      selectionRange,
      children,
    };
  }

  private entrySymbol(row: Row, entry: Entry, isString: boolean): DocumentSymbol {
    const { key } = entry;
    const values = shortened(entry.fields.map((field) => field.value).join(', '));
    const range = rangeInRow(row, contentSpan(row), this.line);
    if (key === null || key.value.trim() === '') {
      const name = values === '' ? '""' : values;
      return { kind: 'row', name, detail: '', range, selectionRange: range, children: [] };
    }
    const isSecret =
      isSecretKey(key.value) || (isString && this.file !== undefined && isSecretToken(this.file, key.value));
    return {
      kind: 'key',
      name: shortened(key.value),
      detail: isSecret ? '' : values,
      range,
      selectionRange: rangeInRow(row, key, this.line),
      children: [],
    };
  }
}
