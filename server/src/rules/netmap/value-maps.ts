import {
  dataSideShown,
  isInteger,
  isValueNotPresent,
  type Part,
  type SectionModel,
  type Side,
  type ValueRow,
  valueRow,
} from '../../model';
import { Memory } from '../../model/memory';
import type { Row } from '../../syntax';
import type { FileView } from '../context';
import { nearest } from '../nearest';
import { isFirstOfName } from '../settings';
import { isReservedMap } from './fixes';
import { PostIds } from './post-ids';

/** What rules ask of one-to-many sections as a whole. All sections of one name are one. */

/** A row and where it is. */
export interface PlacedRow {
  readonly row: Row;
  readonly part: Part;
}

/** What the rows of a one-to-many section are. */
export interface ValueMapRows {
  /** The first row `ValueName = …`. */
  readonly name: PlacedRow | undefined;
  /** The first row `ValueType = …`. */
  readonly type: PlacedRow | undefined;
  /** The first row with ValueNotPresent on one of its sides. */
  readonly keyword: PlacedRow | undefined;
  /** How many rows pair an ID with data. */
  readonly pairs: number;
  /** How many of these have different literal names on their sides. */
  readonly distinct: number;
  /** How many other entries there are, such as those without an equals sign. */
  readonly others: number;
  /** Whether ValueNotPresent, or what is nearly that, stands on a side of a row. */
  readonly hasKeyword: boolean;
  /** Whether no row has anything else for data than the keyword. */
  readonly onlyKeyword: boolean;
  /** The sides on which there are numbers only, the keyword apart. */
  readonly numbers: ReadonlySet<Side>;
  /** The first row that shows by itself that data stand on that side. */
  readonly showing: Readonly<Record<Side, PlacedRow | undefined>>;
}

const nothing: ValueMapRows = {
  name: undefined,
  type: undefined,
  keyword: undefined,
  pairs: 0,
  distinct: 0,
  others: 0,
  hasKeyword: false,
  onlyKeyword: true,
  numbers: new Set(['left', 'right']),
  showing: { left: undefined, right: undefined },
};

/**
 * What the one-to-many sections of a name hold, for the first of them alone; undefined for the others, so that what is
 * said of all is said once, and for names that mean something else.
 */
export function valueMapAt(view: FileView, section: SectionModel): ValueMapRows | undefined {
  if (isReservedMap(section.name) || !isFirstOfName(view, section)) return undefined;
  return valueMapRows(view, section.name);
}

/** The rows of the one-to-many sections of that name. */
export function valueMapRows(view: FileView, sectionName: string): ValueMapRows {
  return view.once(`rows of value map ${sectionName.toLowerCase()}`, (all) => {
    let rows = nothing;
    for (const part of all.parts(sectionName)) rows = together(rows, rowsOfPart(part));
    return rows;
  });
}

function together(a: ValueMapRows, b: ValueMapRows): ValueMapRows {
  return {
    name: a.name ?? b.name,
    type: a.type ?? b.type,
    keyword: a.keyword ?? b.keyword,
    pairs: a.pairs + b.pairs,
    distinct: a.distinct + b.distinct,
    others: a.others + b.others,
    hasKeyword: a.hasKeyword || b.hasKeyword,
    onlyKeyword: a.onlyKeyword && b.onlyKeyword,
    numbers: new Set([...a.numbers].filter((side) => b.numbers.has(side))),
    showing: { left: a.showing.left ?? b.showing.left, right: a.showing.right ?? b.showing.right },
  };
}

// A part never changes, so that it is read once.
const rowsByPart = new Memory<Part, ValueMapRows>();

function rowsOfPart(part: Part): ValueMapRows {
  let rows = rowsByPart.get(part);
  if (rows === undefined) {
    rows = readPart(part);
    rowsByPart.set(part, rows);
  }
  return rows;
}

function readPart(part: Part): ValueMapRows {
  let name: PlacedRow | undefined;
  let type: PlacedRow | undefined;
  let keyword: PlacedRow | undefined;
  const numbers = new Set<Side>(['left', 'right']);
  const showing: Record<Side, PlacedRow | undefined> = { left: undefined, right: undefined };
  let pairs = 0;
  let distinct = 0;
  let others = 0;
  let hasKeyword = false;
  let onlyKeyword = true;
  for (const row of part.rows) {
    const { entry } = row;
    if (entry === undefined) continue;
    const key = entry.key?.value.toLowerCase();
    const pair = valueRow(row);
    if (key === 'valuename') name ??= { row, part };
    else if (key === 'valuetype') type ??= { row, part };
    else if (pair === undefined) others++;
    else {
      pairs++;
      if (isDistinct(pair)) distinct++;
      if (![pair.left, pair.right].some(({ value }) => isValueNotPresent(value))) onlyKeyword = false;
      else keyword ??= { row, part };
      for (const side of ['left', 'right'] as const) {
        const { value } = pair[side];
        if (isValueNotPresent(value) || isKeywordSlip(value)) hasKeyword = true;
        else if (!isInteger(value)) numbers.delete(side);
      }
      const data = dataSideShown(row);
      if (data !== undefined) showing[data] ??= { row, part };
    }
  }
  return { name, type, keyword, pairs, distinct, others, hasKeyword, onlyKeyword, numbers, showing };
}

/** Whether a row could tell its sides apart: they differ, and no token stands for one of them. */
function isDistinct({ left, right }: ValueRow): boolean {
  if (left.value === '' || right.value === '' || `${left.value}${right.value}`.includes('%')) return false;
  return left.value.toLowerCase() !== right.value.toLowerCase();
}

/** Whether a value is nearly the keyword ValueNotPresent: with blanks, or with a letter or two amiss. */
export function isKeywordSlip(value: string): boolean {
  if (isValueNotPresent(value)) return false;
  const plain = value.toLowerCase().replace(/[\s_-]+/g, '');
  return plain === 'valuenotpresent' || nearest(plain, ['valuenotpresent'], 2) !== undefined;
}

/** Which way round the rows of a one-to-many section are. */
export interface Direction {
  /** The side of the IDs; undefined where nothing decides, or where rows contradict each other. */
  readonly ids: Side | undefined;
  /** Where rows contradict each other: the first one that tells its sides, and the side of its data. */
  readonly first: (PlacedRow & { readonly data: Side }) | undefined;
}

/** So many rows are looked up in other sections. */
const mostPairs = 50;

/** Which way round the rows of the one-to-many sections of that name are. */
export function directionOf(view: FileView, sectionName: string): Direction {
  return view.once(`direction of ${sectionName.toLowerCase()}`, (all) => {
    const ids = PostIds.of(all).idSide(sectionName);
    if (ids !== undefined) return { ids, first: undefined };
    const { showing } = valueMapRows(all, sectionName);
    if (showing.left !== undefined && showing.right !== undefined) {
      for (const part of all.parts(sectionName)) {
        for (const row of part.rows) {
          const data = dataSideShown(row);
          if (data !== undefined) return { ids, first: { row, part, data } };
        }
      }
    }
    let seen = 0;
    for (const part of all.parts(sectionName)) {
      for (const row of part.rows) {
        const data = dataSideListed(all, row);
        if (data !== undefined) return { ids, first: { row, part, data } };
        if (valueRow(row) !== undefined && ++seen === mostPairs) return { ids, first: undefined };
      }
    }
    return { ids, first: undefined };
  });
}

/** The side of a row whose other side alone is a key of [OemUpgradeSupport] or [OemUpgradeHelpFiles]. */
export function dataSideListed(view: FileView, row: Row): Side | undefined {
  const pair = valueRow(row);
  if (pair === undefined) return undefined;
  const isListed = (name: string) =>
    view.facts('post-id', name, 'support').length > 0 || view.facts('post-id', name, 'help').length > 0;
  const [left, right] = [isListed(pair.left.value), isListed(pair.right.value)];
  return left === right ? undefined : left ? 'right' : 'left';
}

/** The side of the data in the sections of that name; undefined where it cannot be told. */
export function dataSide(view: FileView, sectionName: string): Side | undefined {
  const { ids } = directionOf(view, sectionName);
  return ids === undefined ? undefined : ids === 'left' ? 'right' : 'left';
}
