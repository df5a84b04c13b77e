/** The time zones of [GuiUnattended] TimeZone. Source: embedded ms912391. */
import regionalJson from './data/regional.json';
import type { Confidence, RegionalTable } from './data/types';
import { once } from './once';

export interface TimeZone {
  /** What the AnswerFile has. */
  readonly index: number;
  /** The name of its standard time, without these words: `W. Europe`. */
  readonly name: string;
  /** From Greenwich: `+01:00`. */
  readonly offset: string;
  /** Some cities or countries in it. */
  readonly places: string;
  readonly page?: string;
  readonly confidence: Confidence;
}

const regional = regionalJson as unknown as RegionalTable;

const byIndex = once(() => {
  const table = regional.timeZones;
  return new Map(
    table.rows.map((row): [number, TimeZone] => {
      const source = row.confidence === undefined && table.page !== undefined ? { page: table.page } : {};
      return [row.index, { ...row, ...source, confidence: row.confidence ?? 'page' }];
    }),
  );
});

/** All time zones, from the date line eastwards. */
export function timeZones(): readonly TimeZone[] {
  return [...byIndex().values()];
}

/** The time zone of an index, which files write with and without leading zeros; undefined for other text. */
export function timeZone(index: string | number): TimeZone | undefined {
  if (typeof index === 'number') return byIndex().get(index);
  return /^\d{1,9}$/.test(index) ? byIndex().get(Number(index)) : undefined;
}

/** A time zone in words: `GMT+01:00 Amsterdam, Berlin, …`. */
export function zoneWords({ offset, places }: TimeZone): string {
  return `GMT${offset === '+00:00' ? '' : offset} ${places}`;
}
