import {
  answerFileSectionForClass,
  type Component,
  componentByNt4,
  netmapSectionForClass,
  optionalComponentByNt4,
} from '../../language/components';
import { comesWithWindows } from './fates';
import { code, sectionName, words } from './markdown';

/** What is known of a component of Windows, one line each. */
export function componentLines(known: Component): string[] {
  const { class: className, nt4 = [], alsoInstalls = [], aliases = [], products = [], note } = known;
  const inAnswerFile = answerFileSectionForClass(className);
  const inNetmap = netmapSectionForClass(className);
  return [
    comesWithWindows(known),
    ...(inAnswerFile === undefined || inNetmap === undefined
      ? []
      : [`AnswerFiles have it in ${sectionName(inAnswerFile)}, netmap.inf in ${sectionName(inNetmap)}.`]),
    ...(nt4.length === 0 ? [] : [`In Windows NT 4.0: ${nt4.map((name) => code(name)).join(', ')}`]),
    ...(aliases.length === 0 ? [] : [`Also ${aliases.map((name) => code(name)).join(', ')}`]),
    ...(alsoInstalls.length === 0
      ? []
      : [`Setup installs ${alsoInstalls.map((id) => code(id)).join(', ')} with it.`]),
    ...(products.length === 0 ? [] : [`For ${words(products.join(', '))}.`]),
    ...(note === undefined ? [] : [words(note)]),
  ];
}

/** What became of an option of Windows NT 4.0; undefined for other names. */
export function aboutNt4Option(name: string): string | undefined {
  const known = componentByNt4(name);
  if (known?.by === 'option') {
    const { id, name: called, class: className } = known.component;
    const section = answerFileSectionForClass(className);
    const where = section === undefined ? '' : `, in ${sectionName(section)}`;
    return `${code(name)} is the name that Windows NT 4.0 has for ${words(called)}; Windows 2000 has ${code(id)}${where}.`;
  }
  const optional = optionalComponentByNt4(name);
  return (
    optional &&
    `${code(name)} is a name of Windows NT 4.0; Windows 2000 has ${code(optional.entry)} in ${sectionName('NetOptionalComponents')}.`
  );
}
