import { docConflicts, sectionDoc } from '../../language/knowledge';
import { roleWords } from '../../language/role-words';
import type { SectionRole } from '../../language/roles';
import type { Fact, FileModel, SectionModel, Workspace } from '../../model';
import { chainFrom, chainOfSection } from '../../model/chain';
import { componentOf } from '../../model/component-of';
import { referencesTo, sectionsMeant } from '../../model/section-names';
import { referencesFromElsewhere } from '../../model/symbols';
import { sectionLimits } from './answers';
import { chainLines, endOfChain } from './chains';
import { code, list, paragraphs, sectionName, source, words } from './markdown';
import type { HoverSpot, Told } from './spot';

/** So many rows that name a section are listed. */
const mostNamers = 5;

/** What the section below a header is for, and who names it. */
export function tellHeader({ workspace, file, spot }: HoverSpot): Told | undefined {
  const header = spot.row.header!;
  const inRow = spot.offset - spot.rowOffset;
  if (inRow < header.open || inRow > (header.close ?? header.nameSpan.end) + 1) return undefined;
  const { section } = spot;
  const about = aboutSection(file, section.name, [...section.roles], section);
  const namers = namersOf(workspace, file, section.name);
  if (about === undefined && namers === undefined) return undefined;
  const span = {
    start: header.open,
    end: header.close === undefined ? header.nameSpan.end : header.close + 1,
  };
  const title = about?.title ?? `**${sectionName(section.name)}**`;
  const onward = chainBelow(workspace, file, section);
  return { span, text: paragraphs(title, about?.notes, namers, onward, about?.source) };
}

/** Roles of AnswerFiles from whose sections the chain of a component or of the firewall goes on. */
const onChain: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'params',
  'adapter-params',
  'oem',
  'run',
  'firewall',
  'firewall-profile',
  'nt4-network',
  'nt4-list',
]);

/** Where the chain leads from a section of an AnswerFile, with what is missing on it. */
function chainBelow(workspace: Workspace, file: FileModel, section: SectionModel): string | undefined {
  const role =
    file.dialect === 'answerfile' ? [...section.roles].find((each) => onChain.has(each)) : undefined;
  if (role === undefined) return undefined;
  const chain = chainOfSection(workspace, file, section, role, { depth: 10, links: 30, rows: 0 });
  const lines = chainLines(file, { ...chain, more: 0 });
  return lines.length === 0 ? undefined : paragraphs('From here on:', lines.join('\n'));
}

/** What the section that a row names is for, and where the chain leads from there. */
export function tellReference({ workspace, file }: HoverSpot, fact: Fact): Told {
  const chain = chainFrom(workspace, file, fact);
  const [first] = chain.file === undefined ? [] : sectionsMeant(chain.file, fact);
  // A row of [DestinationDirs] gives no role; a section of another file is taken as an install section.
  const role = fact.target ?? (fact.file === undefined ? [...(first?.roles ?? [])][0] : 'run');
  const about = aboutSection(chain.file ?? file, fact.name, role === undefined ? [] : [role], first);
  const where = fact.file === undefined ? '' : ` of ${code(fact.file)}`;
  const title = about?.title ?? `**${sectionName(fact.name)}**`;
  const onward =
    chain.state === 'found'
      ? chain.sections.flatMap((section) => {
          const lines = chainLines(chain.file!, section);
          const name = section.section.name;
          if (chain.sections.length === 1 && name.toLowerCase() === fact.name.toLowerCase()) return lines;
          return [`- ${sectionName(name)}: ${roleWords(section.role)}`, ...lines.map((line) => `  ${line}`)];
        })
      : [`- ${sectionName(fact.name)}${where}: ${endOfChain(chain.state)}`];
  const heading =
    onward.length === 0
      ? 'The section is empty.'
      : `From here on${fact.file === undefined ? '' : `, in ${code(fact.file)}`}:`;
  return { span: fact.span, text: paragraphs(title, heading, onward.join('\n'), about?.source) };
}

interface About {
  /** The name and what the section is for. */
  readonly title: string;
  /** What else is to be known of such sections. */
  readonly notes: string;
  readonly source: string;
}

/** What a section is for; undefined where nothing is known of it. */
function aboutSection(
  file: FileModel,
  name: string,
  roles: readonly SectionRole[],
  section: SectionModel | undefined,
): About | undefined {
  const { dialect } = file;
  const [role] = roles;
  const component = role && section && componentOf(file, section, role);
  const doc = sectionDoc(dialect, name, role, component);
  if (doc === undefined && role === undefined) return undefined;
  const title = roles.length === 0 ? '' : `: ${roles.map(roleWords).join(', ')}`;
  const conflicts = dialect === 'inf' ? [] : [name, role ?? ''].flatMap(docConflicts);
  const notes = [...(doc?.notes ?? []), ...conflicts.map(({ what, treat }) => `${what} ${treat}`)];
  return {
    title: paragraphs(
      `**${sectionName(name)}**${title}`,
      doc && words(doc.doc),
      doc?.products && `For ${words(doc.products.join(', '))}.`,
      dialect === 'answerfile' && doc ? sectionLimits(doc).join(' ') : undefined,
    ),
    notes: list(notes.map(words)),
    source: doc === undefined ? '' : source(doc),
  };
}

/** Who names a section, in the order of the text; then who does in other files. */
function namersOf(workspace: Workspace, file: FileModel, name: string): string | undefined {
  const inOrder = referencesTo(file, name)
    .map((fact) => ({ fact, offset: file.offsetOfRow(fact.part, fact.row) }))
    .sort((a, b) => a.offset - b.offset);
  const own = inOrder.slice(0, mostNamers).map(({ fact, offset }) => {
    const { line } = file.tree.positionAt(offset + fact.span.start);
    return `${code(keyOf(fact))} in ${sectionName(fact.part.section.name)}, line ${line + 1}`;
  });
  const others = referencesFromElsewhere(workspace, file, name)
    .slice(0, mostNamers)
    .map(({ file: other, fact }) => `${code(keyOf(fact))} in ${code(other.fileName)}`);
  const left = inOrder.length - own.length;
  const lines = [...own, ...(left > 0 ? [`${left} more`] : []), ...others];
  return lines.length === 0 ? undefined : `Named by:\n\n${list(lines)}`;
}

function keyOf({ row, name }: Fact): string {
  return row.entry?.key?.value ?? name;
}
