import type { Connection } from 'vscode-languageserver';
import type { Files } from './files';
import { findFilesRequest, listFolderRequest, readFileRequest } from './messages';

/** The file system that the client lends: the editor's own, which knows remote and virtual folders. */
export function clientFiles(connection: Connection): Files {
  return {
    find: () => connection.sendRequest<string[]>(findFilesRequest),
    list: (folder) => connection.sendRequest<string[]>(listFolderRequest, folder),
    read: async (uri) => (await connection.sendRequest<string | null>(readFileRequest, uri)) ?? undefined,
  };
}
