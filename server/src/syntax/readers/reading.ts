/** What a reader of Windows makes of a text. */

/**
 * The readers of Windows that setup text meets: the INF reader of setupapi (GUI setup, NetSetup, Plug and Play), the
 * one of text-mode Setup (winnt.sif, txtsetup.sif, txtsetup.oem), and the profile API (GetPrivateProfileString), with
 * which winnt32 and Setup Manager read AnswerFiles.
 */
export const readerNames = ['setupapi', 'text-mode', 'profile'] as const;
export type ReaderName = (typeof readerNames)[number];

/** A text as one reader sees it. */
export interface Reading {
  /** Why the reader refuses the text; null where it opens. The sections are given all the same. */
  readonly error: ReadingError | null;
  /** The sections in the order in which their names come first; blocks of one name as the reader merges them. */
  readonly sections: readonly ReadSection[];
}

export interface ReadingError {
  readonly name: ReadingErrorName;
  /** The line, counted from 1 as Windows counts lines; 0 where Windows names none. */
  readonly line: number;
}

export type ReadingErrorName =
  | 'ERROR_EXPECTED_SECTION_NAME'
  | 'ERROR_BAD_SECTION_NAME_LINE'
  | 'ERROR_SECTION_NAME_TOO_LONG'
  | 'ERROR_WRONG_INF_STYLE';

export interface ReadSection {
  /** The name as its first header writes it. Names compare without case. */
  readonly name: string;
  readonly lines: readonly ReadLine[];
}

export interface ReadLine {
  /** The key under which the line is found; null where it has none. */
  readonly key: string | null;
  /** The values without quotes, continuations and outer blanks. */
  readonly fields: readonly string[];
}

export interface ReaderOptions {
  /** Puts in place of `%tokens%` what they stand for. The profile API never does. Default: false. */
  readonly expand?: boolean;
  /** The language of the machine as a LANGID (0x0407), which chooses the strings section. Default: [Strings] only. */
  readonly language?: number;
  /** The directories that dirids stand for on the machine. Others stay as they are written. */
  readonly directories?: ReadonlyMap<number, string>;
  /** Default: `fieldLengths.windows10` for setupapi, `fieldLengths.windows2000` for text mode. */
  readonly lengths?: FieldLengths;
}

/** To how many UTF-16 code units a reader cuts what is longer, without a word. */
export interface FieldLengths {
  /** For a key or a field as the file writes it. */
  readonly literal: number;
  /** For what comes out of substitution. */
  readonly expanded: number;
}

/**
 * The lengths of the Windows versions. The driver documentation speaks of 4096 characters with the NUL, and of 512
 * for strings before Vista; these are the lengths that were measured. Source: install/inf-strings-section, and the
 * tests of setupapi that Wine keeps and runs on Windows.
 */
export const fieldLengths = {
  /** Windows NT 4.0 up to Server 2003, and with them every Windows that reads a netmap.inf. */
  windows2000: { literal: 511, expanded: 4097 },
  vista: { literal: 4096, expanded: 4097 },
  /** From version 1709 on. */
  windows10: { literal: 4096, expanded: 4096 },
} as const satisfies Record<string, FieldLengths>;

/** The longest section name. Source: install/general-syntax-rules-for-inf-files. */
export const longestSectionName = 255;

/** Names of sections, keys and tokens compare without case. */
export function folded(name: string): string {
  return name.toLowerCase();
}
