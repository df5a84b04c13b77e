import type { FieldDoc } from '../../language/knowledge';
import { languageGroups, locales } from '../../language/locales';
import { timeZones, zoneWords } from '../../language/time-zones';
import type { Offer } from './item';

/** Values of AnswerFiles that are numbers with names. Typing a part of the name finds them too. */
export function namedValueOffers({ name, type }: FieldDoc): Offer[] {
  switch (type) {
    case 'timezone':
      return timeZones().map((zone) => named(String(zone.index), zone.name, zoneWords(zone)));
    case 'lcid':
      return locales().map(({ id, name: locale }) => named(id, locale));
    case 'inputlocale-list':
      return locales().map(({ id, name: locale, layout }) => named(`${id.slice(4)}:${layout}`, locale));
    case 'number-list':
      if (name !== 'LanguageGroup') return [];
      return languageGroups().map((group) => named(String(group.index), group.name));
    default:
      return [];
  }
}

function named(label: string, ...names: readonly string[]): Offer {
  const detail = names.join(', ');
  return { kind: 'value', label, detail, filter: `${label} ${detail}`, rank: 0 };
}
