/** The locales, keyboard layouts and language groups of [RegionalSettings]. Source: openspecs ms-lcid. */
import regionalJson from './data/regional.json';
import type { Confidence, RegionalTable } from './data/types';
import { once } from './once';

export interface Locale {
  /** Eight hexadecimal digits: `00000409`. */
  readonly id: string;
  readonly name: string;
  /** The usual keyboard layout, eight hexadecimal digits. */
  readonly layout: string;
  readonly page?: string;
  readonly confidence: Confidence;
}

export interface LanguageGroup {
  readonly index: number;
  readonly name: string;
  readonly confidence: Confidence;
}

const regional = regionalJson as unknown as RegionalTable;

const byNumber = once(() => {
  const table = regional.locales;
  return new Map(
    table.rows.map((row): [number, Locale] => {
      const { id, name, keyboard = id, confidence } = row;
      const source = confidence === undefined && table.page !== undefined ? { page: table.page } : {};
      const full = { id: id.padStart(8, '0'), name, layout: keyboard.padStart(8, '0') };
      return [Number.parseInt(id, 16), { ...full, ...source, confidence: confidence ?? 'page' }];
    }),
  );
});

/** All locales that the table has, in its order. */
export function locales(): readonly Locale[] {
  return [...byNumber().values()];
}

/**
 * The locale that a value of an AnswerFile means: `0409`, `00000409`, `0x409`, and as the samples of technet cc755641
 * have it in decimal digits, `1033`. Undefined for what is no number or not in the table.
 */
export function locale(text: string): Locale | undefined {
  const digits = /^(?:0x)?([0-9a-f]{3,8})$/i.exec(text)?.[1];
  if (digits === undefined) return undefined;
  return (
    byNumber().get(Number.parseInt(digits, 16)) ??
    (/^[1-9]\d*$/.test(text) ? byNumber().get(Number(text)) : undefined)
  );
}

/** The language groups of Windows 2000, XP and Server 2003. */
export function languageGroups(): readonly LanguageGroup[] {
  const groups = regional.languageGroups;
  return groups.rows.map((row) => ({ ...row, confidence: row.confidence ?? groups.confidence ?? 'page' }));
}
