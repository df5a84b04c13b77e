import {
  classOfAnswerFileSection,
  classOfNetmapSection,
  components,
  netmapSectionTakesClass,
} from '../../language/components';
import { type Fact, type FileModel, folderOf, referencesTo, type Workspace } from '../../model';
import { kindOfAnswerFile } from '../../model/answerfile';
import { idSide, type Side, valueMapSource } from '../../model/value-map';
import type { Cursor } from './cursor';
import { byLabel, type Offer } from './item';
import { namesFor } from './names';

/** The post-upgrade IDs that a netmap.inf maps to, as written, each with the section that maps to it. */
function mappedIds(cursor: Cursor, file: FileModel): Map<string, Fact> {
  const sides = new Map<string, Side | undefined>();
  const sideOf = (section: string) => {
    if (!sides.has(section)) sides.set(section, idSide(valueMapSource(file), section));
    return sides.get(section);
  };
  const found = new Map<string, Fact>();
  for (const name of namesFor(cursor, file, 'post-id', cursor.typed)) {
    for (const fact of file.factList('post-id', name)) {
      const { usage, part } = fact;
      if (usage !== 'target' && !usage.startsWith('value-')) continue;
      if (usage !== 'target' && usage !== `value-${sideOf(part.section.name)}`) continue;
      found.set(fact.name, fact);
      break;
    }
  }
  return found;
}

/** Keys of [OemUpgradeSupport] or [OemUpgradeHelpFiles]: mapped IDs without a row come first. */
export function mappedIdOffers(cursor: Cursor, usage: 'support' | 'help'): Offer[] {
  const { file, row } = cursor;
  const offers: Offer[] = [];
  for (const [label, fact] of mappedIds(cursor, file)) {
    const there = file.someFact('post-id', label, (other) => other.usage === usage && other.row !== row);
    const detail = `mapped in [${fact.part.section.name}]${there ? ', has a row' : ''}`;
    offers.push({ kind: 'id', label, detail, rank: there ? 2 : 0 });
  }
  return byLabel(offers);
}

/** What a row of a mapping section can become: IDs that the vendor INFs beside the file install. */
export function offeredIdOffers(workspace: Workspace, cursor: Cursor): Offer[] {
  const { file, section } = cursor;
  const offers: Offer[] = [];
  const infs = infsBeside(workspace, file);
  if (infs.length === 0) return offers;
  const mapped = mappedIds(cursor, file);
  for (const inf of infs) {
    const className = classOf(inf);
    const fits = className === undefined || netmapSectionTakesClass(section.name, className);
    for (const name of namesFor(cursor, inf, 'post-id', cursor.typed)) {
      for (const fact of inf.factList('post-id', name)) {
        if (fact.usage !== 'offered') continue;
        const detail = `installed by ${inf.fileName}${className === undefined ? '' : ` (${className})`}`;
        offers.push({
          kind: 'id',
          label: fact.name,
          detail,
          rank: (fits ? 0 : 2) + (mapped.has(fact.name) ? 1 : 0),
        });
        break;
      }
    }
  }
  return byLabel(offers);
}

/** Keys of the component lists of an AnswerFile: what netmap.inf maps to, and what comes with Windows. */
export function componentOffers(workspace: Workspace, cursor: Cursor): Offer[] {
  const { file, section, row } = cursor;
  const offers: Offer[] = [];
  const isListed = (id: string) =>
    file.someFact('post-id', id, (fact) => fact.usage === 'listed' && fact.row !== row);
  const className = classOfAnswerFileSection(section.name);
  for (const netmap of workspace.all()) {
    if (netmap.dialect !== 'netmap') continue;
    for (const [label, { part }] of mappedIds(cursor, netmap)) {
      const mapping = part.section.name;
      const fits = (classOfNetmapSection(mapping) ?? 'Net') === className;
      if (fits && !isListed(label))
        offers.push({ kind: 'id', label, detail: `mapped in [${mapping}]`, rank: 0 });
    }
  }
  const listed = byLabel(offers);
  if (isListOfNewAdapters(file, section.name)) {
    let number = 1;
    while (isListed(`Adapter${number}`)) number++;
    listed.push({ kind: 'adapter', label: `Adapter${number}`, detail: 'a name of your own', rank: 1 });
  }
  for (const { id, name, class: itsClass } of components()) {
    if (itsClass === className && !isListed(id))
      listed.push({ kind: 'id', label: id, detail: name, rank: 1 });
  }
  return listed;
}

/** In an AnswerFile for a new installation the author makes up the names of the adapters. */
function isListOfNewAdapters(file: FileModel, section: string): boolean {
  return /^netadapters?$/i.test(section) && kindOfAnswerFile(file) !== 'upgrade';
}

/**
 * What InfID can be: the ID by which the component is listed; for an adapter with a name of its own the one that is
 * detected, or what the vendor INFs install.
 */
export function infIdOffers(workspace: Workspace, cursor: Cursor, listedAs: readonly string[]): Offer[] {
  const { file, section } = cursor;
  const offers: Offer[] = listedAs.map((label) => ({ kind: 'id', label, rank: 0 }));
  const lists = referencesTo(file, section.name).map(({ part }) => part.section.name);
  if (!lists.some((name) => isListOfNewAdapters(file, name))) return offers;
  const installed: Offer[] = [];
  for (const inf of infsBeside(workspace, file)) {
    if (classOf(inf)?.toLowerCase() !== 'net') continue;
    for (const name of namesFor(cursor, inf, 'post-id', cursor.typed)) {
      for (const fact of inf.factList('post-id', name)) {
        if (fact.usage !== 'offered') continue;
        installed.push({ kind: 'id', label: fact.name, detail: `installed by ${inf.fileName}`, rank: 1 });
        break;
      }
    }
  }
  const detected: Offer = { kind: 'value', label: '*', detail: 'the adapter that is detected', rank: 0 };
  return [detected, ...byLabel(installed)];
}

/** The vendor INFs beside a file, with their setup class. */
export function infOffers(workspace: Workspace, { file, entry }: Cursor): Offer[] {
  const id = entry?.key?.value.toLowerCase();
  return infsBeside(workspace, file).map((inf) => {
    const fits = id !== undefined && inf.someFact('post-id', id, ({ usage }) => usage === 'offered');
    const className = classOf(inf);
    const detail = className === undefined ? '' : `class ${className}`;
    return { kind: 'file', label: inf.fileName, detail, rank: fits ? 0 : 1 };
  });
}

function infsBeside(workspace: Workspace, file: FileModel): FileModel[] {
  const folder = folderOf(file.uri);
  return [...workspace.all()].filter(
    (other) => other.dialect === 'inf' && other !== file && folderOf(other.uri) === folder,
  );
}

function classOf(inf: FileModel): string | undefined {
  return inf.firstFact('class')?.name;
}

/** Migration DLLs that the file names already. */
export function dllOffers(cursor: Cursor): Offer[] {
  const { file, row, typed } = cursor;
  const offers: Offer[] = [];
  for (const lower of namesFor(cursor, file, 'file', typed)) {
    for (const fact of file.factList('file', lower)) {
      if (fact.usage !== 'migration-dll' || fact.row === row) continue;
      offers.push({ kind: 'file', label: fact.name, detail: 'migration DLL of this file', rank: 0 });
      break;
    }
  }
  return byLabel(offers);
}
