import type { Fact, FileModel } from '../../model';
import { code, paragraphs, sectionName } from './markdown';
import type { Told } from './spot';

/** An adapter that a row names by its key in [NetAdapters]. */
export function tellAdapter(file: FileModel, { name, span }: Fact): Told | undefined {
  for (const fact of file.facts('adapter', name)) {
    const { name: section } = fact.part.section;
    if (fact.usage !== 'listed' || !/^netadapters?$/i.test(section)) continue;
    const offset = file.offsetOfRow(fact.part, fact.row) + fact.span.start;
    const params = fact.row.entry!.fields[0]!.value;
    const { line } = file.tree.positionAt(offset);
    return {
      span,
      text: paragraphs(
        `**${code(name)}** is an adapter: ${sectionName(section)}, line ${line + 1}.`,
        params === '' ? undefined : `Its parameters are in ${sectionName(params)}.`,
      ),
    };
  }
  const listed = [...file.sectionsNamed('NetAdapters')].length > 0;
  return {
    span,
    text: `${code(name)} is **not** a key of ${sectionName('NetAdapters')}${listed ? '' : ', which is missing'}.`,
  };
}
