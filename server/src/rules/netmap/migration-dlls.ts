import { lastComponent, type Part } from '../../model';
import { Memory } from '../../model/memory';
import type { Field, Row } from '../../syntax';
import type { FileView } from '../context';
import { isNotSupported, isNotSupportedSlip } from './not-supported';

/** A row of [OemUpgradeSupport] that names a migration DLL. */
export interface DllUse {
  readonly row: Row;
  readonly part: Part;
  readonly field: Field;
  /** The file name without path and extension, in lower case: two names with the same one name the same DLL. */
  readonly base: string;
}

/** The DLLs that the rows of [OemUpgradeSupport] name. */
export interface MigrationDlls {
  /** The first row with the DLL that most rows name. */
  readonly main: DllUse;
  /** The rows that name another one, in the order of the text. */
  readonly others: readonly DllUse[];
}

/**
 * The DLLs of a netmap.inf. Left out is what is no DLL name or not known: the keyword NotSupported and slips of it,
 * an INF that took the place of the DLL, names with tokens.
 */
export function migrationDlls(view: FileView): MigrationDlls | undefined {
  const parts = [...view.parts('OemUpgradeSupport')];
  const counts = new Map<string, number>();
  for (const part of parts) {
    for (const [base, count] of countsIn(part)) counts.set(base, (counts.get(base) ?? 0) + count);
  }
  let main: string | undefined;
  for (const [base, count] of counts) if (main === undefined || count > counts.get(main)!) main = base;
  if (main === undefined) return undefined;
  const named = usesIn(parts.find((part) => countsIn(part).has(main))!).find(({ base }) => base === main)!;
  const others = counts.size === 1 ? [] : parts.flatMap((part) => othersIn(part, main));
  return { main: named, others };
}

/** The rows whose DLL is one too many in the file. */
export function rowsWithOtherDll(view: FileView): ReadonlySet<Row> {
  return view.once(
    'rows with another migration DLL',
    (all) => new Set(migrationDlls(all)?.others.map(({ row }) => row)),
  );
}

const countsByPart = new Memory<Part, ReadonlyMap<string, number>>();

/** How many rows of a part name each DLL, in the order of the first ones. A part never changes. */
function countsIn(part: Part): ReadonlyMap<string, number> {
  const known = countsByPart.get(part);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { base } of usesIn(part)) counts.set(base, (counts.get(base) ?? 0) + 1);
  countsByPart.set(part, counts);
  return counts;
}

function othersIn(part: Part, main: string): DllUse[] {
  const counts = countsIn(part);
  if (counts.size === 0 || (counts.size === 1 && counts.has(main))) return [];
  return usesIn(part).filter(({ base }) => base !== main);
}

function usesIn(part: Part): DllUse[] {
  const uses: DllUse[] = [];
  for (const row of part.rows) {
    const { entry } = row;
    const field = entry?.fields[0];
    if (field === undefined || entry!.key === null || !isDllName(field.value)) continue;
    uses.push({
      row,
      part,
      field,
      base: lastComponent(field.value)
        .toLowerCase()
        .replace(/\.dll$/, ''),
    });
  }
  return uses;
}

function isDllName(value: string): boolean {
  if (value === '' || value.includes('%') || /\.inf$/i.test(value)) return false;
  return !isNotSupported(value) && !isNotSupportedSlip(value);
}
