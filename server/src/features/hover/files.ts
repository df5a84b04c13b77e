import {
  docConflicts,
  migrationDll,
  netmapKeyword,
  netupgEnvironment,
  sectionDoc,
} from '../../language/knowledge';
import type { Fact, FileModel, Workspace } from '../../model';
import { aboutInf } from './fates';
import { tellHelpFile } from './help-files';
import { code, list, paragraphs, source, words } from './markdown';
import type { FieldSpot, HoverSpot, Told } from './spot';

/** Files that stand beside netmap.inf and netupg.inf. */
export function tellFile({ workspace, file }: HoverSpot, fact: Fact): Told | undefined {
  const { name, span, usage, role } = fact;
  if (usage === 'directory') return { span, text: aboutDirectory(workspace, file, name) };
  if (usage === 'migration-dll' && role === 'upgrade-support') return { span, text: aboutDll(name) };
  if (usage === 'inf' && role === 'upgrade-support')
    return { span, text: aboutInfField(workspace, file, name) };
  if (usage === 'help-file') return tellHelpFile(fact);
  return undefined;
}

function aboutInfField(workspace: Workspace, file: FileModel, name: string): string {
  const doc = sectionDoc('netmap', 'OemUpgradeSupport')?.keys[0]?.fields?.[1];
  const conflicts = docConflicts('Inf-file-name');
  return paragraphs(
    `${code(name)} installs the component${aboutInf(workspace, file, name)}.`,
    doc?.doc && words(doc.doc),
    list(conflicts.map(({ what, treat }) => words(`${what} ${treat}`))),
    source({ page: 'network/specifying-the-upgrade-dll-in-a-netmap-inf-file' }),
  );
}

/** What NetSetup asks of a migration DLL. */
function aboutDll(name: string): string {
  return paragraphs(
    `**${code(name)}**: network migration DLL`,
    words(migrationDll.doc),
    'It exports:',
    list(
      migrationDll.exports.map(
        ({ name: each, phase, doc }) => `${code(each)} (${words(phase ?? '')}): ${words(doc)}`,
      ),
    ),
    'Flags that it can set:',
    list(migrationDll.flags.map(({ name: flag, doc }) => `${code(flag)}: ${words(doc)}`)),
    'Its limits:',
    list(migrationDll.constraints.map(words)),
    list(docConflicts('network-migration-DLL').map(({ what, treat }) => words(`${what} ${treat}`))),
    source(migrationDll),
  );
}

function aboutDirectory(workspace: Workspace, file: FileModel, path: string): string {
  const folder = workspace.folderFor(file.uri, path);
  const uri = folder === undefined ? undefined : workspace.uriIn(folder, 'netmap.inf');
  const field = sectionDoc('netupg', 'OemNetUpgradeDirs')?.fields?.[0];
  return paragraphs(
    `${code(path)}: directory of a vendor's upgrade files`,
    field?.doc && words(field.doc),
    uri !== undefined
      ? 'Its netmap.inf is in the workspace.'
      : folder !== undefined
        ? 'The folder of the workspace that stands for it has **no netmap.inf**.'
        : 'No folder of the workspace stands for it.',
    paragraphs(words(netupgEnvironment.doc), words(netupgEnvironment.note)),
    source({ page: 'network/creating-a-netupg-inf-file' }),
  );
}

/** NotSupported and ValueNotPresent, where they stand in place of a name. */
export function tellKeyword({ spot, field }: FieldSpot): Told | undefined {
  const keyword = netmapKeyword(field.value);
  if (keyword === undefined || ![...spot.section.roles].some((role) => role === keyword.role))
    return undefined;
  const conflicts = docConflicts(keyword.name).map(({ what, treat }) => words(`${what} ${treat}`));
  return {
    span: field,
    text: paragraphs(`**${code(keyword.name)}**`, words(keyword.doc), list(conflicts), source(keyword)),
  };
}
