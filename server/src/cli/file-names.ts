/** Folders that hold nothing of the user's own. */
const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git', '.svn', '.hg']);

const endings = ['.inf', '.inx', '.sif', '.udf'];
const fullNames: ReadonlySet<string> = new Set(['txtsetup.oem', 'winbom.ini']);

/** Whether a file that was found in a folder is Setup text by its name. A file that is named itself always is. */
export function isSetupTextName(name: string): boolean {
  const lower = name.toLowerCase();
  if (fullNames.has(lower) || endings.some((ending) => lower.endsWith(ending))) return true;
  // Setup Manager writes the answers of many computers to unattend.udb.
  return (lower.endsWith('.txt') || lower.endsWith('.udb')) && lower.includes('unattend');
}

/** Whether folders of that name are left out of a walk. */
export function isSkippedFolder(name: string): boolean {
  return skippedFolders.has(name);
}
