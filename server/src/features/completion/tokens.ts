import { dirids } from '../../language/registry-flags';
import { holdsDirectives, type SectionRole } from '../../language/roles';
import type { FileModel } from '../../model';
import { shortened } from '../../model/row-text';
import { isSecretToken } from '../../model/token-values';
import type { Cursor } from './cursor';
import { byLabel, type Offer } from './item';

/** So many names of tokens are looked at. */
const mostNames = 20_000;

/** Tokens of [Strings] with their values, then directory identifiers. */
export function tokenOffers({ file, section }: Cursor): Offer[] {
  const offers = byLabel(
    Array.from(definedTokens(file), ([name, value]) => ({
      kind: 'token',
      label: `%${name}%`,
      detail: shortened(value, 60),
      rank: 0,
    })),
  );
  // In an AnswerFile Setup reads only the sections that it runs as an INF.
  const isInf = file.dialect === 'inf' || [...section.roles].some(isInfRole);
  for (const { id, directory } of isInf ? dirids() : []) {
    offers.push({ kind: 'token', label: `%${id}%`, detail: directory, rank: 1 });
  }
  return offers;
}

function isInfRole(role: SectionRole): boolean {
  return holdsDirectives(role) || role === 'add-registry' || role === 'file-list';
}

function* definedTokens(file: FileModel): Generator<[name: string, value: string]> {
  let left = mostNames;
  for (const lower of file.names('token')) {
    if (left-- === 0) return;
    for (const { usage, name, row } of file.facts('token', lower)) {
      if (usage !== 'definition') continue;
      yield [name, isSecretToken(file, name) ? '' : row.entry!.fields[0]!.value];
      break;
    }
  }
}

/** Keys of [Strings]: tokens that the file uses and does not define. */
export function undefinedTokenOffers({ file, section }: Cursor): Offer[] {
  const offers: Offer[] = [];
  let left = mostNames;
  for (const lower of file.names('token')) {
    if (left-- === 0) break;
    let used: string | undefined;
    let defined = false;
    for (const { usage, name, part } of file.facts('token', lower)) {
      if (usage === 'definition') defined ||= part.section.name.toLowerCase() === section.name.toLowerCase();
      else if (!part.section.roles.has('Strings')) used ??= name;
    }
    if (used !== undefined && !defined) {
      offers.push({ kind: 'token', label: used, detail: 'used, not defined here', rank: 0 });
    }
  }
  return byLabel(offers);
}
