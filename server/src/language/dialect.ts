/**
 * Which language a file is written in. All are INF text, but the same section name means different things in
 * them, and some files only look like INF text and are left alone.
 */
export type Dialect =
  /** A vendor's map of pre-upgrade to post-upgrade IDs. */
  | 'netmap'
  /** The list of directories that hold netmap.inf files. */
  | 'netupg'
  /** winnt.sif, unattend.txt, sysprep.inf and the like. */
  | 'answerfile'
  /** Driver INFs and other setup INFs. */
  | 'inf'
  /** txtsetup.sif, txtsetup.oem, layout files: only their syntax is looked at. */
  | 'txtsetup'
  /** Not for us: EDK2 module files, Inform 6 source, autorun.inf, NT scripts. */
  | 'foreign';

export interface DialectFinding {
  readonly dialect: Dialect;
  /** Why, in a few words for the status item: "by its name", "[OemNetAdapters] is in it". */
  readonly reason: string;
}

/** What detection may ask of a file's text. */
export interface FileContent {
  /** Whether the file has a section of that name, in any case. */
  hasSection(name: string): boolean;
  /** The first characters of the text, at most a few hundred. */
  readonly start: string;
}

const byFullName: Record<string, Dialect> = {
  'netmap.inf': 'netmap',
  'netupg.inf': 'netupg',
  'unattend.txt': 'answerfile',
  'winnt.sif': 'answerfile',
  '$winnt$.inf': 'answerfile',
  '$winnt$.sif': 'answerfile',
  'sysprep.inf': 'answerfile',
  'ristndrd.sif': 'answerfile',
  'remboot.sif': 'answerfile',
  'riprep.sif': 'answerfile',
  'winbom.ini': 'answerfile',
  'txtsetup.sif': 'txtsetup',
  'txtsetup.oem': 'txtsetup',
  'dosnet.inf': 'txtsetup',
  'layout.inf': 'txtsetup',
  'autorun.inf': 'foreign',
};

/** Sections that decide, in this order, where the name does not. */
const bySection: readonly (readonly [Dialect, readonly string[]])[] = [
  ['foreign', ['Defines', 'Shell Commands', 'FileConstants', 'AutoRun']],
  ['netmap', ['OemNetAdapters', 'OemAsyncAdapters', 'OemNetProtocols', 'OemNetServices', 'OemNetClients']],
  ['netmap', ['OemUpgradeSupport', 'OemUpgradeHelpFiles']],
  ['netupg', ['OemNetUpgradeDirs']],
  ['txtsetup', ['SetupData', 'SourceDisksFiles.x86', 'HardwareIdsDatabase']],
  ['answerfile', ['Unattended', 'GuiUnattended', 'UserData', 'Data', 'SetupMgr', 'Sysprep', 'UniqueIds']],
  ['answerfile', ['NetAdapters', 'NetAdapter', 'AsyncAdapters', 'NetProtocols', 'NetServices', 'NetClients']],
];

/** Sections that only EDK2 module files have beside [Defines]; a driver INF may name a section Defines too. */
const edk2Sections = ['Sources', 'Packages', 'LibraryClasses', 'Sources.common', 'Protocols', 'Guids', 'Pcd'];

/**
 * Tells the dialect of a file by its name, and where the name leaves it open, by its content.
 *
 * @param fileName the name without its folder.
 */
export function detectDialect(fileName: string, content: FileContent): DialectFinding {
  const name = fileName.toLowerCase();
  const known = Object.hasOwn(byFullName, name) ? byFullName[name] : undefined;
  if (known !== undefined) return { dialect: known, reason: `the file is named ${fileName}` };
  if (content.hasSection('Version')) {
    // A file with a [Version] and models or an install section is a driver INF whatever else is in it.
    for (const section of ['Manufacturer', 'DefaultInstall', 'ClassInstall32']) {
      if (content.hasSection(section)) return { dialect: 'inf', reason: `[${section}] is in it` };
    }
  }
  if (/\$ReactOS\$/i.test(content.start)) return { dialect: 'foreign', reason: 'its signature is $ReactOS$' };
  if (looksLikeInform(content.start)) return { dialect: 'foreign', reason: 'it is Inform 6 source' };
  for (const [dialect, sections] of bySection) {
    for (const section of sections) {
      if (!content.hasSection(section)) continue;
      if (section === 'Defines' && !edk2Sections.some((other) => content.hasSection(other))) continue;
      if (section === 'SetupData' && !content.hasSection('SourceDisksNames')) continue;
      return { dialect, reason: `[${section}] is in it` };
    }
  }
  if (/^(unattend|answer).*\.(txt|inf|sif|ini)$/.test(name) || name.endsWith('.sif')) {
    return { dialect: 'answerfile', reason: `the file is named ${fileName}` };
  }
  return { dialect: 'inf', reason: 'nothing in it says otherwise' };
}

/** Inform 6 source has the extension .inf, begins with "!" comments or declarations, and ends them with ";". */
function looksLikeInform(start: string): boolean {
  return /^\s*(![^\n]*\n\s*)*(Constant|Include|Object|Release|Switches)\s+[^=\n]*;/i.test(start);
}
