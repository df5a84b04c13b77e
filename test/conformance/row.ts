import type { ReaderName, ReaderOptions } from '../../server/src/syntax/readers';
import type { Call } from './calls';

/**
 * What is known of a reading. [D] a page of the Windows documentation says so; [T] a public test shows it that is run
 * on Windows; [W] Wine or ReactOS do it, and nothing better is known.
 */
export type Tag = 'D' | 'T' | 'W';

/** A line as it is expected: its key, and then its fields. */
export type Line = readonly [key: string | null, ...fields: string[]];

/** What a reader is to make of a text. */
export interface Expectation {
  /** Why the reader refuses the text; without it, the text opens. */
  readonly error?: { readonly name: string; readonly line: number };
  /** Sections by their names, with all their lines. Sections that are not named here are free. */
  readonly sections: Readonly<Record<string, readonly Line[]>>;
  /** How many sections there are in all. */
  readonly sectionCount?: number;
  /** Names under which there is no section. */
  readonly absent?: readonly string[];
  /** What functions of Windows answer about the reading. */
  readonly calls?: readonly Call[];
}

/** One row of the suite: a text and what one reader makes of it. */
export interface Row {
  /** The id of the rule and the reader. */
  readonly id: string;
  readonly reader: ReaderName;
  readonly input: string;
  /** How the text is written as bytes, where that is the point. */
  readonly encoding?: Encoding;
  readonly options: ReaderOptions;
  readonly expect: Expectation;
  readonly source: string;
  readonly tag: Tag;
}

/** What is the same in all rows of a rule. */
export interface Rule {
  readonly id: string;
  /** The rule in words. */
  readonly says: string;
  readonly rows: readonly Row[];
  /** Why the rule, or a part of it, is doubted. */
  readonly doubt?: string;
}

export type Encoding = 'utf-16le-bom' | 'utf-16le' | 'utf-16be-bom' | 'utf-8-bom' | 'utf-8' | 'windows-1252';

/** A text and the circumstances in which it is read. */
export interface Input extends ReaderOptions {
  readonly text: string;
  readonly encoding?: Encoding;
  readonly doubt?: string;
}

type Part = Pick<Row, 'reader' | 'expect' | 'source' | 'tag'>;

/** A rule of the suite with what one reader or several make of the same text. Tokens are expanded unless it says so. */
export function rule(id: string, says: string, input: string | Input, ...parts: (Part | Part[])[]): Rule {
  const { text, encoding, doubt, ...options } =
    typeof input === 'string' ? { text: input } : (input as Input);
  const rows = parts.flat().map((part) => ({
    ...part,
    id: `${id}/${part.reader}`,
    input: text,
    options: { expand: true, ...options },
    ...(encoding && { encoding }),
  }));
  return { id, says, rows, ...(doubt && { doubt }) };
}

type Sections = Expectation['sections'];
type Extra = Omit<Expectation, 'sections'>;

/** What setupapi makes of the text. */
export function A(tag: Tag, source: string, sections: Sections, extra?: Extra): Part {
  return { reader: 'setupapi', tag, source, expect: { sections, ...extra } };
}

/** What text mode makes of it. Nothing but the reader of ReactOS is known. */
export function B(sections: Sections, extra?: Extra): Part {
  return { reader: 'text-mode', tag: 'W', source: textModeSource, expect: { sections, ...extra } };
}

/** What the profile API makes of it. */
export function C(tag: Tag, source: string, sections: Sections, extra?: Extra): Part {
  return { reader: 'profile', tag, source, expect: { sections, ...extra } };
}

/** What setupapi makes of it, and text mode as well. */
export function AB(tag: Tag, source: string, sections: Sections, extra?: Extra): Part[] {
  return [A(tag, source, sections, extra), B(sections, extra)];
}

const textModeSource = 'ReactOS sdk/lib/inflib';

/** The start of a file that setupapi opens. */
export const signature = '[Version]\nSignature="$Windows NT$"\n';

/** A file that setupapi opens, with these lines behind its [Version] section. */
export function inf(...lines: string[]): string {
  return signature + lines.map((line) => `${line}\n`).join('');
}

export function refused(name: string, line: number): { error: Expectation['error'] & object } {
  return { error: { name, line } };
}
