import { sectionDoc, sectionsOf } from '../../language/knowledge';
import { type FileModel, folderOf, type Workspace } from '../../model';
import { isReadEarly } from './answers';
import type { Cursor } from './cursor';
import { byLabel, documented, type Offer } from './item';
import { namesFor } from './names';

/** Sections whose keys a UDF can override for a computer: those of the AnswerFiles beside it, then all that Setup knows. */
export function overridableOffers(workspace: Workspace, { file, entry, row }: Cursor): Offer[] {
  const value = row?.text.slice(entry!.fields[0]!.start).toLowerCase() ?? '';
  const there = new Set(value.match(/[^\s,;"]+/g) ?? []);
  const offers: Offer[] = [];
  for (const other of answerFilesBeside(workspace, file)) {
    for (const { name, header } of other.sections()) {
      if (header === undefined || there.has(name.toLowerCase()) || name.includes(':')) continue;
      const doc = sectionDoc('answerfile', name);
      if (doc !== undefined && isReadEarly(doc)) continue;
      offers.push({ kind: 'section', label: name, detail: `section of ${other.fileName}`, rank: 0 });
    }
  }
  const inOrder = byLabel(offers);
  for (const doc of sectionsOf('answerfile')) {
    if (isReadEarly(doc) || doc.file !== undefined || there.has(doc.name.toLowerCase())) continue;
    inOrder.push({ kind: 'section', label: doc.name, documentation: documented(doc), rank: 1 });
  }
  return inOrder;
}

/** Computers that have sections in the UDF and no row in [UniqueIds]. */
export function computerOffers(cursor: Cursor): Offer[] {
  const { file, row, typed } = cursor;
  const offers: Offer[] = [];
  for (const lower of namesFor(cursor, file, 'unique-id', typed)) {
    let written: string | undefined;
    let listed = false;
    for (const fact of file.factList('unique-id', lower)) {
      if (fact.usage === 'use') written ??= fact.name;
      else listed ||= fact.row !== row;
    }
    if (written !== undefined && !listed)
      offers.push({ kind: 'id', label: written, detail: 'has sections here', rank: 0 });
  }
  return byLabel(offers);
}

/** Headers that rows of [UniqueIds] name and that are not there. */
export function computerSectionOffers(file: FileModel): Offer[] {
  const offers: Offer[] = [];
  for (const section of file.sectionsNamed('UniqueIds')) {
    for (const part of section.partsInOrder()) {
      for (const fact of part.facts) {
        if (fact.symbol !== 'section' || fact.usage !== 'reference') continue;
        if (file.sectionsNamed(fact.name).size > 0) continue;
        offers.push({
          kind: 'section',
          label: fact.name,
          detail: 'missing: answers for one computer',
          rank: 0,
        });
      }
    }
  }
  return byLabel(offers);
}

function* answerFilesBeside(workspace: Workspace, file: FileModel): Generator<FileModel> {
  const folder = folderOf(file.uri);
  for (const other of workspace.all()) {
    if (other !== file && other.dialect === 'answerfile' && folderOf(other.uri) === folder) yield other;
  }
}
