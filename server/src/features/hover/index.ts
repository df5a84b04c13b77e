import { isSecretKey } from '../../language/secrets';
import { type Fact, spotAt, type Workspace } from '../../model';
import type { Position, Range } from '../../syntax';
import { tellAdapter } from './adapters';
import { tellOverridden, tellUniqueId } from './answers';
import { tellClass } from './classes';
import { tellFileList } from './file-lists';
import { tellFile, tellKeyword } from './files';
import { tellField, tellKey } from './keys';
import { tellPostId } from './post-ids';
import { tellPreId } from './pre-ids';
import { isRegistryRole, tellRegistryRow } from './registry-row';
import { tellHeader, tellReference } from './sections';
import { type FieldSpot, fieldAt, type HoverSpot, type Told } from './spot';
import { tellDefinition, tellDirectory, tellToken } from './tokens';

/** What an editor shows about a place. */
export interface Hover {
  /** The words it is about. */
  readonly range: Range;
  readonly markdown: string;
}

/**
 * What is known of what stands at a position: a section, a key, a field, an ID, a token. Values of passwords and
 * product keys are never repeated.
 *
 * @returns undefined where nothing is known.
 */
export function hover(workspace: Workspace, uri: string, position: Position): Hover | undefined {
  const file = workspace.file(uri);
  if (file === undefined || file.dialect === 'foreign') return undefined;
  const spot = spotAt(file, position);
  if (spot === undefined) return undefined;
  const told = tell({ workspace, file, spot });
  if (told === undefined || told.text === '') return undefined;
  const { start, end } = told.span;
  const range = file.tree.rangeOf({ start: spot.rowOffset + start, end: spot.rowOffset + end });
  return { range, markdown: told.text };
}

function tell(at: HoverSpot): Told | undefined {
  const { spot } = at;
  if (spot.place.kind === 'header') return tellHeader(at);
  const here = fieldAt(at);
  if (here === undefined) return undefined;
  // The value of a password is not looked into: it may hold what looks like a token or a section.
  if (here.index >= 0 && here.entry.key !== null && isSecretKey(here.entry.key.value)) return tellField(here);
  return tellName(here, namesAt(at)) ?? tellPlace(here);
}

/** What the row says about the name at the cursor; where two names touch, the second one counts. */
function namesAt({ spot }: HoverSpot): readonly Fact[] {
  const facts = spot.facts.filter(isShown);
  const start = Math.max(...facts.map(({ span }) => span.start));
  return facts.filter(({ span }) => span.start === start);
}

/** Windows replaces no tokens in the values of [Strings]. */
function isShown({ symbol, usage, part }: Fact): boolean {
  return symbol !== 'token' || usage === 'definition' || !part.section.roles.has('Strings');
}

/** What is known of a name. What says most comes first: a key of [NetAdapters] is an ID and the name of an adapter. */
function tellName(here: FieldSpot, facts: readonly Fact[]): Told | undefined {
  const found = (symbol: Fact['symbol']) => facts.find((fact) => fact.symbol === symbol);
  const token = found('token');
  if (token?.usage === 'definition') return tellDefinition(here.file, token);
  if (token !== undefined) return tellToken(here.file, token);
  const directory = tellDirectory(here);
  if (directory !== undefined) return directory;
  const section = found('section') ?? found('external-section');
  if (section?.role === 'unique-ids') return tellOverridden(here, section);
  if (section !== undefined) return tellReference(here, section);
  const computer = found('unique-id');
  if (computer !== undefined) return tellUniqueId(here.file, computer);
  const keyword = tellKeyword(here);
  if (keyword !== undefined) return keyword;
  const pre = found('pre-id');
  if (pre !== undefined) return tellPreId(here, pre);
  const post = found('post-id');
  const told = post && tellPostId(here, post);
  if (told !== undefined) return told;
  const file = found('file');
  if (file !== undefined) return tellFile(here, file);
  // The keys of [NetAdapters] are told by what is known of such rows.
  const adapter = facts.find(({ symbol, usage }) => symbol === 'adapter' && usage !== 'listed');
  return adapter === undefined ? tellClass(here) : tellAdapter(here.file, adapter);
}

/** What is known of a place by the section it is in. */
function tellPlace(here: FieldSpot): Told | undefined {
  for (const role of here.spot.section.roles) {
    if (isRegistryRole(role)) return tellRegistryRow(here, role);
    if (role === 'file-list') return tellFileList(here);
  }
  return here.index < 0 ? tellKey(here) : tellField(here);
}
