import {
  answerFileSectionForClass,
  classOfAnswerFileSection,
  classOfNetmapSection,
  component,
  type NetworkClassName,
  netmapSectionForClass,
} from '../../language/components';
import type { Fact, FactInFile, FileModel, Workspace } from '../../model';
import { idSide, isValueNotPresent, valueMapSource } from '../../model/value-map';
import { aboutNt4Option, componentLines } from './components';
import { article, classWords, factOf, fatesOf, kindOf, mappingPage, oneToManyPage } from './fates';
import { code, list, paragraphs, sectionName, source } from './markdown';
import type { HoverSpot, Told } from './spot';

/** So many rows and files with an ID are listed. */
const mostPlaces = 6;

/**
 * What a post-upgrade ID is, where it comes from and what is done for it.
 *
 * @returns undefined where no more is known of it than that it stands there, and for registry data.
 */
export function tellPostId({ workspace, file }: HoverSpot, fact: Fact): Told | undefined {
  const { name, span, usage } = fact;
  if (isMapping({ file, fact }) && !isIdSide({ file, fact })) return tellData(workspace, file, fact);
  const all = workspace.facts('post-id', name);
  const mapped = all.filter((found) => isMapping(found) && isIdSide(found));
  const known = component(name);
  const places = placesOf(all, file, netmapOf(file, mapped), name);
  const inNetmap = usage === 'support' || usage === 'help';
  const nt4 = known === undefined && usage === 'listed' ? aboutNt4Option(name) : undefined;
  if (mapped.length + places.length === 0 && known === undefined && nt4 === undefined && !inNetmap)
    return undefined;
  const kinds = new Set(mapped.map(kindOfMapped));
  const kind = kinds.size === 1 ? [...kinds][0]! : known && classWords[known.class];
  const netmap = netmapOf(file, mapped);
  const fates = netmap === undefined ? [] : fatesOf(workspace, netmap, name);
  return {
    span,
    text: paragraphs(
      `**${code(name)}**${kind === undefined ? '' : `: ${kind}`}`,
      list([
        ...(mapped.length === 0 && inNetmap ? ['**Nothing is mapped to this ID** in the workspace.'] : []),
        ...mapped.slice(0, mostPlaces).map(originOf),
        ...fates,
        ...(known === undefined ? [] : componentLines(known).slice(fates.length === 0 ? 0 : 1)),
        ...places,
      ]),
      nt4,
      known && misplaced(fact, known.class),
      known && mapped.length === 0 ? source(known) : source({ page: mappingPage }),
    ),
  };
}

/** Registry data by which adapters are told apart; undefined where nothing tells data from IDs. */
function tellData(workspace: Workspace, file: FileModel, { name, span, row, part }: Fact): Told | undefined {
  const side = idSide(valueMapSource(file), part.section.name);
  if (side === undefined) return undefined;
  const { key, fields } = row.entry!;
  const id = side === 'left' ? key!.value : fields[0]!.value;
  return {
    span,
    text: paragraphs(
      `Registry data: an adapter with ${code(name)} becomes ${code(id)}.`,
      list(fatesOf(workspace, file, id)),
      source({ page: oneToManyPage }),
    ),
  };
}

function kindOfMapped({ fact }: FactInFile): string {
  // Only adapters are told apart by a registry value.
  return fact.usage === 'target' ? kindOf(fact.part.section.name) : classWords.Net;
}

function isMapping({ fact }: FactInFile): boolean {
  return fact.usage === 'target' || fact.usage === 'value-left' || fact.usage === 'value-right';
}

/** Whether a row of a one-to-many section may have its ID where the fact is. */
function isIdSide({ file, fact }: FactInFile): boolean {
  if (fact.usage === 'target') return true;
  const side = idSide(valueMapSource(file), fact.part.section.name);
  return side !== undefined && fact.usage === `value-${side}`;
}

/** Which row maps to an ID. */
function originOf({ file, fact }: FactInFile): string {
  const { entry } = fact.row;
  const { name } = fact.part.section;
  const where = `in ${sectionName(name)} of ${code(file.fileName)}`;
  if (fact.usage === 'target') return `Was ${code(entry!.key?.value ?? '')} ${where}`;
  const data = (fact.usage === 'value-left' ? entry!.fields[0]! : entry!.key!).value;
  return isValueNotPresent(data)
    ? `One of several ${where}: when the value is not there`
    : `One of several ${where}: when the value is ${code(data)}`;
}

/** The netmap.inf that says what is done for an ID. */
function netmapOf(file: FileModel, mapped: readonly FactInFile[]): FileModel | undefined {
  return file.dialect === 'netmap' ? file : mapped[0]?.file;
}

/** Where else an ID is named: AnswerFiles, and vendor INFs that [OemUpgradeSupport] does not name anyway. */
function placesOf(
  all: readonly FactInFile[],
  own: FileModel,
  netmap: FileModel | undefined,
  id: string,
): string[] {
  const inf = netmap && factOf(netmap, id, 'support')?.row.entry?.fields[1]?.value.toLowerCase();
  const lines = new Set<string>();
  for (const { file, fact } of all) {
    if (file === own || file.fileName.toLowerCase() === inf) continue;
    const where = `${sectionName(fact.part.section.name)} of ${code(file.fileName)}`;
    if (fact.usage === 'offered') lines.add(`Installed from ${where}`);
    else if (fact.usage === 'listed') lines.add(`Listed in ${where}`);
  }
  return [...lines].slice(0, mostPlaces);
}

/** Where a component of a class belongs, when the section at hand is another. */
function misplaced({ usage, part }: Fact, className: NetworkClassName): string | undefined {
  const { name } = part.section;
  if (usage === 'listed') {
    const section = answerFileSectionForClass(className);
    if (section === undefined || classOfAnswerFileSection(name) === className) return undefined;
    return `As ${article(classWords[className])} it belongs in ${sectionName(section)}.`;
  }
  if (usage !== 'target') return undefined;
  const section = netmapSectionForClass(className);
  if (section === undefined || classOfNetmapSection(name) === className) return undefined;
  return `As ${article(classWords[className])} it belongs in ${sectionName(section)}.`;
}
