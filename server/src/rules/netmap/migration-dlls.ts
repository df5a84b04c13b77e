import { lastComponent } from '../../model';
import type { Field } from '../../syntax';
import type { EntryPlace, FileView } from '../context';
import { isNotSupported } from './post-ids';

/** A row of [OemUpgradeSupport] that names a migration DLL. */
export interface DllUse extends EntryPlace {
  readonly field: Field;
  /** The file name without path and extension, in lower case: two names with the same one name the same DLL. */
  readonly base: string;
}

/**
 * The rows that name a DLL. Left out is what is no DLL name or not known: the keyword NotSupported and slips of it,
 * an INF that took the place of the DLL, names with tokens.
 */
export function dllUses(view: FileView): DllUse[] {
  const uses: DllUse[] = [];
  for (const place of view.entries('OemUpgradeSupport')) {
    const field = place.entry.fields[0]!;
    if (place.entry.key === null || !isDllName(field.value)) continue;
    uses.push({
      ...place,
      field,
      base: lastComponent(field.value)
        .toLowerCase()
        .replace(/\.dll$/, ''),
    });
  }
  return uses;
}

/** The DLL that most rows name, as the first of them writes it. */
export function mainDll(uses: readonly DllUse[]): DllUse | undefined {
  const counts = new Map<string, { first: DllUse; count: number }>();
  for (const use of uses) {
    const known = counts.get(use.base);
    if (known === undefined) counts.set(use.base, { first: use, count: 1 });
    else known.count++;
  }
  let main: { first: DllUse; count: number } | undefined;
  for (const each of counts.values()) if (main === undefined || each.count > main.count) main = each;
  return main?.first;
}

function isDllName(value: string): boolean {
  if (value === '' || value.includes('%') || /\.inf$/i.test(value)) return false;
  return !isNotSupported(value) && !/^(un|not?)[\s_-]*sup+ort?e?d?$|^none$|^no$/i.test(value);
}
