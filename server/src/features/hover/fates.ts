import {
  type Component,
  classOfNetmapSection,
  component,
  type NetworkClassName,
} from '../../language/components';
import type { Fact, FileModel, Workspace } from '../../model';
import { fileMeant } from '../../model/named-files';
import { code, words } from './markdown';

/** What is done for the component of a post-upgrade ID, in words that hovers on IDs share. */

export const classWords: Record<NetworkClassName, string> = {
  Net: 'network adapter',
  NetTrans: 'network protocol',
  NetService: 'network service',
  NetClient: 'network client',
};

/** The page that says what mappings are. */
export const mappingPage = 'network/mapping-ids-in-a-netmap-inf-file';

/** The page that says how one ID becomes one of several. */
export const oneToManyPage = 'network/one-to-many-id-mapping';

/** What a component is that a section of netmap.inf maps. */
export function kindOf(mappingSection: string): string {
  if (mappingSection.toLowerCase() === 'oemasyncadapters') return 'async network adapter';
  const found = classOfNetmapSection(
    /^oemadapters$/i.test(mappingSection) ? 'OemNetAdapters' : mappingSection,
  );
  return found === undefined ? 'network component' : classWords[found];
}

/** A noun with its article. */
export function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** What is done for a component of that post-upgrade ID, one line each. */
export function fatesOf(workspace: Workspace, file: FileModel, id: string): string[] {
  if (id === '') return [];
  const lines: string[] = [];
  const support = factOf(file, id, 'support');
  if (support === undefined) {
    lines.push('No row in `[OemUpgradeSupport]` says which migration DLL takes its settings over.');
  } else {
    lines.push(...supportLines(workspace, file, support));
  }
  const help = factOf(file, id, 'help');
  const files =
    help?.row.entry?.fields.filter(({ value }) => value !== '').map(({ value }) => code(value)) ?? [];
  if (files.length > 0) lines.push(`Help message: ${files.join(', ')}`);
  const known = component(id);
  if (known !== undefined) lines.push(comesWithWindows(known));
  return lines;
}

function supportLines(workspace: Workspace, file: FileModel, { row }: Fact): string[] {
  const [dll, inf] = row.entry!.fields.map(({ value }) => value);
  const lines: string[] = [];
  if (dll!.toLowerCase() === 'notsupported') lines.push('Not supported: no migration DLL is loaded for it.');
  else if (dll !== '') lines.push(`Migration DLL: ${code(dll!)}`);
  if (inf !== undefined && inf !== '')
    lines.push(`Installed by ${code(inf)}${aboutInf(workspace, file, inf)}`);
  return lines;
}

/** Class of a vendor INF, in brackets; where the INF is not known, nothing. */
export function aboutInf(workspace: Workspace, file: FileModel, name: string): string {
  const inf = fileMeant(workspace, file, name);
  if (inf === undefined) return ', which is not in the workspace';
  const found = inf.firstFact('class');
  return found === undefined ? '' : ` (class ${code(found.name)})`;
}

/** The first fact about a post-upgrade ID in which it is used like that. */
export function factOf(file: FileModel, id: string, usage: Fact['usage']): Fact | undefined {
  for (const fact of file.facts('post-id', id)) if (fact.usage === usage) return fact;
  return undefined;
}

/** What a component of Windows is. */
export function comesWithWindows({ id, name }: Component): string {
  return `${code(id)} is ${words(name)}, which comes with Windows.`;
}
