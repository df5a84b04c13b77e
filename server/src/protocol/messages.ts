import type { Diagnostic } from 'vscode-languageserver';

/** The messages between our client and our server besides those of the language server protocol. */

/** Request to the client: the URIs of all files in the workspace that may matter. */
export const findFilesRequest = 'netmapInf/findFiles';
/** Request to the client: the URIs of the files in a folder. */
export const listFolderRequest = 'netmapInf/listFolder';
/** Request to the client: the text of a file, or null. */
export const readFileRequest = 'netmapInf/readFile';

/** Notification to the client: what a document was taken for. */
export const dialectNotification = 'netmapInf/dialect';

export interface DialectMessage {
  readonly uri: string;
  readonly dialect: string;
  readonly reason: string;
  /** Where the document is too large to be checked: the limit in MiB. Only its syntax is read then. */
  readonly largest?: number;
}

/**
 * Notification to the client: how many of a document's findings were published, and whether it is still being checked.
 * Sent where that changes.
 */
export const findingsNotification = 'netmapInf/findings';

export interface FindingsMessage {
  readonly uri: string;
  readonly shown: number;
  readonly total: number;
  /** Whether there is so much to check that it is done between requests; the numbers are known when it is over. */
  readonly checking?: boolean;
}

/** Request to the server: all findings of a document, with parameters as for its symbols. */
export const allFindingsRequest = 'netmapInf/allFindings';

/** The answer to it: the diagnostics in the order of the text, and how many there are if that is more. */
export interface AllFindings {
  readonly diagnostics: readonly Diagnostic[];
  readonly total: number;
}

/** What a client may say when it starts the server. */
export interface InitializationOptions {
  /** The client answers the file requests. */
  readonly lendsFiles?: boolean;
  /** Settings for clients that cannot be asked for them. */
  readonly settings?: unknown;
}
