/**
 * Who wrote an AnswerFile and what for. What holds for one kind is wrong for another: a file that people write needs
 * [Unattended], one that NetSetup writes during an upgrade has none, and a few sections copied from a page need
 * nothing at all.
 */
export type AnswerFileKind =
  /** NetSetup and migration DLLs wrote it during an upgrade. Source: network/examining-the-answerfile. */
  | 'upgrade'
  /** People wrote it for unattended Setup: unattend.txt, winnt.sif, the .sif files of RIS. */
  | 'unattended'
  /** People wrote it for Mini-Setup: sysprep.inf. */
  | 'sysprep'
  /** A uniqueness database (UDF): answers for single computers, which complete another file. */
  | 'uniqueness'
  /** winbom.ini, which factory.exe reads. */
  | 'factory'
  /** Some sections only, as on the pages of the documentation. */
  | 'fragment';

/** What telling the kind may ask of a file. */
export interface AnswerFileSigns {
  /** The name without its folder. */
  readonly fileName: string;
  /** Whether the file has a section of that name, in any case. */
  hasSection(name: string): boolean;
  /** Whether something in the file is an OEM section, or names one or a migration DLL to load. */
  isUpgrade(): boolean;
}

/** Tells the kind of an AnswerFile by its name and its sections. */
export function answerFileKind({ fileName, hasSection, isUpgrade }: AnswerFileSigns): AnswerFileKind {
  const name = fileName.toLowerCase();
  if (isUpgrade()) return 'upgrade';
  if (name === 'winbom.ini') return 'factory';
  if (hasSection('UniqueIds')) return 'uniqueness';
  if (name === 'sysprep.inf' || hasSection('Sysprep') || hasSection('SysprepMassStorage')) return 'sysprep';
  if (hasSection('Unattended') || hasSection('Data')) return 'unattended';
  // NetSetup writes winnt.sif too, so that this name says nothing by itself.
  if (/^unattend.*\.txt$/.test(name)) return 'unattended';
  // One of these two is a part of a file, as pages show it; both together make the file of a person.
  if (hasSection('GuiUnattended') && hasSection('UserData')) return 'unattended';
  return 'fragment';
}
