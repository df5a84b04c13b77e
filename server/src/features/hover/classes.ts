import { networkClass, setupClass } from '../../language/components';
import { code, list, paragraphs, sectionName, source, words } from './markdown';
import type { FieldSpot, Told } from './spot';

/** The setup class that a key of [Version] names, by its name or its GUID; undefined where it is not known. */
export function tellClass({ spot, entry, field, index }: FieldSpot): Told | undefined {
  const key = entry.key?.value.toLowerCase();
  if (index !== 0 || (key !== 'class' && key !== 'classguid') || !spot.section.roles.has('Version'))
    return undefined;
  const known = setupClass(field.value);
  const network = networkClass(known?.class ?? field.value);
  const found = known ?? network;
  if (found === undefined) return undefined;
  const sure = network !== undefined && network.sectionsConfidence === undefined;
  return {
    span: field,
    text: paragraphs(
      `**${code(found.class)}**${network === undefined ? '' : `: ${words(network.what)}`}`,
      list([
        `GUID: ${code(found.guid)}`,
        ...(known?.reserved === true ? ['The class is for Windows itself.'] : []),
        ...(sure ? [`In netmap.inf: ${network.netmapSections.map(sectionName).join(' or ')}`] : []),
        ...(sure ? [`In an AnswerFile: ${network.answerFileSections.map(sectionName).join(' or ')}`] : []),
      ]),
      source(found),
    ),
  };
}
