import type { FileModel } from '../../model';
import type { EntryPlace } from '../context';
import { addToSection, lineEnd, removeRow } from '../edits';
import type { Edit, Fix } from '../fix';
import { equalsOf } from '../references';

/** Edits that fixes of AnswerFile rules share. */

/** The usual order of sections, so that a new one is put in its place. */
export const sectionOrder: readonly string[] = [
  'Data',
  'Unattended',
  'GuiUnattended',
  'UserData',
  'LicenseFilePrintData',
  'Display',
  'Components',
  'Identification',
  'Networking',
  'NetAdapters',
  'NetProtocols',
  'NetClients',
  'NetServices',
  'NetBindings',
];

/** How the file writes the equals sign in a section: as its first entry has it, else as the whole file begins. */
function equalsIn(file: FileModel, sectionName: string): string {
  for (const section of [...file.sectionsNamed(sectionName), ...file.sections()]) {
    for (const row of section.rows) {
      if (row.entry !== undefined && row.entry.key !== null) return equalsOf(row.entry, row);
    }
  }
  return '=';
}

/** Adds entries to the end of a section, which is made where it is missing. */
export function addSettings(
  file: FileModel,
  sectionName: string,
  settings: readonly (readonly [key: string, value: string])[],
): Edit {
  const equals = equalsIn(file, sectionName);
  const rows = settings.map(([key, value]) => `${key}${equals}${value}`.trimEnd() + lineEnd(file.tree));
  return addToSection(file, sectionName, rows.join(''), sectionOrder);
}

/** The fix that adds keys for a person to fill in. Nothing can be said of their values, so they are empty. */
export function insertKeys(file: FileModel, sectionName: string, keys: readonly string[]): Fix {
  const settings = keys.map((key) => [key, ''] as const);
  const title = `Insert ${keys.join(' and ')} in [${sectionName}]`;
  return { title, edits: [addSettings(file, sectionName, settings)], safe: false };
}

/** Takes an entry out with its line. */
export function removeEntry(file: FileModel, { part, row }: Pick<EntryPlace, 'part' | 'row'>): Edit {
  return removeRow(file.tree.rowAt(file.offsetOfRow(part, row))!);
}
