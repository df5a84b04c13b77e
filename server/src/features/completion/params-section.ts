import { component } from '../../language/components';
import { kindOfAnswerFile } from '../../model/answerfile';
import { addSectionBehind, lineEnd } from '../../rules/edits';
import type { Cursor } from './cursor';
import type { Offer } from './item';
import { withEquals } from './keys';

/**
 * A row of a list of components that is only begun, written to its end, as NetSetup writes it: with the section of
 * its parameters, which comes behind the list where it is not there yet.
 */
export function withParams(offer: Offer, cursor: Cursor): Offer {
  const infId = infIdFor(offer.label, cursor);
  const rows =
    infId === undefined ? '' : `${withEquals('InfID', cursor)}${infId}${lineEnd(cursor.file.tree)}`;
  return withSection(offer, cursor, `params.${offer.label}`, rows);
}

/** The same for a list of Windows NT 4.0. Its sections must be there even when they are empty. Source: KB 155197. */
export function withNt4Params(offer: Offer, cursor: Cursor): Offer {
  if (offer.label === 'DetectCount' || offer.label === 'LimitTo') return offer;
  return withSection(offer, cursor, `${offer.label}Parameters`, '');
}

/** @param rows of the new section, with their line ends. */
function withSection(offer: Offer, cursor: Cursor, name: string, rows: string): Offer {
  const { file, section, entry } = cursor;
  if (entry !== undefined && entry.key !== null) return offer;
  const newText = `${withEquals(offer.label, cursor)}${name}`;
  if (file.sectionsNamed(name).size > 0 || section.header === undefined) return { ...offer, newText };
  const eol = lineEnd(file.tree);
  const behind = addSectionBehind(file, section, name, rows);
  const at = Math.max(behind.span.start, endOfLine(cursor));
  if (at === cursor.word.end) {
    // At the end of the file both texts would go to the same place, and editors do not agree on their order.
    return { ...offer, newText: `${newText}${eol}${eol}[${name}]${eol}${rows}`.trimEnd() };
  }
  if (at === behind.span.start) return { ...offer, newText, more: behind };
  // The cursor stands on a blank line below the entries, which becomes the last one of them.
  const next = at < file.tree.length ? file.tree.rowAt(at)!.row : undefined;
  const gap = next === undefined || next.kind === 'blank' ? '' : eol;
  const text = `${eol}[${name}]${eol}${rows}${gap}`;
  return { ...offer, newText, more: { span: { start: at, end: at }, text } };
}

/** What the parameters have to say: which component they are for, where its ID is not one of Windows. */
function infIdFor(id: string, { file, section }: Cursor): string | undefined {
  const kind = kindOfAnswerFile(file);
  if (/^netadapters?$/i.test(section.name) && kind !== 'upgrade') return '*';
  return kind === 'upgrade' || component(id) === undefined ? id : undefined;
}

/** The end of the row with the cursor, its line end included, from the start of the file. */
function endOfLine({ file, row, word }: Cursor): number {
  if (row === undefined) return word.end;
  const found = file.tree.rowAt(Math.min(word.start, file.tree.length));
  return found === undefined ? word.end : found.offset + found.row.length;
}
