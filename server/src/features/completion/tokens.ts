import { dirids } from '../../language/registry-flags';
import { holdsDirectives, type SectionRole } from '../../language/roles';
import { shortened } from '../../model/row-text';
import { isSecretToken } from '../../model/token-values';
import type { Cursor } from './cursor';
import { byLabel, type Offer } from './item';
import { namesFor } from './names';

/** Tokens of [Strings] with their values, then directory identifiers. */
export function tokenOffers(cursor: Cursor): Offer[] {
  const { file, section } = cursor;
  const offers = byLabel(
    Array.from(definedTokens(cursor), ([name, value]) => ({
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

function* definedTokens(cursor: Cursor): Generator<[name: string, value: string]> {
  const { file, typed } = cursor;
  for (const lower of namesFor(cursor, file, 'token', typed.slice(1))) {
    for (const { usage, name, row } of file.factList('token', lower)) {
      if (usage !== 'definition') continue;
      yield [name, isSecretToken(file, name) ? '' : row.entry!.fields[0]!.value];
      break;
    }
  }
}

/** Keys of [Strings]: tokens that the file uses and does not define. */
export function undefinedTokenOffers(cursor: Cursor): Offer[] {
  const { file, section, typed } = cursor;
  const offers: Offer[] = [];
  for (const lower of namesFor(cursor, file, 'token', typed)) {
    let used: string | undefined;
    let defined = false;
    for (const { usage, name, part } of file.factList('token', lower)) {
      if (usage === 'definition') defined ||= part.section.name.toLowerCase() === section.name.toLowerCase();
      else if (!part.section.roles.has('Strings')) used ??= name;
    }
    if (used !== undefined && !defined) {
      offers.push({ kind: 'token', label: used, detail: 'used, not defined here', rank: 0 });
    }
  }
  return byLabel(offers);
}
