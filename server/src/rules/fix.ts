import type { FileModel, Workspace } from '../model';
import type { Span } from '../syntax';

/** One change of text: `text` in place of what `span` covers, in UTF-16 code units from the start of the file. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A way to mend a finding. */
export interface Fix {
  /** What it does, as a command: "Move the row to [OemNetClients]". */
  readonly title: string;
  /** The changes to the file with the finding, none of which overlap. */
  readonly edits: readonly Edit[];
  /**
   * Whether it may be done without a person looking: it is the only sensible way to mend the finding. Such fixes
   * are what "fix all" does.
   */
  readonly safe: boolean;
}

/** What a fix may look at. */
export interface FixContext {
  readonly file: FileModel;
  readonly workspace: Workspace;
}
