import type { SectionRole } from '../../language/roles';
import { type FileModel, isInteger, type SectionModel, type Workspace } from '../../model';
import { fileMeant } from '../../model/named-files';
import { referencesTo } from '../../model/section-names';
import { idSide, valueMapSource } from '../../model/value-map';
import type { Position } from '../../syntax';
import { bindingOffers } from './bindings';
import { type Cursor, cursorAt } from './cursor';
import { componentOffers, dllOffers, infIdOffers, infOffers, mappedIdOffers, offeredIdOffers } from './ids';
import type { CompletionList, Offer } from './item';
import { keyOffers, rolesOf, withEquals } from './keys';
import { listed } from './list';
import { withNt4Params, withParams } from './params-section';
import { headerOffers, referenceOffers } from './sections';
import { tokenOffers, undefinedTokenOffers } from './tokens';
import { computerOffers, overridableOffers } from './unique-ids';
import {
  adapterOffers,
  fileListOffers,
  keywordOffer,
  knownOffers,
  registryFlagOffers,
  rootOffers,
  valueTypeOffers,
} from './values';

export type { CompletionItem, CompletionKind, CompletionList } from './item';

/** What can be put at a position: names of sections, keys, IDs, values, tokens. Nothing in comments. */
export function completions(workspace: Workspace, uri: string, position: Position): CompletionList {
  const file = workspace.file(uri);
  const silent = file === undefined || file.dialect === 'foreign' || file.dialect === 'txtsetup';
  const cursor = silent ? undefined : cursorAt(workspace, file, position);
  if (cursor === undefined) return { items: [], isIncomplete: false };
  return listed(cursor, offersAt(workspace, cursor));
}

function offersAt(workspace: Workspace, cursor: Cursor): Offer[] {
  const { place, section } = cursor;
  const roles = rolesOf(cursor.keysOf.section);
  switch (place.kind) {
    case 'header':
      return headerOffers(cursor);
    case 'token':
      return section.roles.has('Strings') ? [] : tokenOffers(cursor);
    case 'start':
      return roles.flatMap((role) => startOffers(workspace, cursor, role));
    case 'field':
      return roles.flatMap((role) => fieldOffers(workspace, cursor, role, place.index));
  }
}

/** What an entry can start with: its key, or the first field of a row without one. */
function startOffers(workspace: Workspace, cursor: Cursor, role: SectionRole | undefined): Offer[] {
  switch (role) {
    case 'add-registry':
    case 'del-registry':
    case 'bit-registry':
      return rootOffers();
    case 'upgrade-support':
      return asKeys(cursor, mappedIdOffers(cursor, 'support'));
    case 'help-files':
      return asKeys(cursor, mappedIdOffers(cursor, 'help'));
    case 'value-map':
      return [...keyOffers(cursor), ...asKeys(cursor, sideOffers(workspace, cursor, 'left'))];
    case 'component-list':
      return componentOffers(workspace, cursor).map((offer) => withParams(offer, cursor));
    case 'nt4-list':
      return keyOffers(cursor).map((offer) => withNt4Params(offer, cursor));
    case 'unique-ids':
      return asKeys(cursor, computerOffers(cursor));
    case 'DestinationDirs':
      return [...keyOffers(cursor), ...asKeys(cursor, referenceOffers(cursor, 'file-list', []))];
    case 'Strings':
      return asKeys(cursor, undefinedTokenOffers(cursor));
    default:
      return keyOffers(cursor);
  }
}

function asKeys(cursor: Cursor, offers: readonly Offer[]): Offer[] {
  const behind = withEquals('', cursor);
  return offers.map((offer) => ({ ...offer, newText: offer.label + behind }));
}

/** What can stand in a field. */
function fieldOffers(
  workspace: Workspace,
  cursor: Cursor,
  role: SectionRole | undefined,
  index: number,
): Offer[] {
  const { entry } = cursor;
  const key = entry?.key?.value.toLowerCase() ?? '';
  switch (role) {
    case 'mapping': {
      const oneToMany = index === 1 && isInteger(entry!.fields[0]!.value);
      if (oneToMany) return referenceOffers(cursor, 'value-map', []);
      return index === 0 ? offeredIdOffers(workspace, cursor) : [];
    }
    case 'value-map':
      if (key === 'valuename' || index > 0) return [];
      return key === 'valuetype' ? valueTypeOffers() : sideOffers(workspace, cursor, 'right');
    case 'upgrade-support':
      if (index === 0) return [...dllOffers(cursor), keywordOffer('NotSupported')];
      return index === 1 ? infOffers(workspace, cursor) : [];
    case 'component-list':
      return index === 0 ? referenceOffers(cursor, 'params', [`params.${entry!.key!.value}`]) : [];
    case 'add-registry':
    case 'del-registry':
    case 'bit-registry':
      return index === 3 ? registryFlagOffers(role) : [];
    case 'file-list':
      return fileListOffers(cursor, index);
    case 'params':
    case 'adapter-params':
    case 'oem':
      return componentFieldOffers(workspace, cursor, role, index, key);
    case 'binding':
      return bindingOffers(cursor);
    case 'unique-ids':
      return overridableOffers(workspace, cursor);
    case 'Strings':
      return [];
    default:
      return knownOffers(cursor, role, index);
  }
}

/** What a side of a row of a one-to-many section can hold: IDs, or data that are not there. */
function sideOffers(workspace: Workspace, cursor: Cursor, side: 'left' | 'right'): Offer[] {
  const ids = idSide(valueMapSource(cursor.file), cursor.section.name);
  const offers: Offer[] = [];
  if (ids !== (side === 'left' ? 'right' : 'left')) offers.push(...offeredIdOffers(workspace, cursor));
  if (ids !== side) offers.push(keywordOffer('ValueNotPresent'));
  return offers;
}

/** Fields of the parameter and OEM sections of an AnswerFile. Source: network/examining-the-answerfile. */
function componentFieldOffers(
  workspace: Workspace,
  cursor: Cursor,
  role: SectionRole,
  index: number,
  key: string,
): Offer[] {
  const { file, section, entry } = cursor;
  switch (key) {
    case 'infid':
      return index > 0 ? [] : infIdOffers(workspace, cursor, listingKeys(file, section));
    case 'oemsection':
      return index > 0 ? [] : referenceOffers(cursor, 'oem', [`${section.name}.OemSection`]);
    case 'adaptersections': {
      const likely = adapterOffers(file).map(({ label }) => `${section.name}.${label}`);
      return referenceOffers(cursor, 'adapter-params', likely);
    }
    case 'inftorunbeforeinstall':
    case 'inftorunafterinstall': {
      const inf = entry!.fields[0]!.value;
      if (index === 0) {
        const own: Offer = { kind: 'file', label: '""', detail: 'this file', rank: 0 };
        return cursor.quoted ? [] : [own, ...infOffers(workspace, cursor)];
      }
      if (index > 1) return [];
      if (inf !== '') return sectionsOfInf(fileMeant(workspace, file, inf));
      return referenceOffers(cursor, 'run', [`${section.name.replace(/^params\.|\.OemSection$/gi, '')}.Run`]);
    }
    default:
      return knownOffers(cursor, role, index);
  }
}

/** The keys of the rows that list a parameter section. */
function listingKeys(file: FileModel, section: SectionModel): string[] {
  const keys = new Set<string>();
  for (const { row, target } of referencesTo(file, section.name)) {
    const key = row.entry?.key?.value;
    if (target === 'params' && key !== undefined) keys.add(key);
  }
  return [...keys];
}

/** Sections of an INF that an AnswerFile can run: those that nothing in the INF itself makes something else. */
function sectionsOfInf(inf: FileModel | undefined): Offer[] {
  const offers: Offer[] = [];
  for (const { name, roles, header } of inf?.sections() ?? []) {
    if (header === undefined || roles.size > 0) continue;
    offers.push({ kind: 'section', label: name, detail: `section of ${inf!.fileName}`, rank: 0 });
  }
  return offers;
}
