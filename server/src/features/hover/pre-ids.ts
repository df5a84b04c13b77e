import { componentByNt4, netmapSectionForClass, optionalComponentByNt4 } from '../../language/components';
import { decodeNumber, parseInfNumber } from '../../language/registry-flags';
import { type Fact, type FileModel, isInteger } from '../../model';
import { idSide, isValueNotPresent, valueMapSource, valueRow } from '../../model/value-map';
import { article, classWords, factOf, fatesOf, kindOf, mappingPage, oneToManyPage } from './fates';
import { cell, code, list, paragraphs, sectionName, source, words } from './markdown';
import type { HoverSpot, Told } from './spot';

/** So many outcomes of a one-to-many row are listed. */
const mostOutcomes = 30;

/** What becomes of the component of a mapping row. */
export function tellPreId({ workspace, file }: HoverSpot, fact: Fact): Told {
  const { row, span, name } = fact;
  const kind = kindOf(fact.part.section.name);
  const [first, second] = row.entry!.fields;
  const title = `**${code(name)}** is the ID of a component in Windows NT 3.51 and 4.0.`;
  const nt4 = aboutNt4(name, fact.part.section.name);
  if (row.entry!.fields.length > 1 && isInteger(first!.value)) {
    const outcomes = outcomesOf(file, second?.value ?? '');
    const text = paragraphs(
      title,
      `It becomes one of several ${kind}s.`,
      outcomes,
      nt4,
      source({ page: oneToManyPage }),
    );
    return { span, text };
  }
  const id = first!.value;
  const becomes =
    id === '' ? 'It becomes **nothing**: the ID is missing.' : `It becomes ${code(id)}, ${article(kind)}.`;
  return {
    span,
    text: paragraphs(title, becomes, list(fatesOf(workspace, file, id)), nt4, source({ page: mappingPage })),
  };
}

/** What a Windows NT 4.0 name is known as. */
function aboutNt4(name: string, mappingSection: string): string | undefined {
  const known = componentByNt4(name);
  if (known === undefined) {
    const optional = optionalComponentByNt4(name);
    return (
      optional &&
      `Windows 2000 has ${words(optional.name)} as ${code(optional.entry)} in ${sectionName('NetOptionalComponents')}.`
    );
  }
  const { id, name: called, class: className } = known.component;
  const what =
    known.by === 'option'
      ? `In Windows NT 4.0 ${code(name)} is ${words(called)}, which Windows 2000 has as ${code(id)}, ${article(classWords[className])}.`
      : `${code(name)} is the name of a Windows service of ${words(called)}; an ID is the name of an option, here ${code(known.component.nt4?.[0] ?? id)}.`;
  const section = netmapSectionForClass(className);
  const misplaced = section !== undefined && section.toLowerCase() !== mappingSection.toLowerCase();
  return misplaced ? `${what} Such a component belongs in ${sectionName(section)}.` : what;
}

/** What a one-to-many row can lead to. */
function outcomesOf(file: FileModel, name: string): string {
  const side = idSide(valueMapSource(file), name);
  const sections = [...file.sectionsNamed(name)];
  if (sections.length === 0) return `Which one is looked up in ${sectionName(name)}, which is **missing**.`;
  const entries = sections.flatMap((section) => [...section.rows].filter((row) => row.kind === 'entry'));
  const value = (key: string) =>
    entries.find(({ entry }) => entry?.key?.value.toLowerCase() === key)?.entry?.fields[0]?.value ?? '';
  const type = parseInfNumber(value('valuetype'));
  const typeName = type === undefined ? undefined : decodeNumber('registryTypes', type)?.flags[0]?.name;
  const read = `Which one, tells the registry value ${code(value('valuename'))}${
    typeName === undefined ? '' : ` (${words(typeName)})`
  } below the \`Parameters\` key of the adapter's instance:`;
  const rows = entries.flatMap((row) => valueRow(row) ?? []);
  const table = rows.slice(0, mostOutcomes).map(({ left, right }) => {
    const [id, data] = side === 'right' ? [right.value, left.value] : [left.value, right.value];
    const shownData = isValueNotPresent(data) ? 'the value is not there' : cell(data);
    if (side === undefined) return `| ${cell(left.value)} | ${cell(right.value)} | |`;
    return `| ${shownData} | ${cell(id)} | ${fatesInBrief(file, id)} |`;
  });
  const head =
    side === undefined
      ? ['left of "="', 'right of "="', '']
      : ['when the value is', 'it becomes', 'migration DLL, INF'];
  const left = rows.length - table.length;
  return paragraphs(
    read,
    [`| ${head.join(' | ')} |`, '| --- | --- | --- |', ...table].join('\n'),
    side === undefined ? 'Nothing tells which side has the IDs.' : undefined,
    left > 0 ? `… ${left} more` : undefined,
  );
}

function fatesInBrief(file: FileModel, id: string): string {
  const support = factOf(file, id, 'support');
  const fields = support?.row.entry?.fields.map(({ value }) => value).filter((value) => value !== '') ?? [];
  return fields.length === 0 ? 'no row' : fields.map(cell).join(', ');
}
