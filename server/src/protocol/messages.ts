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
}

/** What a client may say when it starts the server. */
export interface InitializationOptions {
  /** The client answers the file requests. */
  readonly lendsFiles?: boolean;
  /** Settings for clients that cannot be asked for them. */
  readonly settings?: unknown;
}
