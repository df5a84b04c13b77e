import { sectionDoc } from '../../language/knowledge';
import { dirid, parseInfNumber } from '../../language/registry-flags';
import type { FileModel } from '../../model';
import { referencesTo } from '../../model/section-names';
import { fieldDocAt, valueLines } from './keys';
import { code, paragraphs, source, words } from './markdown';
import { type FieldSpot, type Told, withTokens } from './spot';

/** Rows of CopyFiles, DelFiles and RenFiles sections. Source: install/inf-copyfiles-directive. */
export function tellFileList(at: FieldSpot): Told | undefined {
  const { file, spot, index } = at;
  const { section } = spot;
  const directives = new Set<string>();
  for (const { row, target } of referencesTo(file, section.name)) {
    const key = row.entry?.key?.value;
    if (target === 'file-list' && key !== undefined) directives.add(key.toLowerCase());
  }
  const doc = sectionDoc(file.dialect, section.name, 'file-list');
  // A section that several directives name is explained by the one that copies.
  const variant = Object.entries(doc?.variants ?? {}).find(([name]) => directives.has(name.toLowerCase()));
  const field = fieldDocAt(variant?.[1], index);
  if (doc === undefined || variant === undefined || field === undefined) return undefined;
  return {
    span: at.field,
    text: paragraphs(
      `**${code(field.name)}** of a ${code(variant[0])} row`,
      field.doc && words(field.doc),
      valueLines(field, at),
      index === 0 ? targetDirectory(file, section.name) : undefined,
      source(doc),
    ),
  };
}

/** Where the files of a section go. Source: install/inf-destinationdirs-section. */
function targetDirectory(file: FileModel, sectionName: string): string | undefined {
  let fallback: string | undefined;
  for (const section of file.sectionsNamed('DestinationDirs')) {
    for (const { entry } of section.rows) {
      const key = entry?.key?.value.toLowerCase();
      if (entry === undefined || (key !== sectionName.toLowerCase() && key !== 'defaultdestdir')) continue;
      const [id, subdir] = entry.fields.map(({ value }) => withTokens(file, value));
      const number = parseInfNumber(id!);
      const base = number === undefined ? undefined : dirid(number | 0)?.directory;
      const text = `Directory: ${words(base ?? id!)}${subdir ? `, in ${code(subdir)}` : ''}`;
      if (key === sectionName.toLowerCase()) return text;
      fallback = text;
    }
  }
  return fallback;
}
