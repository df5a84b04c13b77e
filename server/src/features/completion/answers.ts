import type { AnswerFileKind } from '../../language/answerfile-kind';
import { type KeyDoc, type SectionDoc, sectionsOf } from '../../language/knowledge';
import { typeWords } from '../../language/values';
import type { FileModel } from '../../model';
import { kindOfAnswerFile } from '../../model/answerfile';
import { documented, type Offer } from './item';

/** Sections and keys of AnswerFiles, as far as they fit the kind of the file. */

/** What reads an AnswerFile before the graphical part of Setup. Sysprep has none of it, and none reads a UDF. */
const early: ReadonlySet<string> = new Set(['setupldr', 'winnt32', 'text mode', 'RIS']);

/** Sections of Windows 2000 and later that no file of Windows NT 4.0 has. */
const laterSections = ['Networking', 'NetAdapters', 'NetProtocols', 'Identification'];

/** The sections that the file can have and has not. */
export function answerSectionOffers(file: FileModel): Offer[] {
  const kind = kindOfAnswerFile(file);
  const isThere = (name: string) => file.sectionsNamed(name).size > 0;
  const isLater = laterSections.some(isThere);
  return sectionsOf('answerfile')
    .filter((doc) => !isThere(doc.name) && fits(doc, kind, file.fileName))
    .filter((doc) => !(isLater && isForNt4Only(doc)))
    .map((doc) => ({
      kind: 'section',
      label: doc.name,
      detail: [doc.required === true ? 'required' : '', (doc.products ?? []).join(', ')]
        .filter((part) => part !== '')
        .join('; '),
      documentation: documented(doc),
      rank: rankOf(doc, kind),
    }));
}

function rankOf(doc: SectionDoc, kind: AnswerFileKind): number {
  if (isForNt4Only(doc)) return 3;
  if (kind === 'upgrade') return doc.readBy?.includes('NetSetup') === true ? 1 : 2;
  return doc.required === true ? 1 : 2;
}

function fits(doc: SectionDoc, kind: AnswerFileKind, fileName: string): boolean {
  if (doc.file !== undefined && !isFile(doc.file, kind, fileName)) return false;
  if (doc.upgradeOnly === true && kind !== 'upgrade' && kind !== 'fragment') return false;
  if (kind === 'uniqueness') return !isReadEarly(doc);
  return kind !== 'sysprep' || doc.readBy === undefined || !doc.readBy.every((reader) => early.has(reader));
}

/** Whether something reads the section before Setup reads the UDF. */
export function isReadEarly({ readBy }: SectionDoc): boolean {
  return readBy?.some((reader) => early.has(reader)) === true;
}

/** Whether the table means this file, by its name or by what it is: `sysprep.inf`, `*.udf / *.udb`. */
function isFile(only: string, kind: AnswerFileKind, fileName: string): boolean {
  if (only === 'sysprep.inf' && kind === 'sysprep') return true;
  const lower = fileName.toLowerCase();
  return only
    .split(' / ')
    .some((name) => (name.startsWith('*') ? lower.endsWith(name.slice(1)) : lower === name));
}

/** Whether a key is for other files only. */
export function isKeyOfFile({ file: only }: KeyDoc, file: FileModel): boolean {
  return only === undefined || isFile(only, kindOfAnswerFile(file), file.fileName);
}

export function isForNt4Only({ products }: { readonly products?: readonly string[] }): boolean {
  return products?.length === 1 && products[0] === 'NT4';
}

/** What is to be known of a key at a glance: whether it has to be there, what it takes, and for which systems. */
export function answerKeyDetail(doc: KeyDoc, isRequired: boolean): string {
  const type = typeWords(doc);
  return [
    ...(isRequired ? ['required'] : []),
    ...(type === '' ? [] : [type]),
    ...(doc.default === undefined ? [] : [`default ${doc.default}`]),
    ...(doc.products === undefined ? [] : [doc.products.join(', ')]),
  ].join('; ');
}

/** Whether the other rows of a section make a key necessary. @param values of these rows by their keys, in lower case. */
export function isRequiredHere(doc: KeyDoc, values: ReadonlyMap<string, string>): boolean {
  if (doc.required === true) return true;
  return (
    hasSetting(doc.requiredIf, values) ||
    (doc.together ?? []).some((other) => values.has(other.toLowerCase()))
  );
}

/** Whether a row of the section rules a key out. */
export function isRuledOut(doc: KeyDoc, values: ReadonlyMap<string, string>): boolean {
  return hasSetting(doc.exclusiveWith, values);
}

/** Whether one of the settings, `key` or `key=value`, is among those that are there. */
function hasSetting(settings: readonly string[] | undefined, values: ReadonlyMap<string, string>): boolean {
  return (settings ?? []).some((setting) => {
    const [key = '', value] = setting.toLowerCase().split('=');
    const there = values.get(key);
    return there !== undefined && (value === undefined || there === value);
  });
}
