import { type Dirid, dirid } from '../../language/registry-flags';
import type { Fact, FileModel } from '../../model';
import { isSecretToken, tokenValues } from '../../model/token-values';
import { code, list, paragraphs, source, words } from './markdown';
import type { FieldSpot, Told } from './spot';

/** What a `%token%` stands for. Windows replaces none in [Strings] itself. */
export function tellToken(file: FileModel, fact: Fact): Told {
  const values = tokenValues(file, fact.name);
  const isSecret = isSecretToken(file, fact.name);
  const shown = (value: string) => (isSecret ? '(not shown)' : code(value, 300));
  const [only] = values;
  const stands =
    values.length === 1
      ? `stands for ${shown(only!.value)}`
      : values.length === 0
        ? 'is **not defined** in [Strings], so the text stays as it is written'
        : 'stands for:';
  return {
    span: fact.span,
    text: paragraphs(
      `${code(`%${fact.name}%`)} ${stands}`,
      values.length > 1
        ? list(values.map(({ section, value }) => `${code(`[${section}]`)}: ${shown(value)}`))
        : undefined,
    ),
  };
}

/** What `%11%` stands for, where the cursor is on a directory identifier. */
export function tellDirectory({ spot, field }: FieldSpot): Told | undefined {
  const { text } = spot.row;
  const at = spot.offset - spot.rowOffset;
  for (const found of text.slice(field.start, field.end).matchAll(/%(-?\d{1,6})%/g)) {
    const start = field.start + found.index;
    const end = start + found[0].length;
    if (at < start || at > end) continue;
    const known = dirid(Number(found[1]));
    return known && { span: { start, end }, text: paragraphs(aboutDirectory(known), source(known)) };
  }
  return undefined;
}

/** A directory identifier in markdown. */
export function aboutDirectory({ id, directory, since, deprecated, notes = [] }: Dirid): string {
  const limits = [
    ...(since === undefined ? [] : [`Since ${since}.`]),
    ...(deprecated === undefined ? [] : [`Not for drivers with a signature from ${deprecated} on.`]),
    ...notes,
  ];
  return paragraphs(`Directory ${code(String(id))}: ${words(directory)}`, words(limits.join(' ')));
}

/** Where a token that [Strings] defines is used. */
export function tellDefinition(file: FileModel, fact: Fact): Told {
  let uses = 0;
  for (const { usage, part } of file.facts('token', fact.name)) {
    if (usage === 'use' && !part.section.roles.has('Strings')) uses++;
  }
  const times = uses === 0 ? 'not used in this file' : uses === 1 ? 'used once' : `used ${uses} times`;
  const text = paragraphs(tellToken(file, fact).text, `It is ${times}.`);
  return { span: fact.span, text };
}
