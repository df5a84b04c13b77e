import { roleWords } from '../../language/role-words';
import type { SectionRole } from '../../language/roles';
import { isSecretKey } from '../../language/secrets';
import type { FileModel } from '../../model';
import type { ChainLink, ChainSection, ChainState } from '../../model/chain';
import type { Row } from '../../syntax';
import { missingKeys } from './answers';
import { code, sectionName } from './markdown';
import { isRegistryRole, registryRowInBrief } from './registry-row';
import { withTokens } from './spot';

/** What each end of a chain is called where no section is found. */
const ends: Record<Exclude<ChainState, 'found'>, string> = {
  missing: '**missing**, there is no such section',
  'not-needed': 'not in this file',
  'left-to-dll': 'not there, which is right: the DLL of OemDllToLoad does the work in GUI mode',
  'unknown-file': 'in a file that is not in the workspace',
  repeated: 'see above',
  cut: '…',
};

/** A section of a chain as a nested list: the rows that lead on, then the rows that do not. */
export function chainLines(file: FileModel, chain: ChainSection, depth = 0): string[] {
  const lines: string[] = [];
  for (const link of chain.links) lines.push(...linkLines(link, depth));
  for (const row of chain.rows) lines.push(line(depth, rowInBrief(file, row, chain.role)));
  if (chain.more > 0) lines.push(line(depth, `… ${chain.more} more`));
  for (const missing of missingKeys(file, chain.section, chain.role)) lines.push(line(depth, missing));
  return lines;
}

function line(depth: number, text: string): string {
  return `${'  '.repeat(depth)}- ${text}`;
}

function linkLines({ fact, file, state, sections }: ChainLink, depth: number): string[] {
  const { entry } = fact.row;
  const by = entry?.key?.value ?? entry?.fields[0]?.value ?? '';
  const where = fact.file === undefined ? '' : ` of ${code(fact.file)}`;
  const start = `${code(by)} → ${sectionName(fact.name)}${where}`;
  if (state !== 'found') return [line(depth, `${start}: ${ends[state]}`)];
  const [only] = sections;
  if (sections.length === 1 && only!.section.name.toLowerCase() === fact.name.toLowerCase()) {
    return [line(depth, `${start}${told(only!.role)}`), ...chainLines(file!, only!, depth + 1)];
  }
  return [
    line(depth, start),
    ...sections.flatMap((section) => [
      line(depth + 1, `${sectionName(section.section.name)}${told(section.role)}`),
      ...chainLines(file!, section, depth + 2),
    ]),
  ];
}

function told(role: SectionRole): string {
  return `: ${roleWords(role)}`;
}

/** An entry in a few words. Secrets are not repeated. */
function rowInBrief(file: FileModel, row: Row, role: SectionRole): string {
  const entry = row.entry!;
  if (isRegistryRole(role)) return registryRowInBrief(file, entry, role);
  const values = withTokens(file, entry.fields.map(({ value }) => value).join(', '));
  if (entry.key === null) return code(values);
  if (isSecretKey(entry.key.value)) return `${code(entry.key.value)} (not shown)`;
  return `${code(entry.key.value)} = ${code(values)}`;
}

/** How a chain that ends at once ends. */
export function endOfChain(state: Exclude<ChainState, 'found'>): string {
  return ends[state];
}
