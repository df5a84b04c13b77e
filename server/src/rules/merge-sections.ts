import type { FileModel, SectionModel } from '../model';
import { lineEnd } from './edits';
import type { Edit, Fix } from './fix';

/** Moves the rows of a section to the end of the first one of its name, where there are two; otherwise nothing. */
export function mergeSections(file: FileModel, section: SectionModel): Fix[] {
  const sections = file.sectionList(section.name);
  const [first] = sections;
  if (first === undefined || first === section || sections.length > 2) return [];
  return [
    { title: `Move the rows to the first [${first.name}]`, edits: merge(file, first, section), safe: false },
  ];
}

function merge(file: FileModel, first: SectionModel, section: SectionModel): Edit[] {
  const { tree } = file;
  const start = file.placeOf(section.headerPart!).offset;
  const from = start + section.header!.length;
  const end = from + section.rows.length;
  const above = file.placeOf(first.headerPart!).offset + first.header!.length + first.rows.length;
  const eol = lineEnd(tree);
  const text = tree.text({ start: from, end });
  const closed = text === '' || text.endsWith('\n') ? text : text + eol;
  const edits: Edit[] = [{ span: { start, end }, text: '' }];
  if (closed.trim() === '') return edits;
  if (above === start) return [{ span: { start, end: from }, text: '' }];
  return [{ span: { start: above, end: above }, text: closed }, ...edits];
}
